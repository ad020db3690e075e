package org.taonet.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.state.Changes;

/**
 * A block's change set as bytes: first the keys that have a number, in its order, then the others in theirs, each with
 * the length it shares with the one before. Values follow their keys, a length of zero meaning removed.
 */
final class ChangeSets {
    private static final int BYTES_EACH = 24;

    private static final int SMALL = 63;

    /** Of a block that changed nothing. */
    static final byte[] EMPTY = {0, 0};

    private ChangeSets() {}

    /** Encodes changes; may promise new numbers for keys. */
    static byte[] encode(Changes changes, Keys keys) {
        int size = changes.size();
        long[] numbered = new long[size];
        int[] spelled = new int[size];
        int[] ids = keys.idsFor(changes);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (ids[i] < 0) {
                spelled[i - count] = i;
            } else {
                numbered[count++] = (long) ids[i] << Integer.SIZE | i;
            }
        }
        Arrays.sort(numbered, 0, count);
        Output out = new Output(64 + size * BYTES_EACH);
        out.compact(count);
        number(out, changes, numbered, count);
        spell(out, changes, spelled, size - count);
        return out.toArray();
    }

    /** Nearly all changes of a large set are small and next to each other: those are put down byte by byte. */
    private static void number(Output out, Changes changes, long[] numbered, int count) {
        byte[] small = new byte[SMALL + 2];
        long before = 0;
        for (int i = 0; i < count; i++) {
            long id = numbered[i] >>> Integer.SIZE;
            byte[] value = changes.value((int) numbered[i]);
            int length = value == null ? 0 : value.length + 1;
            if (id - before <= SMALL && length <= SMALL) {
                small[0] = (byte) (id - before << 2); // as compact() has numbers below 64
                small[1] = (byte) (length << 2);
                if (value != null) {
                    System.arraycopy(value, 0, small, 2, value.length);
                }
                out.bytes(small, 0, value == null ? 2 : value.length + 2);
            } else {
                out.compact(id - before);
                value(out, value);
            }
            before = id;
        }
    }

    private static void spell(Output out, Changes changes, int[] spelled, int count) {
        out.compact(count);
        byte[] before = {};
        for (int i = 0; i < count; i++) {
            byte[] key = changes.key(spelled[i]);
            int mismatch = Arrays.mismatch(before, key);
            int shared = mismatch < 0 ? key.length : mismatch;
            out.compact(shared).compact(key.length - shared).bytes(key, shared, key.length - shared);
            before = key;
            value(out, changes.value(spelled[i]));
        }
    }

    private static void value(Output out, byte @Nullable [] value) {
        if (value == null) {
            out.compact(0);
        } else {
            out.compact(value.length + 1L).bytes(value);
        }
    }

    /** Decodes; ScaleException when the bytes are no change set. */
    static Changes decode(byte[] bytes, Keys keys) {
        Input in = Input.of(bytes);
        int numbered = in.count(2, "changes");
        Entry[] first = new Entry[numbered];
        long id = 0;
        for (int i = 0; i < numbered; i++) {
            id += in.compactUpTo(Integer.MAX_VALUE - id, "key number");
            first[i] = new Entry(keys.keyOf((int) id).shared(), value(in));
        }
        int spelled = in.count(3, "changes");
        Entry[] all = Arrays.copyOf(first, numbered + spelled);
        byte[] before = {};
        for (int i = 0; i < spelled; i++) {
            int shared = (int) in.compactUpTo(before.length, "shared length");
            byte[] rest = in.bytes(in.count(1, "key"));
            byte[] key = Arrays.copyOf(before, shared + rest.length);
            System.arraycopy(rest, 0, key, shared, rest.length);
            before = key;
            all[numbered + i] = new Entry(key, value(in));
        }
        in.done("changes");
        Arrays.sort(all);
        Changes.Builder changes = new Changes.Builder();
        for (Entry entry : all) {
            changes.add(entry.key, entry.value);
        }
        return changes.build();
    }

    private static byte @Nullable [] value(Input in) {
        long length = in.compactUpTo(in.remaining() + 1L, "value length");
        return length == 0 ? null : in.bytes((int) length - 1);
    }

    /** A change on its way into the order of keys. */
    private record Entry(byte[] key, byte @Nullable [] value) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Arrays.compareUnsigned(key, other.key);
        }
    }
}
