package org.taonet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.cli.Candidates;
import org.taonet.cli.ChainNames;
import org.taonet.cli.Chains;
import org.taonet.cli.Prompt;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.cli.tree.Commands;

/** Lines from standard input, and completion read off the commands and a chain. */
final class ShellTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final ChainNames names = new ChainNames(Chains.EACH);

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
        return Taonet.run(world(input), Commands.groups(Map.of("shell", ShellCommand::new)), List.of("shell"));
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
        shell("dev mine");
        assertThat(may(List.of(), "")).contains("wallet", "tx", "ledger", "dev").doesNotContain("__complete");
        assertThat(may(List.of("wallet"), "")).contains("create", "regen-coldkeypub");
        assertThat(may(List.of("wallet", "balance"), "--"))
                .contains("--network", "--json")
                .doesNotContain("--mnemonic");
        assertThat(may(List.of("wallet", "regen-coldkey"), "--"))
                .contains("--mnemonic-file")
                .doesNotContain("--mnemonic", "--seed");
        assertThat(may(List.of("query"), "")).contains("System.Account");
        assertThat(may(List.of("tx"), "")).contains("Balances.transfer_keep_alive");
        assertThat(may(List.of("tx", "Balances.transfer_keep_alive"), "")).containsExactly("dest=", "value=");
        assertThat(may(List.of("tx", "--wait"), "")).containsExactly("none", "inclusion", "finality");
        assertThat(may(List.of("query", "System.Account", "--network"), ""))
                .contains("finney", "test", "archive", "local");
        assertThat(may(List.of("query", "System.Account"), "")).contains("//Alice", "//Ferdie");
        assertThat(may(List.of("block"), "")).containsExactly("head", "finalized");
    }

    @Test
    void completionGoesByTheOptionsOfItsLine() {
        String other = home.resolve("other.db").toString();
        Taonet.run(world(""), Commands.groups(), List.of("dev", "mine", "--ledger", other));
        Taonet.run(
                world(""), Commands.groups(), List.of("wallet", "create", "--wallet", "mine", "--no-password", "-q"));

        assertThat(may(List.of("query"), "")).isEmpty();
        assertThat(may(List.of("query", "--ledger", other), "")).contains("System.Account");
        assertThat(may(List.of("events", "--ledger=" + other, "--of"), "")).contains("Balances.Transfer");
        assertThat(may(List.of("tx"), "--wait=")).containsExactly("--wait=none", "--wait=inclusion", "--wait=finality");
        assertThat(may(List.of("tx", "--wallet"), "")).containsExactly("mine");
        assertThat(may(List.of("tx", "--wallet", "mine", "--hotkey"), "")).containsExactly("default");
        assertThat(may(List.of("wallet", "balance"), "")).startsWith("mine", "//Alice");
        assertThat(candidates().of(List.of("wallet"), "").get("balance")).isEqualTo("Show what accounts hold.");
    }

    private Candidates candidates() {
        return new Candidates(Taonet.tree(world(""), Commands.groups(), List.of()), names);
    }

    private List<String> may(List<String> before, String begun) {
        return List.copyOf(candidates().of(before, begun).keySet());
    }
}
