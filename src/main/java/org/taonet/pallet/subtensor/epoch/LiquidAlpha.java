package org.taonet.pallet.subtensor.epoch;

import org.taonet.math.I32F32;
import org.taonet.math.Transcendental;

/**
 * How fast a bond follows a weight: a sigmoid of how far the weight is above the consensus, or below the bond. All
 * numbers are bits of {@link I32F32}. Mirrors alpha_sigmoid of pallets/subtensor/src/epoch/run_epoch.rs.
 *
 * @param slope the steepness divided by -100, saturating
 */
public record LiquidAlpha(long low, long high, long slope) {
    private static final long HALF = I32F32.UNIT / 2;

    /** Between two alphas, with a steepness in hundredths. */
    public static LiquidAlpha of(long low, long high, long steepness) {
        return new LiquidAlpha(low, high, I32F32.divSaturating(steepness, -100 * I32F32.UNIT));
    }

    /** The alpha of a bond, by its weight and the consensus of its column. */
    public long alpha(long consensus, long weight, long bond) {
        return of(weight >= bond ? I32F32.sub(weight, consensus) : I32F32.sub(bond, weight));
    }

    private long of(long apart) {
        long power = I32F32.mul(slope, I32F32.sub(I32F32.clamp(apart, 0, I32F32.UNIT), HALF));
        long sigmoid = I32F32.divSaturating(I32F32.UNIT, I32F32.add(I32F32.UNIT, Transcendental.expSafe(power)));
        return I32F32.clamp(I32F32.add(low, I32F32.mul(sigmoid, I32F32.sub(high, low))), low, high);
    }
}
