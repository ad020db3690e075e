package org.taonet.pallet.limitorders;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.Signature;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** An order, its signature, and how much of it is to be filled. Mirrors pallet_limit_orders::SignedOrder. */
public record SignedOrder(VersionedOrder order, Signature signature, Optional<Long> partialFill) {
    public static final Struct<SignedOrder> CODEC = struct(
                    "pallet_limit_orders::SignedOrder",
                    field("order", VersionedOrder.CODEC, "VersionedOrder<AccountId>", SignedOrder::order),
                    field("signature", Signature.CODEC, "MultiSignature", SignedOrder::signature),
                    field("partial_fill", Codecs.option(Codecs.U64), "Option<u64>", SignedOrder::partialFill),
                    SignedOrder::new)
            .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));
}
