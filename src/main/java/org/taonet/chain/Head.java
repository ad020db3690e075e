package org.taonet.chain;

import org.taonet.runtime.Context;
import org.taonet.runtime.Runtime;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.unit.Hash32;

/**
 * A block with the state after it and the runtime that the state names.
 *
 * @param patch what a developer set by hand after the block; it is in the state, and the next block will hold it
 */
public record Head(Block block, State state, Runtime runtime, Changes patch) {
    public Hash32 hash() {
        return block.hash();
    }

    public long number() {
        return block.number();
    }

    /** A place to read the state by typed items, or to try something out. */
    public Context context() {
        return new Context(state, runtime);
    }
}
