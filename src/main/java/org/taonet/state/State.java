package org.taonet.state;

import org.taonet.unit.Hash32;

/** A whole state as an immutable value. Keeping a reference keeps the state. */
public sealed interface State extends Reader permits Trie, Forked {
    /** The state after some changes; this one stays. */
    State with(Changes changes);

    /** The Merkle root, state version 1. */
    default Hash32 root() {
        return root(Hashing.HERE);
    }

    /** The Merkle root, state version 1, with the hashing of wide changes handed to others. */
    Hash32 root(Hashing hashing);

    /**
     * Whether the root covers the whole state, so that it is the one upstream would compute and can be proven against.
     */
    boolean rootCoversAll();
}
