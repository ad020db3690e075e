package org.taonet.math;

/** Signed fixed point with 96 integer and 32 fraction bits. */
public record I96F32(long hi, long lo) implements Fixed<I96F32> {
    public static final I96F32 ZERO = new I96F32(0, 0);
    public static final I96F32 ONE = new I96F32(0, 1L << 32);
    public static final I96F32 MAX = new I96F32(Long.MAX_VALUE, -1);
    public static final I96F32 MIN = new I96F32(Long.MIN_VALUE, 0);

    /** An unsigned integer. */
    public static I96F32 ofU64(long value) {
        return new I96F32(value >>> 32, value << 32);
    }

    /** A signed integer. */
    public static I96F32 ofI64(long value) {
        return new I96F32(value >> 32, value << 32);
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static I96F32 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.I96F32;
    }

    @Override
    public I96F32 with(long upper, long lower) {
        return new I96F32(upper, lower);
    }

    @Override
    public String toString() {
        return text();
    }
}
