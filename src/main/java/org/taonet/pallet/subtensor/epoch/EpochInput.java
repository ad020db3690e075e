package org.taonet.pallet.subtensor.epoch;

import org.taonet.math.I64F64;
import org.taonet.math.Sparse;

/**
 * All that an epoch of one mechanism looks at. Vectors are by uid and may be shorter than there are neurons, as they
 * are where a mechanism is new.
 *
 * @param n how many neurons there are
 * @param block the present one
 * @param lastTempo the first block whose registrations are newer than the bonds
 * @param lastUpdate the block in which each last set weights
 * @param registered the block in which each registered
 * @param committed the block of each one's oldest commit that still counts; -1 (the greatest) for none
 * @param stake what each one's stake weighs
 * @param owner the uid of the subnet's owner, -1 if it has none
 * @param permits who may validate so far
 * @param weights a row for each, in parts of 65535, as whole numbers of {@link org.taonet.math.I32F32}
 * @param bonds the same
 * @param emission alpha to share out
 * @param rules the subnet's parameters
 */
public record EpochInput(
        int n,
        long block,
        long lastTempo,
        long[] lastUpdate,
        long[] registered,
        long[] committed,
        I64F64[] stake,
        int owner,
        boolean[] permits,
        Sparse weights,
        Sparse bonds,
        long emission,
        EpochRules rules) {

    /** The first block whose registrations are newer than bonds of the last epoch; by the tempo if there was none. */
    public static long lastTempo(long block, long tempo, long lastEpoch) {
        if (lastEpoch != 0) {
            return lastEpoch == -1 ? lastEpoch : lastEpoch + 1;
        }
        return Long.compareUnsigned(block, tempo) < 0 ? 0 : block - tempo;
    }
}
