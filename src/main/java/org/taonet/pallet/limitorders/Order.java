package org.taonet.pallet.limitorders;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.PerThing;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * An order: whose, what, how much in rao or alpha, at which price, until when in milliseconds since 1970. Mirrors
 * pallet_limit_orders::Order.
 */
public record Order(
        AccountId signer,
        AccountId hotkey,
        NetUid netuid,
        OrderType orderType,
        long amount,
        long limitPrice,
        long expiry,
        long feeRate,
        AccountId feeRecipient,
        Optional<List<AccountId>> relayer,
        Optional<Long> maxSlippage,
        long chainId,
        boolean partialFillsEnabled) {
    public static final Struct<Order> CODEC = Struct.<Order>wide(
                    "pallet_limit_orders::Order",
                    List.of(
                            field("signer", Codecs.ACCOUNT, "AccountId", Order::signer),
                            field("hotkey", Codecs.ACCOUNT, "AccountId", Order::hotkey),
                            field("netuid", Codecs.NET_UID, "NetUid", Order::netuid),
                            field("order_type", OrderType.CODEC, "OrderType", Order::orderType),
                            field("amount", Codecs.U64, "u64", Order::amount),
                            field("limit_price", Codecs.U64, "u64", Order::limitPrice),
                            field("expiry", Codecs.U64, "u64", Order::expiry),
                            field("fee_rate", PerThing.PERBILL, "Perbill", Order::feeRate),
                            field("fee_recipient", Codecs.ACCOUNT, "AccountId", Order::feeRecipient),
                            field(
                                    "relayer",
                                    Codecs.option(Codecs.bounded(Codecs.ACCOUNT, 10)),
                                    "Option<BoundedVec<AccountId, ConstU32<10>>>",
                                    Order::relayer),
                            field(
                                    "max_slippage",
                                    Codecs.option(PerThing.PERBILL),
                                    "Option<Perbill>",
                                    Order::maxSlippage),
                            field("chain_id", Codecs.U64, "u64", Order::chainId),
                            field("partial_fills_enabled", Codecs.BOOL, "bool", Order::partialFillsEnabled)),
                    in -> new Order(
                            Codecs.ACCOUNT.decode(in),
                            Codecs.ACCOUNT.decode(in),
                            Codecs.NET_UID.decode(in),
                            OrderType.CODEC.decode(in),
                            Codecs.U64.decode(in),
                            Codecs.U64.decode(in),
                            Codecs.U64.decode(in),
                            PerThing.PERBILL.decode(in),
                            Codecs.ACCOUNT.decode(in),
                            Codecs.option(Codecs.bounded(Codecs.ACCOUNT, 10)).decode(in),
                            Codecs.option(PerThing.PERBILL).decode(in),
                            Codecs.U64.decode(in),
                            Codecs.BOOL.decode(in)))
            .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));
}
