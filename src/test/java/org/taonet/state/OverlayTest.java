package org.taonet.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;

/** Layers against a stack of maps. */
class OverlayTest {
    @Test
    void layersAreAStackOfMaps() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<byte[], byte[]> now = Some.entries(random, 30);
            Trie base = Trie.of(Changes.of(now));
            Overlay overlay = new Overlay(base);
            Deque<TreeMap<byte[], byte[]>> saved = new ArrayDeque<>();
            for (int step = 0; step < 60; step++) {
                now = act(random, overlay, base, now, saved);
                check(seed, random, overlay, now);
                if (random.nextInt(8) == 0) {
                    assertThat(overlay.root())
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(Trie.of(Changes.of(now)).root());
                }
            }
            while (overlay.depth() > 0) {
                overlay.commit();
            }
            assertThat(overlay.commitTo(base).root())
                    .isEqualTo(Trie.of(Changes.of(now)).root());
            Changes changes = overlay.changes();
            for (int i = 0; i < changes.size(); i++) {
                assertThat(changes.value(i)).isNotEqualTo(base.get(changes.key(i)));
            }
        }
    }

    private static TreeMap<byte[], byte[]> act(
            Random random,
            Overlay overlay,
            Trie base,
            TreeMap<byte[], byte[]> now,
            Deque<TreeMap<byte[], byte[]>> saved) {
        byte[] key = random.nextBoolean() && !now.isEmpty() ? now.firstKey() : Some.key(random);
        switch (random.nextInt(9)) {
            case 0 -> {
                overlay.begin();
                saved.push(copy(now));
            }
            case 1 -> {
                if (!saved.isEmpty()) {
                    overlay.rollback();
                    return saved.pop();
                }
            }
            case 2 -> {
                if (!saved.isEmpty()) {
                    overlay.commit();
                    saved.pop();
                }
            }
            case 3, 4 -> {
                overlay.remove(key);
                now.remove(key);
            }
            case 5 -> {
                byte[] item = Some.bytes(random, random.nextInt(40));
                overlay.append(key, item);
                now.put(key, appended(now.get(key), item));
            }
            case 6 -> {
                byte[] prefix = Arrays.copyOf(key, random.nextInt(key.length + 1));
                if (prefix.length > 0) {
                    overlay.clearPrefix(prefix);
                    TrieTest.withPrefix(now, prefix).forEach(now::remove);
                }
            }
            default -> {
                byte[] value = Some.value(random);
                overlay.put(key, value);
                now.put(key, value);
            }
        }
        return now;
    }

    private static TreeMap<byte[], byte[]> copy(TreeMap<byte[], byte[]> map) {
        TreeMap<byte[], byte[]> copy = Changes.sorted();
        copy.putAll(map);
        return copy;
    }

    /** The Vec decoded and encoded again, one longer. */
    private static byte[] appended(byte[] vec, byte[] item) {
        long count = 0;
        byte[] items = new byte[0];
        if (vec != null) {
            try {
                Input in = Input.of(vec);
                long claimed = in.compactUpTo(Integer.MAX_VALUE - 1, "Vec");
                items = in.rest();
                count = claimed;
            } catch (ScaleException notVec) {
                count = 0;
            }
        }
        return new Output().compact(count + 1).bytes(items).bytes(item).toArray();
    }

    private static void check(int seed, Random random, Overlay overlay, TreeMap<byte[], byte[]> now) {
        String what = "seed " + seed;
        List<byte[]> all = overlay.keys(new byte[0], null, Integer.MAX_VALUE);
        assertThat(all).as(what).containsExactlyElementsOf(now.keySet());
        for (int i = 0; i < 5; i++) {
            byte[] key = random.nextInt(3) == 0 || now.isEmpty() ? Some.key(random) : now.lastKey();
            assertThat(overlay.get(key)).as(what).isEqualTo(now.get(key));
            assertThat(overlay.has(key)).as(what).isEqualTo(now.containsKey(key));
            assertThat(overlay.nextKey(key)).as(what).isEqualTo(now.higherKey(key));
            byte[] prefix = Arrays.copyOf(key, random.nextInt(key.length + 1));
            assertThat(overlay.keys(prefix, null, 1000))
                    .as(what)
                    .containsExactlyElementsOf(TrieTest.withPrefix(now, prefix));
            assertThat(keys(new SteppingCursor(overlay, prefix, null)))
                    .as(what)
                    .containsExactlyElementsOf(TrieTest.withPrefix(now, prefix));
        }
    }

    private static List<byte[]> keys(Cursor cursor) {
        List<byte[]> keys = new ArrayList<>();
        while (cursor.next()) {
            keys.add(cursor.key());
        }
        return keys;
    }
}
