package org.taonet.replay;

import java.util.List;
import org.taonet.state.Changes;
import org.taonet.state.Reader;
import org.taonet.state.StoragePrefix;
import org.taonet.unit.Bytes;

/**
 * What the recordings leave out of their storage differences, and therefore no comparison sees: System.Events (which is
 * in the lines' events), the entropy of a block, and all of Ethereum and RandomnessCollectiveFlip. In one place, by
 * name.
 */
final class Omissions {
    private static final byte[] EVENTS = org.taonet.runtime.FrameSystem.EVENTS.key();

    private static final List<byte[]> PREFIXES = List.of(
            EVENTS,
            Bytes.utf8(":intrablock_entropy").toArray(),
            StoragePrefix.of("Ethereum").bytes(),
            StoragePrefix.of("RandomnessCollectiveFlip").bytes());

    /**
     * Recordings were made on states that hold {@code :code} without a byte in it, and do not list it: all recorded
     * roots, those of the genesis sets too, are over states with this entry.
     */
    static final byte[] CODE = new byte[0];

    private Omissions() {}

    /** Whether a recording leaves a key out. */
    static boolean covers(byte[] key) {
        return PREFIXES.stream().anyMatch(prefix -> Reader.startsWith(key, prefix));
    }

    /** Changes without what recordings leave out. */
    static Changes without(Changes changes) {
        Changes.Builder kept = new Changes.Builder();
        for (int i = 0; i < changes.size(); i++) {
            if (!covers(changes.key(i))) {
                kept.add(changes.key(i), changes.value(i));
            }
        }
        return kept.build();
    }

    /** Only what recordings leave out, but for the events, which are in their lines. */
    static Changes only(Changes changes) {
        Changes.Builder kept = new Changes.Builder();
        for (int i = 0; i < changes.size(); i++) {
            if (covers(changes.key(i)) && !Reader.startsWith(changes.key(i), EVENTS)) {
                kept.add(changes.key(i), changes.value(i));
            }
        }
        return kept.build();
    }

    /** Whether a recorded difference leaves nothing out: it has the events. */
    static boolean none(Changes recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            if (java.util.Arrays.equals(recorded.key(i), EVENTS)) {
                return true;
            }
        }
        return false;
    }
}
