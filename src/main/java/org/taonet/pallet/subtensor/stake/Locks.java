package org.taonet.pallet.subtensor.stake;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Alpha that its staker has locked, and the conviction that grows from it. Mirrors staking/lock.rs. */
public final class Locks {
    static final Declarations ON = Concept.declarations();

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

    /** Whether a coldkey's lock in a subnet is for good. */
    static boolean isPerpetual(Reader on, AccountId coldkey, NetUid netuid) {
        return DECAYING_LOCK.find(on, coldkey, netuid).equals(Optional.of(false));
    }
}
