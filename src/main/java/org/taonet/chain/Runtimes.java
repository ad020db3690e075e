package org.taonet.chain;

import org.taonet.runtime.Runtime;
import org.taonet.state.Reader;

/** Which runtime a block runs under: the one that its parent state names. */
@FunctionalInterface
public interface Runtimes {
    /**
     * The runtime named by a state's {@code :code}; IllegalStateException with a sentence if it is not carried here.
     */
    Runtime of(Reader state);
}
