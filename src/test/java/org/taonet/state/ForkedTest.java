package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Local changes over a state elsewhere, against a map with both. */
class ForkedTest {
    @Test
    void readsFallThrough() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = Some.entries(random, 40);
            Trie remote = Trie.of(Changes.of(entries));
            Forked forked = new Forked(Trie.EMPTY, remote);
            for (int step = 0; step < 3; step++) {
                TreeMap<byte[], byte[]> changes = Some.changes(random, entries, 20);
                Some.apply(entries, changes);
                forked = forked.with(Changes.of(changes));
            }
            assertThat(forked.keys(new byte[0], null, 1000)).containsExactlyElementsOf(entries.keySet());
            for (int i = 0; i < 20; i++) {
                byte[] key = Some.key(random);
                assertThat(forked.get(key)).isEqualTo(entries.get(key));
                assertThat(forked.nextKey(key)).isEqualTo(entries.higherKey(key));
            }
            entries.forEach(new Check(forked)::entry);
            assertThat(forked.rootCoversAll()).isFalse();
            assertThat(new Forked(forked.local(), Trie.EMPTY).root()).isEqualTo(forked.root());
        }
    }

    private record Check(Reader reader) {
        void entry(byte[] key, byte[] value) {
            assertThat(reader.get(key)).isEqualTo(value);
        }
    }

    /** Upstream's limits: what was written in the block goes uncounted, what lies below counts. */
    @Test
    void clearingCountsAsUpstream() {
        Changes.Builder below = new Changes.Builder();
        for (int i = 0; i < 10; i++) {
            below.add(new byte[] {1, (byte) i}, new byte[] {1});
        }
        Overlay overlay = new Overlay(Trie.of(below.build()));
        overlay.put(new byte[] {1, 0}, new byte[] {2});
        overlay.put(new byte[] {1, 50}, new byte[] {2});
        Store.Removed first = overlay.clearPrefix(new byte[] {1}, 4, null);
        assertThat(first.backend()).isEqualTo(3);
        assertThat(first.unique()).isEqualTo(5);
        assertThat(first.loops()).isEqualTo(4);
        assertThat(first.cursor()).containsExactly(1, 4);
        assertThat(overlay.keys(new byte[] {1}, null, 100)).hasSize(6);
        Store.Removed rest = overlay.clearPrefix(new byte[] {1}, -1, null);
        assertThat(rest.backend()).isEqualTo(6);
        assertThat(rest.cursor()).isNull();
        assertThat(overlay.keys(new byte[] {1}, null, 100)).isEmpty();
    }

    /**
     * What is only written asks nobody for what was there; and the root that is asked for on the way changes nothing in
     * what is committed: state and changes are one.
     */
    @Test
    void whatIsWrittenIsOneWithItsChangesAndAsksNobody() {
        Reader mute = new Reader() {
            @Override
            public byte[] get(byte[] key) {
                throw new StateGone("nobody is there");
            }

            @Override
            public byte[] nextKey(byte[] after) {
                throw new StateGone("nobody is there");
            }
        };
        var random = new java.util.Random(3);
        State kept = new Forked(Trie.EMPTY, mute);
        Trie local = Trie.EMPTY;
        for (int round = 0; round < 60; round++) {
            Overlay overlay = new Overlay(kept);
            for (int i = random.nextInt(20); i >= 0; i--) {
                byte[] key = {(byte) random.nextInt(6), (byte) random.nextInt(3)};
                switch (random.nextInt(5)) {
                    case 0 -> overlay.remove(key);
                    case 1 -> overlay.root();
                    default -> overlay.put(key, new byte[] {(byte) random.nextInt(3)});
                }
            }
            local = local.with(Forked.marked(overlay.changes()));
            State committed = overlay.commitTo(kept);
            assertThat(committed.root()).as("round " + round).isEqualTo(local.root());
            assertThat(Forked.marked(Forked.unmarked(local.pairs(new byte[0]))).size())
                    .isEqualTo(local.pairs(new byte[0]).size());
            kept = committed;
        }
    }
}
