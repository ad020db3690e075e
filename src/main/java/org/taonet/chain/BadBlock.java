package org.taonet.chain;

/** A foreign block that is not as the rules would have it; the message says in what. */
public final class BadBlock extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public BadBlock(String message) {
        super(message);
    }
}
