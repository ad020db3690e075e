package org.taonet.pallet.subtensor.subnet;

import org.taonet.math.U64F64;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Subnets that many have paid for together, and that one runs for them until the lease ends. Mirrors
 * subnets/leasing.rs.
 */
public final class Leases {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> LEASE_DIVIDENDS_DISTRIBUTION_INTERVAL = ON.constant(
            "LeaseDividendsDistributionInterval",
            Codecs.U32,
            100L,
            "Blocks between two distributions of a lease's dividends.");

    public static final StorageMap<Long, SubnetLease> SUBNET_LEASES = ON.optionalMap(
            "SubnetLeases", Hasher.TWOX_64_CONCAT, Codecs.U32, SubnetLease.CODEC, "A lease of a subnet by its number.");
    public static final StorageDoubleMap<Long, AccountId, U64F64> SUBNET_LEASE_SHARES = ON.doubleMap(
            "SubnetLeaseShares",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Hasher.IDENTITY,
            Codecs.ACCOUNT,
            FixedPoint.U64F64,
            U64F64.ZERO,
            "The part of a lease's dividends that a contributor gets, 0 to 1.");
    public static final StorageMap<NetUid, Long> SUBNET_UID_TO_LEASE_ID = ON.optionalMap(
            "SubnetUidToLeaseId",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.U32,
            "The lease that a subnet is under.");
    public static final StorageValue<Long> NEXT_SUBNET_LEASE_ID =
            ON.value("NextSubnetLeaseId", Codecs.U32, 0L, "The number of the next lease.");
    public static final StorageMap<Long, Alpha> ACCUMULATED_LEASE_DIVIDENDS = ON.map(
            "AccumulatedLeaseDividends",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha of a lease that is still to be shared out.");

    private Leases() {}
}
