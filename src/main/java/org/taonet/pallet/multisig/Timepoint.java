package org.taonet.pallet.multisig;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** Where something was first approved: block, and index of the extrinsic in it. Mirrors pallet_multisig::Timepoint. */
public record Timepoint(long height, long index) {
    public static final Struct<Timepoint> CODEC = struct(
                    "pallet_multisig::Timepoint",
                    field("height", Codecs.U32, "BlockNumber", Timepoint::height),
                    field("index", Codecs.U32, "u32", Timepoint::index),
                    Timepoint::new)
            .with(new TypeDef.Param("BlockNumber", TypeDef.U32));
}
