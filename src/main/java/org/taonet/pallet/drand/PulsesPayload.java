package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** Pulses, at which block and by whom. Mirrors pallet_drand::types::PulsesPayload. */
public record PulsesPayload(long blockNumber, List<Pulse> pulses, MultiSigner publicKey) {
    public static final Struct<PulsesPayload> CODEC = struct(
                    "pallet_drand::types::PulsesPayload",
                    field("block_number", Codecs.U32, "BlockNumber", PulsesPayload::blockNumber),
                    field("pulses", Codecs.list(Pulse.CODEC), "Vec<Pulse>", PulsesPayload::pulses),
                    field("public", MultiSigner.CODEC, "Public", PulsesPayload::publicKey),
                    PulsesPayload::new)
            .with(new TypeDef.Param("Public", MultiSigner.CODEC.type()), new TypeDef.Param("BlockNumber", TypeDef.U32));
}
