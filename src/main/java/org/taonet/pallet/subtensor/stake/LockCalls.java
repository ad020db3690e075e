package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Alpha that its owner binds for a time, which gives the hotkey conviction: the voice in who owns a subnet. Mirrors
 * pallets/subtensor/src/staking/lock.rs.
 */
public final class LockCalls {
    public static final Declarations ON = Concept.declarations();

    /** Hotkey, subnet, and alpha. */
    public record LockStake(AccountId hotkey, NetUid netuid, Alpha amount) {
        public static final Struct<LockStake> ARGS = struct(
                "lock_stake",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", LockStake::hotkey),
                field("netuid", Codecs.NET_UID, "NetUid", LockStake::netuid),
                field("amount", Codecs.ALPHA, "AlphaBalance", LockStake::amount),
                LockStake::new);
    }

    /** To which hotkey, and the subnet. */
    public record MoveLock(AccountId destinationHotkey, NetUid netuid) {
        public static final Struct<MoveLock> ARGS = struct(
                "move_lock",
                field("destination_hotkey", Codecs.ACCOUNT, "T::AccountId", MoveLock::destinationHotkey),
                field("netuid", Codecs.NET_UID, "NetUid", MoveLock::netuid),
                MoveLock::new);
    }

    /** Subnet, and yes or no. */
    public record SetPerpetualLock(NetUid netuid, boolean enabled) {
        public static final Struct<SetPerpetualLock> ARGS = struct(
                "set_perpetual_lock",
                field("netuid", Codecs.NET_UID, "NetUid", SetPerpetualLock::netuid),
                field("enabled", Codecs.BOOL, "bool", SetPerpetualLock::enabled),
                SetPerpetualLock::new);
    }

    /** Yes or no. */
    public record SetRejectLockedAlpha(boolean enabled) {
        public static final Struct<SetRejectLockedAlpha> ARGS = struct(
                "set_reject_locked_alpha",
                field("enabled", Codecs.BOOL, "bool", SetRejectLockedAlpha::enabled),
                SetRejectLockedAlpha::new);
    }

    public static final Fault LOCK_HOTKEY_MISMATCH =
            ON.error(135, "LockHotkeyMismatch", "Lock on the hotkey that the lock is on already, or move the lock.");
    public static final Fault INSUFFICIENT_STAKE_FOR_LOCK = ON.error(
            136,
            "InsufficientStakeForLock",
            "Lower the amount: less unlocked alpha than that is staked in the subnet.");
    public static final Fault NO_EXISTING_LOCK =
            ON.error(137, "NoExistingLock", "Lock first: there is no lock in this subnet.");
    public static final Fault ACTIVE_LOCK_EXISTS =
            ON.error(138, "ActiveLockExists", "Wait until the lock has dissolved: this coldkey has one.");
    public static final Fault UNLOCK_AMOUNT_TOO_HIGH =
            ON.error(140, "UnlockAmountTooHigh", "Lower the amount: less than that is locked.");
    public static final Fault ACCOUNT_REJECTS_LOCKED_ALPHA = ON.error(
            146, "AccountRejectsLockedAlpha", "Ask the receiver to accept locked alpha, or send what is not locked.");

