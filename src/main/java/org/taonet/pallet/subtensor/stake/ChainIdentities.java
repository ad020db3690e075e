package org.taonet.pallet.subtensor.stake;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;

/** What coldkeys tell of themselves. Mirrors set_identity of utils/identity.rs. */
public final class ChainIdentities {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<AccountId, ChainIdentity> IDENTITIES_V2 = ON.optionalMap(
            "IdentitiesV2",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            ChainIdentity.CODEC,
            "What a coldkey tells of itself.");

    private ChainIdentities() {}
}
