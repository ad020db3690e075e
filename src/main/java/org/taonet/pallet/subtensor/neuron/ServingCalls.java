package org.taonet.pallet.subtensor.neuron;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Guard;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
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

        private AxonInfo info(Context on) {
            return new AxonInfo(
                    FrameSystem.NUMBER.get(on), version, ip, port, ipType, protocol, placeholder1, placeholder2);
        }
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

        private AxonInfo info(Context on) {
            return new AxonInfo(
                    FrameSystem.NUMBER.get(on), version, ip, port, ipType, protocol, placeholder1, placeholder2);
        }
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

        private PrometheusInfo info(Context on) {
            return new PrometheusInfo(FrameSystem.NUMBER.get(on), version, ip, port, ipType);
        }
    }

    public static final Fault INVALID_IP_TYPE = ON.error(1, "InvalidIpType", "Say 4 for IPv4 or 6 for IPv6.");
    public static final Fault INVALID_IP_ADDRESS = ON.error(
            2,
            "InvalidIpAddress",
            "Give an address that others can reach: not zero, not all ones, not loopback, and of the kind said.");
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

    public static final Call<ServeAxon> SERVE_AXON = ON.call(
            4,
            ServeAxon.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(31_278_000, 4178, 3, 1)),
            "Publishes where the signing hotkey's axon listens.",
            (on, origin, a) -> serve(on, origin.signer(), a.netuid, a.info(on), Optional.empty()));
    public static final Call<ServeAxonTls> SERVE_AXON_TLS = ON.call(
            40,
            ServeAxonTls.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(30_617_000, 4149, 3, 1)),
            "Publishes where the signing hotkey's axon listens, and its certificate.",
            (on, origin, a) -> serve(on, origin.signer(), a.netuid, a.info(on), Optional.of(a.certificate)));
    public static final Call<ServePrometheus> SERVE_PROMETHEUS = ON.call(
            5,
            ServePrometheus.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(29_294_000, 4277, 3, 1)),
            "Publishes where the signing hotkey's metrics are served.",
            ServingCalls::servePrometheus);

    private ServingCalls() {}

    private static final BigInteger ALL_V4 = BigInteger.valueOf(0xFFFF_FFFFL);
    private static final BigInteger ALL_V6 = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
    private static final BigInteger LOOPBACK_V4 = BigInteger.valueOf(0x7F00_0001L);

    /** Refuses endpoints of a wrong form, or too many, before they cost anything. */
    public static final Guard GUARD = new Guard() {
        @Override
        public Weight weight(RuntimeCall call) {
            boolean applies = call.is(SERVE_AXON) || call.is(SERVE_AXON_TLS) || call.is(SERVE_PROMETHEUS);
            return applies ? Weight.of(19_035_000, 4112, 3, 0) : Weight.ZERO;
        }

        @Override
        public void check(Context on, AccountId who, RuntimeCall call) {
            switch (call.args()) {
                case ServeAxon a -> ensureAxon(on, who, a.netuid, a.info(on));
                case ServeAxonTls a -> ensureAxon(on, who, a.netuid, a.info(on));
                case ServePrometheus a -> ensurePrometheus(on, who, a.netuid, a.info(on));
                default -> {}
            }
        }
    };

    private static void serve(Context on, AccountId hotkey, NetUid netuid, AxonInfo axon, Optional<Bytes> certificate) {
        ensureAxon(on, hotkey, netuid, axon);
        certificate
                .flatMap(NeuronCertificate::of)
                .ifPresent(each -> Serving.NEURON_CERTIFICATES.put(on, netuid, hotkey, each));
        Serving.AXONS.put(on, netuid, hotkey, axon);
        AXON_SERVED.emit(on, netuid, hotkey);
    }

    private static void servePrometheus(Context on, Origin origin, ServePrometheus a) {
        AccountId hotkey = origin.signer();
        ensurePrometheus(on, hotkey, a.netuid, a.info(on));
        Serving.PROMETHEUS.put(on, a.netuid, hotkey, a.info(on));
        PROMETHEUS_SERVED.emit(on, a.netuid, hotkey);
    }

    private static void ensureAxon(Context on, AccountId hotkey, NetUid netuid, AxonInfo axon) {
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_NETWORK.unless(Neurons.UIDS.exists(on, netuid, hotkey));
        INVALID_IP_TYPE.unless(axon.ipType() == 4 || axon.ipType() == 6);
        INVALID_IP_ADDRESS.unless(isReachable(axon.ipType(), axon.ip()));
        long last = Serving.AXONS.find(on, netuid, hotkey).map(AxonInfo::block).orElse(0L);
        SERVING_RATE_LIMIT_EXCEEDED.unless(isDue(on, netuid, last));
        INVALID_PORT.when(axon.port() == 0);
    }

    private static void ensurePrometheus(Context on, AccountId hotkey, NetUid netuid, PrometheusInfo info) {
        INVALID_IP_TYPE.unless(info.ipType() == 4 || info.ipType() == 6);
        INVALID_IP_ADDRESS.unless(info.ip().signum() != 0 && isReachable(info.ipType(), info.ip()));
        RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_NETWORK.unless(Neurons.UIDS.exists(on, netuid, hotkey));
        long last = Serving.PROMETHEUS
                .find(on, netuid, hotkey)
                .map(PrometheusInfo::block)
                .orElse(0L);
        SERVING_RATE_LIMIT_EXCEEDED.unless(isDue(on, netuid, last));
        INVALID_PORT.when(info.port() == 0);
    }

    /** Not everybody and not oneself; zero is let pass here. */
    private static boolean isReachable(int ipType, BigInteger ip) {
        return ipType == 4
                ? ip.compareTo(ALL_V4) < 0 && !ip.equals(LOOPBACK_V4)
                : !ip.equals(ALL_V6) && !ip.equals(BigInteger.ONE);
    }

    private static boolean isDue(Context on, NetUid netuid, long last) {
        long limit = Serving.SERVING_RATE_LIMIT.get(on, netuid);
        long now = FrameSystem.NUMBER.get(on);
        long since = Long.compareUnsigned(now, last) < 0 ? 0 : now - last;
        return limit == 0 || last == 0 || Long.compareUnsigned(since, limit) >= 0;
    }
}
