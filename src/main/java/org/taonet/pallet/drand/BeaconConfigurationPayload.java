package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** A beacon, at which block and by whom. Mirrors pallet_drand::types::BeaconConfigurationPayload. */
public record BeaconConfigurationPayload(long blockNumber, BeaconConfiguration config, MultiSigner publicKey) {
    public static final Struct<BeaconConfigurationPayload> CODEC = struct(
                    "pallet_drand::types::BeaconConfigurationPayload",
                    field("block_number", Codecs.U32, "BlockNumber", BeaconConfigurationPayload::blockNumber),
                    field(
                            "config",
                            BeaconConfiguration.CODEC,
                            "BeaconConfiguration",
                            BeaconConfigurationPayload::config),
                    field("public", MultiSigner.CODEC, "Public", BeaconConfigurationPayload::publicKey),
                    BeaconConfigurationPayload::new)
            .with(new TypeDef.Param("Public", MultiSigner.CODEC.type()), new TypeDef.Param("BlockNumber", TypeDef.U32));
}
