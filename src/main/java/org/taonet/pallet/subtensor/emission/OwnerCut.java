package org.taonet.pallet.subtensor.emission;

import org.taonet.pallet.subtensor.subnet.Leases;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.runtime.Context;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** What becomes of an owner's cut once it is staked: shared out under a lease, or locked. */
final class OwnerCut {
    private OwnerCut() {}

    static void paid(Context on, NetUid netuid, Alpha cut) {
        if (Leases.SUBNET_UID_TO_LEASE_ID.exists(on, netuid)) {
            on.unbuilt("SubtensorModule", "lease of subnet " + netuid);
        }
        if (OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED.get(on, netuid) && !cut.isZero()) {
            on.unbuilt("SubtensorModule", "lock of the owner's cut of subnet " + netuid);
        }
    }
}
