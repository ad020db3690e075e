package org.taonet.pallet.subtensor.subnet;

import static org.taonet.runtime.Event.f;

import java.util.List;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.Rao;

/**
 * What root may set for all subnets: the events that say so, and what the network refuses as such. Mirrors the setters
 * of pallets/subtensor/src/utils/misc.rs.
 */
public final class NetworkSettings {
    public static final Declarations ON = Concept.declarations();

    public static final Fault CALL_DISABLED = ON.error(87, "CallDisabled", "This call is switched off.");
    public static final Fault DEPRECATED =
            ON.error(128, "Deprecated", "Use what has taken this call's place: it does nothing any more.");
    public static final Fault DISABLED_TEMPORARILY =
            ON.error(133, "DisabledTemporarily", "Try later: this is switched off for a time.");

    public static final Event.Of1<Integer> MAX_EPOCHS_PER_BLOCK_SET =
            ON.event(39, "MaxEpochsPerBlockSet", "How many epochs a block may run was set.", f(Codecs.U8, "u8"));
    public static final Event.Of1<Long> TX_RATE_LIMIT_SET = ON.event(
            40,
            "TxRateLimitSet",
            "How many blocks lie between two transactions of an account was set.",
            f(Codecs.U64, "u64"));
    public static final Event.Of1<Integer> ADMIN_FREEZE_WINDOW_SET = ON.event(
            43,
            "AdminFreezeWindowSet",
            "How many blocks before an epoch nobody may change a subnet was set.",
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Integer> OWNER_HYPERPARAM_RATE_LIMIT_SET = ON.event(
            44,
            "OwnerHyperparamRateLimitSet",
            "How many tempos lie between two changes of a hyperparameter by its owner was set.",
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Result<Codecs.Unit, DispatchError>> SUDID = ON.event(
            49, "Sudid", "Not emitted any more: a call was made as root.", f(Outcome.RESULT, "DispatchResult"));
    public static final Event.Of1<Long> STAKE_THRESHOLD_SET = ON.event(
            54, "StakeThresholdSet", "How much stake who sets weights must have was set.", f(Codecs.U64, "u64"));
    public static final Event.Of1<Integer> SUBNET_OWNER_CUT_SET = ON.event(
            57,
            "SubnetOwnerCutSet",
            "What share of the emission a subnet's owner gets was set, in parts of 65535.",
            f(Codecs.U16, "u16"));
    public static final Event.Of1<Long> NETWORK_RATE_LIMIT_SET = ON.event(
            58, "NetworkRateLimitSet", "How many blocks lie between two new subnets was set.", f(Codecs.U64, "u64"));
    public static final Event.Of1<Long> NETWORK_IMMUNITY_PERIOD_SET = ON.event(
            59,
            "NetworkImmunityPeriodSet",
            "For how many blocks a new subnet is immune was set.",
            f(Codecs.U64, "u64"));
    public static final Event.Of1<Long> START_CALL_DELAY_SET = ON.event(
            60,
            "StartCallDelaySet",
            "How many blocks after it was made a subnet can be started was set.",
            f(Codecs.U64, "u64"));
    public static final Event.Of1<Rao> NETWORK_MIN_LOCK_COST_SET = ON.event(
            61, "NetworkMinLockCostSet", "What a new subnet costs at least was set.", f(Codecs.RAO, "TaoBalance"));
    public static final Event.Of1<Integer> SUBNET_LIMIT_SET =
            ON.event(62, "SubnetLimitSet", "How many subnets there may be was set.", f(Codecs.U16, "u16"));
    public static final Event.Of1<Long> NETWORK_LOCK_COST_REDUCTION_INTERVAL_SET = ON.event(
            63,
            "NetworkLockCostReductionIntervalSet",
            "In how many blocks the price of a new subnet falls was set.",
            f(Codecs.U64, "u64"));
    public static final Event.Of1<Integer> COMMIT_REVEAL_VERSION_SET = ON.event(
            106,
            "CommitRevealVersionSet",
            "The commit-reveal version that validators must have was set.",
            f(Codecs.U16, "u16"));
    public static final Event.Of2<MechanismIndex, List<Alpha>> INCENTIVE_ALPHA_EMITTED_TO_MINERS = ON.event(
            110,
            "IncentiveAlphaEmittedToMiners",
            "What each miner of a subnet earned in an epoch: mechanism index, alpha by uid.",
            f("netuid", Codecs.MECHANISM, "NetUidStorageIndex"),
            f("emissions", Codecs.list(Codecs.ALPHA), "Vec<AlphaBalance>"));

    private NetworkSettings() {}
}
