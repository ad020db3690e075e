package org.taonet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.cli.Chains;
import org.taonet.cli.Connector;
import org.taonet.cli.Prompt;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;

/** Lines from standard input, and completion read off the commands and a chain. */
final class ShellTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private World world(String input) {
        return new World(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                home,
                Prompt.NOBODY,
                () -> 0,
                false,
                Chains.EACH);
    }

    private int shell(String input) {
        return Taonet.run(world(input), Map.of("shell", ShellCommand::new), List.of("shell"));
    }

    @Test
    void linesAreRunOneAfterTheOther() {
        int code = shell("""
                # a comment
                dev mine 2

                query System.Number --json
                exit
                no-such-command
                """);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip().lines()).last().isEqualTo("2");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error");
    }

    @Test
    void theFirstLineThatFailsEndsIt() {
        int code = shell("""
                query System.Number
                dev mine
                """);

        assertThat(code).isEqualTo(14);
        assertThat(home.resolve(".taonet")).doesNotExist();
    }

    @Test
    void completionKnowsCommandsOptionsAndTheChain() {
        Connector.Where where =
                new Connector.Where(Optional.empty(), home.resolve(".taonet/ledger.db"), Duration.ofSeconds(1), false);
        shell("dev mine");
        var completion = new Completion(
                Taonet.tree(world(""), Map.of(), List.of()),
                new ChainNames(Chains.EACH),
                () -> where,
                label -> List.of("for " + label));

        assertThat(completion.candidates(List.of(), "")).contains("wallet", "tx", "ledger", "dev");
        assertThat(completion.candidates(List.of("wallet"), "")).contains("create", "regen-coldkeypub");
        assertThat(completion.candidates(List.of("wallet", "balance"), "--"))
                .contains("--network", "--json")
                .doesNotContain("--mnemonic");
        assertThat(completion.candidates(List.of("wallet", "regen-coldkey"), "--"))
                .contains("--mnemonic-file")
                .doesNotContain("--mnemonic", "--seed");
        assertThat(completion.candidates(List.of("query"), "")).contains("System.Account");
        assertThat(completion.candidates(List.of("tx"), "")).contains("Balances.transfer_keep_alive");
        assertThat(completion.candidates(List.of("tx", "Balances.transfer_keep_alive"), ""))
                .containsExactly("dest=", "value=");
        assertThat(completion.candidates(List.of("tx", "--wait"), "")).containsExactly("none", "inclusion", "finality");
        assertThat(completion.candidates(List.of("query", "System.Account", "--network"), ""))
                .containsExactly("for --network");
        assertThat(completion.candidates(List.of("query", "System.Account"), ""))
                .containsExactly("for KEY");
        assertThat(completion.candidates(List.of("block"), "")).containsExactly("head", "finalized");
    }
}
