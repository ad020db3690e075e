package org.taonet.pallet.subtensor.stake;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** Alpha that its staker has locked, and the conviction that grows from it. Mirrors staking/lock.rs. */
public final class Locks {
    static final Declarations ON = Concept.declarations();

    /** The bit of an account's flags. */
    private static final int ACCEPTS_LOCKED = 0;

    public static final StorageTripleMap<AccountId, NetUid, AccountId, LockState> LOCK = ON.optionalTripleMap(
            "Lock",
            List.of(Hasher.BLAKE2_128_CONCAT, Hasher.IDENTITY, Hasher.BLAKE2_128_CONCAT),
            Codecs.ACCOUNT,
            Codecs.NET_UID,
            Codecs.ACCOUNT,
            LockState.CODEC,
            "Alpha that a coldkey has locked on a hotkey in a subnet.");
    public static final StorageTripleMap<NetUid, AccountId, AccountId, Codecs.Unit> LOCKING_COLDKEYS =
            ON.optionalTripleMap(
                    "LockingColdkeys",
                    List.of(Hasher.IDENTITY, Hasher.BLAKE2_128_CONCAT, Hasher.BLAKE2_128_CONCAT),
                    Codecs.NET_UID,
                    Codecs.ACCOUNT,
                    Codecs.ACCOUNT,
                    Codecs.UNIT,
                    "Which coldkeys have locked alpha on a hotkey in a subnet.");
    public static final StorageDoubleMap<NetUid, AccountId, LockState> HOTKEY_LOCK = ON.optionalDoubleMap(
            "HotkeyLock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            LockState.CODEC,
            "All that is locked for good on a hotkey in a subnet.");
    public static final StorageDoubleMap<NetUid, AccountId, LockState> DECAYING_HOTKEY_LOCK = ON.optionalDoubleMap(
            "DecayingHotkeyLock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            LockState.CODEC,
            "All that is locked and fading on a hotkey in a subnet.");
    public static final StorageMap<NetUid, LockState> OWNER_LOCK = ON.optionalMap(
            "OwnerLock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            LockState.CODEC,
            "All that is locked for good on the hotkey of a subnet's owner.");
    public static final StorageMap<NetUid, LockState> DECAYING_OWNER_LOCK = ON.optionalMap(
            "DecayingOwnerLock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            LockState.CODEC,
            "All that is locked and fading on the hotkey of a subnet's owner.");
    public static final StorageDoubleMap<AccountId, NetUid, Boolean> DECAYING_LOCK = ON.optionalDoubleMap(
            "DecayingLock",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            "Whether a coldkey's lock in a subnet fades; it stays for good if this says no.");
    public static final StorageValue<Long> MATURITY_RATE = ON.value(
            "MaturityRate",
            Codecs.U64,
            934_866L,
            "Blocks in which conviction grows to all but a part of 1/e of what is locked.");
    public static final StorageValue<Long> UNLOCK_RATE =
            ON.value("UnlockRate", Codecs.U64, 934_866L, "Blocks in which a fading lock falls to a part of 1/e.");

    private Locks() {}

    /** Keeps a lock, or forgets it if it is next to nothing. */
    static void put(Context on, AccountId coldkey, NetUid netuid, AccountId hotkey, LockState lock) {
        if (lock.isNegligible()) {
            remove(on, coldkey, netuid, hotkey);
        } else {
            LOCKING_COLDKEYS.put(on, netuid, hotkey, coldkey, Codecs.Unit.UNIT);
            LOCK.put(on, coldkey, netuid, hotkey, lock);
        }
    }

    static void remove(Context on, AccountId coldkey, NetUid netuid, AccountId hotkey) {
        LOCKING_COLDKEYS.remove(on, netuid, hotkey, coldkey);
        LOCK.remove(on, coldkey, netuid, hotkey);
    }

    /** Brings a coldkey's lock in a subnet to this block; it goes if it has faded. */
    static void settle(Context on, AccountId coldkey, NetUid netuid) {
        LockModel.of(on, coldkey, netuid).ifPresent(model -> model.roll().save());
    }

    /** Takes alpha that is gone off a coldkey's lock, and its part of the conviction. */
    public static void reduce(Context on, AccountId coldkey, NetUid netuid, Alpha amount) {
        LockModel.of(on, coldkey, netuid).ifPresent(model -> {
            model.roll().rollSum().reduce(amount);
            model.save();
        });
    }

    /** Adds a lock, which is kept elsewhere, to the sum of those like it on a hotkey. */
    static void addToSum(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid, LockState lock) {
        LockModel.on(on, coldkey, hotkey, netuid)
                .rollSum()
                .addToSum(lock)
                .rollSum()
                .save();
    }

    /** Takes a lock off the sum of those like it on a hotkey. */
    static void takeFromSum(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid, LockState lock) {
        LockModel.on(on, coldkey, hotkey, netuid)
                .rollSum()
                .takeFromSum(lock.lockedMass(), lock.conviction())
                .save();
    }

    /** Whether a coldkey wants no alpha that comes locked. */
    static boolean isRejected(Reader on, AccountId coldkey) {
        return !Hotkeys.ACCOUNT_FLAGS.get(on, coldkey).testBit(ACCEPTS_LOCKED);
    }

    /** Says whether a coldkey wants alpha that comes locked. */
    static void accept(Context on, AccountId coldkey, boolean accepts) {
        BigInteger flags = Hotkeys.ACCOUNT_FLAGS.get(on, coldkey);
        BigInteger changed = accepts ? flags.setBit(ACCEPTS_LOCKED) : flags.clearBit(ACCEPTS_LOCKED);
        if (changed.signum() == 0) {
            Hotkeys.ACCOUNT_FLAGS.remove(on, coldkey);
        } else {
            Hotkeys.ACCOUNT_FLAGS.put(on, coldkey, changed);
        }
    }

    /** Refuses to take alpha off a coldkey's stake in a subnet that is locked. */
    public static void ensureAvailable(Context on, AccountId coldkey, NetUid netuid, Alpha amount) {
        Alpha locked = Convictions.locked(on, coldkey, netuid);
        Alpha free = Stakes.ofColdkey(on, coldkey, netuid).saturatingMinus(locked);
        StakingCalls.STAKE_UNAVAILABLE.when(free.below(amount));
    }

    /** Whether a coldkey's lock in a subnet is for good. */
    static boolean isPerpetual(Reader on, AccountId coldkey, NetUid netuid) {
        return DECAYING_LOCK.find(on, coldkey, netuid).equals(Optional.of(false));
    }
}
