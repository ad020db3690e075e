package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.swap.Trades;
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

/**
 * TAO in and out of a subnet's pool: staking buys alpha, unstaking sells it; on root one is the other. Mirrors
 * pallets/subtensor/src/staking/{add_stake,remove_stake}.rs.
 */
public final class StakingCalls {
    public static final Declarations ON = Concept.declarations();

    /** Hotkey, subnet, and TAO in rao. */
    public record AddStake(AccountId hotkey, NetUid netuid, Rao amountStaked) {
        public static final Struct<AddStake> ARGS = struct(
                "add_stake",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", AddStake::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", AddStake::netuid),
                field("amount_staked", Codecs.RAO, "TaoBalance", AddStake::amountStaked),
                AddStake::new);
    }

    /** As AddStake; the limit is the highest price in rao per alpha. */
    public record AddStakeLimit(
            AccountId hotkey, NetUid netuid, Rao amountStaked, Rao limitPrice, boolean allowPartial) {
        public static final Struct<AddStakeLimit> ARGS = struct(
                "add_stake_limit",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", AddStakeLimit::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", AddStakeLimit::netuid),
                field("amount_staked", Codecs.RAO, "TaoBalance", AddStakeLimit::amountStaked),
                field("limit_price", Codecs.RAO, "TaoBalance", AddStakeLimit::limitPrice),
                field("allow_partial", Codecs.BOOL, "bool", AddStakeLimit::allowPartial),
                AddStakeLimit::new);
    }

    /** Hotkey, subnet, and alpha in units of 10⁻⁹. */
    public record RemoveStake(AccountId hotkey, NetUid netuid, Alpha amountUnstaked) {
        public static final Struct<RemoveStake> ARGS = struct(
                "remove_stake",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RemoveStake::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", RemoveStake::netuid),
                field("amount_unstaked", Codecs.ALPHA, "AlphaBalance", RemoveStake::amountUnstaked),
                RemoveStake::new);
    }

    /** As RemoveStake; the limit is the lowest price in rao per alpha. */
    public record RemoveStakeLimit(
            AccountId hotkey, NetUid netuid, Alpha amountUnstaked, Rao limitPrice, boolean allowPartial) {
        public static final Struct<RemoveStakeLimit> ARGS = struct(
                "remove_stake_limit",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RemoveStakeLimit::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", RemoveStakeLimit::netuid),
                field("amount_unstaked", Codecs.ALPHA, "AlphaBalance", RemoveStakeLimit::amountUnstaked),
                field("limit_price", Codecs.RAO, "TaoBalance", RemoveStakeLimit::limitPrice),
                field("allow_partial", Codecs.BOOL, "bool", RemoveStakeLimit::allowPartial),
                RemoveStakeLimit::new);
    }

    /** Hotkey, subnet, and the lowest price if any. */
    public record RemoveStakeFullLimit(AccountId hotkey, NetUid netuid, Optional<Rao> limitPrice) {
        public static final Struct<RemoveStakeFullLimit> ARGS = struct(
                "remove_stake_full_limit",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RemoveStakeFullLimit::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", RemoveStakeFullLimit::netuid),
                field("limit_price", Codecs.option(Codecs.RAO), "Option<TaoBalance>", RemoveStakeFullLimit::limitPrice),
                RemoveStakeFullLimit::new);
    }

    /** A hotkey. */
    public record UnstakeAll(AccountId hotkey) {
        public static final Struct<UnstakeAll> ARGS = struct(
                "unstake_all", field("hotkey", Codecs.ACCOUNT, "T::AccountId", UnstakeAll::hotkey), UnstakeAll::new);
    }

    /** A hotkey. */
    public record UnstakeAllAlpha(AccountId hotkey) {
        public static final Struct<UnstakeAllAlpha> ARGS = struct(
                "unstake_all_alpha",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", UnstakeAllAlpha::hotkey),
                UnstakeAllAlpha::new);
    }

    public static final Fault NOT_ENOUGH_STAKE =
            ON.error(8, "NotEnoughStake", "Not raised any more: there is not enough stake.");
    public static final Fault NOT_ENOUGH_STAKE_TO_WITHDRAW =
            ON.error(9, "NotEnoughStakeToWithdraw", "Lower the amount: less alpha than that is staked here.");
    public static final Fault NOT_ENOUGH_BALANCE_TO_STAKE =
            ON.error(12, "NotEnoughBalanceToStake", "Lower the amount or fund the coldkey.");
    public static final Fault ZERO_BALANCE_AFTER_WITHDRAWN =
            ON.error(14, "ZeroBalanceAfterWithdrawn", "Leave the existential deposit (500 rao) in the account.");
    public static final Fault STAKING_RATE_LIMIT_EXCEEDED =
            ON.error(36, "StakingRateLimitExceeded", "Wait: staking is limited in how often it may happen.");
    public static final Fault STAKE_UNAVAILABLE =
            ON.error(75, "StakeUnavailable", "Unlock first, or lower the amount: this alpha is locked.");
    public static final Fault AMOUNT_TOO_LOW =
            ON.error(82, "AmountTooLow", "Raise the amount: it is below the minimum stake (0.002 TAO, and the fee).");
    public static final Fault INSUFFICIENT_LIQUIDITY =
            ON.error(83, "InsufficientLiquidity", "Lower the amount: the pool is too small for it.");
    public static final Fault SLIPPAGE_TOO_HIGH =
            ON.error(84, "SlippageTooHigh", "Widen the limit price, allow a part, or lower the amount.");
    public static final Fault OVERFLOW = ON.error(104, "Overflow", "Lower the amount: a sum of it does not fit.");

    public static final Event.Of6<AccountId, AccountId, Rao, Alpha, NetUid, Long> STAKE_ADDED = ON.event(
            2,
            "StakeAdded",
            "Stake was bought: coldkey, hotkey, TAO paid, alpha staked, subnet, swap fee.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.RAO, "TaoBalance"),
            f(Codecs.ALPHA, "AlphaBalance"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of6<AccountId, AccountId, Rao, Alpha, NetUid, Long> STAKE_REMOVED = ON.event(
            3,
            "StakeRemoved",
            "Stake was sold: coldkey, hotkey, TAO received, alpha sold, subnet, swap fee.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.RAO, "TaoBalance"),
            f(Codecs.ALPHA, "AlphaBalance"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of4<AccountId, NetUid, Alpha, Rao> TRANSACTION_FEE_PAID_WITH_ALPHA = ON.event(
            123,
            "TransactionFeePaidWithAlpha",
            "A transaction's fee was taken in alpha: who, subnet, alpha taken, TAO it brought.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("alpha_fee", Codecs.ALPHA, "AlphaBalance"),
            f("tao_amount", Codecs.RAO, "TaoBalance"));

    public static final Call<AddStake> ADD_STAKE = ON.call(
            2,
            AddStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(664_064_000, 8727, 32, 16)),
            "Buys a subnet's alpha with the signer's TAO at the pool's price and stakes it on a hotkey.",
            StakingCalls::add);
    public static final Call<AddStakeLimit> ADD_STAKE_LIMIT = ON.call(
            88,
            AddStakeLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(853_005_000, 8727, 32, 16)),
            "As add_stake, up to a price: all of it or, if allowed, what the price permits.",
            StakingCalls::addLimit);
    public static final Call<RemoveStake> REMOVE_STAKE = ON.call(
            3,
            RemoveStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(569_198_000, 10_557, 28, 13)),
            "Sells the signer's alpha staked on a hotkey for TAO at the pool's price.",
            StakingCalls::remove);
    public static final Call<RemoveStakeLimit> REMOVE_STAKE_LIMIT = ON.call(
            89,
            RemoveStakeLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(740_696_000, 10_591, 27, 13)),
            "As remove_stake, down to a price: all of it or, if allowed, what the price permits.",
            StakingCalls::removeLimit);
    public static final Call<RemoveStakeFullLimit> REMOVE_STAKE_FULL_LIMIT = ON.call(
            103,
            RemoveStakeFullLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(754_292_000, 10_591, 27, 13)),
            "Sells all of the signer's alpha staked on a hotkey in a subnet.",
            StakingCalls::removeAll);
    public static final Call<UnstakeAll> UNSTAKE_ALL = ON.call(
            83,
            UnstakeAll.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(26_830_000, 9189, 6, 0)),
            "Sells all of the signer's alpha staked on a hotkey, in every subnet; one that refuses is skipped.",
            StakingCalls::unstakeAll);
    public static final Call<UnstakeAllAlpha> UNSTAKE_ALL_ALPHA = ON.call(
            84,
            UnstakeAllAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(700_873_000, 11_306, 43, 25)),
            "Sells all of the signer's alpha staked on a hotkey outside root and stakes the TAO on root.",
            StakingCalls::unstakeAllAlpha);

    private StakingCalls() {}

    private static void add(Context on, Origin origin, AddStake a) {
        Orders.add(on, new Position(a.hotkey, origin.signer(), a.netuid), a.amountStaked);
    }

    private static void addLimit(Context on, Origin origin, AddStakeLimit a) {
        Position to = new Position(a.hotkey, origin.signer(), a.netuid);
        Orders.addLimited(on, to, a.amountStaked, a.limitPrice, a.allowPartial);
    }

    private static void remove(Context on, Origin origin, RemoveStake a) {
        Orders.remove(on, new Position(a.hotkey, origin.signer(), a.netuid), a.amountUnstaked);
    }

    private static void removeLimit(Context on, Origin origin, RemoveStakeLimit a) {
        Position from = new Position(a.hotkey, origin.signer(), a.netuid);
        Orders.removeLimited(on, from, a.amountUnstaked, a.limitPrice, a.allowPartial);
    }

    private static void removeAll(Context on, Origin origin, RemoveStakeFullLimit a) {
        Position from = new Position(a.hotkey, origin.signer(), a.netuid);
        Alpha all = from.alpha(on);
        if (a.limitPrice.isPresent()) {
            Orders.removeLimited(on, from, all, a.limitPrice.get(), false);
        } else {
            Orders.remove(on, from, all);
        }
    }

    private static void unstakeAll(Context on, Origin origin, UnstakeAll a) {
        Orders.removeEverywhere(on, a.hotkey, origin.signer(), netuid -> true);
    }

    private static void unstakeAllAlpha(Context on, Origin origin, UnstakeAllAlpha a) {
        AccountId coldkey = origin.signer();
        Rao brought = Orders.removeEverywhere(on, a.hotkey, coldkey, netuid -> !netuid.equals(NetUid.ROOT));
        Staking.stake(on, new Position(a.hotkey, coldkey, NetUid.ROOT), brought, Trades.HIGHEST_PRICE, false);
    }
}
