package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.ledger.Ledger;
import org.taonet.ledger.Options;
import org.taonet.ledger.WriterLock;
import org.taonet.testing.LiveNode;

/** A command on a ledger that a node holds goes to the node, wherever that listens. */
class HeldLedgerTest {
    @TempDir
    private Path home;

    private Cli.Result run(Path ledger, String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.add("--ledger");
        all.add(ledger.toString());
        return new Cli(home).run(all.toArray(String[]::new));
    }

    @Test
    void theNodeIsFoundOnThePortItGot() {
        Path ledger = home.resolve("ledger.db");
        try (LiveNode node = LiveNode.on(ledger, "instant")) {
            assertThat(WriterLock.holder(ledger).endpoint()).isEqualTo(node.ws());
            Cli.Result mined = run(ledger, "dev", "mine", "3");
            assertThat(mined.code()).as(mined.err()).isZero();
            assertThat(node.node().chain().head().number()).isEqualTo(3);
            Cli.Result sent =
                    run(ledger, "wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1", "-y");
            assertThat(sent.code()).as(sent.err()).isZero();
            assertThat(node.node().chain().head().number()).isEqualTo(4);
        }
        assertThat(WriterLock.holder(ledger)).isNull();
        Cli.Result alone = run(ledger, "dev", "mine");
        assertThat(alone.code()).as(alone.err()).isZero();
    }

    @Test
    void aNodeThatDoesNotListenYetIsWaitedFor() {
        Path ledger = home.resolve("ledger.db");
        LiveNode.on(ledger, "manual").close();
        try (LiveNode elsewhere = LiveNode.inMemory("manual");
                Ledger starting = Ledger.open(ledger, Options.NODE)) {
            var mined = CompletableFuture.supplyAsync(() -> run(ledger, "dev", "mine", "--lock-timeout", "60"));
            starting.announce(elsewhere.ws());
            assertThat(mined.join().code()).as(mined.join().err()).isZero();
            assertThat(elsewhere.node().chain().head().number()).isEqualTo(1);
        }
    }
}
