package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/**
 * Where a neuron serves requests.
 *
 * @param block when it said so
 * @param version of its software
 * @param ip the address as a number of 128 bits
 * @param port 1 to 65535
 * @param ipType 4 or 6
 * @param protocol 0 to 255, free to use
 * @param placeholder1 free to use
 * @param placeholder2 free to use
 */
public record AxonInfo(
        long block,
        long version,
        BigInteger ip,
        int port,
        int ipType,
        int protocol,
        int placeholder1,
        int placeholder2) {
    /** Of a neuron that has said nothing. */
    public static final AxonInfo NONE = new AxonInfo(0, 0, BigInteger.ZERO, 0, 0, 0, 0, 0);

    public static final Codec<AxonInfo> CODEC = struct(
            "pallet_subtensor::pallet::AxonInfo",
            field("block", Codecs.U64, "u64", AxonInfo::block),
            field("version", Codecs.U32, "u32", AxonInfo::version),
            field("ip", Codecs.U128, "u128", AxonInfo::ip),
            field("port", Codecs.U16, "u16", AxonInfo::port),
            field("ip_type", Codecs.U8, "u8", AxonInfo::ipType),
            field("protocol", Codecs.U8, "u8", AxonInfo::protocol),
            field("placeholder1", Codecs.U8, "u8", AxonInfo::placeholder1),
            field("placeholder2", Codecs.U8, "u8", AxonInfo::placeholder2),
            AxonInfo::new);
}
