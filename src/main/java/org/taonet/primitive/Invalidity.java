package org.taonet.primitive;

/** Ends validation: the extrinsic is not for the pool, nor for a block. Without a stack trace. */
public final class Invalidity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Validity.Error error;

    public Invalidity(Validity.Error error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    public Validity.Error error() {
        return error;
    }
}
