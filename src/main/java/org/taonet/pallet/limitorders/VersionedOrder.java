package org.taonet.pallet.limitorders;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;

/** An order in its version. Mirrors pallet_limit_orders::VersionedOrder. */
public sealed interface VersionedOrder {
    /** The first version. */
    record V1(Order value) implements VersionedOrder {}

    Codec<VersionedOrder> CODEC = OneOf.of(
            "pallet_limit_orders::VersionedOrder",
            List.of(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type())),
            List.of(variant(0, V1.class, struct("V1", field(Order.CODEC, "Order<AccountId>", V1::value), V1::new))));
}
