package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;

/** What a subnet's owner gets, and how often the owner may turn a knob. */
public final class OwnerParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_SUBNET_OWNER_CUT = ON.constant(
            "InitialSubnetOwnerCut",
            Codecs.U16,
            11_796,
            "The owner's part of a subnet's emission, to begin with, in parts of 65535.");

    public static final StorageValue<Integer> SUBNET_OWNER_CUT = ON.value(
            "SubnetOwnerCut",
            Codecs.U16,
            INITIAL_SUBNET_OWNER_CUT.declared(),
            "The owner's part of a subnet's emission, in parts of 65535.");
    public static final StorageMap<NetUid, Boolean> OWNER_CUT_ENABLED = ON.map(
            "OwnerCutEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Whether a subnet's owner gets a part of its emission.");
    public static final StorageMap<NetUid, Boolean> OWNER_CUT_AUTO_LOCK_ENABLED = ON.map(
            "OwnerCutAutoLockEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether the owner's part is locked as it comes.");
    public static final StorageValue<Integer> OWNER_HYPERPARAM_RATE_LIMIT = ON.value(
            "OwnerHyperparamRateLimit", Codecs.U16, 2, "Epochs between two changes of one hyperparameter by an owner.");
    public static final StorageMap<NetUid, RecycleOrBurn> RECYCLE_OR_BURN = ON.map(
            "RecycleOrBurn",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            RecycleOrBurn.CODEC,
            RecycleOrBurn.BURN,
            "What becomes of the alpha that miners of the owner would get.");

    private OwnerParameters() {}
}
