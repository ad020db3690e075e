package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.cli.tree.Commands;
import org.taonet.text.Json;
import picocli.CommandLine;

/** The tree as a whole: help, versions, usage errors, other spellings. */
final class TaonetTest {
    @TempDir
    private Path home;

    @Test
    void theVersionIsOneLineOnStandardOutput() {
        assertThat(new Cli(home).run("--version"))
                .isEqualTo(new Cli.Result(0, Taonet.VERSION + System.lineSeparator(), ""));
    }

    @Test
    void usageErrorsExitWithTwoAndLeaveStandardOutputEmpty() {
        for (String line : List.of("no-such-command", "query", "wallet no-such", "tx --no-such", "--no-such")) {
            var result = new Cli(home).run(line.split(" "));

            assertThat(result.code()).as(line).isEqualTo(2);
            assertThat(result.out()).as(line).isEmpty();
            assertThat(result.err()).as(line).startsWith("error: ");
        }
    }

    @Test
    void everyCommandHasHelpAndTakesJson() {
        CommandLine tree = Taonet.tree(new Cli(home).world(), Commands.groups(), List.of());
        tree.getSubcommands().forEach((name, command) -> each(List.of(name), command));
    }

    private void each(List<String> path, CommandLine command) {
        if (path.getFirst().equals("help")) {
            return;
        }
        var words = new java.util.ArrayList<>(path);
        words.add("--help");
        var help = new Cli(home).run(words.toArray(String[]::new));
        assertThat(help.code()).as(path.toString()).isZero();
        assertThat(help.out()).startsWith("Usage: taonet " + String.join(" ", path));
        assertThat(help.err()).isEmpty();
        if (command.getSubcommands().isEmpty()) {
            assertThat(command.getCommandSpec().findOption("--json"))
                    .as(path.toString())
                    .isNotNull();
        }
        command.getSubcommands().forEach((name, inner) -> {
            var longer = new java.util.ArrayList<>(path);
            longer.add(name);
            each(longer, inner);
        });
    }

    @Test
    void otherSpellingsMeanTheSame() {
        assertThat(Spellings.own(List.of(
                        "w", "new_coldkey", "--wallet.name=x", "--json-output", "--no-prompt", "--n_words", "24")))
                .containsExactly("wallet", "new-coldkey", "--wallet=x", "--json", "--yes", "--n-words", "24");
        assertThat(Spellings.own(List.of("tx", "System.remark", "--subtensor.chain_endpoint", "ws://x:1")))
                .containsExactly("tx", "System.remark", "--network", "ws://x:1");
        assertThat(Spellings.own(List.of("help", "w", "create"))).containsExactly("wallet", "create", "--help");
        assertThat(Spellings.own(List.of("node", "--chain", "local"))).containsExactly("node", "--chain", "local");
    }

    @Test
    void readingALedgerThatIsNotThereSaysWhatToDo() {
        var result = new Cli(home).run("query", "System.Number");

        assertThat(result.code()).isEqualTo(14);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("there is no ledger").contains("taonet node");
        assertThat(home.resolve(".taonet")).doesNotExist();
    }

    @Test
    void anUnknownNetworkIsRefused() {
        var result = new Cli(home).run("query", "System.Number", "--network", "fineny");

        assertThat(result.code()).isEqualTo(12);
        assertThat(result.err()).contains("there is no network 'fineny'").contains("finney");
    }

    @Test
    void theProgramsOwnRuntimeIsExplainedWithoutAChain() {
        var call = new Cli(home).run("explain", "Balances.transfer_keep_alive", "--json");

        assertThat(call.json().item(0).field("kind")).isEqualTo(Json.of("call"));
        assertThat(call.json().item(0).field("built")).isEqualTo(Json.of(true));
        assertThat(new Cli(home).run("explain", "Balances.transfer_keep_aliv").err())
                .contains("Balances.transfer_keep_alive");
        assertThat(new Cli(home).run("explain", "exit-codes").out()).contains("13  chain");
    }

    @Test
    void completionIsAskedOfTheProgram() {
        assertThat(new Cli(home).run("__complete", " wallet regen-c").out()).isEqualTo("""
                        regen-coldkey\tBring a coldkey back from its phrase or seed.
                        regen-coldkeypub\tWatch an account whose secret is elsewhere.
                        """);
        assertThat(new Cli(home).run("__complete", " nonsense 'and more").code())
                .isZero();
    }

    @Test
    void noCommandWaitsForSomebodyOrBreaksWhenItIsGivenNothing() {
        leaves(List.of(), Taonet.tree(new Cli(home).world(), Commands.groups(), List.of())).stream()
                .filter(words -> !words.getFirst().equals("help"))
                .forEach(words -> {
                    var result = new Cli(home).run(words.toArray(String[]::new));
                    assertThat(result.code()).as(words + "\n" + result.err()).isIn(0, 2, 10, 11, 12, 13, 14);
                    assertThat(result.err()).as(words.toString()).doesNotContain("should not");
                    assertThat(result.code() == 0 || result.out().isEmpty())
                            .as(words + " fails and prints a result")
                            .isTrue();
                });
    }

    private static List<List<String>> leaves(List<String> path, CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            return List.of(path);
        }
        var all = new java.util.ArrayList<List<String>>();
        command.getSubcommands().forEach((name, inner) -> {
            var longer = new java.util.ArrayList<>(path);
            longer.add(name);
            all.addAll(leaves(longer, inner));
        });
        return all;
    }
}
