package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;

/** A ledger that a node cannot write: said in a sentence, by exit code, and nothing is touched. */
final class LedgerHeldIT {
    @TempDir
    private Path home;

    @Test
    void aSecondNodeIsToldWhoHasIt() {
        String ledger = home.resolve("ledger.db").toString();
        try (Program.Running first =
                Program.in(home, "node", "--ledger", ledger, "--rpc-port", "0").start()) {
            first.line(text -> text.contains("127.0.0.1:"));
            Program.Result second = Program.in(home, "node", "--ledger", ledger, "--rpc-port", "0")
                    .run();
            assertThat(second.code()).isEqualTo(15);
            assertThat(second.err())
                    .contains(ledger, "process " + first.process().pid(), "stop it")
                    .doesNotContain("\tat ");
            assertThat(first.process().isAlive()).isTrue();
        }
        // A lock goes with its holder, however that ended.
        try (Program.Running again =
                Program.in(home, "node", "--ledger", ledger, "--rpc-port", "0").start()) {
            again.line(text -> text.contains("127.0.0.1:"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        Program.Result result = Program.in(home, "node", "--ledger", "/proc/ledger.db", "--rpc-port", "0")
                .run();
        assertThat(result.code()).isEqualTo(14);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("/proc/ledger.db", "permissions").doesNotContain("\tat ");
    }
}
