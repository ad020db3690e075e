package org.taonet.pallet.subtensor.stake;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.math.U64F64;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.unit.Alpha;

/**
 * Alpha that is locked.
 *
 * @param lockedMass how much
 * @param conviction what it has grown to by then, in alpha
 * @param lastUpdate the block for which both hold
 */
public record LockState(Alpha lockedMass, U64F64 conviction, long lastUpdate) {
    /** Below this both are taken as nothing. */
    private static final long NEGLIGIBLE = 100;

    public static final Codec<LockState> CODEC = struct(
            "pallet_subtensor::staking::lock::LockState",
            field("locked_mass", Codecs.ALPHA, "AlphaBalance", LockState::lockedMass),
            field("conviction", FixedPoint.U64F64, "U64F64", LockState::conviction),
            field("last_update", Codecs.U64, "u64", LockState::lastUpdate),
            LockState::new);

    /** No lock, as of a block. */
    static LockState none(long now) {
        return new LockState(Alpha.ZERO, U64F64.ZERO, now);
    }

    /** Whether it is too little to be kept. */
    boolean isNegligible() {
        return Long.compareUnsigned(lockedMass.bits(), NEGLIGIBLE) < 0 && conviction.below(U64F64.ofU64(NEGLIGIBLE));
    }

    /** Whether there is neither alpha nor conviction in it. */
    boolean isNothing() {
        return lockedMass.isZero() && conviction.isZero();
    }

    /** Both together, as of the later block. */
    LockState plus(LockState other) {
        boolean later = Long.compareUnsigned(other.lastUpdate, lastUpdate) > 0;
        return new LockState(
                lockedMass.saturatingPlus(other.lockedMass),
                conviction.saturatingAdd(other.conviction),
                later ? other.lastUpdate : lastUpdate);
    }

    /** With more alpha, as of the same block. */
    LockState more(Alpha mass) {
        return new LockState(lockedMass.saturatingPlus(mass), conviction, lastUpdate);
    }

    /** Less so much, as of the same block. */
    LockState less(Alpha mass, U64F64 less) {
        return new LockState(lockedMass.saturatingMinus(mass), conviction.saturatingSub(less), lastUpdate);
    }

    /** The same, as of another block. */
    LockState at(long block) {
        return new LockState(lockedMass, conviction, block);
    }

    /** What it is in a later block, by the rates in blocks; the owner's conviction is all that is locked. */
    public LockState rolled(long now, long unlockRate, long maturityRate, boolean owner, boolean perpetual) {
        boolean later = Long.compareUnsigned(now, lastUpdate) > 0;
        LockDecay decay = new LockDecay(lockedMass.bits(), conviction);
        LockDecay then = later ? decay.after(now - lastUpdate, unlockRate, maturityRate, perpetual) : decay;
        U64F64 grown = owner ? U64F64.ofU64(then.mass()) : then.conviction();
        LockState rolled = new LockState(new Alpha(then.mass()), grown, later ? now : lastUpdate);
        return rolled.isNegligible() ? none(rolled.lastUpdate) : rolled;
    }
}
