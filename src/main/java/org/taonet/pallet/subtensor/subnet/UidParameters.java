package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;

/** How many neurons a subnet has room for, and which of them can not be pruned. */
public final class UidParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_MIN_ALLOWED_UIDS = ON.constant(
            "InitialMinAllowedUids", Codecs.U16, 64, "How few uids a subnet may be trimmed to, to begin with.");
    public static final Constant<Integer> INITIAL_MAX_ALLOWED_UIDS = ON.constant(
            "InitialMaxAllowedUids", Codecs.U16, 256, "How many uids a subnet has room for, to begin with.");
    public static final Constant<Integer> INITIAL_IMMUNITY_PERIOD = ON.constant(
            "InitialImmunityPeriod", Codecs.U16, 4096, "Blocks in which a new neuron is not pruned, to begin with.");
    public static final Constant<Integer> INITIAL_PRUNING_SCORE = ON.constant(
            "InitialPruningScore", Codecs.U16, 65_535, "Unused: the pruning score of a new neuron, in parts of 65535.");
    public static final Constant<Integer> MAX_IMMUNE_UIDS_PERCENTAGE = ON.constant(
            "MaxImmuneUidsPercentage",
            FixedPoint.PERCENT,
            80,
            "The largest part of a subnet's uids that may be immune when it is trimmed, in hundredths.");

    public static final StorageMap<NetUid, Integer> MIN_ALLOWED_UIDS = ON.map(
            "MinAllowedUids",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_MIN_ALLOWED_UIDS.declared(),
            "How few uids a subnet may be trimmed to.");
    public static final StorageMap<NetUid, Integer> MAX_ALLOWED_UIDS = ON.map(
            "MaxAllowedUids",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_MAX_ALLOWED_UIDS.declared(),
            "How many uids a subnet has room for; a neuron more prunes another.");
    public static final StorageMap<NetUid, Integer> IMMUNITY_PERIOD = ON.map(
            "ImmunityPeriod",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_IMMUNITY_PERIOD.declared(),
            "Blocks in which a new neuron is pruned only if all others are new too.");
    public static final StorageMap<NetUid, Integer> IMMUNE_OWNER_UIDS_LIMIT = ON.map(
            "ImmuneOwnerUidsLimit",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            1,
            "How many uids of its owner a subnet keeps from being pruned, 1 to 10.");
    public static final StorageMap<NetUid, Integer> MIN_NON_IMMUNE_UIDS = ON.map(
            "MinNonImmuneUids",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            10,
            "How many uids that can be pruned a subnet keeps at least.");

    private UidParameters() {}
}
