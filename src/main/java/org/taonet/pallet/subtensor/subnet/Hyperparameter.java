package org.taonet.pallet.subtensor.subnet;

import java.util.Arrays;
import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** A hyperparameter that a subnet's owner may set once in so many epochs. In the order of the wire. */
public enum Hyperparameter {
    UNKNOWN("Unknown"),
    SERVING_RATE_LIMIT("ServingRateLimit"),
    MAX_DIFFICULTY("MaxDifficulty"),
    ADJUSTMENT_ALPHA("AdjustmentAlpha"),
    MAX_WEIGHT_LIMIT("MaxWeightLimit"),
    IMMUNITY_PERIOD("ImmunityPeriod"),
    MIN_ALLOWED_WEIGHTS("MinAllowedWeights"),
    KAPPA("Kappa"),
    RHO("Rho"),
    ACTIVITY_CUTOFF("ActivityCutoff"),
    POW_REGISTRATION_ALLOWED("PowRegistrationAllowed"),
    MIN_BURN("MinBurn"),
    MAX_BURN("MaxBurn"),
    BONDS_MOVING_AVERAGE("BondsMovingAverage"),
    BONDS_PENALTY("BondsPenalty"),
    COMMIT_REVEAL_ENABLED("CommitRevealEnabled"),
    LIQUID_ALPHA_ENABLED("LiquidAlphaEnabled"),
    ALPHA_VALUES("AlphaValues"),
    WEIGHT_COMMIT_INTERVAL("WeightCommitInterval"),
    TRANSFER_ENABLED("TransferEnabled"),
    ALPHA_SIGMOID_STEEPNESS("AlphaSigmoidSteepness"),
    YUMA3_ENABLED("Yuma3Enabled"),
    BONDS_RESET_ENABLED("BondsResetEnabled"),
    IMMUNE_NEURON_LIMIT("ImmuneNeuronLimit"),
    RECYCLE_OR_BURN("RecycleOrBurn"),
    MAX_ALLOWED_UIDS("MaxAllowedUids"),
    BURN_HALF_LIFE("BurnHalfLife"),
    BURN_INCREASE_MULT("BurnIncreaseMult"),
    SUBNET_EMISSION_ENABLED("SubnetEmissionEnabled"),
    MIN_CHILDKEY_TAKE("MinChildkeyTake"),
    ACTIVITY_CUTOFF_FACTOR_MILLI("ActivityCutoffFactorMilli"),
    TRIGGER_EPOCH("TriggerEpoch");

    static final Codec<Hyperparameter> CODEC = OneOf.of(
            "pallet_subtensor::utils::rate_limiting::Hyperparameter",
            java.util.List.of(),
            Arrays.stream(values())
                    .<OneOf.Case<? extends Hyperparameter>>map(each -> OneOf.unit(each.ordinal(), each.label, each))
                    .toList());

    private final String label;

    Hyperparameter(String label) {
        this.label = label;
    }
}
