package org.taonet.pallet.subtensor.epoch;

import org.taonet.math.I32F32;
import org.taonet.math.I64F64;

/**
 * The parameters that shape an epoch.
 *
 * @param activityCutoff blocks without weights after which a validator does not count
 * @param stakeThreshold the least stake weight that counts, in alpha
 * @param maxValidators how many neurons may validate
 * @param kappa the majority, bits of {@link I32F32}
 * @param bondsPenalty how much a weight above consensus loses for its bond, bits of {@link I32F32}
 * @param bondsMovingAverage how much of the old bonds stays, in millionths
 * @param yuma3 whether bonds are reckoned by the third version of Yuma
 * @param liquidAlpha whether they then follow by liquid alpha
 * @param alphas of liquid alpha
 */
public record EpochRules(
        long activityCutoff,
        long stakeThreshold,
        int maxValidators,
        long kappa,
        long bondsPenalty,
        long bondsMovingAverage,
        boolean yuma3,
        boolean liquidAlpha,
        LiquidAlpha alphas) {
    private static final I64F64 MILLION = I64F64.ofU64(1_000_000);

    /** How much of new bonds comes in by the first version of Yuma, bits of {@link I32F32}. */
    long alpha() {
        return rest(I32F32.of(I64F64.ofU64(bondsMovingAverage).safeDiv(MILLION)).bits64());
    }

    /** How much of new bonds comes in by the third version without liquid alpha: upstream converts by wrapping. */
    long plainAlpha() {
        I64F64 kept = I64F64.ofI64(bondsMovingAverage).safeDiv(MILLION);
        return rest(kept.hi() << 32 | kept.lo() >>> 32);
    }

    private static long rest(long kept) {
        return I32F32.sub(I32F32.UNIT, kept);
    }
}
