package org.taonet.pallet.subtensor.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tally;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Locks when the hotkey that they are on, or the coldkey that they are of, becomes another; their conviction stays.
 * Mirrors swap_hotkey_locks and swap_coldkey_locks of pallets/subtensor/src/staking/lock.rs.
 */
public final class LockHandover {
    private static final int READS_OF_SUBNET = 5;
    private static final int WRITES_OF_SUBNET = 6;

    private LockHandover() {}

    /** The locks on a hotkey in some subnets, and their sums. */
    public static void ofHotkey(Context on, AccountId from, AccountId to, List<NetUid> netuids, Tally tally) {
        List<NetUid> concerned = netuids.stream()
                .filter(netuid -> concerns(on, from, to, netuid))
                .toList();
        tally.add((long) READS_OF_SUBNET * netuids.size(), 0);
        List<Of> locks = new ArrayList<>();
        concerned.forEach(netuid -> collect(on, from, netuid, locks, tally));
        for (Of lock : locks) {
            boolean perpetual = Locks.isPerpetual(on, lock.coldkey, lock.netuid);
            LockState rolled = new LockKind(isOwner(on, lock.netuid, from), perpetual).now(on, lock.state);
            LockState moved = new LockKind(isEither(on, lock.netuid, from, to), perpetual).now(on, rolled);
            Locks.remove(on, lock.coldkey, lock.netuid, from);
            Locks.put(on, lock.coldkey, lock.netuid, to, moved);
            tally.add(0, 2);
        }
        for (NetUid netuid : concerned) {
            moveSum(on, from, to, netuid, true);
            moveSum(on, from, to, netuid, false);
            tally.add(0, WRITES_OF_SUBNET);
        }
    }

    /** A coldkey's lock in a subnet on the hotkey at hand. */
    private record Of(AccountId coldkey, NetUid netuid, LockState state) {}

    private static boolean concerns(Reader on, AccountId from, AccountId to, NetUid netuid) {
        return isEither(on, netuid, from, to)
                || Locks.HOTKEY_LOCK.exists(on, netuid, from)
                || Locks.DECAYING_HOTKEY_LOCK.exists(on, netuid, from);
    }

    private static boolean isOwner(Reader on, NetUid netuid, AccountId hotkey) {
        return Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid).equals(hotkey);
    }

    private static boolean isEither(Reader on, NetUid netuid, AccountId one, AccountId other) {
        return isOwner(on, netuid, one) || isOwner(on, netuid, other);
    }

    /** Who is said to have locked and has not is forgotten. */
    private static void collect(Context on, AccountId from, NetUid netuid, List<Of> locks, Tally tally) {
        List<AccountId> coldkeys = new ArrayList<>();
        Locks.LOCKING_COLDKEYS.iteratePrefix(on, netuid, from).forEach(entry -> coldkeys.add(entry.third()));
        for (AccountId coldkey : coldkeys) {
            tally.add(1, 0);
            var lock = Locks.LOCK.find(on, coldkey, netuid, from);
            if (lock.isPresent()) {
                locks.add(new Of(coldkey, netuid, lock.get()));
            } else {
                Locks.LOCKING_COLDKEYS.remove(on, netuid, from, coldkey);
                tally.add(0, 1);
            }
        }
    }

    /** What the new hotkey had before gives way, as upstream. */
    private static void moveSum(Context on, AccountId from, AccountId to, NetUid netuid, boolean perpetual) {
        LockKind old = new LockKind(isOwner(on, netuid, from), perpetual);
        LockKind heir = new LockKind(isEither(on, netuid, from, to), perpetual);
        old.sum(on, netuid, from).ifPresent(sum -> {
            old.putSum(on, netuid, from, LockState.none(0));
            heir.putSum(on, netuid, to, heir.now(on, old.now(on, sum)));
        });
    }

    /**
     * All locks of a coldkey, whether they are for good, and what it allows; ActiveLockExists if the other has some.
     */
    public static void ofColdkey(Context on, AccountId from, AccountId to) {
        LockCalls.ACTIVE_LOCK_EXISTS.when(
                locks(on, to).stream().anyMatch(lock -> !lock.state.lockedMass().isZero()));
        List<On> locks = locks(on, from);
        for (On lock : locks) {
            Locks.remove(on, from, lock.netuid, lock.hotkey);
            LockModel.on(on, from, lock.hotkey, lock.netuid)
                    .rollSum()
                    .takeFromSum(lock.state.lockedMass(), lock.state.conviction())
                    .save();
        }
        moveFlags(on, from, to);
        for (On lock : locks) {
            LockState moved = LockKind.of(on, to, lock.hotkey, lock.netuid).now(on, lock.state);
            Locks.put(on, to, lock.netuid, lock.hotkey, moved);
            LockModel.on(on, to, lock.hotkey, lock.netuid)
                    .rollSum()
                    .addToSum(moved)
                    .rollSum()
                    .save();
        }
    }

    /** A lock of the coldkey at hand, as of now. */
    private record On(NetUid netuid, AccountId hotkey, LockState state) {}

    private static List<On> locks(Reader on, AccountId coldkey) {
        List<On> locks = new ArrayList<>();
        for (var entry : Locks.LOCK.iteratePrefix(on, coldkey)) {
            LockKind kind = LockKind.of(on, coldkey, entry.third(), entry.second());
            locks.add(new On(entry.second(), entry.third(), kind.now(on, entry.value())));
        }
        return locks;
    }

    private static void moveFlags(Context on, AccountId from, AccountId to) {
        List<NetUid> netuids = new ArrayList<>();
        Locks.DECAYING_LOCK.iterateKeys(on, from).forEach(netuids::add);
        for (NetUid netuid : netuids) {
            Locks.DECAYING_LOCK
                    .takeIfPresent(on, from, netuid)
                    .ifPresent(decaying -> Locks.DECAYING_LOCK.put(on, to, netuid, decaying));
        }
        BigInteger flags = Hotkeys.ACCOUNT_FLAGS.take(on, from);
        if (flags.signum() == 0) {
            Hotkeys.ACCOUNT_FLAGS.remove(on, to);
        } else {
            Hotkeys.ACCOUNT_FLAGS.put(on, to, flags);
        }
    }
}
