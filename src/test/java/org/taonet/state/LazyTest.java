package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.taonet.unit.Hash32;

/** A trie in pages is the trie in memory, and loads no more than it is asked for. */
class LazyTest {
    private static final byte[] ALL = {};

    @Test
    void isTheEagerTrie() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = entries(random, 400);
            Trie eager = Trie.of(Changes.of(entries));
            MemorySource source = new MemorySource();
            Checkpoint.forward(Trie.EMPTY, eager, source);
            // From a budget that holds nothing to one that holds all.
            long budget = random.nextInt(3) * 30_000L;
            Trie held = Trie.open(eager.root(), new Pages(source, budget, random.nextBoolean()));
            for (int step = 0; step < 4; step++) {
                check(random, held, entries);
                TreeMap<byte[], byte[]> changes = changes(random, entries, 40);
                Some.apply(entries, changes);
                eager = eager.with(Changes.of(changes));
                Trie lazy = held.with(Changes.of(changes));
                assertThat(lazy.root()).as("seed " + seed).isEqualTo(eager.root());
                check(random, lazy, entries);
                Pages pages = new Pages(source, budget);
                // Both the trie that came from the pages and the one that never saw them can be the next.
                Checkpoint.forward(held, random.nextBoolean() ? lazy : eager, source);
                held = Trie.open(eager.root(), pages);
                assertThat(pages.held()).isLessThanOrEqualTo(Math.max(budget, 200_000));
                checkNothingIsLeft(source, held, entries);
            }
        }
    }

    /** Entries as they come, many of one map, and some large values. */
    private static TreeMap<byte[], byte[]> entries(Random random, int most) {
        TreeMap<byte[], byte[]> entries = Some.entries(random, most);
        for (int i = random.nextInt(most); i > 0; i--) {
            entries.put(Some.storageKey(i % 4, i), Some.bytes(random, random.nextInt(80)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put(Some.key(random), Some.bytes(random, 4000 + random.nextInt(2000)));
        }
        return entries;
    }

    private static TreeMap<byte[], byte[]> changes(Random random, TreeMap<byte[], byte[]> entries, int most) {
        TreeMap<byte[], byte[]> changes = Some.changes(random, entries, most);
        if (random.nextInt(4) == 0) {
            TrieTest.withPrefix(entries, new byte[] {Some.storageKey(1, 0)[0]}).forEach(key -> changes.put(key, null));
        }
        if (random.nextInt(4) == 0 && !changes.isEmpty()) {
            changes.put(changes.firstKey(), Some.bytes(random, 5000));
        }
        return changes;
    }

    private static void check(Random random, Trie trie, TreeMap<byte[], byte[]> entries) {
        for (int i = 0; i < 20; i++) {
            byte[] key =
                    entries.isEmpty() || random.nextBoolean() ? Some.key(random) : entries.ceilingKey(Some.key(random));
            byte[] asked = key == null ? new byte[] {1} : key;
            assertThat(trie.get(asked)).isEqualTo(entries.get(asked));
            assertThat(trie.length(asked)).isEqualTo(entries.containsKey(asked) ? entries.get(asked).length : -1);
            assertThat(trie.nextKey(asked)).isEqualTo(entries.higherKey(asked));
            Proof proof = Proof.of(trie, List.of(asked));
            assertThat(proof.value(trie.root(), asked)).isEqualTo(entries.get(asked));
        }
    }

    /** Every page and value kept is on some path, and every path is there. */
    private static void checkNothingIsLeft(MemorySource source, Trie trie, TreeMap<byte[], byte[]> entries) {
        source.read.clear();
        Changes pairs = trie.pairs(ALL);
        TreeSet<PageId> kept = new TreeSet<>(source.pages.keySet());
        kept.addAll(source.values.keySet());
        assertThat(source.read).isEqualTo(kept);
        assertThat(pairs.size()).isEqualTo(entries.size());
        int i = 0;
        for (var entry : entries.entrySet()) {
            assertThat(pairs.key(i)).isEqualTo(entry.getKey());
            assertThat(pairs.value(i++)).isEqualTo(entry.getValue());
        }
    }

    private static Trie many(int count) {
        Random random = new Random(count);
        TreeMap<byte[], byte[]> entries = Changes.sorted();
        for (int i = 0; i < count; i++) {
            entries.put(Some.storageKey(i % 5, i), Some.bytes(random, 8 + random.nextInt(72)));
        }
        return Trie.of(Changes.of(entries));
    }

    @Test
    void loadsThePathAlone() {
        Trie eager = many(30_000);
        MemorySource source = new MemorySource();
        Checkpoint.forward(Trie.EMPTY, eager, source);
        assertThat(source.bytes()).as("about the size of keys and values").isLessThan(30_000L * (52 + 44) * 6 / 5);
        Pages pages = new Pages(source, 1 << 20);
        Trie lazy = Trie.open(eager.root(), pages);
        assertThat(source.reads).as("opening reads nothing").isZero();
        byte[] key = Some.storageKey(3, 4243);
        assertThat(lazy.get(key)).isEqualTo(eager.get(key));
        assertThat(source.reads).isBetween(2, 4);
        lazy.get(key);
        assertThat(source.reads).as("a second read has all in memory").isBetween(2, 4);
        int before = source.reads;
        byte[] value = {1, 2, 3};
        Trie written = lazy.with(key, value);
        assertThat(written.root()).isEqualTo(eager.with(key, value).root());
        assertThat(source.reads).as("so has a write, and its root").isEqualTo(before);
        source.writes = 0;
        Checkpoint.forward(lazy, written, source);
        assertThat(source.writes).as("and its checkpoint").isBetween(2, 4);
    }

    @Test
    void manyChangesWriteAPageOnce() {
        Trie eager = many(30_000);
        MemorySource source = new MemorySource();
        source.keepsDropped = true;
        Checkpoint.forward(Trie.EMPTY, eager, source);
        Trie old = Trie.open(eager.root(), new Pages(source, 1 << 20));
        Trie now = old;
        for (int block = 0; block < 50; block++) {
            Changes.Builder changes = new Changes.Builder();
            changes.add(Some.storageKey(2, 7), new byte[] {(byte) block});
            now = now.with(changes.build());
            now.root();
        }
        source.writes = 0;
        Checkpoint.forward(old, now, source);
        assertThat(source.writes).isBetween(2, 4);
        assertThat(old.get(Some.storageKey(2, 7))).isEqualTo(eager.get(Some.storageKey(2, 7)));
        Trie reopened = Trie.open(now.root(), new Pages(source, 1 << 20, true));
        assertThat(reopened.get(Some.storageKey(2, 7))).containsExactly(49);
        assertThat(reopened.pairs(ALL).size()).isEqualTo(30_000);
    }

    @Test
    void memoryForPagesIsBounded() {
        Trie eager = many(30_000);
        MemorySource source = new MemorySource();
        Checkpoint.forward(Trie.EMPTY, eager, source);
        Pages pages = new Pages(source, 500_000);
        Trie lazy = Trie.open(eager.root(), pages);
        assertThat(lazy.pairs(ALL).size()).isEqualTo(30_000);
        assertThat(pages.held()).isBetween(100_000L, 500_000L);
    }

    /** Pages come and go under readers and writers on several threads; the answers stay. */
    @Test
    void threadsShareATrie() throws Exception {
        Trie eager = many(20_000);
        MemorySource source = new MemorySource() {
            @Override
            public synchronized byte[] page(PageId id) {
                return super.page(id);
            }
        };
        Checkpoint.forward(Trie.EMPTY, eager, source);
        Pages pages = new Pages(source, 100_000);
        Trie lazy = Trie.open(eager.root(), pages);
        Changes.Builder builder = new Changes.Builder();
        eager.keys(ALL, null, 200).forEach(key -> builder.add(key, new byte[] {9}));
        Changes changes = builder.build();
        Trie changed = lazy.with(changes);
        Hash32 expected = eager.with(changes).root();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                all.add(threads.submit(() -> {
                    assertThat(changed.root()).isEqualTo(expected);
                    for (int i = 0; i < 1200; i++) {
                        byte[] key = Some.storageKey(i % 5, random.nextInt(20_000));
                        assertThat(lazy.get(key)).isEqualTo(eager.get(key));
                        if (i % 400 == 0) {
                            assertThat(lazy.with(changes).root()).isEqualTo(expected);
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(pages.held()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void aMissingOrDamagedPageIsAnError() {
        Trie eager = many(1_500);
        MemorySource source = new MemorySource();
        Checkpoint.forward(Trie.EMPTY, eager, source);
        Random random = new Random(1);
        int refused = 0;
        List<PageId> ids = new ArrayList<>(source.pages.keySet());
        for (int i = 0; i < 100; i++) {
            PageId id = ids.get(random.nextInt(ids.size()));
            byte[] good = source.pages.get(id);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            source.pages.put(
                    id, random.nextInt(4) == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : bad);
            Trie checked = Trie.open(eager.root(), new Pages(source, 1 << 20, true));
            assertThatThrownBy(() -> checked.pairs(ALL)).isInstanceOf(StateGone.class);
            refused++;
            source.pages.put(id, good);
        }
        assertThat(refused).isEqualTo(100);
        source.pages.remove(ids.get(1));
        assertThatThrownBy(() ->
                        Trie.open(eager.root(), new Pages(source, 1 << 20)).pairs(ALL))
                .isInstanceOf(StateGone.class)
                .hasMessageContaining("no page");
    }
}
