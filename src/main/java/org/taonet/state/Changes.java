package org.taonet.state;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * New values by key, null for removed ones, in strictly ascending order of keys: what a block, or many, did to a state.
 */
public final class Changes {
    public static final Changes NONE = new Changes(new byte[0][], new byte[0][]);

    private final byte[][] keys;
    private final byte[] @Nullable [] values;

    private Changes(byte[][] keys, byte[] @Nullable [] values) {
        this.keys = keys;
        this.values = values;
    }

    /** Of a map ordered by unsigned bytes, null for removed. */
    public static Changes of(SortedMap<byte[], byte @Nullable []> map) {
        Builder builder = new Builder();
        map.forEach(builder::add);
        return builder.build();
    }

    /** An empty map in the order of keys. */
    public static <V extends @Nullable Object> TreeMap<byte[], V> sorted() {
        return new TreeMap<>(Arrays::compareUnsigned);
    }

    public int size() {
        return keys.length;
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** The key of the i-th change. */
    public byte[] key(int i) {
        return keys[i];
    }

    /** The value of the i-th change, null if it removes. */
    public byte @Nullable [] value(int i) {
        return values[i];
    }

    /** Whether a key is among them. */
    public boolean has(byte[] key) {
        return Arrays.binarySearch(keys, key, Arrays::compareUnsigned) >= 0;
    }

    /** The net of these changes and then others. */
    public Changes then(Changes later) {
        if (isEmpty() || later.isEmpty()) {
            return isEmpty() ? later : this;
        }
        Builder both = new Builder();
        int i = 0;
        int j = 0;
        while (i < size() || j < later.size()) {
            int order = i == size() ? 1 : j == later.size() ? -1 : Arrays.compareUnsigned(keys[i], later.keys[j]);
            if (order < 0) {
                both.add(keys[i], values[i++]);
            } else {
                both.add(later.keys[j], later.values[j++]);
                i += order == 0 ? 1 : 0;
            }
        }
        return both.build();
    }

    /** These changes, those of some keys replaced by others: a key that has none any more is not changed any more. */
    Changes amended(SortedSet<byte[]> again, Changes those) {
        if (again.isEmpty()) {
            return this;
        }
        Builder kept = new Builder();
        for (int i = 0; i < size(); i++) {
            if (!again.contains(keys[i])) {
                kept.add(keys[i], values[i]);
            }
        }
        return kept.build().then(those);
    }

    /** Collects changes in ascending order of keys. */
    public static final class Builder {
        private byte[][] keys = new byte[16][];
        private byte[] @Nullable [] values = new byte[16][];
        private int size;

        /** Adds a change; IllegalArgumentException if its key is not greater than the last. */
        public Builder add(byte[] key, byte @Nullable [] value) {
            if (size > 0 && Arrays.compareUnsigned(keys[size - 1], key) >= 0) {
                throw new IllegalArgumentException("keys of changes must ascend");
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            keys[size] = key;
            values[size++] = value;
            return this;
        }

        public Changes build() {
            return new Changes(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
        }
    }
}
