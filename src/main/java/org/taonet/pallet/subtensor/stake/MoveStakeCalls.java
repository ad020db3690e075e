package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Concept;
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
 * Stake that changes its hotkey, its subnet or its owner without becoming TAO in the owner's hands. Mirrors
 * pallets/subtensor/src/staking/move_stake.rs.
 */
public final class MoveStakeCalls {
    public static final Declarations ON = Concept.declarations();

    /** From which hotkey and subnet to which, and alpha of the origin. */
    public record MoveStake(
            AccountId originHotkey,
            AccountId destinationHotkey,
            NetUid originNetuid,
            NetUid destinationNetuid,
            Alpha alphaAmount) {
        public static final Struct<MoveStake> ARGS = struct(
                "move_stake",
                field("origin_hotkey", Codecs.ACCOUNT, "T::AccountId", MoveStake::originHotkey),
                field("destination_hotkey", Codecs.ACCOUNT, "T::AccountId", MoveStake::destinationHotkey),
                field("origin_netuid", Codecs.NET_UID, "NetUid", MoveStake::originNetuid),
                field("destination_netuid", Codecs.NET_UID, "NetUid", MoveStake::destinationNetuid),
                field("alpha_amount", Codecs.ALPHA, "AlphaBalance", MoveStake::alphaAmount),
                MoveStake::new);
    }

    /** To which coldkey, on which hotkey, from which subnet to which, and alpha of the origin. */
    public record TransferStake(
            AccountId destinationColdkey,
            AccountId hotkey,
            NetUid originNetuid,
            NetUid destinationNetuid,
            Alpha alphaAmount) {
        public static final Struct<TransferStake> ARGS = struct(
                "transfer_stake",
                field("destination_coldkey", Codecs.ACCOUNT, "T::AccountId", TransferStake::destinationColdkey),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", TransferStake::hotkey),
                field("origin_netuid", Codecs.NET_UID, "NetUid", TransferStake::originNetuid),
                field("destination_netuid", Codecs.NET_UID, "NetUid", TransferStake::destinationNetuid),
                field("alpha_amount", Codecs.ALPHA, "AlphaBalance", TransferStake::alphaAmount),
                TransferStake::new);
    }

