package org.taonet.node;

import java.util.List;
import org.taonet.chain.Block;
import org.taonet.chain.Head;
import org.taonet.unit.Hash32;

/** Is told what happens to the chain, in order, on one thread. */
public interface Listener {
    /** There is a new head after the one before. */
    default void block(Head head) {}

    /** These blocks became final, oldest first. */
    default void finalized(List<Block> blocks) {}

    /** Blocks were taken back, newest first, and an older one is the head again. */
    default void retracted(List<Hash32> gone, Head head) {}

    /** A developer set storage: the head's state is another. */
    default void patched(Head head) {}
}
