package org.taonet.pallet.subtensor.neuron;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/**
 * Where a neuron can be reached. Checked for form only: nobody calls back. Mirrors
 * pallets/subtensor/src/subnets/serving.rs.
 */
public final class ServingCalls {
    public static final Declarations ON = Concept.declarations();

    /** An endpoint: IP as a number, port, 4 or 6 for the kind of IP, protocol; placeholders are kept as given. */
    public record ServeAxon(
            NetUid netuid,
            long version,
            BigInteger ip,
            int port,
            int ipType,
            int protocol,
            int placeholder1,
            int placeholder2) {
        public static final Struct<ServeAxon> ARGS = struct(
                "serve_axon",
                field("netuid", Codecs.NET_UID, "NetUid", ServeAxon::netuid),
                field("version", Codecs.U32, "u32", ServeAxon::version),
                field("ip", Codecs.U128, "u128", ServeAxon::ip),
                field("port", Codecs.U16, "u16", ServeAxon::port),
                field("ip_type", Codecs.U8, "u8", ServeAxon::ipType),
                field("protocol", Codecs.U8, "u8", ServeAxon::protocol),
                field("placeholder1", Codecs.U8, "u8", ServeAxon::placeholder1),
                field("placeholder2", Codecs.U8, "u8", ServeAxon::placeholder2),
                ServeAxon::new);
    }

    /** An endpoint with its certificate: one byte of algorithm and up to 64 of key; of another length it is ignored. */
    public record ServeAxonTls(
            NetUid netuid,
            long version,
            BigInteger ip,
            int port,
            int ipType,
            int protocol,
            int placeholder1,
            int placeholder2,
            Bytes certificate) {
        public static final Struct<ServeAxonTls> ARGS = struct(
                "serve_axon_tls",
                field("netuid", Codecs.NET_UID, "NetUid", ServeAxonTls::netuid),
                field("version", Codecs.U32, "u32", ServeAxonTls::version),
                field("ip", Codecs.U128, "u128", ServeAxonTls::ip),
                field("port", Codecs.U16, "u16", ServeAxonTls::port),
                field("ip_type", Codecs.U8, "u8", ServeAxonTls::ipType),
                field("protocol", Codecs.U8, "u8", ServeAxonTls::protocol),
                field("placeholder1", Codecs.U8, "u8", ServeAxonTls::placeholder1),
                field("placeholder2", Codecs.U8, "u8", ServeAxonTls::placeholder2),
                field("certificate", Codecs.BYTES, "Vec<u8>", ServeAxonTls::certificate),
                ServeAxonTls::new);
    }

    /** Where metrics are: IP as a number, port, 4 or 6 for the kind of IP. */
    public record ServePrometheus(NetUid netuid, long version, BigInteger ip, int port, int ipType) {
        public static final Struct<ServePrometheus> ARGS = struct(
                "serve_prometheus",
                field("netuid", Codecs.NET_UID, "NetUid", ServePrometheus::netuid),
                field("version", Codecs.U32, "u32", ServePrometheus::version),
                field("ip", Codecs.U128, "u128", ServePrometheus::ip),
                field("port", Codecs.U16, "u16", ServePrometheus::port),
                field("ip_type", Codecs.U8, "u8", ServePrometheus::ipType),
                ServePrometheus::new);
    }

    public static final Fault INVALID_IP_TYPE = ON.error(1, "InvalidIpType", "Say 4 for IPv4 or 6 for IPv6.");
    public static final Fault INVALID_IP_ADDRESS = ON.error(
            2,
            "InvalidIpAddress",
            "Give an address that others can reach: not zero, not all ones, not loopback, and " + "of the kind said.");
    public static final Fault INVALID_PORT = ON.error(3, "InvalidPort", "Give a port above zero.");
    public static final Fault SERVING_RATE_LIMIT_EXCEEDED =
            ON.error(31, "ServingRateLimitExceeded", "Wait: the subnet limits how often an endpoint is published.");

    public static final Event.Of2<NetUid, AccountId> AXON_SERVED = ON.event(
            28,
            "AxonServed",
            "An axon's endpoint was published.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<NetUid, AccountId> PROMETHEUS_SERVED = ON.event(
            29,
            "PrometheusServed",
            "A metrics endpoint was published.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.ACCOUNT, "T::AccountId"));

    public static final Call<ServeAxon> SERVE_AXON = ON.unavailable(
            4,
            ServeAxon.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(31_278_000, 4178, 3, 1)),
            "Publishes where the signing hotkey's axon listens.");
    public static final Call<ServeAxonTls> SERVE_AXON_TLS = ON.unavailable(
            40,
            ServeAxonTls.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(30_617_000, 4149, 3, 1)),
            "Publishes where the signing hotkey's axon listens, and its certificate.");
    public static final Call<ServePrometheus> SERVE_PROMETHEUS = ON.unavailable(
            5,
            ServePrometheus.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(29_294_000, 4277, 3, 1)),
            "Publishes where the signing hotkey's metrics are served.");

    private ServingCalls() {}
}
