package org.taonet.scale;

/**
 * The types that only a whole runtime knows: RuntimeCall, RuntimeEvent, OriginCaller. A declaration names them, the
 * runtime at work resolves them when bytes are read.
 */
@FunctionalInterface
public interface Outer {
    /** Knows none: for data without such types. */
    Outer NONE = name -> {
        throw new IllegalStateException("no runtime to read " + name + " with");
    };

    /** The codec of an outer type. */
    Codec<?> codec(String name);

    /** A value of such a type: it carries what is needed to write it. */
    interface Value {
        void encode(Output out);
    }
}
