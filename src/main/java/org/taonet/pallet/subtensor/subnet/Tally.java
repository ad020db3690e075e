package org.taonet.pallet.subtensor.subnet;

import org.taonet.primitive.Weight;

/** Storage reads and writes that a call has to answer for, counted as it goes on. */
public final class Tally {
    private long reads;
    private long writes;

    /** So many more. */
    public void add(long moreReads, long moreWrites) {
        reads += moreReads;
        writes += moreWrites;
    }

    /** What they weigh. */
    public Weight weight() {
        return Weight.db(reads, writes);
    }
}
