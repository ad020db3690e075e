package org.taonet.state;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The storage keys that a map was lately asked for: a call reads and writes the same accounts again and again, and
 * hashing them was a third of its time. A place holds one key, a later one takes it over. Entries never change, so that
 * readers of several threads at worst hash once more.
 */
final class RecentKeys {
    private static final int PLACES = 256;

    private Known @Nullable [] places;

    private record Known(byte[] encoded, byte[] key) {}

    /** The storage key for an encoded key, a copy of the known one, or made now. */
    byte[] keyOf(byte[] encoded, UnaryOperator<byte[]> made) {
        @Nullable Known[] all = places;
        if (all == null) {
            all = new Known[PLACES];
            places = all;
        }
        int hash = Arrays.hashCode(encoded);
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & PLACES - 1;
        Known known = all[place];
        if (known != null && Arrays.equals(known.encoded, encoded)) {
            return known.key.clone();
        }
        byte[] key = made.apply(encoded);
        all[place] = new Known(encoded.clone(), key.clone());
        return key;
    }
}
