package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;

/**
 * When subnets reckon: epochs, and the time before one in which owners must not turn the knobs. Mirrors
 * coinbase/tempo_control.rs.
 */
public final class Tempos {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_TEMPO =
            ON.constant("InitialTempo", Codecs.U16, 360, "Blocks from epoch to epoch, to begin with.");
    public static final Constant<Integer> MIN_TEMPO =
            ON.constant("MinTempo", Codecs.U16, 360, "The shortest tempo that an owner may set, in blocks.");
    public static final Constant<Integer> MAX_TEMPO =
            ON.constant("MaxTempo", Codecs.U16, 50_400, "The longest tempo that an owner may set, in blocks.");
    public static final Constant<Integer> INITIAL_MAX_EPOCHS_PER_BLOCK =
            ON.constant("InitialMaxEpochsPerBlock", Codecs.U8, 2, "How many epochs a block may run, to begin with.");

    public static final StorageMap<NetUid, Integer> TEMPO = ON.map(
            "Tempo",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_TEMPO.declared(),
            "Blocks from epoch to epoch of a subnet.");
    public static final StorageMap<NetUid, Long> LAST_EPOCH_BLOCK = ON.map(
            "LastEpochBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "The block of a subnet's last epoch, from which the next is counted.");
    public static final StorageMap<NetUid, Long> PENDING_EPOCH_AT = ON.map(
            "PendingEpochAt",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "The block of an epoch that the owner has asked for; 0 for none.");
    public static final StorageMap<NetUid, Long> SUBNET_EPOCH_INDEX = ON.map(
            "SubnetEpochIndex",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "How many epochs a subnet has had; commits of weights are counted in these.");
    public static final StorageMap<NetUid, Long> BLOCKS_SINCE_LAST_STEP = ON.map(
            "BlocksSinceLastStep",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "Blocks since a subnet's last epoch.");
    public static final StorageMap<NetUid, Long> LAST_MECHANSIM_STEP_BLOCK = ON.map(
            "LastMechansimStepBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "The block in which a subnet last ran its mechanisms.");
    public static final StorageValue<Integer> MAX_EPOCHS_PER_BLOCK = ON.value(
            "MaxEpochsPerBlock", Codecs.U8, 2, "How many epochs a block may run; others wait for the next block.");
    public static final StorageValue<Integer> ADMIN_FREEZE_WINDOW = ON.value(
            "AdminFreezeWindow", Codecs.U16, 10, "Blocks before an epoch in which hyperparameters can not be changed.");

    private Tempos() {}
}
