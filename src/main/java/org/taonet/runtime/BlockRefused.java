package org.taonet.runtime;

/** A block that this runtime would not have built: says what is wrong with it. */
public final class BlockRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlockRefused(String why) {
        super(why);
    }
}
