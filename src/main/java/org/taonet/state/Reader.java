package org.taonet.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storage that can be read: keys to values, in the order of unsigned bytes. Arrays handed in or out belong to both
 * sides from then on and are never modified.
 */
public interface Reader {
    /** The value under a key, or null if there is none. */
    byte @Nullable [] get(byte[] key);

    /** Whether a key is known to have a value, or none for null; never asks who is far away. */
    default boolean holds(byte[] key, byte @Nullable [] value) {
        return Arrays.equals(get(key), value);
    }

    /** The smallest key strictly greater than another, or null if that was the last. */
    byte @Nullable [] nextKey(byte[] after);

    /** Whether there is a value under a key. */
    default boolean has(byte[] key) {
        return get(key) != null;
    }

    /** Walks the keys with a prefix, in order, that are strictly greater than {@code after} if that is given. */
    default Cursor cursor(byte[] prefix, byte @Nullable [] after) {
        return new SteppingCursor(this, prefix, after);
    }

    /** At most {@code limit} keys with a prefix, in order, strictly greater than {@code after} if that is given. */
    default List<byte[]> keys(byte[] prefix, byte @Nullable [] after, int limit) {
        List<byte[]> keys = new ArrayList<>();
        Cursor cursor = cursor(prefix, after);
        while (keys.size() < limit && cursor.next()) {
            keys.add(cursor.key());
        }
        return keys;
    }

    /** Every key with a prefix and its value. */
    default Changes pairs(byte[] prefix) {
        Changes.Builder pairs = new Changes.Builder();
        for (Cursor cursor = cursor(prefix, null); cursor.next(); ) {
            pairs.add(cursor.key(), cursor.value());
        }
        return pairs.build();
    }

    /** The default of an item under this state's runtime, which may differ by preset from the declared one. */
    default <T> T defaultOf(StorageItem item, T declared) {
        return declared;
    }

    /** Whether a key starts with a prefix. */
    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
