package org.taonet.pallet;

import java.util.ArrayList;
import java.util.List;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.FrameSystem;
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

    private static final int LENGTH = 81;

    public static final StorageValue<List<Hash32>> RANDOM_MATERIAL = ON.value(
            "RandomMaterial",
            Codecs.bounded(Codecs.HASH, LENGTH),
            List.of(),
            "Hashes of the last 81 blocks as a ring, which weak randomness is mixed from.");

    private RandomnessCollectiveFlip() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Ring(), Pallet.Generics.PLAIN, ON);
    }

    /** Puts the parent's hash in, in the place of the oldest once the ring is full. */
    private static final class Ring implements Hooks {
        @Override
        public Weight onInitialize(Context on, long block) {
            Hash32 parent = FrameSystem.PARENT_HASH.get(on);
            List<Hash32> ring = new ArrayList<>(RANDOM_MATERIAL.get(on));
            if (ring.size() < LENGTH) {
                ring.add(parent);
            } else {
                ring.set((int) ((block - 1) % LENGTH), parent);
            }
            RANDOM_MATERIAL.put(on, List.copyOf(ring));
            return Weight.db(1, 1);
        }
    }
}
