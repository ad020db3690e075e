package org.taonet.pallet.subtensor.weights;

import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;

/**
 * When a commit may be revealed: in the one epoch that comes so many after its own. Mirrors the helpers of
 * subnets/weights.rs.
 */
final class CommitWindow {
    private CommitWindow() {}

    /** The epoch that the block at work belongs to: one that is due in it counts already. */
    static long epoch(Reader on, NetUid netuid) {
        long epochs = Tempos.SUBNET_EPOCH_INDEX.get(on, netuid);
        return epochs != -1 && EpochSchedule.isDue(on, netuid, FrameSystem.NUMBER.get(on)) ? epochs + 1 : epochs;
    }

    /** Negative before the epoch in which a commit is revealed, zero in it, positive after it. */
    static int place(Reader on, NetUid netuid, long committed) {
        long opens = committed + WeightParameters.REVEAL_PERIOD_EPOCHS.get(on, netuid);
        return Long.compareUnsigned(epoch(on, netuid), Long.compareUnsigned(opens, committed) < 0 ? -1 : opens);
    }
}
