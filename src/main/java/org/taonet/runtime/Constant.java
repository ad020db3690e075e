package org.taonet.runtime;

import org.taonet.scale.Codec;

/** A constant that a pallet declares; a runtime may give it another value. Made by {@link Declarations#constant}. */
public final class Constant<T> {
    private final String name;
    private final Codec<T> codec;
    private final T declared;
    private final String doc;

    Constant(String name, Codec<T> codec, T declared, String doc) {
        this.name = name;
        this.codec = codec;
        this.declared = declared;
        this.doc = doc;
    }

    public String name() {
        return name;
    }

    public Codec<T> codec() {
        return codec;
    }

    public String doc() {
        return doc;
    }

    /** The value where no runtime says otherwise. */
    public T declared() {
        return declared;
    }

    /** The value in the runtime at work. */
    public T in(Context on) {
        return on.runtime().value(this);
    }

    /** The value in a runtime. */
    public T in(Runtime runtime) {
        return runtime.value(this);
    }

    byte[] bytes(Runtime runtime) {
        return codec.bytes(runtime.value(this));
    }
}
