package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.Reader;
import org.taonet.state.Store;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * How a lock goes on and with which others it is summed.
 *
 * @param owner whether it is on the hotkey of the subnet's owner
 * @param perpetual whether it is for good
 */
record LockKind(boolean owner, boolean perpetual) {
    static final LockKind GENERAL = new LockKind(false, true);
    static final LockKind DECAYING = new LockKind(false, false);
    static final LockKind OWNER = new LockKind(true, true);
    static final LockKind DECAYING_OWNER = new LockKind(true, false);

    /** Of a coldkey's lock on a hotkey in a subnet. */
    static LockKind of(Reader on, AccountId coldkey, AccountId hotkey, NetUid netuid) {
        return new LockKind(
                Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid).equals(hotkey), Locks.isPerpetual(on, coldkey, netuid));
    }

    /** What a lock of this kind is in this block. */
    LockState now(Reader on, LockState lock) {
        return lock.rolled(
                FrameSystem.NUMBER.get(on), Locks.UNLOCK_RATE.get(on), Locks.MATURITY_RATE.get(on), owner, perpetual);
    }

    /** All locks of this kind on a hotkey in a subnet together, as of when they were last summed. */
    Optional<LockState> sum(Reader on, NetUid netuid, AccountId hotkey) {
        if (owner) {
            return (perpetual ? Locks.OWNER_LOCK : Locks.DECAYING_OWNER_LOCK).find(on, netuid);
        }
        return (perpetual ? Locks.HOTKEY_LOCK : Locks.DECAYING_HOTKEY_LOCK).find(on, netuid, hotkey);
    }

    /** Keeps the sum, or forgets it if it is nothing. */
    void putSum(Store on, NetUid netuid, AccountId hotkey, LockState sum) {
        var ofOwner = perpetual ? Locks.OWNER_LOCK : Locks.DECAYING_OWNER_LOCK;
        var ofHotkey = perpetual ? Locks.HOTKEY_LOCK : Locks.DECAYING_HOTKEY_LOCK;
        if (owner && sum.isNothing()) {
            ofOwner.remove(on, netuid);
        } else if (owner) {
            ofOwner.put(on, netuid, sum);
        } else if (sum.isNothing()) {
            ofHotkey.remove(on, netuid, hotkey);
        } else {
            ofHotkey.put(on, netuid, hotkey, sum);
        }
    }
}
