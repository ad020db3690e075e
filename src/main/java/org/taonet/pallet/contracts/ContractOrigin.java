package org.taonet.pallet.contracts;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.runtime.OuterTypes;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;

/** On whose word a contract was called. Mirrors pallet_contracts::Origin. */
public sealed interface ContractOrigin {
    /** By root. */
    record Root() implements ContractOrigin {}

    /** By an account. */
    record Signed(AccountId value) implements ContractOrigin {}

    Codec<ContractOrigin> CODEC = OneOf.of(
            "pallet_contracts::Origin",
            List.of(new TypeDef.Param("T", OuterTypes.RUNTIME)),
            List.of(
                    unit(0, "Root", new Root()),
                    variant(
                            1,
                            Signed.class,
                            struct("Signed", field(Codecs.ACCOUNT, "T::AccountId", Signed::value), Signed::new))));
}
