package org.taonet.pallet.subtensor.emission;

import org.taonet.runtime.Context;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** What a subnet has earned since its last epoch: for miners, validators, stakers on root, and its owner. */
record Pots(Alpha servers, Alpha validators, Alpha root, Alpha owner) {

    /** Empties the pots of a subnet. */
    static Pots drain(Context on, NetUid netuid) {
        return new Pots(
                drain(on, PendingEmission.PENDING_SERVER_EMISSION, netuid),
                drain(on, PendingEmission.PENDING_VALIDATOR_EMISSION, netuid),
                drain(on, PendingEmission.PENDING_ROOT_ALPHA_DIVS, netuid),
                drain(on, PendingEmission.PENDING_OWNER_CUT, netuid));
    }

    private static Alpha drain(Context on, StorageMap<NetUid, Alpha> pot, NetUid netuid) {
        Alpha there = pot.get(on, netuid);
        pot.put(on, netuid, Alpha.ZERO);
        return there;
    }

    /** What the epoch shares out. */
    Alpha shared() {
        return servers.saturatingPlus(validators).saturatingPlus(root);
    }
}
