package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What creating a subnet costs, what stays locked in it, and how often one may be created. Mirrors
 * get_network_lock_cost of subnets/subnet.rs.
 */
public final class SubnetCost {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Rao> INITIAL_NETWORK_MIN_LOCK_COST = ON.constant(
            "InitialNetworkMinLockCost",
            Codecs.RAO,
            Rao.tao(1000),
            "The least that creating a subnet costs, to begin with, in rao.");
    public static final Constant<Long> INITIAL_NETWORK_LOCK_REDUCTION_INTERVAL = ON.constant(
            "InitialNetworkLockReductionInterval",
            Codecs.U64,
            100_800L,
            "Blocks in which the cost of a subnet falls back, to begin with.");
    public static final Constant<Long> INITIAL_NETWORK_RATE_LIMIT = ON.constant(
            "InitialNetworkRateLimit", Codecs.U64, 7200L, "Blocks between two creations of subnets, to begin with.");
    public static final Constant<Long> INITIAL_NETWORK_IMMUNITY_PERIOD = ON.constant(
            "InitialNetworkImmunityPeriod",
            Codecs.U64,
            1_296_000L,
            "Blocks in which a new subnet can not be pruned, to begin with.");
    public static final Constant<Long> INITIAL_DISSOLVE_NETWORK_SCHEDULE_DURATION = ON.constant(
            "InitialDissolveNetworkScheduleDuration",
            Codecs.U32,
            36_000L,
            "Unused: blocks between asking for a subnet's end and the end, to begin with.");

    public static final StorageValue<Rao> NETWORK_MIN_LOCK_COST = ON.value(
            "NetworkMinLockCost",
            Codecs.RAO,
            INITIAL_NETWORK_MIN_LOCK_COST.declared(),
            "The least that creating a subnet costs, in rao.");
    public static final StorageValue<Rao> NETWORK_LAST_LOCK_COST = ON.value(
            "NetworkLastLockCost",
            Codecs.RAO,
            INITIAL_NETWORK_MIN_LOCK_COST.declared(),
            "What the last subnet cost, in rao; the next costs twice that, falling with time.");
    public static final StorageValue<Long> NETWORK_LOCK_REDUCTION_INTERVAL = ON.value(
            "NetworkLockReductionInterval",
            Codecs.U64,
            INITIAL_NETWORK_LOCK_REDUCTION_INTERVAL.declared(),
            "Blocks in which the cost of a subnet falls back to the least, a half counted per interval.");
    public static final StorageValue<Long> NETWORK_RATE_LIMIT =
            ON.value("NetworkRateLimit", Codecs.U64, 7200L, "Blocks between two creations of subnets.");
    public static final StorageValue<Long> NETWORK_IMMUNITY_PERIOD = ON.value(
            "NetworkImmunityPeriod",
            Codecs.U64,
            INITIAL_NETWORK_IMMUNITY_PERIOD.declared(),
            "Blocks in which a new subnet can not be pruned.");
    public static final StorageMap<NetUid, Rao> SUBNET_LOCKED = ON.map(
            "SubnetLocked",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            Rao.ZERO,
            "What the owner paid for a subnet, in rao.");
    public static final StorageMap<NetUid, Long> LARGEST_LOCKED = ON.map(
            "LargestLocked",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "Unused: the largest lock in a subnet, in rao.");
    public static final StorageValue<Long> DISSOLVE_NETWORK_SCHEDULE_DURATION = ON.value(
            "DissolveNetworkScheduleDuration",
            Codecs.U32,
            INITIAL_DISSOLVE_NETWORK_SCHEDULE_DURATION.declared(),
            "Unused: blocks between asking for a subnet's end and the end.");
    public static final StorageValue<Long> TAO_IN_REFUND_DEPLOYMENT_BLOCK = ON.value(
            "TaoInRefundDeploymentBlock",
            Codecs.U64,
            0L,
            "Subnets created from this block on are refunded by another rule when they end.");

    private SubnetCost() {}
}
