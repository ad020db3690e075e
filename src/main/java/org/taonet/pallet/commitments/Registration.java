package org.taonet.pallet.commitments;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Rao;

/** A commitment: deposit in rao, block, parts. Mirrors pallet_commitments::types::Registration. */
public record Registration(Rao deposit, long block, CommitmentInfo info) {
    public static final Struct<Registration> CODEC = struct(
                    "pallet_commitments::types::Registration",
                    field("deposit", Codecs.RAO, "Balance", Registration::deposit),
                    field("block", Codecs.U32, "BlockNumber", Registration::block),
                    field("info", CommitmentInfo.CODEC, "CommitmentInfo<MaxFields>", Registration::info),
                    Registration::new)
            .with(
                    new TypeDef.Param("Balance", TypeDef.U64),
                    new TypeDef.Param("MaxFields", null),
                    new TypeDef.Param("BlockNumber", TypeDef.U32));
}
