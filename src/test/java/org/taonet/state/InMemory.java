package org.taonet.state;

import org.jspecify.annotations.Nullable;

/** What a state takes of memory: counted, not guessed from the heap. */
public final class InMemory {
    private InMemory() {}

    /** How many nodes of a trie are in memory by themselves, not counting those that its pages hold within a budget. */
    public static long nodes(State state) {
        return nodes(((Trie) state).rootNode());
    }

    private static long nodes(@Nullable Node node) {
        return switch (node) {
            case null -> 0;
            case Node.Stub _ -> 0;
            case Node.Leaf _, Node.FarLeaf _ -> 1;
            case Node.Branch branch -> {
                long all = 1;
                for (Node child : branch.children) {
                    all += nodes(child);
                }
                yield all;
            }
        };
    }
}
