package org.taonet.state;

import java.util.Random;
import java.util.TreeMap;

/**
 * Entries at random, of shapes that trouble a trie: keys that are prefixes of others, short ones, long shared starts.
 */
final class Some {
    private Some() {}

    static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] key(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> bytes(random, random.nextInt(3));
            case 1 -> few(random, random.nextInt(6));
            case 2 -> storageKey(random.nextInt(3), random.nextInt(40));
            case 3 -> few(random, 30 + random.nextInt(200));
            default -> bytes(random, 32);
        };
    }

    private static byte[] few(Random random, int length) {
        byte[] key = new byte[length];
        for (int i = 0; i < length; i++) {
            key[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(4) * 0x11 : 0);
        }
        return key;
    }

    /** A key as of a map: a 32-byte prefix, then 16 bytes of hash and a number. */
    static byte[] storageKey(int item, int n) {
        byte[] prefix = Item.twox("Pallet" + item);
        byte[] key = Hasher.BLAKE2_128_CONCAT.hash(new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16), 0});
        byte[] whole = java.util.Arrays.copyOf(prefix, 32 + key.length);
        System.arraycopy(prefix, 0, whole, 16, 16);
        System.arraycopy(key, 0, whole, 32, key.length);
        return whole;
    }

    static byte[] value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> bytes(random, random.nextInt(3));
            case 1 -> bytes(random, 30 + random.nextInt(6));
            case 2 -> bytes(random, random.nextInt(300));
            default -> bytes(random, 1 + random.nextInt(16));
        };
    }

    static TreeMap<byte[], byte[]> entries(Random random, int most) {
        TreeMap<byte[], byte[]> entries = Changes.sorted();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            entries.put(key(random), value(random));
        }
        return entries;
    }

    /** Changes that set, remove what is there, and remove what is not. */
    static TreeMap<byte[], byte[]> changes(Random random, TreeMap<byte[], byte[]> entries, int most) {
        TreeMap<byte[], byte[]> changes = Changes.sorted();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            byte[] known = entries.isEmpty() ? null : entries.ceilingKey(key(random));
            byte[] key = known == null || random.nextInt(3) == 0 ? key(random) : known;
            changes.put(key, random.nextInt(5) < 2 ? null : value(random));
        }
        return changes;
    }

    static void apply(TreeMap<byte[], byte[]> entries, TreeMap<byte[], byte[]> changes) {
        changes.forEach((key, value) -> {
            if (value == null) {
                entries.remove(key);
            } else {
                entries.put(key, value);
            }
        });
    }
}
