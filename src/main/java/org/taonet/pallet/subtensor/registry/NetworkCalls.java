package org.taonet.pallet.subtensor.registry;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetIdentity;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Guard;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Subnets come and go. Mirrors pallets/subtensor/src/subnets/subnet.rs and coinbase/root.rs. */
public final class NetworkCalls {
    public static final Declarations ON = Concept.declarations();

    /** The hotkey that will be the subnet's first neuron. */
    public record RegisterNetwork(AccountId hotkey) {
        public static final Struct<RegisterNetwork> ARGS = struct(
                "register_network",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RegisterNetwork::hotkey),
                RegisterNetwork::new);
    }

    /** The hotkey that will be the subnet's first neuron, and what the subnet is. */
    public record RegisterNetworkWithIdentity(AccountId hotkey, Optional<SubnetIdentity> identity) {
        public static final Struct<RegisterNetworkWithIdentity> ARGS = struct(
                "register_network_with_identity",
                field("hotkey", Codecs.ACCOUNT, "T::AccountId", RegisterNetworkWithIdentity::hotkey),
                field(
                        "identity",
                        Codecs.option(SubnetIdentity.CODEC),
                        "Option<SubnetIdentityOfV3>",
                        RegisterNetworkWithIdentity::identity),
                RegisterNetworkWithIdentity::new);
    }

    /** The owner's coldkey, which does not count any more, and the subnet. */
    public record DissolveNetwork(AccountId coldkey, NetUid netuid) {
        public static final Struct<DissolveNetwork> ARGS = struct(
                "dissolve_network",
                field("coldkey", Codecs.ACCOUNT, "T::AccountId", DissolveNetwork::coldkey),
                field("netuid", Codecs.NET_UID, "NetUid", DissolveNetwork::netuid),
                DissolveNetwork::new);
    }

    /** A subnet. */
    public record RootDissolveNetwork(NetUid netuid) {
        public static final Struct<RootDissolveNetwork> ARGS = struct(
                "root_dissolve_network",
                field("netuid", Codecs.NET_UID, "NetUid", RootDissolveNetwork::netuid),
                RootDissolveNetwork::new);
    }

    public static final Fault NETWORK_TX_RATE_LIMIT_EXCEEDED = ON.error(
            33, "NetworkTxRateLimitExceeded", "Wait: a coldkey, and the network, make only so many subnets in a time.");
    public static final Fault ALL_NETWORKS_IN_IMMUNITY =
            ON.error(44, "AllNetworksInImmunity", "Wait: no subnet may make room, all are immune.");
    public static final Fault SUBNET_LIMIT_REACHED = ON.error(
            115, "SubnetLimitReached", "Wait: there are as many subnets as there may be, and none can make room.");
    public static final Fault CANNOT_AFFORD_LOCK_COST =
            ON.error(116, "CannotAffordLockCost", "Fund the coldkey: it cannot pay the price of a new subnet.");

    public static final Event.Of2<NetUid, Integer> NETWORK_ADDED = ON.event(
            0,
            "NetworkAdded",
            "A subnet was made; its number and its mechanism.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.U16, "u16"));
    public static final Event.Of1<NetUid> NETWORK_REMOVED =
            ON.event(1, "NetworkRemoved", "A subnet ended.", f(Codecs.NET_UID, "NetUid"));
    public static final Event.Of3<AccountId, NetUid, Long> DISSOLVE_NETWORK_SCHEDULED = ON.event(
            80,
            "DissolveNetworkScheduled",
            "Not emitted any more: a subnet was to be dissolved at a block.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("execution_block", Codecs.U32, "BlockNumberFor<T>"));
    public static final Event.Of1<Long> DISSOLVE_NETWORK_SCHEDULE_DURATION_SET = ON.event(
            83,
            "DissolveNetworkScheduleDurationSet",
            "For how long a dissolution was announced before was set.",
            f(Codecs.U32, "BlockNumberFor<T>"));

    public static final Call<RegisterNetwork> REGISTER_NETWORK = ON.call(
            59,
            RegisterNetwork.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(277_125_000, 9947, 40, 48)),
            "Makes a subnet for the price of the moment, which goes into its pool; the signer owns it.",
            (on, origin, a) -> NewSubnets.create(on, origin.signer(), a.hotkey(), Optional.empty()));
    public static final Call<RegisterNetworkWithIdentity> REGISTER_NETWORK_WITH_IDENTITY = ON.call(
            79,
            RegisterNetworkWithIdentity.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(275_041_000, 9883, 39, 47)),
            "As register_network, and publishes the subnet's identity.",
            (on, origin, a) -> NewSubnets.create(on, origin.signer(), a.hotkey(), a.identity()));
    public static final Call<DissolveNetwork> DISSOLVE_NETWORK = ON.call(
            61,
            DissolveNetwork.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(119_000_000, 0, 6, 31)),
            "Ends a subnet and pays its stakers out. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Dissolution.run(on, a.netuid());
            });
    public static final Call<RootDissolveNetwork> ROOT_DISSOLVE_NETWORK = ON.call(
            120,
            RootDissolveNetwork.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(119_000_000, 0, 6, 31)),
            "Ends a subnet and pays its stakers out. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                Dissolution.run(on, a.netuid());
            });

    /** Refuses a subnet too soon after the last, before it costs anything. Mirrors guards/check_rate_limits.rs. */
    public static final Guard GUARD = new Guard() {
        @Override
        public Weight weight(RuntimeCall call) {
            return call.is(REGISTER_NETWORK) ? Weight.of(35_376_000, 4484, 7, 0) : Weight.ZERO;
        }

        @Override
        public void check(Context on, AccountId who, RuntimeCall call) {
            if (call.is(REGISTER_NETWORK)) {
                NETWORK_TX_RATE_LIMIT_EXCEEDED.unless(RateLimit.NETWORK.allows(on, who, NetUid.ROOT));
            }
        }
    };

    private NetworkCalls() {}
}
