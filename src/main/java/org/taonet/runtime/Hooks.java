package org.taonet.runtime;

import org.taonet.primitive.Weight;

/**
 * What a pallet does of itself in every block, in the runtime's order of pallets. A hook that is declared but not built
 * says so by {@link #built}.
 */
public interface Hooks {
    /** Does nothing. */
    Hooks NONE = new Hooks() {};

    /** Does nothing yet, though upstream's does. */
    Hooks UNBUILT = new Hooks() {
        @Override
        public boolean built() {
            return false;
        }
    };

    /** When the runtime's version is new: migrations; returns their weight. */
    default Weight onRuntimeUpgrade(Context on) {
        return Weight.ZERO;
    }

    /** Before anything else in a block; returns its weight. */
    default Weight onInitialize(Context on, long block) {
        return Weight.ZERO;
    }

    /** With what is left of the block's weight; returns what it took. */
    default Weight onIdle(Context on, long block, Weight left) {
        return Weight.ZERO;
    }

    /** After everything else. */
    default void onFinalize(Context on, long block) {}

    /** Whether upstream's hooks of this pallet are all here. */
    default boolean built() {
        return true;
    }

    /** Whether they are as far as the next block needs them. */
    default boolean built(Context on) {
        return built();
    }
}
