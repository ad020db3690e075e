package org.taonet.pallet.subtensor.subnet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** When a subnet's epochs run, as its owner wishes. Mirrors pallets/subtensor/src/coinbase/tempo_control.rs. */
public final class TempoCalls {
    public static final Declarations ON = Concept.declarations();

    private static final RateLimit FACTOR_LIMIT = RateLimit.of(Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI);
    private static final RateLimit TRIGGER_LIMIT = RateLimit.of(Hyperparameter.TRIGGER_EPOCH);

    /** Subnet, and blocks from 360 to 50,400. */
    public record SetTempo(NetUid netuid, int tempo) {
        public static final Struct<SetTempo> ARGS = struct(
                "set_tempo",
                field("netuid", Codecs.NET_UID, "NetUid", SetTempo::netuid),
                field("tempo", Codecs.U16, "u16", SetTempo::tempo),
                SetTempo::new);
    }

    /** Subnet, and thousandths of a tempo from 1,000 to 50,000. */
    public record SetActivityCutoffFactor(NetUid netuid, long factorMilli) {
        public static final Struct<SetActivityCutoffFactor> ARGS = struct(
                "set_activity_cutoff_factor",
                field("netuid", Codecs.NET_UID, "NetUid", SetActivityCutoffFactor::netuid),
                field("factor_milli", Codecs.U32, "u32", SetActivityCutoffFactor::factorMilli),
                SetActivityCutoffFactor::new);
    }

    /** A subnet. */
    public record TriggerEpoch(NetUid netuid) {
        public static final Struct<TriggerEpoch> ARGS = struct(
                "trigger_epoch", field("netuid", Codecs.NET_UID, "NetUid", TriggerEpoch::netuid), TriggerEpoch::new);
    }

    public static final Fault ADMIN_ACTION_PROHIBITED_DURING_WEIGHTS_WINDOW = ON.error(
            107,
            "AdminActionProhibitedDuringWeightsWindow",
            "Wait for the epoch: shortly before it nobody may change the subnet.");
    public static final Fault TEMPO_OUT_OF_BOUNDS = ON.error(141, "TempoOutOfBounds", "Choose 360 to 50,400 blocks.");
    public static final Fault ACTIVITY_CUTOFF_FACTOR_MILLI_OUT_OF_BOUNDS =
            ON.error(142, "ActivityCutoffFactorMilliOutOfBounds", "Choose 1,000 to 50,000 thousandths.");
    public static final Fault EPOCH_TRIGGER_ALREADY_PENDING =
            ON.error(143, "EpochTriggerAlreadyPending", "Wait: an epoch has been asked for already.");
    public static final Fault AUTO_EPOCH_ALREADY_IMMINENT =
            ON.error(144, "AutoEpochAlreadyImminent", "Wait: the next epoch is about to run by itself.");
    public static final Fault DYNAMIC_TEMPO_BLOCKED_BY_COMMIT_REVEAL = ON.error(
            145,
            "DynamicTempoBlockedByCommitReveal",
            "Turn commit-reveal off first: with it an epoch cannot be asked for.");

