package org.taonet.pallet.drand;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** What a beacon calls itself. Mirrors pallet_drand::types::Metadata. */
public record BeaconName(Bytes beaconId) {
    public static final Struct<BeaconName> CODEC = struct(
            "pallet_drand::types::Metadata",
            field("beacon_id", Codecs.boundedBytes(32), "BoundedHash", BeaconName::beaconId),
            BeaconName::new);
}
