package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
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

    public static final Call<LockStake> LOCK_STAKE = ON.unavailable(
            136,
            LockStake.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(115_995_000, 7655, 17, 3)),
            "Locks some of the signer's alpha in a subnet on a hotkey.");
    public static final Call<MoveLock> MOVE_LOCK = ON.unavailable(
            137,
            MoveLock.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(149_819_000, 7339, 14, 6)),
            "Points the signer's lock in a subnet to another hotkey; among different owners "
                    + "conviction begins anew.");
    public static final Call<SetPerpetualLock> SET_PERPETUAL_LOCK = ON.unavailable(
            138,
            SetPerpetualLock.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(4, 3)),
            "Says whether the signer's lock in a subnet stays as it is instead of dissolving with time.");
    public static final Call<SetRejectLockedAlpha> SET_REJECT_LOCKED_ALPHA = ON.unavailable(
            142,
            SetRejectLockedAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.db(1, 1)),
            "Says whether the signer refuses alpha that comes locked; refusing is the default.");

    private LockCalls() {}
}
