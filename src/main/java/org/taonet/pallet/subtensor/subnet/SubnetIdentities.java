package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;

/** What subnets tell of themselves. Mirrors set_subnet_identity of utils/identity.rs. */
public final class SubnetIdentities {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, SubnetIdentity> SUBNET_IDENTITIES_V3 = ON.optionalMap(
            "SubnetIdentitiesV3",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.NET_UID,
            SubnetIdentity.CODEC,
            "What a subnet tells of itself.");

    private SubnetIdentities() {}
}
