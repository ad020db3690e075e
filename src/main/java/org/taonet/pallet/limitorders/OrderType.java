package org.taonet.pallet.limitorders;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** What an order waits for. Mirrors pallet_limit_orders::OrderType. */
public enum OrderType {
    LIMIT_BUY,
    TAKE_PROFIT,
    STOP_LOSS;

    public static final Codec<OrderType> CODEC = OneOf.<OrderType>oneOf(
            "pallet_limit_orders::OrderType",
            unit(0, "LimitBuy", LIMIT_BUY),
            unit(1, "TakeProfit", TAKE_PROFIT),
            unit(2, "StopLoss", STOP_LOSS));
}
