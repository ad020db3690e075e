package org.taonet.pallet.subtensor.subnet;

import static org.taonet.runtime.Event.f;

import org.taonet.math.U64F64;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What root and owners may set for a subnet: the events that say so, and what refuses it. Mirrors the setters of
 * pallets/subtensor/src/utils/misc.rs.
 */
public final class SubnetSettings {
    public static final Declarations ON = Concept.declarations();

    public static final Fault LIQUID_ALPHA_DISABLED =
            ON.error(55, "LiquidAlphaDisabled", "Turn liquid alpha on first.");
    public static final Fault ALPHA_HIGH_TOO_LOW =
            ON.error(56, "AlphaHighTooLow", "Raise alpha high: it must be at least 1,638 of 65535.");
    public static final Fault ALPHA_LOW_OUT_OF_RANGE =
            ON.error(57, "AlphaLowOutOfRange", "Choose alpha low from 1,638 of 65535 to alpha high.");
    public static final Fault TX_RATE_LIMIT_EXCEEDED =
            ON.error(64, "TxRateLimitExceeded", "Wait: this may be done only so often.");
    public static final Fault ACTIVITY_CUTOFF_TOO_LOW =
            ON.error(86, "ActivityCutoffTooLow", "Raise the cutoff: it is below the lowest allowed.");
    public static final Fault REVEAL_PERIOD_TOO_LARGE =
            ON.error(112, "RevealPeriodTooLarge", "Choose at most 100 epochs.");
    public static final Fault REVEAL_PERIOD_TOO_SMALL =
            ON.error(113, "RevealPeriodTooSmall", "Choose at least one epoch.");
    public static final Fault INVALID_VALUE = ON.error(114, "InvalidValue", "Choose a value in the range allowed.");
    public static final Fault TOO_MANY_UI_DS_PER_MECHANISM =
            ON.error(125, "TooManyUIDsPerMechanism", "Lower it: uids times mechanisms must not exceed 256.");

