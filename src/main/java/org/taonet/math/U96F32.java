package org.taonet.math;

/** Unsigned fixed point with 96 integer and 32 fraction bits. */
public record U96F32(long hi, long lo) implements Fixed<U96F32> {
    public static final U96F32 ZERO = new U96F32(0, 0);
    public static final U96F32 ONE = new U96F32(0, 1L << 32);
    public static final U96F32 MAX = new U96F32(-1, -1);

    /** An unsigned integer. */
    public static U96F32 ofU64(long value) {
        return new U96F32(value >>> 32, value << 32);
    }

    /** A signed integer, at least 0. */
    public static U96F32 ofI64(long value) {
        return value < 0 ? ZERO : ofU64(value);
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static U96F32 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.U96F32;
    }

    @Override
    public U96F32 with(long upper, long lower) {
        return new U96F32(upper, lower);
    }

    @Override
    public String toString() {
        return text();
    }
}
