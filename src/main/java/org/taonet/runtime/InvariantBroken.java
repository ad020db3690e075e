package org.taonet.runtime;

/** A state that no sequence of blocks should lead to: says which block, which item, and how it is wrong. */
public final class InvariantBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvariantBroken(String what) {
        super(what);
    }
}
