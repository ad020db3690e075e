package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Locked alpha that goes to another coldkey with the stake: what is free goes first, the rest takes its lock and its
 * part of the conviction with it. Mirrors transfer_lock of staking/lock.rs.
 */
final class LockTransfer {
    private LockTransfer() {}

    /** What goes over. */
    private record Part(Alpha mass, U64F64 conviction) {
        static final Part NONE = new Part(Alpha.ZERO, U64F64.ZERO);

        static Part of(LockState lock, Alpha wanted) {
            Alpha mass = wanted.min(lock.lockedMass());
            if (mass.isZero()) {
                return NONE;
            }
            U64F64 share = U64F64.ofU64(mass.bits())
                    .safeDiv(U64F64.ofU64(lock.lockedMass().bits()));
            return new Part(mass, lock.conviction().saturatingMul(share));
        }
    }

    /** LockHotkeyMismatch if the receiver has a lock on another hotkey; AccountRejectsLockedAlpha if it wants none. */
    static void run(Context on, AccountId from, AccountId to, NetUid netuid, Alpha amount) {
        if (from.equals(to) || amount.isZero()) {
            return;
        }
        LockModel.of(on, from, netuid).ifPresent(source -> run(on, source.roll(), from, to, netuid, amount));
    }

    private static void run(Context on, LockModel source, AccountId from, AccountId to, NetUid netuid, Alpha amount) {
        AccountId hotkey = source.hotkey();
        Optional<LockModel> receiver = LockModel.of(on, to, netuid).map(LockModel::roll);
        Alpha free =
                Stakes.ofColdkey(on, from, netuid).saturatingMinus(source.own().lockedMass());
        Alpha locked = amount.saturatingMinus(free);
        if (!locked.isZero()) {
            LockCalls.LOCK_HOTKEY_MISMATCH.unless(
                    receiver.map(LockModel::hotkey).orElse(hotkey).equals(hotkey));
        }
        Part part = Part.of(source.own(), locked);
        LockCalls.ACCOUNT_REJECTS_LOCKED_ALPHA.when(!part.mass.isZero() && Locks.isRejected(on, to));
        long now = FrameSystem.NUMBER.get(on);
        AccountId toHotkey = receiver.map(LockModel::hotkey).orElse(hotkey);
        LockState moved = new LockState(part.mass, part.conviction, now);
        LockState left = source.own().less(part.mass, part.conviction);
        LockState there =
                receiver.map(LockModel::own).orElse(LockState.none(now)).plus(moved);
        Locks.put(on, from, netuid, hotkey, source.kind().now(on, left));
        Locks.put(
                on, to, netuid, toHotkey, LockKind.of(on, to, toHotkey, netuid).now(on, there));
        if (!part.mass.isZero()) {
            Locks.takeFromSum(on, from, hotkey, netuid, moved);
            Locks.addToSum(on, to, toHotkey, netuid, moved);
        }
    }
}
