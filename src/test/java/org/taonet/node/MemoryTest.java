package org.taonet.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.chain.Ledger;
import org.taonet.node.DevControls.Setting;
import org.taonet.state.InMemory;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** A node that runs for long takes memory for what changes, and not for all that ever has. */
class MemoryTest {
    private static final int BLOCKS = 60;
    private static final int KEYS = 2_000;
    private static final long BUDGET = 4 << 20;

    private static List<Setting> fresh(Random random) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            byte[] key = new byte[48];
            byte[] value = new byte[80];
            random.nextBytes(key);
            random.nextBytes(value);
            settings.add(new Setting(Bytes.owning(key), Optional.of(Bytes.owning(value))));
        }
        return settings;
    }

    @Test
    void whatTheCheckpointHasIsLetGoOf(@TempDir Path folder) {
        Path file = folder.resolve("ledger.db");
        Options options = Options.DEV.onPorts().sealing(Sealing.MANUAL).remembering(BUDGET);
        Genesis genesis = Genesis.named("dev");
        // A command's ledger moves its checkpoint with the appends, so that nothing here depends on a thread.
        Ledger ledger = FileLedger.write(file, genesis, Duration.ZERO);
        Random random = new Random(7);
        Setting first = fresh(random).getFirst();
        long before = 0;
        long checkpoint = 0;
        int falls = 0;
        int moves = 0;
        Hash32 root;
        try (Node node = Node.over(ledger, options, genesis, () -> Bench.START, new Quiet(), said -> {})) {
            node.dev().setStorage(List.of(first));
            for (int block = 0; block < BLOCKS; block++) {
                node.dev().setStorage(fresh(random));
                node.dev().mine(1);
                long now = InMemory.nodes(node.chain().head().state());
                falls += now < before / 2 ? 1 : 0;
                moves += ledger.checkpoint().orElseThrow() > checkpoint ? 1 : 0;
                checkpoint = ledger.checkpoint().orElseThrow();
                before = now;
            }
            assertThat(node.chain().head().state().get(first.key().toArray()))
                    .isEqualTo(first.value().orElseThrow().toArray());
            // Older states are read from the file, patched ones too.
            assertThat(node.chain()
                            .at(node.chain().hashOf(1).orElseThrow())
                            .orElseThrow()
                            .state()
                            .get(first.key().toArray()))
                    .isNotNull();
            root = node.chain().head().state().root();
            assertThat(root).isEqualTo(node.chain().head().block().header().stateRoot());
        }
        assertThat(moves).isGreaterThanOrEqualTo(3);
        assertThat(falls).isEqualTo(moves);
        try (Node again = Node.over(
                FileLedger.read(file, genesis), options, genesis, () -> Bench.START, new Quiet(), said -> {})) {
            assertThat(again.chain().head().number()).isEqualTo(BLOCKS);
            assertThat(again.chain().head().state().root()).isEqualTo(root);
            assertThat(ByteBuffer.wrap(
                            again.chain().head().state().get(first.key().toArray())))
                    .isEqualTo(ByteBuffer.wrap(first.value().orElseThrow().toArray()));
        }
    }

    /** Nothing happens by itself. */
    private static final class Quiet implements Timer {
        @Override
        public void every(long millis, Runnable task) {}

        @Override
        public void after(long millis, Runnable task) {}

        @Override
        public void close() {}
    }
}
