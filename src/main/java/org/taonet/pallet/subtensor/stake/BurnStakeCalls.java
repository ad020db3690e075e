package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Alpha destroyed on purpose. Mirrors pallets/subtensor/src/staking/recycle_alpha.rs. */
public final class BurnStakeCalls {
    public static final Declarations ON = Concept.declarations();

    /** Hotkey, alpha, subnet. */
    public record RecycleAlpha(AccountId hotkey, Alpha amount, NetUid netuid) {
        public static final Struct<RecycleAlpha> ARGS = struct(
                "recycle_alpha",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RecycleAlpha::hotkey),
                field("amount", Codecs.ALPHA, "AlphaBalance", RecycleAlpha::amount),
                field("netuid", Codecs.NET_UID, "NetUid", RecycleAlpha::netuid),
                RecycleAlpha::new);
    }

    /** Hotkey, alpha, subnet. */
    public record BurnAlpha(AccountId hotkey, Alpha amount, NetUid netuid) {
        public static final Struct<BurnAlpha> ARGS = struct(
                "burn_alpha",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", BurnAlpha::hotkey),
                field("amount", Codecs.ALPHA, "AlphaBalance", BurnAlpha::amount),
                field("netuid", Codecs.NET_UID, "NetUid", BurnAlpha::netuid),
                BurnAlpha::new);
    }

    /** Hotkey, subnet, TAO in rao, and the highest price if any. */
    public record AddStakeBurn(AccountId hotkey, NetUid netuid, Rao amount, Optional<Rao> limit) {
        public static final Struct<AddStakeBurn> ARGS = struct(
                "add_stake_burn",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", AddStakeBurn::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", AddStakeBurn::netuid),
                field("amount", Codecs.RAO, "TaoBalance", AddStakeBurn::amount),
                field("limit", Codecs.option(Codecs.RAO), "Option<TaoBalance>", AddStakeBurn::limit),
                AddStakeBurn::new);
    }

    public static final Fault NOT_ENOUGH_ALPHA_OUT_TO_RECYCLE =
            ON.error(90, "NotEnoughAlphaOutToRecycle", "Lower the amount: the subnet has less alpha outside its pool.");
    public static final Fault CANNOT_BURN_OR_RECYCLE_ON_ROOT_SUBNET = ON.error(
            91, "CannotBurnOrRecycleOnRootSubnet", "Name another subnet: on root there is no alpha to destroy.");
    public static final Fault ADD_STAKE_BURN_RATE_LIMIT_EXCEEDED =
            ON.error(129, "AddStakeBurnRateLimitExceeded", "Wait: a subnet takes one such purchase in a while.");

    public static final Event.Of4<AccountId, AccountId, Alpha, NetUid> ALPHA_RECYCLED = ON.event(
            96,
            "AlphaRecycled",
            "Alpha was recycled: coldkey, hotkey, alpha, subnet.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ALPHA, "AlphaBalance"),
            f(Codecs.NET_UID, "NetUid"));
    public static final Event.Of4<AccountId, AccountId, Alpha, NetUid> ALPHA_BURNED = ON.event(
            97,
            "AlphaBurned",
            "Alpha was burned: coldkey, hotkey, alpha, subnet.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ALPHA, "AlphaBalance"),
            f(Codecs.NET_UID, "NetUid"));
    public static final Event.Of4<NetUid, AccountId, Rao, Alpha> ALPHA_BOUGHT_AND_BURNED = ON.event(
            121,
            "AddStakeBurn",
            "Alpha was bought and burned: subnet, hotkey, TAO paid, alpha burned.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "TaoBalance"),
            f("alpha", Codecs.ALPHA, "AlphaBalance"));

    public static final Call<RecycleAlpha> RECYCLE_ALPHA = ON.call(
            101,
            RecycleAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(172_139_000, 5219, 13, 6)),
            "Destroys the signer's staked alpha; the subnet may issue it again.",
            BurnStakeCalls::recycle);
    public static final Call<BurnAlpha> BURN_ALPHA = ON.call(
            102,
            BurnAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(168_964_000, 5219, 12, 4)),
            "Destroys the signer's staked alpha for good: it still counts as issued.",
            BurnStakeCalls::burn);
    public static final Call<AddStakeBurn> ADD_STAKE_BURN = ON.call(
            132,
            AddStakeBurn.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(967_308_000, 8727, 33, 17)),
            "Buys alpha with the signer's TAO and burns it at once.",
            BurnStakeCalls::addAndBurn);

    private BurnStakeCalls() {}

    private static void recycle(Context on, Origin origin, RecycleAlpha a) {
        AccountId coldkey = origin.signer();
        Alpha gone = takeOff(on, new Position(a.hotkey, coldkey, a.netuid), a.amount);
        if (!gone.isZero()) {
            Pools.SUBNET_ALPHA_OUT.mutate(on, a.netuid, outside -> outside.saturatingMinus(gone));
            AlphaAssets.recycle(on, a.netuid, gone);
        }
        ALPHA_RECYCLED.emit(on, coldkey, a.hotkey, gone, a.netuid);
    }

    private static void burn(Context on, Origin origin, BurnAlpha a) {
        burn(on, new Position(a.hotkey, origin.signer(), a.netuid), a.amount);
    }

    private static void burn(Context on, Position from, Alpha amount) {
        Alpha gone = takeOff(on, from, amount);
        AlphaAssets.burn(on, from.netuid(), gone);
        ALPHA_BURNED.emit(on, from.coldkey(), from.hotkey(), gone, from.netuid());
    }

    /** A fee may have been taken in alpha already, so no more than there is; how much. */
    private static Alpha takeOff(Context on, Position from, Alpha wanted) {
        NetUid netuid = from.netuid();
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
        CANNOT_BURN_OR_RECYCLE_ON_ROOT_SUBNET.when(netuid.equals(NetUid.ROOT));
        StakeChecks.ensureEnabled(on, netuid);
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, from.hotkey()));
        Alpha amount = wanted.min(from.alpha(on));
        StakingCalls.INSUFFICIENT_LIQUIDITY.when(
                Pools.SUBNET_ALPHA_OUT.get(on, netuid).below(amount));
        Locks.ensureAvailable(on, from.coldkey(), netuid, amount);
        Stakes.decrease(on, from.hotkey(), from.coldkey(), netuid, amount);
        return amount;
    }

    private static void addAndBurn(Context on, Origin origin, AddStakeBurn a) {
        Position to = new Position(a.hotkey, origin.signer(), a.netuid);
        Alpha bought = a.limit.isPresent()
                ? Orders.addLimited(on, to, a.amount, a.limit.get(), false)
                : Orders.add(on, to, a.amount);
        burn(on, to, bought);
        ALPHA_BOUGHT_AND_BURNED.emit(on, a.netuid, a.hotkey, a.amount, bought);
    }
}
