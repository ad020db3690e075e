package org.taonet.pallet;

import java.util.List;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.StorageValue;
import org.taonet.unit.Hash32;

/**
 * The hashes of the latest blocks, for randomness that authors can influence. Mirrors
 * pallet_insecure_randomness_collective_flip 29.
 */
public final class RandomnessCollectiveFlip {
    static final Declarations ON =
            Declarations.of("RandomnessCollectiveFlip", 1, "pallet_insecure_randomness_collective_flip");

    public static final StorageValue<List<Hash32>> RANDOM_MATERIAL = ON.value(
            "RandomMaterial",
            Codecs.bounded(Codecs.HASH, 81),
            List.of(),
            "Hashes of the last 81 blocks as a ring, which weak randomness is mixed from.");

    private RandomnessCollectiveFlip() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(Hooks.UNBUILT, Pallet.Generics.PLAIN, ON);
    }
}
