package org.taonet.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.taonet.unit.Hash32;

/**
 * Extrinsics that turned out invalid and may not come back for a while, the latest of them. Not for several threads.
 */
final class Bans {
    /** How long one stays away: upstream's half hour. */
    private static final long MILLIS = 30 * 60 * 1000L;

    private static final int MOST = 4096;

    private final Map<Hash32, Long> until = new LinkedHashMap<>();
    private final Clock clock;

    Bans(Clock clock) {
        this.clock = clock;
    }

    void add(Hash32 hash) {
        until.put(hash, clock.millis() + MILLIS);
        if (until.size() > MOST) {
            until.remove(until.keySet().iterator().next());
        }
    }

    boolean has(Hash32 hash) {
        Long end = until.get(hash);
        return end != null && end > clock.millis();
    }

    /** Lets one back in at once. */
    void lift(Hash32 hash) {
        until.remove(hash);
    }
}
