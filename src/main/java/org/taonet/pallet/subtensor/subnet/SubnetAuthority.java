package org.taonet.pallet.subtensor.subnet;

import java.util.Optional;
import org.taonet.primitive.DispatchError;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Who may change a subnet, and when nobody may. Mirrors the first part of utils/misc.rs. */
public final class SubnetAuthority {
    private SubnetAuthority() {}

    /** The owner that signed, nothing if it is root; BadOrigin for anybody else. */
    public static Optional<AccountId> ownerOrRoot(Context on, Origin origin, NetUid netuid) {
        return origin.isRoot() ? Optional.empty() : Optional.of(owner(on, origin, netuid));
    }

    /** The owner that signed; BadOrigin for anybody else, root included. */
    public static AccountId owner(Context on, Origin origin, NetUid netuid) {
        AccountId who = origin.signer();
        if (!Subnets.SUBNET_OWNER.get(on, netuid).equals(who)) {
            throw DispatchError.Plain.BAD_ORIGIN.refuse();
        }
        return who;
    }

    /** AdminActionProhibitedDuringWeightsWindow shortly before an epoch. */
    public static void ensureThawed(Context on, NetUid netuid) {
        TempoCalls.ADMIN_ACTION_PROHIBITED_DURING_WEIGHTS_WINDOW.when(frozen(on, netuid));
    }

    /** Whether nobody may change a subnet: an epoch was asked for, or the next one is near. */
    public static boolean frozen(Context on, NetUid netuid) {
        int tempo = Tempos.TEMPO.get(on, netuid);
        if (tempo == 0) {
            return false;
        }
        long now = FrameSystem.NUMBER.get(on);
        boolean asked = Long.compareUnsigned(Tempos.PENDING_EPOCH_AT.get(on, netuid), now) > 0;
        return asked
                || Long.compareUnsigned(blocksToEpoch(on, netuid, tempo, now), Tempos.ADMIN_FREEZE_WINDOW.get(on)) < 0;
    }

    /** How many blocks are left until an epoch runs by itself; the largest number if none ever does. */
    public static long blocksToEpoch(Context on, NetUid netuid, int tempo, long now) {
        if (tempo == 0) {
            return -1;
        }
        long last = Tempos.LAST_EPOCH_BLOCK.get(on, netuid);
        long sum = last + tempo;
        long next = Long.compareUnsigned(sum, last) < 0 ? -1 : sum;
        return Long.compareUnsigned(next, now) < 0 ? 0 : next - now;
    }
}
