package org.taonet.pallet.subtensor.stake;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Locks and the conviction of hotkeys as they are in this block. Mirrors the reading half of
 * pallets/subtensor/src/staking/lock.rs.
 */
public final class Convictions {
    private Convictions() {}

    /** What a coldkey has locked in a subnet, on its one hotkey there. */
    public static Optional<LockState> ofColdkey(Reader on, AccountId coldkey, NetUid netuid) {
        return StreamSupport.stream(
                        Locks.LOCK.iteratePrefix(on, coldkey, netuid).spliterator(), false)
                .findFirst()
                .map(entry -> LockKind.of(on, coldkey, entry.third(), netuid).now(on, entry.value()));
    }

    /** Alpha that a coldkey has locked in a subnet. */
    public static Alpha locked(Reader on, AccountId coldkey, NetUid netuid) {
        return ofColdkey(on, coldkey, netuid).map(LockState::lockedMass).orElse(Alpha.ZERO);
    }

    /** The conviction of a hotkey in a subnet, over all who have locked on it. */
    public static U64F64 ofHotkey(Reader on, AccountId hotkey, NetUid netuid) {
        U64F64 general = now(on, LockKind.GENERAL, Locks.HOTKEY_LOCK.find(on, netuid, hotkey))
                .saturatingAdd(now(on, LockKind.DECAYING, Locks.DECAYING_HOTKEY_LOCK.find(on, netuid, hotkey)));
        return hotkey.equals(Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid))
                ? general.saturatingAdd(now(on, LockKind.OWNER, Locks.OWNER_LOCK.find(on, netuid)))
                        .saturatingAdd(now(on, LockKind.DECAYING_OWNER, Locks.DECAYING_OWNER_LOCK.find(on, netuid)))
                : general;
    }

    private static U64F64 now(Reader on, LockKind kind, Optional<LockState> lock) {
        return lock.map(state -> kind.now(on, state).conviction()).orElse(U64F64.ZERO);
    }

    /** The conviction of each hotkey that has any lock in a subnet. */
    public static Map<AccountId, U64F64> byHotkey(Reader on, NetUid netuid) {
        Map<AccountId, U64F64> all = new TreeMap<>();
        collect(on, netuid, Locks.HOTKEY_LOCK, LockKind.GENERAL, all);
        collect(on, netuid, Locks.DECAYING_HOTKEY_LOCK, LockKind.DECAYING, all);
        AccountId owner = Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid);
        Locks.OWNER_LOCK.find(on, netuid).ifPresent(lock -> add(on, all, owner, LockKind.OWNER, lock));
        Locks.DECAYING_OWNER_LOCK
                .find(on, netuid)
                .ifPresent(lock -> add(on, all, owner, LockKind.DECAYING_OWNER, lock));
        return all;
    }

    private static void collect(
            Reader on,
            NetUid netuid,
            StorageDoubleMap<NetUid, AccountId, LockState> locks,
            LockKind kind,
            Map<AccountId, U64F64> all) {
        for (var entry : locks.iteratePrefix(on, netuid)) {
            add(on, all, entry.key(), kind, entry.value());
        }
    }

    private static void add(Reader on, Map<AccountId, U64F64> all, AccountId hotkey, LockKind kind, LockState lock) {
        all.merge(hotkey, kind.now(on, lock).conviction(), U64F64::saturatingAdd);
    }

    /** The conviction of all hotkeys in a subnet together. */
    public static U64F64 total(Reader on, NetUid netuid) {
        return byHotkey(on, netuid).values().stream().reduce(U64F64.ZERO, U64F64::saturatingAdd);
    }

    /** The hotkey with the most conviction in a subnet; of equal ones that with the largest account. */
    public static Optional<AccountId> king(Reader on, NetUid netuid) {
        return byHotkey(on, netuid).entrySet().stream()
                .max(Map.Entry.<AccountId, U64F64>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }
}
