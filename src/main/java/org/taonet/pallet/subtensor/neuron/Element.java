package org.taonet.pallet.subtensor.neuron;

import java.util.Arrays;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Output;
import org.taonet.state.Cursor;
import org.taonet.unit.Uid;

/**
 * One element of a stored Vec, changed in its bytes: what is kept by uid is long, and a neuron that takes another's
 * place changes little of it.
 */
final class Element {
    private static final int EDGE_BYTES = 4;
    private static final byte[] EMPTY = {0};

    private Element() {}

    /** Puts an element of fixed width in its place, if there is one; a Vec that is not there becomes an empty one. */
    static <V> void put(Context on, byte[] key, Uid uid, Codec<V> codec, V value) {
        byte[] all = on.get(key);
        if (all == null) {
            on.put(key, EMPTY);
            return;
        }
        byte[] element = codec.bytes(value);
        int at = head(all) + uid.value() * element.length;
        int end = at + element.length;
        if (end <= all.length && !Arrays.equals(all, at, end, element, 0, element.length)) {
            byte[] changed = all.clone();
            System.arraycopy(element, 0, changed, at, element.length);
            on.put(key, changed);
        }
    }

    /** Makes all weights on a uid nothing, in the Vecs of edges under a prefix. */
    static void clearEdges(Context on, byte[] prefix, Uid uid) {
        byte[] to = new Output(2).u16(uid.value()).toArray();
        for (Cursor cursor = on.cursor(prefix, null); cursor.next(); ) {
            byte[] edges = cursor.value();
            byte[] changed = edges;
            for (int at = head(edges); at + EDGE_BYTES <= edges.length; at += EDGE_BYTES) {
                boolean weighs = edges[at] == to[0] && edges[at + 1] == to[1] && (edges[at + 2] | edges[at + 3]) != 0;
                if (weighs) {
                    changed = changed == edges ? edges.clone() : changed;
                    changed[at + 2] = 0;
                    changed[at + 3] = 0;
                }
            }
            if (changed != edges) {
                on.put(cursor.key(), changed);
            }
        }
    }

    /** How many bytes say how many elements there are. */
    private static int head(byte[] all) {
        return switch (all[0] & 3) {
            case 0 -> 1;
            case 1 -> 2;
            case 2 -> 4;
            default -> throw new IllegalStateException("a Vec by uid is not that long");
        };
    }
}
