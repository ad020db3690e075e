package org.taonet.pallet.subtensor.emission;

import org.taonet.math.I64F64;
import org.taonet.pallet.subtensor.subnet.RateLimitKey;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.Rao;

/**
 * What creating a subnet costs in this block: twice what the last one cost, falling evenly to nothing in two intervals,
 * but never below the least. Intervals shrink as emission halves. Mirrors get_network_lock_cost of subnets/subnet.rs.
 */
public final class LockCost {
    private static final I64F64 FULL = I64F64.ofU64(Rao.PER_TAO);

    private LockCost() {}

    /** The cost, in rao. */
    public static Rao now(Context on) {
        long last = SubnetCost.NETWORK_LAST_LOCK_COST.get(on).bits();
        long since = RateLimits.LAST_RATE_LIMITED_BLOCK.get(on, RateLimitKey.Global.NETWORK_LAST_REGISTERED);
        long blocks = Math.max(0, FrameSystem.NUMBER.get(on) - since);
        long interval = interval(on);
        long perBlock = interval == 0 ? 0 : Long.divideUnsigned(last, interval);
        Rao start = since == 0 ? new Rao(last) : new Rao(last).saturatingPlus(new Rao(last));
        return start.saturatingMinus(new Rao(times(perBlock, blocks))).max(SubnetCost.NETWORK_MIN_LOCK_COST.get(on));
    }

    private static long times(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) == 0 ? a * b : -1;
    }

    /** The interval in blocks, times what is left of the first emission. */
    private static long interval(Context on) {
        Rao emission = BlockEmission.now(on).orElse(Rao.tao(1));
        I64F64 part = I64F64.ofU64(emission.bits()).checkedDiv(FULL).orElse(I64F64.ZERO);
        return I64F64.ofU64(SubnetCost.NETWORK_LOCK_REDUCTION_INTERVAL.get(on))
                .saturatingMul(part)
                .toU64();
    }
}