    public static final Event.Of2<NetUid, Integer> TEMPO_SET = ON.event(
            52, "TempoSet", "A subnet's tempo was set, in blocks.", f(Codecs.NET_UID, "NetUid"), f(Codecs.U16, "u16"));
    public static final Event.Of2<NetUid, Long> ACTIVITY_CUTOFF_FACTOR_MILLI_SET = ON.event(
            130,
            "ActivityCutoffFactorMilliSet",
            "A subnet's activity cutoff was set, in thousandths of a tempo.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("factor_milli", Codecs.U32, "u32"));
    public static final Event.Of3<NetUid, AccountId, Long> EPOCH_TRIGGERED = ON.event(
            131,
            "EpochTriggered",
            "An owner asked for an epoch: subnet, who, the first block it may run in.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("by", Codecs.ACCOUNT, "T::AccountId"),
            f("fires_at", Codecs.U64, "u64"));
    public static final Event.Of3<NetUid, Long, Long> EPOCH_DEFERRED = ON.event(
            132,
            "EpochDeferred",
            "An epoch must wait a block because this one has run as many as it may: subnet, from block, to block.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("from_block", Codecs.U64, "u64"),
            f("to_block", Codecs.U64, "u64"));
    public static final Event.Of2<NetUid, Long> EPOCH_SKIPPED = ON.event(
            133,
            "EpochSkipped",
            "An epoch was skipped because its inputs do not fit together: subnet, block.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("block", Codecs.U64, "u64"));

    public static final Call<SetTempo> SET_TEMPO = ON.call(
            139,
            SetTempo.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(46_407_000, 4440, 6, 3)),
            "Sets how many blocks lie between a subnet's epochs and begins a new one. By its owner.",
            TempoCalls::setTempo);
    public static final Call<SetActivityCutoffFactor> SET_ACTIVITY_CUTOFF_FACTOR = ON.call(
            140,
            SetActivityCutoffFactor.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(39_193_000, 4364, 7, 2)),
            "Sets after how many tempos without weights a validator counts as inactive. By its owner or root.",
            TempoCalls::setActivityCutoffFactor);
    public static final Call<TriggerEpoch> TRIGGER_EPOCH = ON.call(
            141,
            TriggerEpoch.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(42_539_000, 4447, 8, 2)),
            "Runs a subnet's next epoch early, after the freeze window. By its owner.",
            TempoCalls::triggerEpoch);

    private TempoCalls() {}

    private static void setTempo(Context on, Origin origin, SetTempo a) {
        AccountId owner = SubnetAuthority.owner(on, origin, a.netuid);
        TEMPO_OUT_OF_BOUNDS.unless(a.tempo >= Tempos.MIN_TEMPO.in(on) && a.tempo <= Tempos.MAX_TEMPO.in(on));
        SubnetAuthority.ensureThawed(on, a.netuid);
        RateLimit.TEMPO.ensure(on, owner, a.netuid);
        restart(on, a.netuid, a.tempo);
        RateLimit.TEMPO.note(on, owner, a.netuid);
    }

    /** Root need neither wait nor keep out of the freeze. */
    private static void setActivityCutoffFactor(Context on, Origin origin, SetActivityCutoffFactor a) {
        Optional<AccountId> owner = SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        ACTIVITY_CUTOFF_FACTOR_MILLI_OUT_OF_BOUNDS.unless(
                a.factorMilli >= ConsensusParameters.MIN_ACTIVITY_CUTOFF_FACTOR_MILLI.in(on)
                        && a.factorMilli <= ConsensusParameters.MAX_ACTIVITY_CUTOFF_FACTOR_MILLI.in(on));
        owner.ifPresent(who -> {
            SubnetAuthority.ensureThawed(on, a.netuid);
            FACTOR_LIMIT.ensure(on, who, a.netuid);
        });
        ConsensusParameters.ACTIVITY_CUTOFF_FACTOR_MILLI.put(on, a.netuid, a.factorMilli);
        ACTIVITY_CUTOFF_FACTOR_MILLI_SET.emit(on, a.netuid, a.factorMilli);
        owner.ifPresent(who -> FACTOR_LIMIT.note(on, who, a.netuid));
    }

    /** Asks for an epoch after the freeze, which begins at once. */
    private static void triggerEpoch(Context on, Origin origin, TriggerEpoch a) {
        AccountId owner = SubnetAuthority.owner(on, origin, a.netuid);
        DYNAMIC_TEMPO_BLOCKED_BY_COMMIT_REVEAL.when(WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, a.netuid));
        EPOCH_TRIGGER_ALREADY_PENDING.unless(Tempos.PENDING_EPOCH_AT.get(on, a.netuid) == 0);
        long now = FrameSystem.NUMBER.get(on);
        long window = Tempos.ADMIN_FREEZE_WINDOW.get(on);
        long left = SubnetAuthority.blocksToEpoch(on, a.netuid, Tempos.TEMPO.get(on, a.netuid), now);
        AUTO_EPOCH_ALREADY_IMMINENT.when(Long.compareUnsigned(left, window) < 0);
        TRIGGER_LIMIT.ensure(on, owner, a.netuid);
        Tempos.PENDING_EPOCH_AT.put(on, a.netuid, now + window);
        TRIGGER_LIMIT.note(on, owner, a.netuid);
        EPOCH_TRIGGERED.emit(on, a.netuid, owner, now + window);
    }

    /** Sets a subnet's tempo, and counts it from the block at work. */
    public static void restart(Context on, NetUid netuid, int tempo) {
        Tempos.TEMPO.put(on, netuid, tempo);
        TEMPO_SET.emit(on, netuid, tempo);
        Tempos.LAST_EPOCH_BLOCK.put(on, netuid, FrameSystem.NUMBER.get(on));
    }
}
