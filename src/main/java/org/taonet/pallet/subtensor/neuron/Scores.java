package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/** What the last epoch made of each neuron, by uid. */
public final class Scores {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_EMISSION_VALUE =
            ON.constant("InitialEmissionValue", Codecs.U16, 0, "Unused: the emission of a new neuron.");

    public static final StorageMap<NetUid, List<Boolean>> ACTIVE = ON.map(
            "Active",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.BOOL),
            List.of(),
            "Which neurons have set weights lately, by uid.");
    public static final StorageMap<NetUid, List<Boolean>> VALIDATOR_PERMIT = ON.map(
            "ValidatorPermit",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.BOOL),
            List.of(),
            "Which neurons may validate, by uid.");
    public static final StorageMap<NetUid, List<Integer>> STAKE_WEIGHT = ON.map(
            "StakeWeight",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.U16),
            List.of(),
            "The part of a subnet's stake that each neuron has, by uid, in parts of 65535.");
    public static final StorageMap<NetUid, List<Integer>> CONSENSUS = ON.map(
            "Consensus",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.U16),
            List.of(),
            "The weight that the majority stands by, by uid, in parts of 65535.");
    public static final StorageMap<MechanismIndex, List<Integer>> INCENTIVE = ON.map(
            "Incentive",
            Hasher.IDENTITY,
            Codecs.MECHANISM,
            Codecs.list(Codecs.U16),
            List.of(),
            "The part of the miners' emission, by uid, in parts of 65535; for each mechanism.");
    public static final StorageMap<NetUid, List<Integer>> DIVIDENDS = ON.map(
            "Dividends",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.U16),
            List.of(),
            "The part of the validators' emission, by uid, in parts of 65535.");
    public static final StorageMap<NetUid, List<Integer>> VALIDATOR_TRUST = ON.map(
            "ValidatorTrust",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.U16),
            List.of(),
            "How much of a validator's weights the majority stands by, by uid, in parts of 65535.");
    public static final StorageMap<NetUid, List<Alpha>> EMISSION = ON.map(
            "Emission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Codecs.ALPHA),
            List.of(),
            "Alpha that the last epoch paid, by uid.");
    public static final StorageMap<MechanismIndex, List<Long>> LAST_UPDATE = ON.map(
            "LastUpdate",
            Hasher.IDENTITY,
            Codecs.MECHANISM,
            Codecs.list(Codecs.U64),
            List.of(),
            "The block in which each neuron last set weights, by uid; for each mechanism.");
    public static final StorageMap<NetUid, List<Loaded>> LOADED_EMISSION = ON.optionalMap(
            "LoadedEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Loaded.CODEC),
            "Unused: emission that was reckoned and not paid yet.");

    private Scores() {}
}
