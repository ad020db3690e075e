package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;

/** What a subnet asks of weights: how many, how often, of which version, and whether they are hidden first. */
public final class WeightParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_MIN_ALLOWED_WEIGHTS = ON.constant(
            "InitialMinAllowedWeights",
            Codecs.U16,
            1024,
            "How many weights a validator must set at least, to begin with.");
    public static final Constant<Long> INITIAL_WEIGHTS_VERSION_KEY = ON.constant(
            "InitialWeightsVersionKey", Codecs.U64, 0L, "The version that weights must have at least, to begin with.");

    public static final StorageMap<NetUid, Integer> MIN_ALLOWED_WEIGHTS = ON.map(
            "MinAllowedWeights",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_MIN_ALLOWED_WEIGHTS.declared(),
            "How many weights a validator must set at least.");
    public static final StorageMap<NetUid, Integer> MAX_WEIGHTS_LIMIT = ON.map(
            "MaxWeightsLimit",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            65_535,
            "The largest share of one weight, in parts of 65535; a constant in effect.");
    public static final StorageMap<NetUid, Long> WEIGHTS_VERSION_KEY = ON.map(
            "WeightsVersionKey",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_WEIGHTS_VERSION_KEY.declared(),
            "The version that weights must have at least; 0 takes any.");
    public static final StorageValue<Long> WEIGHTS_VERSION_KEY_RATE_LIMIT = ON.value(
            "WeightsVersionKeyRateLimit",
            Codecs.U64,
            5L,
            "Epochs between two changes of the version of weights by an owner.");
    public static final StorageMap<NetUid, Long> WEIGHTS_SET_RATE_LIMIT = ON.map(
            "WeightsSetRateLimit",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            100L,
            "Blocks between two settings of weights by one validator.");
    public static final StorageMap<NetUid, Boolean> COMMIT_REVEAL_WEIGHTS_ENABLED = ON.map(
            "CommitRevealWeightsEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            true,
            "Whether weights are committed first and revealed later.");
    public static final StorageMap<NetUid, Long> REVEAL_PERIOD_EPOCHS = ON.map(
            "RevealPeriodEpochs",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.U64,
            1L,
            "Epochs between a commit of weights and its reveal, 1 to 100.");
    public static final StorageValue<Integer> COMMIT_REVEAL_WEIGHTS_VERSION =
            ON.value("CommitRevealWeightsVersion", Codecs.U16, 4, "Which version of timelocked commits is taken.");

    private WeightParameters() {}
}
