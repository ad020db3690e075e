package org.taonet.state;

import java.util.List;

/** Who does the hashing of independent parts of a trie. The root does not depend on it. */
@FunctionalInterface
public interface Hashing {
    /** One part after the other, on the calling thread. */
    Hashing HERE = parts -> parts.forEach(Runnable::run);

    /** Runs all parts, in any order and on any threads, and returns when the last has ended. */
    void runAll(List<Runnable> parts);
}
