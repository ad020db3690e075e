package org.taonet.pallet.swap;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** What can be done with pools: set the fee. The calls of users' liquidity are left, and refuse. */
final class SwapCalls {
    static final Declarations ON =
            Declarations.of("Swap", 28, "pallet_subtensor_swap::pallet", "pallet_subtensor_swap");

    private static final String GONE = "Liquidity of users is gone for good.";

    private static final Codec<Integer> TICK =
            Codecs.I32.as(TypeDef.newtype("pallet_subtensor_swap::pallet::TickIndex", TypeDef.I32, "i32"));
    private static final Codec<BigInteger> POSITION =
            Codecs.U128.as(TypeDef.newtype("pallet_subtensor_swap::pallet::PositionId", TypeDef.U128, "u128"));

    /** Subnet and fee in parts of 65535. */
    record SetFeeRate(NetUid netuid, int rate) {}

    /** Subnet, and whether users may add liquidity. */
    record ToggleUserLiquidity(NetUid netuid, boolean enable) {}

    /** A position between two prices. */
    record AddLiquidity(AccountId hotkey, NetUid netuid, int low, int high, long liquidity) {}

    /** A position to close. */
    record RemoveLiquidity(AccountId hotkey, NetUid netuid, BigInteger position) {}

    /** A position to make larger or smaller. */
    record ModifyPosition(AccountId hotkey, NetUid netuid, BigInteger position, long delta) {}

    static final Event.Of2<NetUid, Integer> FEE_RATE_SET = ON.event(
            0,
            "FeeRateSet",
            "The fee of a subnet's trades is another now.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("rate", Codecs.U16, "u16"));

    static final Call<SetFeeRate> SET_FEE_RATE = ON.call(
            0,
            struct(
                    "set_fee_rate",
                    field("netuid", Codecs.NET_UID, "NetUid", SetFeeRate::netuid),
                    field("rate", Codecs.U16, "u16", SetFeeRate::rate),
                    SetFeeRate::new),
            (runtime, a) -> DispatchInfo.normal(Weight.of(15_063_000, 3994, 1, 1)),
            "Sets the fee of a subnet's trades, as root: at most 10000 parts of 65535.",
            SwapCalls::setFeeRate);
    static final Call<AddLiquidity> ADD_LIQUIDITY = gone(
            1,
            struct(
                    "add_liquidity",
                    field("hotkey", Codecs.ACCOUNT, "T::AccountId", AddLiquidity::hotkey),
                    field("netuid", Codecs.NET_UID, "NetUid", AddLiquidity::netuid),
                    field("tick_low", TICK, "TickIndex", AddLiquidity::low),
                    field("tick_high", TICK, "TickIndex", AddLiquidity::high),
                    field("liquidity", Codecs.U64, "u64", AddLiquidity::liquidity),
                    AddLiquidity::new));
    static final Call<RemoveLiquidity> REMOVE_LIQUIDITY = gone(
            2,
            struct(
                    "remove_liquidity",
                    field("hotkey", Codecs.ACCOUNT, "T::AccountId", RemoveLiquidity::hotkey),
                    field("netuid", Codecs.NET_UID, "NetUid", RemoveLiquidity::netuid),
                    field("position_id", POSITION, "PositionId", RemoveLiquidity::position),
                    RemoveLiquidity::new));
    static final Call<ModifyPosition> MODIFY_POSITION = ON.deprecated(
            gone(
                    3,
                    struct(
                            "modify_position",
                            field("hotkey", Codecs.ACCOUNT, "T::AccountId", ModifyPosition::hotkey),
                            field("netuid", Codecs.NET_UID, "NetUid", ModifyPosition::netuid),
                            field("position_id", POSITION, "PositionId", ModifyPosition::position),
                            field("liquidity_delta", Codecs.I64, "i64", ModifyPosition::delta),
                            ModifyPosition::new)),
            GONE);
    static final Call<ToggleUserLiquidity> TOGGLE_USER_LIQUIDITY = gone(
            4,
            struct(
                    "toggle_user_liquidity",
                    field("netuid", Codecs.NET_UID, "NetUid", ToggleUserLiquidity::netuid),
                    field("enable", Codecs.BOOL, "bool", ToggleUserLiquidity::enable),
                    ToggleUserLiquidity::new));
    static final Call<Codecs.Unit> DISABLE_LP =
            ON.deprecated(gone(5, Struct.empty("disable_lp", Codecs.Unit.UNIT)), GONE);

    private SwapCalls() {}

    private static <A> Call<A> gone(int index, Struct<A> args) {
        return ON.call(
                index,
                args,
                (runtime, a) -> DispatchInfo.normal(new Weight(15_000_000, 0)),
                "Refuses: users can not provide liquidity any more.",
                (on, origin, a) -> {
                    throw Swap.DEPRECATED.refuse();
                });
    }

    private static void setFeeRate(Context on, Origin origin, SetFeeRate call) {
        origin.ensureRoot();
        Swap.MECHANISM_DOES_NOT_EXIST.unless(Subnets.exists(on, call.netuid));
        Swap.FEE_RATE_TOO_HIGH.when(call.rate > Swap.MAX_FEE_RATE.in(on));
        Swap.FEE_RATE.put(on, call.netuid, call.rate);
        FEE_RATE_SET.emit(on, call.netuid, call.rate);
    }
}
