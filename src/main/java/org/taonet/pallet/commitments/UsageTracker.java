package org.taonet.pallet.commitments;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/** Bytes committed, and in which epoch. Mirrors pallet_commitments::types::UsageTracker. */
public record UsageTracker(long lastEpoch, long usedSpace) {
    public static final Struct<UsageTracker> CODEC = struct(
            "pallet_commitments::types::UsageTracker",
            field("last_epoch", Codecs.U64, "u64", UsageTracker::lastEpoch),
            field("used_space", Codecs.U64, "u64", UsageTracker::usedSpace),
            UsageTracker::new);
}
