package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * What locks have to do with a subnet's owner: the owner's cut is locked as it comes, and the hotkey with the most
 * conviction takes over an old subnet. Mirrors auto_lock_owner_cut and change_subnet_owner_if_needed of
 * staking/lock.rs.
 */
public final class OwnerLocks {
    private static final long YEAR = 7200 * 365 + 1800;
    private static final U64F64 TEN = U64F64.ofU64(10);

    private OwnerLocks() {}

    /**
     * Locks an owner's cut that has been staked, where the subnet wants that: where there is a lock, or on its hotkey.
     */
    public static void lockCut(Context on, NetUid netuid, Alpha cut) {
        if (!OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED.get(on, netuid)) {
            return;
        }
        AccountId coldkey = Subnets.SUBNET_OWNER.get(on, netuid);
        AccountId hotkey = LockModel.of(on, coldkey, netuid)
                .map(LockModel::hotkey)
                .orElseGet(() -> Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid));
        try {
            LockCalls.lock(on, coldkey, hotkey, netuid, cut);
        } catch (Refusal refused) {
            // What cannot be locked stays free, as upstream.
        }
    }

    /** Gives a subnet of a year's age to who has the most conviction, if all conviction is a tenth of its alpha. */
    public static void changeIfWon(Context on, NetUid netuid) {
        Alpha alpha = Pools.SUBNET_ALPHA_OUT.get(on, netuid);
        if (alpha.isZero() || isYoung(on, netuid)) {
            return;
        }
        if (Convictions.total(on, netuid).saturatingMul(TEN).below(U64F64.ofU64(alpha.bits()))) {
            return;
        }
        Convictions.king(on, netuid).ifPresent(king -> {
            AccountId coldkey = Hotkeys.OWNER.get(on, king);
            if (!coldkey.isZero()
                    && !coldkey.equals(Subnets.SUBNET_OWNER.get(on, netuid))
                    && seated(on, netuid, king)) {
                change(on, netuid, king, coldkey);
            }
        });
    }

    private static boolean isYoung(Context on, NetUid netuid) {
        long since = Subnets.NETWORK_REGISTERED_AT.get(on, netuid);
        long grown = Long.compareUnsigned(since + YEAR, since) < 0 ? -1 : since + YEAR;
        return Long.compareUnsigned(FrameSystem.NUMBER.get(on), grown) < 0;
    }

    /** Whether a hotkey is a neuron, or has been made one for nothing. */
    private static boolean seated(Context on, NetUid netuid, AccountId hotkey) {
        if (Neurons.isRegistered(on, netuid, hotkey)) {
            return true;
        }
        if (Neurons.SUBNETWORK_N.get(on, netuid) < UidParameters.MAX_ALLOWED_UIDS.get(on, netuid)) {
            Slots.append(on, netuid, hotkey);
            return true;
        }
        Optional<Uid> pruned = Pruning.choose(on, netuid);
        pruned.ifPresent(uid -> Slots.replace(on, netuid, uid, hotkey));
        return pruned.isPresent();
    }

    /** The sums of locks go with the roles of both hotkeys. */
    private static void change(Context on, NetUid netuid, AccountId king, AccountId coldkey) {
        AccountId old = Subnets.SUBNET_OWNER_HOTKEY.get(on, netuid);
        move(on, netuid, old, LockKind.OWNER, LockKind.GENERAL);
        move(on, netuid, old, LockKind.DECAYING_OWNER, LockKind.DECAYING);
        move(on, netuid, king, LockKind.GENERAL, LockKind.OWNER);
        move(on, netuid, king, LockKind.DECAYING, LockKind.DECAYING_OWNER);
        AccountId before = Subnets.SUBNET_OWNER.get(on, netuid);
        Subnets.SUBNET_OWNER.put(on, netuid, coldkey);
        Subnets.SUBNET_OWNER_HOTKEY.put(on, netuid, king);
        LockCalls.SUBNET_OWNER_CHANGED.emit(on, netuid, before, coldkey);
    }

    /** Adds the sum of one kind to that of another, both as they are in this block. */
    private static void move(Context on, NetUid netuid, AccountId hotkey, LockKind from, LockKind to) {
        from.sum(on, netuid, hotkey).ifPresent(sum -> {
            long now = FrameSystem.NUMBER.get(on);
            from.putSum(on, netuid, hotkey, LockState.none(now));
            LockState there =
                    to.sum(on, netuid, hotkey).map(lock -> to.now(on, lock)).orElse(LockState.none(now));
            LockState both = there.plus(from.now(on, sum)).at(now);
            to.putSum(on, netuid, hotkey, to.owner() ? to.now(on, both) : both);
        });
    }
}
