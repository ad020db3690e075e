package org.taonet.pallet.subtensor.neuron;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Where neurons can be reached. Mirrors subnets/serving.rs. */
public final class Serving {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_SERVING_RATE_LIMIT = ON.constant(
            "InitialServingRateLimit", Codecs.U64, 50L, "Blocks between two announcements of a server, to begin with.");

    public static final StorageDoubleMap<NetUid, AccountId, AxonInfo> AXONS = ON.optionalDoubleMap(
            "Axons",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            AxonInfo.CODEC,
            "Where a hotkey serves requests.");
    public static final StorageDoubleMap<NetUid, AccountId, PrometheusInfo> PROMETHEUS = ON.optionalDoubleMap(
            "Prometheus",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            PrometheusInfo.CODEC,
            "Where a hotkey shows its figures.");
    public static final StorageDoubleMap<NetUid, AccountId, NeuronCertificate> NEURON_CERTIFICATES =
            ON.optionalDoubleMap(
                    "NeuronCertificates",
                    Hasher.IDENTITY,
                    Codecs.NET_UID,
                    Hasher.BLAKE2_128_CONCAT,
                    Codecs.ACCOUNT,
                    NeuronCertificate.CODEC,
                    "The key by which a hotkey's server is known.");
    public static final StorageMap<NetUid, Long> SERVING_RATE_LIMIT = ON.map(
            "ServingRateLimit",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_SERVING_RATE_LIMIT.declared(),
            "Blocks between two announcements of a server by one hotkey.");

    private Serving() {}
}
