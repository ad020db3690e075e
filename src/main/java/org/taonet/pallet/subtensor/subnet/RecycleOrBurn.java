package org.taonet.pallet.subtensor.subnet;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** What becomes of alpha that a subnet's owner would get for mining. */
public enum RecycleOrBurn {
    /** It stays issued and belongs to nobody. */
    BURN,
    /** It is taken back, to be issued again. */
    RECYCLE;

    public static final Codec<RecycleOrBurn> CODEC = OneOf.<RecycleOrBurn>oneOf(
            "pallet_subtensor::pallet::RecycleOrBurnEnum",
            OneOf.unit(0, "Burn", BURN),
            OneOf.unit(1, "Recycle", RECYCLE));
}
