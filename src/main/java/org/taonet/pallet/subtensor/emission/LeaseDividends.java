package org.taonet.pallet.subtensor.emission;

import static org.taonet.runtime.Event.f;

import org.taonet.math.Percent;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.stake.Staking;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.Leases;
import org.taonet.pallet.subtensor.subnet.SubnetLease;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codecs;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Of an owner's cut under a lease a part belongs to those who paid for it: it is gathered, and every so often shared
 * out. Mirrors distribute_leased_network_dividends of subnets/leasing.rs.
 */
public final class LeaseDividends {
    static final Declarations ON = Concept.declarations();

    public static final Event.Of3<Long, AccountId, Alpha> SUBNET_LEASE_DIVIDENDS_DISTRIBUTED = ON.event(
            120,
            "SubnetLeaseDividendsDistributed",
            "A contributor got its part of a lease's dividends: lease, contributor, alpha.",
            f("lease_id", Codecs.U32, "LeaseId"),
            f("contributor", Codecs.ACCOUNT, "T::AccountId"),
            f("alpha", Codecs.ALPHA, "AlphaBalance"));

    private LeaseDividends() {}

    /** After an owner's cut was staked. */
    static void paid(Context on, NetUid netuid, Alpha cut) {
        Leases.SUBNET_UID_TO_LEASE_ID
                .find(on, netuid)
                .ifPresent(id -> Leases.SUBNET_LEASES.find(on, id).ifPresent(lease -> paid(on, id, lease, cut)));
    }

    private static void paid(Context on, long id, SubnetLease lease, Alpha cut) {
        long now = FrameSystem.NUMBER.get(on);
        if (lease.endBlock().isPresent() && lease.endBlock().get() <= now) {
            return;
        }
        Alpha added = new Alpha(new Percent(lease.emissionsShare()).ceilOf(cut.bits()));
        Alpha gathered = Leases.ACCUMULATED_LEASE_DIVIDENDS.get(on, id).saturatingPlus(added);
        long interval = Leases.LEASE_DIVIDENDS_DISTRIBUTION_INTERVAL.in(on);
        if (interval == 0 || now % interval != 0) {
            Leases.ACCUMULATED_LEASE_DIVIDENDS.put(on, id, gathered);
            return;
        }
        try {
            on.layered(() -> share(on, id, lease, gathered));
        } catch (Refusal refused) {
            Leases.ACCUMULATED_LEASE_DIVIDENDS.put(on, id, gathered);
        }
    }

    /** Contributors' parts are rounded up; the beneficiary gets what is left. */
    private static void share(Context on, long id, SubnetLease lease, Alpha gathered) {
        Alpha shared = Alpha.ZERO;
        for (StorageMap.Entry<AccountId, U64F64> each : Leases.SUBNET_LEASE_SHARES.iteratePrefix(on, id)) {
            U64F64 part = each.value().saturatingMul(U64F64.ofU64(gathered.bits()));
            Alpha alpha = new Alpha(part.checkedCeil().orElse(U64F64.ZERO).toU64());
            handOver(on, id, lease, each.key(), alpha);
            shared = shared.saturatingPlus(alpha);
        }
        handOver(on, id, lease, lease.beneficiary(), gathered.saturatingMinus(shared));
        Leases.ACCUMULATED_LEASE_DIVIDENDS.put(on, id, Alpha.ZERO);
    }

    private static void handOver(Context on, long id, SubnetLease lease, AccountId to, Alpha alpha) {
        Staking.handOver(
                on,
                new Position(lease.hotkey(), lease.coldkey(), lease.netuid()),
                new Position(lease.hotkey(), to, lease.netuid()),
                alpha);
        SUBNET_LEASE_DIVIDENDS_DISTRIBUTED.emit(on, id, to, alpha);
    }
}
