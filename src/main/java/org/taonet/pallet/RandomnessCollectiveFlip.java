package org.taonet.pallet;

import java.util.List;
import java.util.Objects;
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
            if (RANDOM_MATERIAL.count(on) < LENGTH) {
                RANDOM_MATERIAL.append(on, Codecs.HASH, parent);
            } else {
                replace(on, (int) ((block - 1) % LENGTH), parent);
            }
            return Weight.db(1, 1);
        }

        /** In the bytes: decoding and encoding all of them in every block would take longer. */
        private static void replace(Context on, int index, Hash32 hash) {
            byte[] key = RANDOM_MATERIAL.key();
            byte[] ring = Objects.requireNonNull(on.get(key)).clone();
            System.arraycopy(hash.bytes(), 0, ring, ring.length - (LENGTH - index) * Hash32.BYTES, Hash32.BYTES);
            on.put(key, ring);
        }
    }
}
