package org.taonet.math;

/** Unsigned fixed point with 64 integer and 64 fraction bits: prices, flows, convictions. */
public record U64F64(long hi, long lo) implements Fixed<U64F64> {
    public static final U64F64 ZERO = new U64F64(0, 0);
    public static final U64F64 ONE = new U64F64(1, 0);
    public static final U64F64 MAX = new U64F64(-1, -1);

    /** An unsigned integer. */
    public static U64F64 ofU64(long value) {
        return new U64F64(value, 0);
    }

    /** A signed integer, at least 0. */
    public static U64F64 ofI64(long value) {
        return value < 0 ? ZERO : ofU64(value);
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static U64F64 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.U64F64;
    }

    @Override
    public U64F64 with(long upper, long lower) {
        return new U64F64(upper, lower);
    }

    @Override
    public String toString() {
        return text();
    }
}
