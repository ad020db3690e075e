package org.taonet.state;

/** A part of a state could not be read: it was removed from its source, or it is damaged there. */
public final class StateGone extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public StateGone(String message) {
        super(message);
    }

    public StateGone(String message, Throwable cause) {
        super(message, cause);
    }
}
