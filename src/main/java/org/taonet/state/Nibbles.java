package org.taonet.state;

import java.util.Arrays;

/**
 * Half bytes of keys, the high one first, by their absolute position. A span from one position to another is packed as
 * the bytes of the key that hold it, with the nibbles outside the span zero: so that spans compare byte by byte with
 * keys whatever their position.
 */
final class Nibbles {
    private Nibbles() {}

    static int at(byte[] key, int position) {
        int both = key[position >> 1];
        return (position & 1) == 0 ? both >> 4 & 15 : both & 15;
    }

    /** How many bytes hold a span. */
    static int bytes(int from, int length) {
        return length == 0 ? 0 : (from & 1) + length + 1 >> 1;
    }

    /** Copies the span of a key from one position to another into an array that must be zero there. */
    static void copy(byte[] key, int from, int to, byte[] target, int at) {
        if (from == to) {
            return;
        }
        int first = from >> 1;
        int size = (to + 1 >> 1) - first;
        System.arraycopy(key, first, target, at, size);
        if ((from & 1) == 1) {
            target[at] &= 15;
        }
        if ((to & 1) == 1) {
            target[at + size - 1] &= (byte) 0xf0;
        }
    }

    /** How many nibbles of a packed span that starts at a position of a key agree with the key. */
    static int matching(byte[] span, int length, byte[] key, int from) {
        int most = Math.min(length, key.length * 2 - from);
        if (most <= 0) {
            return 0;
        }
        int first = from >> 1;
        int start = 0;
        int skipped = 0;
        if ((from & 1) == 1) {
            if ((span[0] & 15) != (key[first] & 15)) {
                return 0;
            }
            start = 1;
            skipped = 1;
        }
        int whole = most - skipped >> 1;
        int differs = Arrays.mismatch(span, start, start + whole, key, first + start, first + start + whole);
        int byteAt = differs < 0 ? whole : differs;
        int agreed = skipped + byteAt * 2;
        boolean half = agreed < most && (span[start + byteAt] >> 4 & 15) == (key[first + start + byteAt] >> 4 & 15);
        return half ? agreed + 1 : agreed;
    }

    /** How many nibbles two keys share from a position on that they share. */
    static int shared(byte[] a, byte[] b, int from) {
        int start = from >> 1;
        int differs = Arrays.mismatch(a, start, a.length, b, start, b.length);
        if (differs < 0) {
            return a.length * 2 - from;
        }
        int at = start + differs;
        boolean half = at < a.length && at < b.length && (a[at] & 0xf0) == (b[at] & 0xf0);
        return at * 2 + (half ? 1 : 0) - from;
    }
}