    public static final Event.Of4<AccountId, AccountId, NetUid, Alpha> STAKE_LOCKED = ON.event(
            127,
            "StakeLocked",
            "Alpha was locked: coldkey, hotkey, subnet, alpha.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("amount", Codecs.ALPHA, "AlphaBalance"));
    public static final Event.Of4<AccountId, AccountId, NetUid, Alpha> STAKE_UNLOCKED = ON.event(
            128,
            "StakeUnlocked",
            "Alpha was unlocked: coldkey, hotkey, subnet, alpha.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("amount", Codecs.ALPHA, "AlphaBalance"));
    public static final Event.Of4<AccountId, AccountId, AccountId, NetUid> LOCK_MOVED = ON.event(
            129,
            "LockMoved",
            "A lock moved: coldkey, from hotkey, to hotkey, subnet.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("origin_hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("destination_hotkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"));
    public static final Event.Of3<NetUid, AccountId, AccountId> SUBNET_OWNER_CHANGED = ON.event(
            134,
            "SubnetOwnerChanged",
            "Conviction gave a subnet another owner.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("old_coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("new_coldkey", Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of3<AccountId, NetUid, Boolean> PERPETUAL_LOCK_UPDATED = ON.event(
            135,
            "PerpetualLockUpdated",
            "A coldkey said whether its lock dissolves.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("enabled", Codecs.BOOL, "bool"));
    public static final Event.Of2<AccountId, Boolean> REJECT_LOCKED_ALPHA_UPDATED = ON.event(
            136,
            "RejectLockedAlphaUpdated",
            "A coldkey said whether it refuses locked alpha.",
            f("coldkey", Codecs.ACCOUNT, "T::AccountId"),
            f("enabled", Codecs.BOOL, "bool"));

    public static final Call<LockStake> LOCK_STAKE = ON.call(
            136,
            LockStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(115_995_000, 7655, 17, 3)),
            "Locks some of the signer's alpha in a subnet on a hotkey.",
            LockCalls::lock);
    public static final Call<MoveLock> MOVE_LOCK = ON.call(
            137,
            MoveLock.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(149_819_000, 7339, 14, 6)),
            "Points the signer's lock in a subnet to another hotkey; among different owners "
                    + "conviction begins anew.",
            LockCalls::move);
    public static final Call<SetPerpetualLock> SET_PERPETUAL_LOCK = ON.call(
            138,
            SetPerpetualLock.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(4, 3)),
            "Says whether the signer's lock in a subnet stays as it is instead of dissolving with time.",
            LockCalls::setPerpetual);
    public static final Call<SetRejectLockedAlpha> SET_REJECT_LOCKED_ALPHA = ON.call(
            142,
            SetRejectLockedAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(1, 1)),
            "Says whether the signer refuses alpha that comes locked; refusing is the default.",
            LockCalls::setReject);

    private LockCalls() {}

    private static void lock(Context on, Origin origin, LockStake a) {
        lock(on, origin.signer(), a.hotkey, a.netuid, a.amount);
    }

    /** Locks a coldkey's alpha in a subnet, more of it if some is locked on the same hotkey. */
    public static void lock(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid, Alpha amount) {
        StakingCalls.AMOUNT_TOO_LOW.when(amount.isZero());
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, hotkey));
        Optional<LockModel> there = LockModel.of(on, coldkey, netuid);
        LOCK_HOTKEY_MISMATCH.unless(there.map(LockModel::hotkey).orElse(hotkey).equals(hotkey));
        LockModel model =
                there.orElseGet(() -> LockModel.on(on, coldkey, hotkey, netuid)).roll();
        LockState added = new LockState(amount, U64F64.ZERO, FrameSystem.NUMBER.get(on));
        LockState all = model.own().isNothing() ? added : model.own().more(amount);
        INSUFFICIENT_STAKE_FOR_LOCK.when(Stakes.ofColdkey(on, coldkey, netuid).below(all.lockedMass()));
        model.own(model.kind().now(on, all));
        model.rollSum().addToSum(added).rollSum().save();
        STAKE_LOCKED.emit(on, coldkey, hotkey, netuid, amount);
    }

    private static void move(Context on, Origin origin, MoveLock a) {
        AccountId coldkey = origin.signer();
        AccountId to = a.destinationHotkey;
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, to));
        LockModel model = LockModel.of(on, coldkey, a.netuid)
                .orElseThrow(NO_EXISTING_LOCK::refuse)
                .roll();
        AccountId from = model.hotkey();
        LockState removed = model.own();
        boolean sameOwner = Hotkeys.OWNER.get(on, from).equals(Hotkeys.OWNER.get(on, to));
        LockState moved = LockKind.of(on, coldkey, to, a.netuid)
                .now(on, sameOwner ? removed : removed.less(Alpha.ZERO, removed.conviction()));
        Locks.remove(on, coldkey, a.netuid, from);
        Locks.put(on, coldkey, a.netuid, to, moved);
        Locks.takeFromSum(on, coldkey, from, a.netuid, removed);
        Locks.addToSum(on, coldkey, to, a.netuid, moved);
        LOCK_MOVED.emit(on, coldkey, from, to, a.netuid);
    }

    private static void setPerpetual(Context on, Origin origin, SetPerpetualLock a) {
        AccountId coldkey = origin.signer();
        boolean changes = Locks.isPerpetual(on, coldkey, a.netuid) != a.enabled;
        LockModel.of(on, coldkey, a.netuid).ifPresent(model -> {
            model.roll().save();
            if (changes) {
                Locks.takeFromSum(on, coldkey, model.hotkey(), a.netuid, model.own());
            }
        });
        if (a.enabled) {
            Locks.DECAYING_LOCK.put(on, coldkey, a.netuid, false);
        } else {
            Locks.DECAYING_LOCK.remove(on, coldkey, a.netuid);
        }
        if (changes) {
            LockModel.of(on, coldkey, a.netuid)
                    .ifPresent(model -> Locks.addToSum(on, coldkey, model.hotkey(), a.netuid, model.own()));
        }
        PERPETUAL_LOCK_UPDATED.emit(on, coldkey, a.netuid, a.enabled);
    }

    private static void setReject(Context on, Origin origin, SetRejectLockedAlpha a) {
        AccountId coldkey = origin.signer();
        Locks.accept(on, coldkey, !a.enabled);
        REJECT_LOCKED_ALPHA_UPDATED.emit(on, coldkey, a.enabled);
    }
}
