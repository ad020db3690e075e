package org.taonet.pallet.subtensor.subnet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Which subnets there are, whose they are, and how far they have come. Mirrors subnets/subnet.rs. */
public final class Subnets {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_START_CALL_DELAY = ON.constant(
            "InitialStartCallDelay",
            Codecs.U64,
            0L,
            "Blocks after its creation before a subnet may be started, to begin with.");

    public static final StorageMap<NetUid, Boolean> NETWORKS_ADDED =
            ON.map("NetworksAdded", Hasher.IDENTITY, Codecs.NET_UID, Codecs.BOOL, false, "Whether a subnet exists.");
    public static final StorageValue<Integer> TOTAL_NETWORKS =
            ON.value("TotalNetworks", Codecs.U16, 0, "How many subnets exist, root included.");
    public static final StorageValue<Integer> SUBNET_LIMIT = ON.value(
            "SubnetLimit", Codecs.U16, 128, "How many subnets may exist beside root; one more prunes another.");
    public static final StorageMap<NetUid, Integer> SUBNET_MECHANISM = ON.map(
            "SubnetMechanism",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "How a subnet trades its token: 1 through a pool, 0 one for one with TAO.");
    public static final StorageMap<NetUid, AccountId> SUBNET_OWNER = ON.map(
            "SubnetOwner",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ACCOUNT,
            AccountId.ZERO,
            "The coldkey that owns a subnet.");
    public static final StorageMap<NetUid, AccountId> SUBNET_OWNER_HOTKEY = ON.map(
            "SubnetOwnerHotkey",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ACCOUNT,
            AccountId.ZERO,
            "The hotkey that stands for a subnet's owner.");
    public static final StorageMap<NetUid, Long> NETWORK_REGISTERED_AT = ON.map(
            "NetworkRegisteredAt",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "The block in which a subnet was created.");
    public static final StorageMap<NetUid, Long> REGISTERED_SUBNET_COUNTER = ON.map(
            "RegisteredSubnetCounter",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "How many subnets have had this number, the present one included.");
    public static final StorageValue<Long> START_CALL_DELAY = ON.value(
            "StartCallDelay",
            Codecs.U64,
            INITIAL_START_CALL_DELAY.declared(),
            "Blocks after its creation before a subnet may be started.");
    public static final StorageMap<NetUid, Long> FIRST_EMISSION_BLOCK_NUMBER = ON.optionalMap(
            "FirstEmissionBlockNumber",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            "The first block that pays a subnet, since it was started.");
    public static final StorageMap<NetUid, Boolean> SUBTOKEN_ENABLED = ON.map(
            "SubtokenEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether a subnet's token can be bought and sold, which starting it allows.");
    public static final StorageMap<NetUid, Boolean> SUBNET_EMISSION_ENABLED = ON.map(
            "SubnetEmissionEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Whether a subnet takes part in the shares of each block's TAO.");
    public static final StorageValue<Long> NETWORK_REGISTRATION_START_BLOCK = ON.value(
            "NetworkRegistrationStartBlock", Codecs.U64, 0L, "The first block in which subnets may be created.");

    private Subnets() {}

    /** Whether a subnet exists. */
    public static boolean exists(Reader on, NetUid netuid) {
        return NETWORKS_ADDED.get(on, netuid);
    }

    /** All subnets, root included, in the order of their storage: by the lower byte of the number first. */
    public static List<NetUid> all(Reader on) {
        List<NetUid> all = new ArrayList<>();
        NETWORKS_ADDED.iterateKeys(on).forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    /** Whether a subnet trades its token through a pool; others change it one for one. */
    public static boolean isDynamic(Reader on, NetUid netuid) {
        return SUBNET_MECHANISM.get(on, netuid) == 1;
    }
}
