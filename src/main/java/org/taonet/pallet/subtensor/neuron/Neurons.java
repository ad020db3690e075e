package org.taonet.pallet.subtensor.neuron;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Who has which uid in a subnet. Mirrors subnets/uids.rs. */
public final class Neurons {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, Integer> SUBNETWORK_N =
            ON.map("SubnetworkN", Hasher.IDENTITY, Codecs.NET_UID, Codecs.U16, 0, "How many neurons a subnet has.");
    public static final StorageDoubleMap<NetUid, AccountId, Uid> UIDS = ON.optionalDoubleMap(
            "Uids",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.UID,
            "The uid of a hotkey in a subnet.");
    public static final StorageDoubleMap<NetUid, Uid, AccountId> KEYS = ON.doubleMap(
            "Keys",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.IDENTITY,
            Codecs.UID,
            Codecs.ACCOUNT,
            AccountId.ZERO,
            "The hotkey that has a uid in a subnet.");
    public static final StorageDoubleMap<AccountId, NetUid, Boolean> IS_NETWORK_MEMBER = ON.doubleMap(
            "IsNetworkMember",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether a hotkey is registered in a subnet.");
    public static final StorageDoubleMap<NetUid, Uid, Long> BLOCK_AT_REGISTRATION = ON.doubleMap(
            "BlockAtRegistration",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.IDENTITY,
            Codecs.UID,
            Codecs.U64,
            0L,
            "The block in which a uid's present neuron registered.");

    private Neurons() {}

    /** Whether a hotkey has a uid in a subnet. */
    public static boolean isRegistered(Reader on, NetUid netuid, AccountId hotkey) {
        return UIDS.exists(on, netuid, hotkey);
    }
}
