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
    public static final Codec<LockState> CODEC = struct(
            "pallet_subtensor::staking::lock::LockState",
            field("locked_mass", Codecs.ALPHA, "AlphaBalance", LockState::lockedMass),
            field("conviction", FixedPoint.U64F64, "U64F64", LockState::conviction),
            field("last_update", Codecs.U64, "u64", LockState::lastUpdate),
            LockState::new);
}
