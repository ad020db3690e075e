package org.taonet.pallet.limitorders;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** Whether more was bought or sold. Mirrors pallet_limit_orders::OrderSide. */
public enum OrderSide {
    BUY,
    SELL;

    public static final Codec<OrderSide> CODEC =
            OneOf.<OrderSide>oneOf("pallet_limit_orders::OrderSide", unit(0, "Buy", BUY), unit(1, "Sell", SELL));
}