    /** Hotkey, from which subnet to which, and alpha of the origin. */
    public record SwapStake(AccountId hotkey, NetUid originNetuid, NetUid destinationNetuid, Alpha alphaAmount) {
        public static final Struct<SwapStake> ARGS = struct(
                "swap_stake",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SwapStake::hotkey),
                field("origin_netuid", Codecs.NET_UID, "NetUid", SwapStake::originNetuid),
                field("destination_netuid", Codecs.NET_UID, "NetUid", SwapStake::destinationNetuid),
                field("alpha_amount", Codecs.ALPHA, "AlphaBalance", SwapStake::alphaAmount),
                SwapStake::new);
    }

    /** As SwapStake; the limit is the lowest price of the origin in the destination, in 10⁻⁹. */
    public record SwapStakeLimit(
            AccountId hotkey,
            NetUid originNetuid,
            NetUid destinationNetuid,
            Alpha alphaAmount,
            Rao limitPrice,
            boolean allowPartial) {
        public static final Struct<SwapStakeLimit> ARGS = struct(
                "swap_stake_limit",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", SwapStakeLimit::hotkey),
                field("origin_netuid", Codecs.NET_UID, "NetUid", SwapStakeLimit::originNetuid),
                field("destination_netuid", Codecs.NET_UID, "NetUid", SwapStakeLimit::destinationNetuid),
                field("alpha_amount", Codecs.ALPHA, "AlphaBalance", SwapStakeLimit::alphaAmount),
                field("limit_price", Codecs.RAO, "TaoBalance", SwapStakeLimit::limitPrice),
                field("allow_partial", Codecs.BOOL, "bool", SwapStakeLimit::allowPartial),
                SwapStakeLimit::new);
    }

    public static final Fault TRANSFER_DISALLOWED = ON.error(
            85,
            "TransferDisallowed",
            "Ask the subnet's owner to allow transfers of stake, or move it out of the subnet.");
    public static final Fault SAME_NETUID = ON.error(96, "SameNetuid", "Name two different subnets.");

    public static final Event.Of6<AccountId, AccountId, NetUid, AccountId, NetUid, Rao> STAKE_MOVED = ON.event(
            4,
            "StakeMoved",
            "Stake moved: coldkey, origin hotkey and subnet, destination hotkey and subnet, its worth in TAO.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of6<AccountId, AccountId, AccountId, NetUid, NetUid, Rao> STAKE_TRANSFERRED = ON.event(
            91,
            "StakeTransferred",
            "Stake was given away: from, to, hotkey, origin and destination subnet, its worth in TAO.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of5<AccountId, AccountId, NetUid, NetUid, Rao> STAKE_SWAPPED = ON.event(
            92,
            "StakeSwapped",
            "Stake changed its subnet: coldkey, hotkey, origin and destination subnet, its worth in TAO.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));

    public static final Call<MoveStake> MOVE_STAKE = ON.call(
            85,
            MoveStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(216_061_000, 7919, 19, 7)),
            "Moves the signer's stake to another hotkey, subnet or both; between subnets at both pools' prices.",
            MoveStakeCalls::move);
    public static final Call<TransferStake> TRANSFER_STAKE = ON.call(
            86,
            TransferStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(258_541_000, 7994, 19, 6)),
            "Gives the signer's stake to another coldkey; between subnets at both pools' prices.",
            MoveStakeCalls::transfer);
    public static final Call<SwapStake> SWAP_STAKE = ON.call(
            87,
            SwapStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(742_019_000, 10_920, 47, 24)),
            "Moves the signer's stake on a hotkey to another subnet at both pools' prices.",
            MoveStakeCalls::swap);
    public static final Call<SwapStakeLimit> SWAP_STAKE_LIMIT = ON.call(
            90,
            SwapStakeLimit.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(944_515_000, 11_077, 47, 24)),
            "As swap_stake, down to a ratio of prices: all of it or, if allowed, what the limit permits.",
            MoveStakeCalls::swapLimit);

    private MoveStakeCalls() {}

    private static void move(Context on, Origin origin, MoveStake a) {
        AccountId coldkey = origin.signer();
        Position from = new Position(a.originHotkey, coldkey, a.originNetuid);
        Position to = new Position(a.destinationHotkey, coldkey, a.destinationNetuid);
        Rao worth = Moves.atAnyPrice(on, from, to, a.alphaAmount);
        STAKE_MOVED.emit(on, coldkey, a.originHotkey, a.originNetuid, a.destinationHotkey, a.destinationNetuid, worth);
    }

    private static void transfer(Context on, Origin origin, TransferStake a) {
        AccountId coldkey = origin.signer();
        Position from = new Position(a.hotkey, coldkey, a.originNetuid);
        Position to = new Position(a.hotkey, a.destinationColdkey, a.destinationNetuid);
        Rao worth = Moves.toAnother(on, from, to, a.alphaAmount);
        STAKE_TRANSFERRED.emit(on, coldkey, a.destinationColdkey, a.hotkey, a.originNetuid, a.destinationNetuid, worth);
    }

    private static void swap(Context on, Origin origin, SwapStake a) {
        AccountId coldkey = origin.signer();
        Position from = new Position(a.hotkey, coldkey, a.originNetuid);
        Rao worth = Moves.atAnyPrice(on, from, from.in(a.destinationNetuid), a.alphaAmount);
        STAKE_SWAPPED.emit(on, coldkey, a.hotkey, a.originNetuid, a.destinationNetuid, worth);
    }

    private static void swapLimit(Context on, Origin origin, SwapStakeLimit a) {
        AccountId coldkey = origin.signer();
        Position from = new Position(a.hotkey, coldkey, a.originNetuid);
        Rao worth = Moves.downTo(on, from, from.in(a.destinationNetuid), a.alphaAmount, a.limitPrice, a.allowPartial);
        STAKE_SWAPPED.emit(on, coldkey, a.hotkey, a.originNetuid, a.destinationNetuid, worth);
    }
}
