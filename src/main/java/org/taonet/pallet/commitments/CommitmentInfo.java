package org.taonet.pallet.commitments;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** The parts of a commitment. Mirrors pallet_commitments::types::CommitmentInfo. */
public record CommitmentInfo(List<Data> fields) {
    public static final Struct<CommitmentInfo> CODEC = struct(
                    "pallet_commitments::types::CommitmentInfo",
                    field(
                            "fields",
                            Codecs.bounded(Data.CODEC, 3),
                            "BoundedVec<Data, FieldLimit>",
                            CommitmentInfo::fields),
                    CommitmentInfo::new)
            .with(new TypeDef.Param("FieldLimit", null));
}
