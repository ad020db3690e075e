package org.taonet.scale;

import java.util.function.Function;

/** How a value is written and read in SCALE, and what its type is called: one declaration for bytes and metadata. */
public interface Codec<T> {
    void encode(T value, Output out);

    /** Reads one value; {@link ScaleException} with offset and type if the bytes are not one. */
    T decode(Input in);

    TypeDef type();

    /** The fewest bytes a value takes: what a claimed count of elements is held against. */
    int minBytes();

    /** A value's bytes. */
    default byte[] bytes(T value) {
        Output out = new Output();
        encode(value, out);
        return out.toArray();
    }

    /** Reads a value and nothing after it. */
    default T read(byte[] bytes) {
        return read(Input.of(bytes));
    }

    /** Reads a value and nothing after it. */
    default T read(Input in) {
        T value = decode(in);
        in.done(type());
        return value;
    }

    /** The same bytes as another Java type. An IllegalArgumentException of the mapping becomes a decode error. */
    default <R> Codec<R> map(Function<T, R> to, Function<R, T> from) {
        return new Codecs.Mapped<>(this, to, from, type());
    }

    /** The same bytes and values under another type in metadata. */
    default Codec<T> as(TypeDef type) {
        return new Codecs.Mapped<>(this, Function.identity(), Function.identity(), type);
    }
}
