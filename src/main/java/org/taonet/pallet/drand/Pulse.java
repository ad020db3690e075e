package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** A pulse: round, randomness, signature. Mirrors pallet_drand::types::Pulse. */
public record Pulse(long round, Bytes randomness, Bytes signature) {
    public static final Struct<Pulse> CODEC = struct(
            "pallet_drand::types::Pulse",
            field("round", Codecs.U64, "RoundNumber", Pulse::round),
            field("randomness", Codecs.boundedBytes(32), "BoundedVec<u8, ConstU32<32>>", Pulse::randomness),
            field("signature", Codecs.boundedBytes(144), "BoundedVec<u8, ConstU32<144>>", Pulse::signature),
            Pulse::new);
}
