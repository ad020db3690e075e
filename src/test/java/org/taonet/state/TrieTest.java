package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.taonet.unit.Hash32;

/** The trie against a sorted map and the slow root. */
class TrieTest {
    @Test
    void isASortedMapWithTheSlowTriesRoot() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = Some.entries(random, 60);
            Trie trie = Trie.of(Changes.of(entries));
            check(seed, trie, entries, random);
            for (int step = 0; step < 8; step++) {
                Trie before = trie;
                Hash32 rootBefore = random.nextBoolean() ? trie.root() : null;
                TreeMap<byte[], byte[]> changes = Some.changes(random, entries, 20);
                Some.apply(entries, changes);
                trie = trie.with(Changes.of(changes));
                if (random.nextInt(3) == 0) {
                    check(seed, trie, entries, random);
                }
                if (rootBefore != null) {
                    assertThat(Trie.of(before.pairs(new byte[0])).root()).isEqualTo(rootBefore);
                }
            }
        }
    }

    private static void check(int seed, Trie trie, TreeMap<byte[], byte[]> entries, Random random) {
        String what = "seed " + seed;
        assertThat(trie.root()).as(what).isEqualTo(SlowTrie.root(entries, true));
        entries.forEach((key, value) -> assertThat(trie.get(key)).as(what).isEqualTo(value));
        for (int i = 0; i < 20; i++) {
            byte[] key = Some.key(random);
            assertThat(trie.get(key)).as(what).isEqualTo(entries.get(key));
            assertThat(trie.has(key)).as(what).isEqualTo(entries.containsKey(key));
            assertThat(trie.length(key)).as(what).isEqualTo(entries.containsKey(key) ? entries.get(key).length : -1);
            assertThat(trie.nextKey(key)).as(what).isEqualTo(entries.higherKey(key));
            byte[] prefix = Arrays.copyOf(key, random.nextInt(key.length + 1));
            assertThat(trie.keys(prefix, null, 1000)).as(what).containsExactlyElementsOf(withPrefix(entries, prefix));
            byte[] after = random.nextBoolean() ? Some.key(random) : key;
            List<byte[]> rest = withPrefix(entries, prefix).stream()
                    .filter(k -> Arrays.compareUnsigned(k, after) > 0)
                    .limit(5)
                    .toList();
            assertThat(trie.keys(prefix, after, 5)).as(what).containsExactlyElementsOf(rest);
        }
    }

    static List<byte[]> withPrefix(TreeMap<byte[], byte[]> entries, byte[] prefix) {
        List<byte[]> keys = new ArrayList<>();
        for (Map.Entry<byte[], byte[]> entry : entries.tailMap(prefix).entrySet()) {
            if (!Reader.startsWith(entry.getKey(), prefix)) {
                break;
            }
            keys.add(entry.getKey());
        }
        return keys;
    }

    /** Whatever the order of single changes, and in bulk, the same entries have the same root. */
    @Test
    void theRootDependsOnTheEntriesAlone() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> entries = Some.entries(random, 80);
            List<byte[]> keys = new ArrayList<>(entries.keySet());
            java.util.Collections.shuffle(keys, random);
            Trie trie = Trie.of(Changes.of(Some.entries(random, 10)));
            for (byte[] key : keys) {
                trie = trie.with(key, entries.get(key));
            }
            for (byte[] key : trie.keys(new byte[0], null, 1000)) {
                trie = entries.containsKey(key) ? trie : trie.without(key);
            }
            assertThat(trie.root()).isEqualTo(Trie.of(Changes.of(entries)).root());
            Trie same = trie.with(Changes.of(entries));
            assertThat(same).as("nothing changed, so it is the same trie").isSameAs(trie);
        }
    }

    @Test
    void handingHashingToOthersChangesNothing() {
        Random random = new Random(7);
        TreeMap<byte[], byte[]> entries = Changes.sorted();
        for (int i = 0; i < 3000; i++) {
            entries.put(Some.storageKey(i % 7, i), Some.value(random));
        }
        int[] parts = {0};
        Hashing backwards = all -> {
            parts[0] += all.size();
            all.reversed().forEach(Runnable::run);
        };
        assertThat(Trie.of(Changes.of(entries)).root(backwards))
                .isEqualTo(Trie.of(Changes.of(entries)).root());
        assertThat(parts[0]).isGreaterThan(16);
    }
}
