package org.taonet.scale;

/** Rust's Result: a value or an error. */
public sealed interface Result<T, E> {
    /** Went well. */
    record Ok<T, E>(T value) implements Result<T, E> {}

    /** Did not. */
    record Err<T, E>(E error) implements Result<T, E> {}
}
