package org.taonet.pallet.limitorders;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;

/** What came of an order. Mirrors pallet_limit_orders::OrderStatus. */
public sealed interface OrderStatus {
    /** Executed in full. */
    record Fulfilled() implements OrderStatus {}

    /** Executed in part: how much so far, in rao or alpha. */
    record PartiallyFilled(long value) implements OrderStatus {}

    /** Cancelled by its signer. */
    record Cancelled() implements OrderStatus {}

    Codec<OrderStatus> CODEC = OneOf.<OrderStatus>oneOf(
            "pallet_limit_orders::OrderStatus",
            unit(0, "Fulfilled", new Fulfilled()),
            variant(
                    1,
                    PartiallyFilled.class,
                    struct("PartiallyFilled", field(Codecs.U64, "u64", PartiallyFilled::value), PartiallyFilled::new)),
            unit(2, "Cancelled", new Cancelled()));
}
