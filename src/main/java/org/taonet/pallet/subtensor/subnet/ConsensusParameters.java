package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;

/** What shapes the epoch of a subnet: the majority, bonds, liquid alpha, and who counts as active. */
public final class ConsensusParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Integer> INITIAL_RHO =
            ON.constant("InitialRho", Codecs.U16, 10, "Rho of the trust's sigmoid, to begin with.");
    public static final Constant<Integer> INITIAL_KAPPA = ON.constant(
            "InitialKappa", Codecs.U16, 32_767, "The majority that consensus needs, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_ALPHA_SIGMOID_STEEPNESS = ON.constant(
            "InitialAlphaSigmoidSteepness",
            Codecs.I16,
            1000,
            "How steep the liquid alpha's sigmoid is, to begin with, in hundredths.");
    public static final Constant<Long> INITIAL_BONDS_MOVING_AVERAGE = ON.constant(
            "InitialBondsMovingAverage",
            Codecs.U64,
            900_000L,
            "How much of the old bonds stays in each epoch, to begin with, in millionths.");
    public static final Constant<Integer> INITIAL_BONDS_PENALTY = ON.constant(
            "InitialBondsPenalty",
            Codecs.U16,
            65_535,
            "How much of a weight above consensus its bond loses, to begin with, in parts of 65535.");
    public static final Constant<Boolean> INITIAL_BONDS_RESET_ON = ON.constant(
            "InitialBondsResetOn", Codecs.BOOL, false, "Whether miners can reset their bonds, to begin with.");
    public static final Constant<Boolean> INITIAL_LIQUID_ALPHA_ON =
            ON.constant("LiquidAlphaOn", Codecs.BOOL, false, "Whether bonds move by liquid alpha, to begin with.");
    public static final Constant<Boolean> INITIAL_YUMA3_ON =
            ON.constant("Yuma3On", Codecs.BOOL, false, "Whether bonds are reckoned by Yuma 3, to begin with.");
    public static final Constant<Integer> ALPHA_HIGH = ON.constant(
            "AlphaHigh", Codecs.U16, 58_982, "The upper bound of liquid alpha, to begin with, in parts of 65535.");
    public static final Constant<Integer> ALPHA_LOW = ON.constant(
            "AlphaLow", Codecs.U16, 45_875, "The lower bound of liquid alpha, to begin with, in parts of 65535.");
    public static final Constant<Integer> INITIAL_ACTIVITY_CUTOFF = ON.constant(
            "InitialActivityCutoff",
            Codecs.U16,
            5000,
            "Blocks without weights after which a validator does not count, to begin with.");
    public static final Constant<Long> MIN_ACTIVITY_CUTOFF_FACTOR_MILLI = ON.constant(
            "MinActivityCutoffFactorMilli",
            Codecs.U32,
            1000L,
            "The least factor of activity that an owner may set, in thousandths of a tempo.");
    public static final Constant<Long> MAX_ACTIVITY_CUTOFF_FACTOR_MILLI = ON.constant(
            "MaxActivityCutoffFactorMilli",
            Codecs.U32,
            50_000L,
            "The largest factor of activity that an owner may set, in thousandths of a tempo.");
    public static final Constant<Integer> INITIAL_MAX_ALLOWED_VALIDATORS = ON.constant(
            "InitialMaxAllowedValidators", Codecs.U16, 128, "How many validators a subnet may have, to begin with.");
    public static final Constant<Long> INITIAL_VALIDATOR_PRUNE_LEN = ON.constant(
            "InitialValidatorPruneLen",
            Codecs.U64,
            1L,
            "Unused: how long validators are kept from being pruned, to begin with.");
    public static final Constant<Integer> INITIAL_SCALING_LAW_POWER = ON.constant(
            "InitialScalingLawPower",
            Codecs.U16,
            50,
            "Unused: the power of the scaling law, to begin with, in hundredths.");

    public static final StorageMap<NetUid, Integer> RHO = ON.map(
            "Rho",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_RHO.declared(),
            "Rho of the trust's sigmoid; the present consensus does not use it.");
    public static final StorageMap<NetUid, Integer> KAPPA = ON.map(
            "Kappa",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_KAPPA.declared(),
            "The majority of stake that a weight needs to stand, in parts of 65535.");
    public static final StorageMap<NetUid, Integer> ALPHA_SIGMOID_STEEPNESS = ON.map(
            "AlphaSigmoidSteepness",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.I16,
            INITIAL_ALPHA_SIGMOID_STEEPNESS.declared(),
            "How steep the liquid alpha's sigmoid is, in hundredths; negative turns it around.");
    public static final StorageMap<NetUid, Long> BONDS_MOVING_AVERAGE = ON.map(
            "BondsMovingAverage",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_BONDS_MOVING_AVERAGE.declared(),
            "How much of the old bonds stays in each epoch, in millionths.");
    public static final StorageMap<NetUid, Integer> BONDS_PENALTY = ON.map(
            "BondsPenalty",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_BONDS_PENALTY.declared(),
            "How much of a weight above consensus its bond loses, in parts of 65535.");
    public static final StorageMap<NetUid, Boolean> BONDS_RESET_ON = ON.map(
            "BondsResetOn",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            INITIAL_BONDS_RESET_ON.declared(),
            "Whether a commitment can reset the bonds of its miner.");
    public static final StorageMap<NetUid, Boolean> LIQUID_ALPHA_ON = ON.map(
            "LiquidAlphaOn",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether the speed of bonds depends on consensus (liquid alpha).");
    public static final StorageMap<NetUid, Boolean> YUMA3_ON = ON.map(
            "Yuma3On",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether bonds are reckoned by the third version of Yuma.");
    public static final StorageMap<NetUid, AlphaValues> ALPHA_VALUES = ON.map(
            "AlphaValues",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            AlphaValues.CODEC,
            AlphaValues.DEFAULT,
            "The lower and upper bound of liquid alpha, in parts of 65535.");
    public static final StorageMap<NetUid, Integer> ACTIVITY_CUTOFF = ON.map(
            "ActivityCutoff",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_ACTIVITY_CUTOFF.declared(),
            "Blocks without weights after which a validator does not count; the factor has taken its place.");
    public static final StorageMap<NetUid, Long> ACTIVITY_CUTOFF_FACTOR_MILLI = ON.map(
            "ActivityCutoffFactorMilli",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U32,
            13_889L,
            "Tempos without weights after which a validator does not count, in thousandths.");
    public static final StorageValue<Integer> MIN_ACTIVITY_CUTOFF = ON.value(
            "MinActivityCutoff", Codecs.U16, 360, "The least cutoff of activity that could be set, in blocks.");
    public static final StorageMap<NetUid, Integer> MAX_ALLOWED_VALIDATORS = ON.map(
            "MaxAllowedValidators",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_MAX_ALLOWED_VALIDATORS.declared(),
            "How many neurons with the most stake may validate.");
    public static final StorageMap<NetUid, Long> VALIDATOR_PRUNE_LEN = ON.map(
            "ValidatorPruneLen",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_VALIDATOR_PRUNE_LEN.declared(),
            "Unused: how long validators are kept from being pruned.");
    public static final StorageMap<NetUid, Integer> SCALING_LAW_POWER = ON.map(
            "ScalingLawPower",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            INITIAL_SCALING_LAW_POWER.declared(),
            "Unused: the power of the scaling law, in hundredths.");

    private ConsensusParameters() {}

    /** Blocks without weights after which a validator does not count: the factor of the subnet's tempo, at least 1. */
    public static long activityCutoff(Reader on, NetUid netuid) {
        long thousandths = ACTIVITY_CUTOFF_FACTOR_MILLI.get(on, netuid) * Tempos.TEMPO.get(on, netuid);
        return Math.max(1, thousandths / 1000);
    }
}
