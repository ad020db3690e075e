package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;

/** The program as a process. */
final class MainIT {
    @TempDir
    private Path home;

    @Test
    void versionGoesToStdoutAndNothingElseAnywhere() throws IOException {
        var result = Program.in(home, "--version").run();

        assertThat(result).isEqualTo(new Program.Result(0, "taonet 0.1.0%n".formatted(), ""));
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anUnknownCommandSaysSoOnStderr() {
        var result = Program.in(home, "no-such-command").run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no-such-command");
    }

    @Test
    void nothingIsAskedWithoutATerminal() {
        var result = Program.in(home, "wallet", "create").run();

        assertThat(result.code()).isEqualTo(11);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--password-file").contains("--no-password");
    }

    @Test
    void aTransferOnALedgerOfOnesOwnNeedsNothingElse() {
        var made = Program.in(home, "wallet", "create", "--wallet", "mine", "--no-password", "-q")
                .run();
        var sent = Program.in(home, "wallet", "transfer", "--wallet", "//Alice", "--dest", "mine", "-a", "2.5", "-y")
                .run();
        var has = Program.in(home, "wallet", "balance", "mine", "-q").run();

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.err()).contains("local ledger");
        assertThat(has.out()).contains("2.5");
    }

    @Test
    void aLockedWalletOpensWithItsPassword() {
        var made = Program.in(home, "wallet", "new-coldkey")
                .with("BT_WALLET_PASSWORD", "a longer word 9")
                .run();
        var signed = Program.in(home, "wallet", "sign", "-m", "hi")
                .with("BT_WALLET_PASSWORD", "a longer word 9")
                .run();
        var wrong = Program.in(home, "wallet", "sign", "-m", "hi")
                .with("BT_WALLET_PASSWORD", "another word")
                .run();

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.out().strip()).matches("[0-9a-f]{128}");
        assertThat(wrong.code()).isEqualTo(11);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void aScriptOfLinesIsRun() {
        var result = Program.in(home, "shell")
                .typing("dev mine\nquery System.Number --json\n")
                .run();

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).endsWith("1" + System.lineSeparator());
    }
}
