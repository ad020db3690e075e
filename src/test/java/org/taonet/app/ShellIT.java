package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.LiveNode;
import org.taonet.testing.Program;
import org.taonet.testing.Pty;

/** {@code taonet shell} with somebody at a terminal, a good one and a dumb one. */
final class ShellIT {
    private static final String PROMPT = "ledger> ";
    private static final String UP = "\u001bOA";

    @TempDir
    private Path home;

    @BeforeEach
    void aTerminal() {
        assumeTrue(Pty.isPossible(), "SKIPPED: no script(1) on this machine");
    }

    private Pty shell(String term) {
        Pty terminal =
                Pty.start(Program.in(home, "shell").command(), Map.of("HOME", home.toString(), "TERM", term), home);
        return terminal.shows("exit ends.").shows(PROMPT);
    }

    /** Follows the blocks of a node, which would not end by itself, and comes back to the ledger. */
    private static void watchIsCancelled(Pty terminal) {
        try (LiveNode node = LiveNode.inMemory("manual")) {
            terminal.type("use " + node.ws() + "\r").shows(node.ws() + "> ");
            terminal.type("watch\r").shows("block 0");
            terminal.type(Pty.CTRL_C).shows(node.ws() + "> ");
            terminal.type("use\r").shows(PROMPT);
        }
    }

    @Test
    void linesAreEditedCompletedRememberedAndCancelled() throws IOException {
        try (Pty terminal = shell("xterm")) {
            terminal.type("dev mine 2\r").shows("block 2").shows(PROMPT);
            terminal.type("query System.BlockW\t").shows("System.BlockWeight ");
            terminal.type(Pty.CTRL_C).shows(PROMPT);
            terminal.type("query System.Numb\t\r").shows("\n2\n").shows(PROMPT);
            terminal.type(UP).shows("query System.Number");
            terminal.type("\r").shows("\n2\n").shows(PROMPT);
            terminal.type("exit\r");
            assertThat(terminal.await()).isZero();
        }
        assertThat(home.resolve(".taonet/history"))
                .content()
                .contains("query System.Number")
                .doesNotContain("BlockW");
        try (Pty again = shell("xterm")) {
            again.type(UP + UP)
                    .shows("query System.Number")
                    .type("\r")
                    .shows("\n2\n")
                    .shows(PROMPT);
        }
    }

    @Test
    void ctrlCEndsTheCommandThatRunsAndNotTheShell() {
        try (Pty terminal = shell("xterm")) {
            terminal.type("dev mine\r").shows(PROMPT);
            watchIsCancelled(terminal);
            terminal.type("tx System.remark hi --wallet //Alice\r").shows("Send it? [y/N] ");
            terminal.type("n\r").shows("not confirmed").shows(PROMPT);
            terminal.type("wallet create\r").shows("New password");
            terminal.type(Pty.CTRL_C).shows("error: ").shows(PROMPT);
            terminal.type("query System.Number\r").shows("\n1\n").shows(PROMPT);
            terminal.type("\u0004");
            assertThat(terminal.await()).isZero();
        }
        assertThat(home.resolve(".bittensor/wallets/default")).doesNotExist();
    }

    @Test
    void aDumbTerminalWillDo() throws IOException {
        try (Pty terminal = shell("dumb")) {
            terminal.type("dev mine 3\r").shows("block 3").shows(PROMPT);
            terminal.type("query System.Numb").shows("Numb");
            terminal.type(Pty.CTRL_C).shows(PROMPT);
            watchIsCancelled(terminal);
            terminal.type("query System.Number\r")
                    .shows("\nlocal ledger")
                    .shows("\n3\n")
                    .shows(PROMPT);
            terminal.type("wallet create\r")
                    .shows("New password")
                    .type("a longer word 9\r")
                    .shows("Once more");
            terminal.type("a longer word 9\r").shows("phrase").shows(PROMPT);
            assertThat(terminal.seen()).doesNotContain("longer word");
            terminal.type("exit\r");
            assertThat(terminal.await()).isZero();
        }
        assertThat(Files.readString(home.resolve(".taonet/history"))).contains("dev mine 3");
    }
}
