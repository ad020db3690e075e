package org.taonet.pallet.subtensor.emission;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** What a subnet has earned and its next epoch pays out, in alpha. */
public final class PendingEmission {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, Alpha> PENDING_SERVER_EMISSION = ON.map(
            "PendingServerEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha for miners that the next epoch pays.");
    public static final StorageMap<NetUid, Alpha> PENDING_VALIDATOR_EMISSION = ON.map(
            "PendingValidatorEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha for validators that the next epoch pays.");
    public static final StorageMap<NetUid, Alpha> PENDING_ROOT_ALPHA_DIVS = ON.map(
            "PendingRootAlphaDivs",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha for stakers on root that the next epoch pays.");
    public static final StorageMap<NetUid, Alpha> PENDING_OWNER_CUT = ON.map(
            "PendingOwnerCut",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha for a subnet's owner that the next epoch pays.");

    private PendingEmission() {}
}
