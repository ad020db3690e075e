package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/**
 * Where a neuron shows its figures.
 *
 * @param block when it said so
 * @param version of its software
 * @param ip the address as a number of 128 bits
 * @param port 1 to 65535
 * @param ipType 4 or 6
 */
public record PrometheusInfo(long block, long version, BigInteger ip, int port, int ipType) {
    /** Of a neuron that has said nothing. */
    public static final PrometheusInfo NONE = new PrometheusInfo(0, 0, BigInteger.ZERO, 0, 0);

    public static final Codec<PrometheusInfo> CODEC = struct(
            "pallet_subtensor::pallet::PrometheusInfo",
            field("block", Codecs.U64, "u64", PrometheusInfo::block),
            field("version", Codecs.U32, "u32", PrometheusInfo::version),
            field("ip", Codecs.U128, "u128", PrometheusInfo::ip),
            field("port", Codecs.U16, "u16", PrometheusInfo::port),
            field("ip_type", Codecs.U8, "u8", PrometheusInfo::ipType),
            PrometheusInfo::new);
}
