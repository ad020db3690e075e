package org.taonet.pallet.subtensor.stake;

import org.taonet.math.I64F64;
import org.taonet.math.Transcendental;
import org.taonet.math.U64F64;

/**
 * A lock of stake as time goes by: what is locked decays, and conviction grows from it and decays in its turn. Mirrors
 * exp_decay and calculate_decayed_mass_and_conviction of pallets/subtensor/src/staking/lock.rs.
 *
 * @param mass what is locked, in unsigned rao
 * @param conviction its weight in the ownership of the subnet
 */
public record LockDecay(long mass, U64F64 conviction) {
    private static final I64F64 LEAST = I64F64.ofI64(-40);

    /** {@code e^(-blocks / rate)}, with the exponent at least -40; 0 for a rate of 0. Unsigned. */
    public static U64F64 factor(long blocks, long rate) {
        if (blocks == 0) {
            return U64F64.ONE;
        }
        if (rate == 0) {
            return U64F64.ZERO;
        }
        I64F64 negative = blocks < 0 ? I64F64.MIN : I64F64.ofI64(-blocks);
        I64F64 exponent = negative.checkedDiv(I64F64.ofU64(rate)).orElse(LEAST).max(LEAST);
        return U64F64.of(Transcendental.exp(exponent).orElse(I64F64.ZERO));
    }

    /** The lock after so many blocks, with the rates in blocks at which mass unlocks and conviction matures. */
    public LockDecay after(long blocks, long unlockRate, long maturityRate, boolean perpetual) {
        U64F64 unlock = factor(blocks, unlockRate);
        U64F64 maturity = factor(blocks, maturityRate);
        U64F64 locked = U64F64.ofU64(mass);
        U64F64 grown;
        if (perpetual) {
            grown = locked.saturatingMul(U64F64.ONE.saturatingSub(maturity));
        } else if (unlockRate == maturityRate) {
            grown = locked.saturatingMul(
                    U64F64.ofU64(blocks).safeDiv(U64F64.ofU64(maturityRate)).saturatingMul(maturity));
        } else if (unlockRate == 0 || maturityRate == 0) {
            grown = U64F64.ZERO;
        } else {
            I64F64 apart = I64F64.of(unlock).saturatingSub(I64F64.of(maturity));
            I64F64 part = I64F64.ofU64(unlockRate)
                    .saturatingMul(apart)
                    .checkedDiv(difference(unlockRate, maturityRate))
                    .orElse(I64F64.ZERO);
            grown = locked.saturatingMul(U64F64.of(part));
        }
        long left = perpetual ? mass : unlock.saturatingMul(locked).toU64();
        return new LockDecay(left, maturity.saturatingMul(conviction).saturatingAdd(grown));
    }

    /** The difference of two unsigned numbers, saturating. */
    private static I64F64 difference(long a, long b) {
        if (Long.compareUnsigned(a, b) >= 0) {
            return I64F64.ofU64(a - b);
        }
        return b - a < 0 ? I64F64.MIN : I64F64.ofI64(a - b);
    }
}
