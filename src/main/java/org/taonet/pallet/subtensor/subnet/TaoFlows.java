package org.taonet.pallet.subtensor.subnet;

import org.taonet.math.I64F64;
import org.taonet.math.U64F64;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** TAO that flows into and out of pools. It is counted; shares of emission no longer depend on it. */
public final class TaoFlows {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, Long> SUBNET_TAO_FLOW = ON.map(
            "SubnetTaoFlow",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.I64,
            0L,
            "TAO that stakers put into a pool less what they took, in rao, since the last count.");
    public static final StorageMap<NetUid, Long> SUBNET_PROTOCOL_FLOW = ON.map(
            "SubnetProtocolFlow",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.I64,
            0L,
            "TAO that the chain put into a pool less what it took, in rao, since the last count.");
    public static final StorageMap<NetUid, EmaFlow> SUBNET_EMA_TAO_FLOW = ON.optionalMap(
            "SubnetEmaTaoFlow",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            EmaFlow.CODEC,
            "Unused: the moving average of the flow of stakers, and its block.");
    public static final StorageMap<NetUid, EmaFlow> SUBNET_EMA_PROTOCOL_FLOW = ON.optionalMap(
            "SubnetEmaProtocolFlow",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            EmaFlow.CODEC,
            "Unused: the moving average of the chain's flow, and its block.");
    public static final StorageValue<Boolean> NET_TAO_FLOW_ENABLED =
            ON.value("NetTaoFlowEnabled", Codecs.BOOL, true, "Unused: whether the chain's flow is subtracted.");
    public static final StorageValue<I64F64> TAO_FLOW_CUTOFF = ON.value(
            "TaoFlowCutoff", FixedPoint.I64F64, I64F64.ZERO, "Unused: the flow below which a subnet gets nothing.");
    public static final StorageValue<U64F64> FLOW_NORM_EXPONENT = ON.value(
            "FlowNormExponent", FixedPoint.U64F64, new U64F64(1, 0), "Unused: the power that flows are raised to.");
    public static final StorageValue<Long> FLOW_EMA_SMOOTHING_FACTOR = ON.value(
            "FlowEmaSmoothingFactor",
            Codecs.U64,
            29_597_889_189_277L,
            "Unused: how fast the moving flow follows, in parts of 2^63.");

    private TaoFlows() {}

    /** Counts TAO that stakers put into a pool. */
    public static void stakersPut(Context on, NetUid netuid, Rao amount) {
        SUBNET_TAO_FLOW.mutate(on, netuid, flow -> plus(flow, amount.bits()));
    }

    /** Counts TAO that stakers took out of a pool. */
    public static void stakersTook(Context on, NetUid netuid, Rao amount) {
        SUBNET_TAO_FLOW.mutate(on, netuid, flow -> minus(flow, amount.bits()));
    }

    /** Counts TAO that the chain put into a pool. */
    public static void chainPut(Context on, NetUid netuid, Rao amount) {
        SUBNET_PROTOCOL_FLOW.mutate(on, netuid, flow -> plus(flow, amount.bits()));
    }

    /** Counts TAO that the chain took out of a pool. */
    public static void chainTook(Context on, NetUid netuid, Rao amount) {
        SUBNET_PROTOCOL_FLOW.mutate(on, netuid, flow -> minus(flow, amount.bits()));
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) >= 0 ? sum : extreme(a);
    }

    private static long minus(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) >= 0 ? difference : extreme(a);
    }

    private static long extreme(long sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
