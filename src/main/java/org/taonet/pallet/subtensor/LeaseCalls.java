package org.taonet.pallet.subtensor;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.proxy.Delegates;
import org.taonet.pallet.proxy.ProxyDefinition;
import org.taonet.pallet.proxy.ProxyType;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.Leases;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetLease;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Accounts;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Subnets paid for by a crowdloan: its contributors share the owner's cut until the lease ends. Mirrors
 * pallets/subtensor/src/subnets/leasing.rs.
 */
public final class LeaseCalls {
    public static final Declarations ON = Concept.declarations();

    /** As many as a crowdloan may have. */
    private static final int CONTRIBUTORS = 500;

    /** The contributors' share in percent, and the block at which the lease ends, if it does. */
    public record RegisterLeasedNetwork(int emissionsShare, Optional<Long> endBlock) {
        public static final Struct<RegisterLeasedNetwork> ARGS = struct(
                "register_leased_network",
                field("emissions_share", FixedPoint.PERCENT, "Percent", RegisterLeasedNetwork::emissionsShare),
                field(
                        "end_block",
                        Codecs.option(Codecs.U32),
                        "Option<BlockNumberFor<T>>",
                        RegisterLeasedNetwork::endBlock),
                RegisterLeasedNetwork::new);
    }

    /** A lease, and the beneficiary's hotkey. */
    public record TerminateLease(long leaseId, AccountId hotkey) {
        public static final Struct<TerminateLease> ARGS = struct(
                "terminate_lease",
                field("lease_id", Codecs.U32, "LeaseId", TerminateLease::leaseId),
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", TerminateLease::hotkey),
                TerminateLease::new);
    }

    public static final Fault INVALID_LEASE_BENEFICIARY =
            ON.error(98, "InvalidLeaseBeneficiary", "Let the crowdloan's creator finalize it.");
    public static final Fault LEASE_CANNOT_END_IN_THE_PAST =
            ON.error(99, "LeaseCannotEndInThePast", "Choose a block to come.");
    public static final Fault LEASE_NETUID_NOT_FOUND =
            ON.error(100, "LeaseNetuidNotFound", "The leased subnet cannot be found: report this.");
    public static final Fault LEASE_DOES_NOT_EXIST = ON.error(101, "LeaseDoesNotExist", "Name a lease that exists.");
    public static final Fault LEASE_HAS_NO_END_BLOCK =
            ON.error(102, "LeaseHasNoEndBlock", "This lease has no end: it cannot be terminated.");
    public static final Fault LEASE_HAS_NOT_ENDED =
            ON.error(103, "LeaseHasNotEnded", "Wait until the lease's last block.");
    public static final Fault BENEFICIARY_DOES_NOT_OWN_HOTKEY =
            ON.error(105, "BeneficiaryDoesNotOwnHotkey", "Name a hotkey that the beneficiary owns.");
    public static final Fault EXPECTED_BENEFICIARY_ORIGIN =
            ON.error(106, "ExpectedBeneficiaryOrigin", "Sign with the beneficiary's coldkey.");

    public static final Event.Of4<AccountId, Long, NetUid, Optional<Long>> SUBNET_LEASE_CREATED = ON.event(
            103,
            "SubnetLeaseCreated",
            "A lease began: beneficiary, lease, subnet, last block if there is one.",
            f("beneficiary", Codecs.ACCOUNT, "T::AccountId"),
            f("lease_id", Codecs.U32, "LeaseId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("end_block", Codecs.option(Codecs.U32), "Option<BlockNumberFor<T>>"));
    public static final Event.Of2<AccountId, NetUid> SUBNET_LEASE_TERMINATED = ON.event(
            104,
            "SubnetLeaseTerminated",
            "A lease ended: beneficiary, subnet.",
            f("beneficiary", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"));

    public static final Call<RegisterLeasedNetwork> REGISTER_LEASED_NETWORK = ON.unavailable(
            110,
            RegisterLeasedNetwork.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(309_598_986, 10_256, 49, 53)
                    .plus(Weight.of(46_027_026, 2579, 2, 2).times(CONTRIBUTORS))),
            "Makes a subnet with a crowdloan's TAO. By its creator, while it is finalized.");
    public static final Call<TerminateLease> TERMINATE_LEASE = ON.callWithPost(
            111,
            TerminateLease.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(146_402_779, 6148, 4, 7)
                    .plus(Weight.of(1_566_532, 2529, 1, 1).times(CONTRIBUTORS))),
            "Hands the subnet to the beneficiary once the lease has ended.",
            LeaseCalls::terminate);

    private LeaseCalls() {}

    private static PostInfo terminate(Context on, Origin origin, TerminateLease a) {
        AccountId who = origin.signer();
        SubnetLease lease = Leases.SUBNET_LEASES.find(on, a.leaseId).orElseThrow(LEASE_DOES_NOT_EXIST::refuse);
        EXPECTED_BENEFICIARY_ORIGIN.unless(lease.beneficiary().equals(who));
        long end = lease.endBlock().orElseThrow(LEASE_HAS_NO_END_BLOCK::refuse);
        LEASE_HAS_NOT_ENDED.when(FrameSystem.NUMBER.get(on) < end);
        BENEFICIARY_DOES_NOT_OWN_HOTKEY.unless(Hotkeys.owns(on, who, a.hotkey));
        Subnets.SUBNET_OWNER.put(on, lease.netuid(), who);
        HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, a.hotkey));
        Subnets.SUBNET_OWNER_HOTKEY.put(on, lease.netuid(), a.hotkey);
        SubnetSettings.SUBNET_OWNER_HOTKEY_SET.emit(on, lease.netuid(), a.hotkey);
        release(on, lease.coldkey());
        release(on, lease.hotkey());
        int shares = Leases.SUBNET_LEASE_SHARES
                .clearPrefix(on, a.leaseId, CONTRIBUTORS)
                .unique();
        Leases.ACCUMULATED_LEASE_DIVIDENDS.remove(on, a.leaseId);
        Leases.SUBNET_LEASES.remove(on, a.leaseId);
        Delegates.remove(on, lease.coldkey(), new ProxyDefinition(who, ProxyType.SUBNET_LEASE_BENEFICIARY, 0));
        SUBNET_LEASE_TERMINATED.emit(on, who, lease.netuid());
        return shares < CONTRIBUTORS
                ? PostInfo.of(Weight.of(56_635_122, 6148, 4, 6)
                        .plus(Weight.of(912_993, 2529, 1, 1).times(shares)))
                : PostInfo.AS_ANNOUNCED;
    }

    /** The lease keeps an account alive no more; if something else hangs on it alone, it stays. */
    private static void release(Context on, AccountId account) {
        try {
            Accounts.dropProvider(on, account);
        } catch (Refusal refused) {
            return;
        }
    }
}
