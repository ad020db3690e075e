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

    /** What it is in a later block, by the rates in blocks; the owner's conviction is all that is locked. */
    public LockState rolled(long now, long unlockRate, long maturityRate, boolean owner, boolean perpetual) {
        boolean later = Long.compareUnsigned(now, lastUpdate) > 0;
        LockDecay decay = new LockDecay(lockedMass.bits(), conviction);
        LockDecay then = later ? decay.after(now - lastUpdate, unlockRate, maturityRate, perpetual) : decay;
        U64F64 grown = owner ? U64F64.ofU64(then.mass()) : then.conviction();
        boolean gone = Long.compareUnsigned(then.mass(), NEGLIGIBLE) < 0 && grown.below(U64F64.ofU64(NEGLIGIBLE));
        return new LockState(
                gone ? Alpha.ZERO : new Alpha(then.mass()), gone ? U64F64.ZERO : grown, later ? now : lastUpdate);
    }
}
