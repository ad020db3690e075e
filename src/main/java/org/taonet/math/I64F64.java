package org.taonet.math;

/** Signed fixed point with 64 integer and 64 fraction bits. */
public record I64F64(long hi, long lo) implements Fixed<I64F64> {
    public static final I64F64 ZERO = new I64F64(0, 0);
    public static final I64F64 ONE = new I64F64(1, 0);
    public static final I64F64 MAX = new I64F64(Long.MAX_VALUE, -1);
    public static final I64F64 MIN = new I64F64(Long.MIN_VALUE, 0);

    /** An unsigned integer, at most the greatest number. */
    public static I64F64 ofU64(long value) {
        return value < 0 ? MAX : new I64F64(value, 0);
    }

    /** A signed integer. */
    public static I64F64 ofI64(long value) {
        return new I64F64(value, 0);
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static I64F64 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.I64F64;
    }

    @Override
    public I64F64 with(long upper, long lower) {
        return new I64F64(upper, lower);
    }

    @Override
    public String toString() {
        return text();
    }
}
