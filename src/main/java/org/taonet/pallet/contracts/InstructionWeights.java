package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** What an instruction weighs. Mirrors pallet_contracts::schedule::InstructionWeights. */
public record InstructionWeights(long base) {
    public static final Struct<InstructionWeights> CODEC = struct(
                    "pallet_contracts::schedule::InstructionWeights",
                    field("base", Codecs.U32, "u32", InstructionWeights::base),
                    InstructionWeights::new)
            .with(new TypeDef.Param("T", null));
}