    public static final Event.Of2<NetUid, Integer> MAX_ALLOWED_UIDS_SET = ON.event(
            9,
            "MaxAllowedUidsSet",
            "How many neurons a subnet may have was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> MAX_WEIGHT_LIMIT_SET = ON.event(
            10,
            "MaxWeightLimitSet",
            "Not emitted any more: the highest weight was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> DIFFICULTY_SET = ON.event(
            11,
            "DifficultySet",
            "The difficulty of a subnet's registration was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Integer> ADJUSTMENT_INTERVAL_SET = ON.event(
            12,
            "AdjustmentIntervalSet",
            "How many blocks lie between adjustments of a subnet's price was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> REGISTRATION_PER_INTERVAL_SET = ON.event(
            13,
            "RegistrationPerIntervalSet",
            "How many registrations a subnet aims at in an interval was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> MAX_REGISTRATIONS_PER_BLOCK_SET = ON.event(
            14,
            "MaxRegistrationsPerBlockSet",
            "How many registrations a subnet takes in a block was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> ACTIVITY_CUTOFF_SET = ON.event(
            15,
            "ActivityCutoffSet",
            "After how many blocks a validator counts as inactive was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> RHO_SET =
            ON.event(16, "RhoSet", "A subnet's rho was set.", f(Codecs.NET_UID, "NetUid"), f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> ALPHA_SIGMOID_STEEPNESS_SET = ON.event(
            17,
            "AlphaSigmoidSteepnessSet",
            "How steep liquid alpha's sigmoid is was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.I16, "i16"));
    public static final Event.Of2<NetUid, Integer> KAPPA_SET = ON.event(
            18,
            "KappaSet",
            "A subnet's kappa was set: the share of stake that must agree, in parts of 65535.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> MIN_ALLOWED_WEIGHT_SET = ON.event(
            19,
            "MinAllowedWeightSet",
            "How many weights a validator must give at least was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> VALIDATOR_PRUNE_LEN_SET = ON.event(
            20,
            "ValidatorPruneLenSet",
            "Not emitted any more: the validator prune length was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Integer> SCALING_LAW_POWER_SET = ON.event(
            21,
            "ScalingLawPowerSet",
            "Not emitted any more: the scaling law's power was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> WEIGHTS_SET_RATE_LIMIT_SET = ON.event(
            22,
            "WeightsSetRateLimitSet",
            "How many blocks lie between two weights of a validator was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Integer> IMMUNITY_PERIOD_SET = ON.event(
            23,
            "ImmunityPeriodSet",
            "For how many blocks a new neuron is immune was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> BONDS_MOVING_AVERAGE_SET = ON.event(
            24,
            "BondsMovingAverageSet",
            "How slowly bonds move was set, in parts of 1,000,000.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Integer> BONDS_PENALTY_SET = ON.event(
            25,
            "BondsPenaltySet",
            "How much bonds are cut to consensus was set, in parts of 65535.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Boolean> BONDS_RESET_ON_SET = ON.event(
            26,
            "BondsResetOnSet",
            "Whether bonds can be reset was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.BOOL, "bool"));
    public static final Event.Of2<NetUid, Integer> MAX_ALLOWED_VALIDATORS_SET = ON.event(
            27,
            "MaxAllowedValidatorsSet",
            "How many validators a subnet may have was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> WEIGHTS_VERSION_KEY_SET = ON.event(
            32,
            "WeightsVersionKeySet",
            "The weights version that validators must have was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Long> MIN_DIFFICULTY_SET = ON.event(
            33,
            "MinDifficultySet",
            "The lowest difficulty of a subnet's registration was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Long> MAX_DIFFICULTY_SET = ON.event(
            34,
            "MaxDifficultySet",
            "The highest difficulty of a subnet's registration was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Long> SERVING_RATE_LIMIT_SET = ON.event(
            35,
            "ServingRateLimitSet",
            "How many blocks lie between two endpoints of a neuron was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Rao> BURN_SET = ON.event(
            36, "BurnSet", "A subnet's burn price was set.", f(Codecs.NET_UID, "NetUid"), f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of2<NetUid, Rao> MAX_BURN_SET = ON.event(
            37,
            "MaxBurnSet",
            "The highest burn price of a subnet was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of2<NetUid, Rao> MIN_BURN_SET = ON.event(
            38,
            "MinBurnSet",
            "The lowest burn price of a subnet was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of2<NetUid, Boolean> REGISTRATION_ALLOWED = ON.event(
            50,
            "RegistrationAllowed",
            "Whether a subnet takes registrations was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.BOOL, "bool"));
    public static final Event.Of2<NetUid, Boolean> POW_REGISTRATION_ALLOWED = ON.event(
            51,
            "PowRegistrationAllowed",
            "Not emitted any more: whether a subnet takes registrations by work was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.BOOL, "bool"));
    public static final Event.Of2<NetUid, Rao> RAO_RECYCLED_FOR_REGISTRATION_SET = ON.event(
            53,
            "RAORecycledForRegistrationSet",
            "How much TAO a subnet's registrations have recycled was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of2<NetUid, Long> ADJUSTMENT_ALPHA_SET = ON.event(
            55,
            "AdjustmentAlphaSet",
            "How slowly a subnet's price adjusts was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Boolean> TRANSFER_TOGGLE = ON.event(
            93,
            "TransferToggle",
            "Whether a subnet's stake may change its owner was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.BOOL, "bool"));
    public static final Event.Of2<NetUid, AccountId> SUBNET_OWNER_HOTKEY_SET = ON.event(
            94,
            "SubnetOwnerHotkeySet",
            "A subnet's owner hotkey was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<NetUid, Long> COMMIT_REVEAL_PERIODS_SET = ON.event(
            100,
            "CommitRevealPeriodsSet",
            "After how many epochs a subnet's weights are revealed was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Boolean> COMMIT_REVEAL_SET = ON.event(
            101,
            "CommitRevealEnabled",
            "Whether a subnet's weights are committed first was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.BOOL, "bool"));
    public static final Event.Of2<NetUid, Integer> MIN_ALLOWED_UIDS_SET = ON.event(
            111,
            "MinAllowedUidsSet",
            "How few neurons a subnet may be trimmed to was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> MIN_NON_IMMUNE_UIDS_SET = ON.event(
            113,
            "MinNonImmuneUidsSet",
            "How many neurons must not be immune was set.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Integer> BURN_HALF_LIFE_SET = ON.event(
            124,
            "BurnHalfLifeSet",
            "How fast a subnet's burn price falls was set: blocks to the half.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("burn_half_life", Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, U64F64> BURN_INCREASE_MULT_SET = ON.event(
            125,
            "BurnIncreaseMultSet",
            "By what factor a registration raises a subnet's burn price was set.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("burn_increase_mult", FixedPoint.U64F64, "U64F64"));

    private SubnetSettings() {}
}
