package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;
import org.taonet.testing.Pty;

/** Commands with somebody at the terminal: colours, and secrets that are typed. */
final class TerminalIT {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path home;

    @BeforeEach
    void aTerminal() {
        assumeTrue(Pty.isPossible(), "SKIPPED: no script(1) on this machine");
    }

    private Pty taonet(Map<String, String> environment, String... words) {
        var all = new LinkedHashMap<>(environment);
        all.put("HOME", home.toString());
        return Pty.start(Program.in(home, words).command(), all, home);
    }

    @Test
    void coloursAreForTerminalsThatShowThemToThoseWhoWantThem() {
        assertThat(help(Map.of("TERM", "xterm"))).contains(ESCAPE);
        assertThat(help(Map.of("TERM", "dumb"))).doesNotContain(ESCAPE);
        assertThat(help(Map.of("TERM", "xterm", "NO_COLOR", "1"))).doesNotContain(ESCAPE);
        assertThat(Program.in(home, "wallet", "--help").run().out()).doesNotContain(ESCAPE);
    }

    private String help(Map<String, String> environment) {
        try (Pty terminal = taonet(environment, "wallet", "--help")) {
            assertThat(terminal.await()).isZero();
            assertThat(terminal.seen()).contains("regen-coldkeypub");
            return terminal.raw();
        }
    }

    @Test
    void aPasswordIsTypedTwiceAndNotShown() {
        try (Pty terminal = taonet(Map.of("TERM", "xterm"), "wallet", "new-coldkey")) {
            terminal.shows("New password for ~/.bittensor/wallets/default/coldkey: ")
                    .type("a longer word 9\r");
            terminal.shows("Once more: ").type("another word 9\r");
            terminal.shows("New password").type("a longer word 9\r");
            terminal.shows("Once more: ").type("a longer word 9\r");
            assertThat(terminal.await()).isZero();
            assertThat(terminal.seen()).contains("Write it down").doesNotContain("longer word");
        }
    }

    @Test
    void ctrlCAtAQuestionLeavesNothingBehind() {
        try (Pty terminal = taonet(Map.of("TERM", "xterm"), "wallet", "create")) {
            terminal.shows("New password").type(Pty.CTRL_C);
            assertThat(List.of(terminal.await())).doesNotContain(0);
        }
        assertThat(home.resolve(".bittensor/wallets/default/coldkey")).doesNotExist();
    }
}
