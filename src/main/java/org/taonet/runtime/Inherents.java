package org.taonet.runtime;

import java.util.Optional;

/** What the author knows and puts at the head of a block: inherent extrinsics. A pallet's part of it. */
public interface Inherents {
    /** Has none. */
    Inherents NONE = new Inherents() {};

    /** What the author knows: the time in milliseconds since 1970. */
    record Data(long timestampMillis) {}

    /** The call that tells the block what the author knows. */
    default Optional<RuntimeCall> create(Context on, Data data) {
        return Optional.empty();
    }

    /** Whether a call is an inherent of this pallet. */
    default boolean isInherent(RuntimeCall call) {
        return false;
    }

    /** Why an inherent in somebody else's block is not to be accepted, if so. */
    default Optional<String> refuse(Context on, RuntimeCall call, Data data) {
        return Optional.empty();
    }
}
