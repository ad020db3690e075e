package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * A coldkey's lock on a hotkey in a subnet, and the sum of all locks of its kind there: read, brought forward, changed,
 * kept. Mirrors ConvictionModel of staking/lock.rs.
 */
final class LockModel {
    private final Context on;
    private final AccountId coldkey;
    private final AccountId hotkey;
    private final NetUid netuid;
    private final LockKind kind;
    private LockState own;
    private LockState sum;
    private boolean ownTouched;
    private boolean sumTouched;

    private LockModel(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid) {
        this.on = on;
        this.coldkey = coldkey;
        this.hotkey = hotkey;
        this.netuid = netuid;
        kind = LockKind.of(on, coldkey, hotkey, netuid);
        LockState none = LockState.none(FrameSystem.NUMBER.get(on));
        own = Locks.LOCK.find(on, coldkey, netuid, hotkey).orElse(none);
        sum = kind.sum(on, netuid, hotkey).orElse(none);
    }

    /** Of a coldkey on a hotkey, whether there is a lock or not. */
    static LockModel on(Context on, AccountId coldkey, AccountId hotkey, NetUid netuid) {
        return new LockModel(on, coldkey, hotkey, netuid);
    }

    /** Of the one lock that a coldkey has in a subnet, if it has one. */
    static Optional<LockModel> of(Context on, AccountId coldkey, NetUid netuid) {
        var locks = Locks.LOCK.iteratePrefix(on, coldkey, netuid).iterator();
        return locks.hasNext() ? Optional.of(on(on, coldkey, locks.next().third(), netuid)) : Optional.empty();
    }

    AccountId hotkey() {
        return hotkey;
    }

    LockKind kind() {
        return kind;
    }

    /** The coldkey's own. */
    LockState own() {
        return own;
    }

    void own(LockState lock) {
        own = lock;
        ownTouched = true;
    }

    private void sum(LockState lock) {
        sum = lock;
        sumTouched = true;
    }

    /**
     * Brings the lock to this block. What it loses on the way leaves the sum, which then counts as of this block; only
     * if it loses nothing the sum is brought to this block in its own right.
     */
    LockModel roll() {
        LockState before = own;
        own(kind.now(on, before));
        Alpha mass = before.lockedMass().saturatingMinus(own.lockedMass());
        U64F64 conviction = before.conviction().saturatingSub(own.conviction());
        if (mass.isZero() && conviction.isZero()) {
            return rollSum();
        }
        sum(sum.less(mass, conviction).at(FrameSystem.NUMBER.get(on)));
        return this;
    }

    LockModel rollSum() {
        sum(kind.now(on, sum));
        return this;
    }

    LockModel addToSum(LockState lock) {
        sum(sum.plus(lock));
        return this;
    }

    LockModel takeFromSum(Alpha mass, U64F64 conviction) {
        sum(sum.less(mass, conviction));
        return this;
    }

    /** Takes so much off the lock and a like part of its conviction, both off the sum too. */
    void reduce(Alpha amount) {
        LockState before = own;
        Alpha left = before.lockedMass().saturatingMinus(amount);
        long now = FrameSystem.NUMBER.get(on);
        if (left.isZero()) {
            own(LockState.none(now));
        } else {
            U64F64 part = U64F64.ofU64(amount.bits())
                    .safeDiv(U64F64.ofU64(before.lockedMass().bits()));
            own(new LockState(left, before.conviction().saturatingMul(U64F64.ONE.saturatingSub(part)), now));
        }
        takeFromSum(
                before.lockedMass().saturatingMinus(left), before.conviction().saturatingSub(own.conviction()));
    }

    /** Keeps what was changed. */
    void save() {
        if (ownTouched) {
            Locks.put(on, coldkey, netuid, hotkey, own);
        }
        if (sumTouched) {
            kind.putSum(on, netuid, hotkey, sum);
        }
    }
}
