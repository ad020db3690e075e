package org.taonet.pallet.preimage;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Rao;

/** A hold, in rao, that is given back with what it is for. Mirrors frame_support's HoldConsideration. */
public record Ticket(Rao held) {
    public static final Struct<Ticket> CODEC = struct(
                    "frame_support::traits::tokens::fungible::HoldConsideration",
                    field(Codecs.RAO, "F::Balance", Ticket::held),
                    Ticket::new)
            .with(
                    new TypeDef.Param("A", null),
                    new TypeDef.Param("F", null),
                    new TypeDef.Param("R", null),
                    new TypeDef.Param("D", null),
                    new TypeDef.Param("Fp", null));
}
