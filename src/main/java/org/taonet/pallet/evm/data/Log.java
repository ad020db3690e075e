package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/** What a contract wrote to the log. Mirrors ethereum::log::Log. */
public record Log(H160 address, List<Hash32> topics, Bytes data) {
    public static final Struct<Log> CODEC = struct(
            "ethereum::log::Log",
            field("address", Codecs.ETH_ADDRESS, "H160", Log::address),
            field("topics", Codecs.list(Codecs.HASH), "Vec<H256>", Log::topics),
            field("data", Codecs.BYTES, "Bytes", Log::data),
            Log::new);
}
