package org.taonet.primitive;

/** Ends a call with an error; what it wrote is undone. Without a stack trace: refusals are ordinary. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DispatchError error;
    private final transient PostInfo post;

    /** With the weight announced. */
    public Refusal(DispatchError error) {
        this(error, PostInfo.AS_ANNOUNCED);
    }

    /** With what is known of the weight. */
    public Refusal(DispatchError error, PostInfo post) {
        super(error.toString(), null, false, false);
        this.error = error;
        this.post = post;
    }

    public DispatchError error() {
        return error;
    }

    public PostInfo post() {
        return post;
    }
}
