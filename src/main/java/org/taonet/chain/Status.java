package org.taonet.chain;

import org.taonet.unit.Hash32;

/** What happens to an extrinsic after it was handed in. Mirrors TransactionStatus of upstream's pool. */
public sealed interface Status {
    /** A state without detail. */
    enum Plain implements Status {
        /** It waits for one before it. */
        FUTURE,
        /** It may go into the next block. */
        READY,
        /** The pool had no room for it any more, or a developer took it out. */
        DROPPED,
        /** It does not hold any more. */
        INVALID
    }

    /** It is in a block. */
    record InBlock(Hash32 block, int index) implements Status {}

    /** That block is final. */
    record Finalized(Hash32 block, int index) implements Status {}

    /** That block was taken back. */
    record Retracted(Hash32 block) implements Status {}

    /** That block is still not final after many others. */
    record FinalityTimeout(Hash32 block) implements Status {}

    /** Another one took its place. */
    record Usurped(Hash32 by) implements Status {}

    /** Whether nothing follows. */
    default boolean isLast() {
        return switch (this) {
            case Plain plain -> plain == Plain.DROPPED || plain == Plain.INVALID;
            case Finalized _, Usurped _, FinalityTimeout _ -> true;
            case InBlock _, Retracted _ -> false;
        };
    }
}
