package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;
import org.taonet.testing.Pty;

/** The completion scripts in the shells they are for, at a terminal: what TAB makes of a line that is begun. */
final class CompletionIT {
    /** What is typed before TAB, and what it becomes: commands, the chain's names, values, fields, wallets. */
    private static final Map<String, String> LINES = Map.of(
            "taonet wal", "taonet wallet",
            "taonet query System.BlockW", "taonet query System.BlockWeight",
            "taonet tx --wait=inc", "taonet tx --wait=inclusion",
            "taonet tx Balances.transfer_keep_alive d", "taonet tx Balances.transfer_keep_alive dest=",
            "taonet wallet balance mi", "taonet wallet balance mine-own");

    private static final String KILL_LINE = "\u0015";
    private static final String PROMPT = "ready> ";

    @TempDir
    private Path home;

    private Map<String, String> environment = Map.of();

    /** The program by its name on the path, a ledger and a wallet. */
    @BeforeEach
    void install() throws IOException {
        assertThat(Program.in(home, "dev", "mine").run().code()).isZero();
        Program.in(home, "wallet", "create", "--wallet", "mine-own", "--no-password", "-q")
                .run();
        Path program = Files.createDirectory(home.resolve("bin")).resolve("taonet");
        String words = Program.in(home).command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Files.writeString(program, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        environment = Map.of(
                "HOME",
                home.toString(),
                "PATH",
                program.getParent() + ":" + System.getenv("PATH"),
                "TERM",
                "vt100",
                "PS1",
                PROMPT);
    }

    @Test
    void bashCompletes() {
        assumeTrue(Pty.has("bash") && Pty.isPossible(), "SKIPPED: no bash or no script(1) on this machine");
        completes("bash", "--norc", "--noprofile", "-i");
    }

    @Test
    void zshCompletes() {
        assumeTrue(Pty.has("zsh") && Pty.isPossible(), "SKIPPED: no zsh or no script(1) on this machine");
        completes("zsh", "-f", "-i");
    }

    private void completes(String... shell) {
        try (Pty terminal = Pty.start(List.of(shell), environment, home)) {
            terminal.shows(PROMPT);
            terminal.type("source <(taonet completion " + shell[0] + ")\r").shows(PROMPT);
            LINES.forEach((begun, whole) -> {
                terminal.type(begun).shows(begun).type("\t").shows(whole.substring(begun.length()));
                terminal.type(KILL_LINE + "\r").shows(PROMPT);
            });
            terminal.type("exit\r");
        }
    }

    @Test
    void fishCompletes() throws IOException, InterruptedException {
        assumeTrue(Pty.has("fish"), "SKIPPED: no fish on this machine");
        for (Map.Entry<String, String> line : LINES.entrySet()) {
            String begun = line.getKey();
            var builder = new ProcessBuilder(
                    "fish", "-c", "taonet completion fish | source; complete -C " + "'" + begun + "'");
            builder.environment().putAll(environment);
            Process fish = builder.redirectErrorStream(true).start();
            String found = new String(fish.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(fish.waitFor()).isZero();
            String word = line.getValue().substring(line.getValue().lastIndexOf(' ') + 1);
            assertThat(found.lines().map(text -> text.replaceFirst("\t.*", "")))
                    .as(begun)
                    .containsExactly(word);
        }
    }
}
