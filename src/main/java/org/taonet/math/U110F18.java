package org.taonet.math;

/** Unsigned fixed point with 110 integer and 18 fraction bits. */
public record U110F18(long hi, long lo) implements Fixed<U110F18> {
    public static final U110F18 ZERO = new U110F18(0, 0);
    public static final U110F18 ONE = new U110F18(0, 1L << 18);
    public static final U110F18 MAX = new U110F18(-1, -1);

    /** An unsigned integer. */
    public static U110F18 ofU64(long value) {
        return new U110F18(value >>> 46, value << 18);
    }

    /** A signed integer, at least 0. */
    public static U110F18 ofI64(long value) {
        return value < 0 ? ZERO : ofU64(value);
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static U110F18 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.U110F18;
    }

    @Override
    public U110F18 with(long upper, long lower) {
        return new U110F18(upper, lower);
    }

    @Override
    public String toString() {
        return text();
    }
}
