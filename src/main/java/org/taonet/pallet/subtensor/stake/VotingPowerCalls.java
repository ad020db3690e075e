package org.taonet.pallet.subtensor.stake;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.pallet.subtensor.neuron.VotingPowers;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.SubnetAuthority;
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
import org.taonet.unit.NetUid;

/**
 * A slow average of each validator's stake, for whoever counts votes. Mirrors
 * pallets/subtensor/src/utils/voting_power.rs.
 */
public final class VotingPowerCalls {
    public static final Declarations ON = Concept.declarations();

    /** Fourteen days of twelve seconds. */
    private static final long GRACE_BLOCKS = 100_800;

    private static final long MOST_ALPHA = 1_000_000_000_000_000_000L;

    /** A subnet. */
    public record EnableVotingPowerTracking(NetUid netuid) {
        public static final Struct<EnableVotingPowerTracking> ARGS = struct(
                "enable_voting_power_tracking",
                field("netuid", Codecs.NET_UID, "NetUid", EnableVotingPowerTracking::netuid),
                EnableVotingPowerTracking::new);
    }

    /** A subnet. */
    public record DisableVotingPowerTracking(NetUid netuid) {
        public static final Struct<DisableVotingPowerTracking> ARGS = struct(
                "disable_voting_power_tracking",
                field("netuid", Codecs.NET_UID, "NetUid", DisableVotingPowerTracking::netuid),
                DisableVotingPowerTracking::new);
    }

    /** Subnet, and the weight of the newest stake in parts of 10¹⁸. */
    public record SudoSetVotingPowerEmaAlpha(NetUid netuid, long alpha) {
        public static final Struct<SudoSetVotingPowerEmaAlpha> ARGS = struct(
                "sudo_set_voting_power_ema_alpha",
                field("netuid", Codecs.NET_UID, "NetUid", SudoSetVotingPowerEmaAlpha::netuid),
                field("alpha", Codecs.U64, "u64", SudoSetVotingPowerEmaAlpha::alpha),
                SudoSetVotingPowerEmaAlpha::new);
    }

    public static final Fault VOTING_POWER_TRACKING_NOT_ENABLED = ON.error(
            126, "VotingPowerTrackingNotEnabled", "Enable it first: this subnet does not follow voting power.");
    public static final Fault INVALID_VOTING_POWER_EMA_ALPHA =
            ON.error(127, "InvalidVotingPowerEmaAlpha", "Give at most 10¹⁸.");

    public static final Event.Of1<NetUid> VOTING_POWER_TRACKING_ENABLED = ON.event(
            116, "VotingPowerTrackingEnabled", "A subnet follows voting power.", f("netuid", Codecs.NET_UID, "NetUid"));
    public static final Event.Of2<NetUid, Long> VOTING_POWER_TRACKING_DISABLE_SCHEDULED = ON.event(
            117,
            "VotingPowerTrackingDisableScheduled",
            "A subnet will stop to follow voting power at a block.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("disable_at_block", Codecs.U64, "u64"));
    public static final Event.Of1<NetUid> VOTING_POWER_TRACKING_DISABLED = ON.event(
            118,
            "VotingPowerTrackingDisabled",
            "A subnet stopped to follow voting power.",
            f("netuid", Codecs.NET_UID, "NetUid"));
    public static final Event.Of2<NetUid, Long> VOTING_POWER_EMA_ALPHA_SET = ON.event(
            119,
            "VotingPowerEmaAlphaSet",
            "How fast a subnet's voting power follows stake was set.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("alpha", Codecs.U64, "u64"));

    public static final Call<EnableVotingPowerTracking> ENABLE_VOTING_POWER_TRACKING = ON.call(
            129,
            EnableVotingPowerTracking.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(10_000, 0, 2, 2)),
            "Begins to follow the voting power of a subnet's validators. By its owner or root.",
            VotingPowerCalls::enable);
    public static final Call<DisableVotingPowerTracking> DISABLE_VOTING_POWER_TRACKING = ON.call(
            130,
            DisableVotingPowerTracking.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(10_000, 0, 2, 1)),
            "Ends following voting power, 100,800 blocks from now. By its owner or root.",
            VotingPowerCalls::disable);
    public static final Call<SudoSetVotingPowerEmaAlpha> SUDO_SET_VOTING_POWER_EMA_ALPHA = ON.call(
            131,
            SudoSetVotingPowerEmaAlpha.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(6000, 0, 1, 1)),
            "Sets how fast voting power follows stake. Root.",
            VotingPowerCalls::setEmaAlpha);

    private VotingPowerCalls() {}

    private static void enable(Context on, Origin origin, EnableVotingPowerTracking a) {
        SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        VotingPowers.VOTING_POWER_TRACKING_ENABLED.put(on, a.netuid, true);
        VotingPowers.VOTING_POWER_DISABLE_AT_BLOCK.remove(on, a.netuid);
        VOTING_POWER_TRACKING_ENABLED.emit(on, a.netuid);
    }

    private static void disable(Context on, Origin origin, DisableVotingPowerTracking a) {
        SubnetAuthority.ownerOrRoot(on, origin, a.netuid);
        VOTING_POWER_TRACKING_NOT_ENABLED.unless(VotingPowers.VOTING_POWER_TRACKING_ENABLED.get(on, a.netuid));
        long last = FrameSystem.NUMBER.get(on) + GRACE_BLOCKS;
        VotingPowers.VOTING_POWER_DISABLE_AT_BLOCK.put(on, a.netuid, last);
        VOTING_POWER_TRACKING_DISABLE_SCHEDULED.emit(on, a.netuid, last);
    }

    private static void setEmaAlpha(Context on, Origin origin, SudoSetVotingPowerEmaAlpha a) {
        origin.ensureRoot();
        INVALID_VOTING_POWER_EMA_ALPHA.unless(Long.compareUnsigned(a.alpha, MOST_ALPHA) <= 0);
        VotingPowers.VOTING_POWER_EMA_ALPHA.put(on, a.netuid, a.alpha);
        VOTING_POWER_EMA_ALPHA_SET.emit(on, a.netuid, a.alpha);
    }
}
