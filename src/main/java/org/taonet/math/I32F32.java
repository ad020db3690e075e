package org.taonet.math;

import java.util.Optional;

/**
 * Signed fixed point with 32 integer and 32 fraction bits: the number of the epoch. Where there are many of them they
 * stay in {@code long}s, and the static functions work on those; the record is for the single value.
 */
public record I32F32(long bits64) implements Fixed<I32F32> {
    public static final I32F32 ZERO = new I32F32(0);
    public static final I32F32 ONE = new I32F32(1L << 32);
    public static final I32F32 MAX = new I32F32(Long.MAX_VALUE);
    public static final I32F32 MIN = new I32F32(Long.MIN_VALUE);

    /** The bits of the number 1. */
    public static final long UNIT = 1L << 32;

    /** The bits of an unsigned integer, saturating. */
    public static long u64(long value) {
        return value >>> 31 == 0 ? value << 32 : Long.MAX_VALUE;
    }

    /** The bits of a signed integer, saturating. */
    public static long i64(long value) {
        return value == (int) value ? value << 32 : bound(value < 0);
    }

    /** Sum, saturating. */
    public static long add(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? bound(a < 0) : sum;
    }

    /** Difference, saturating. */
    public static long sub(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? bound(a < 0) : difference;
    }

    /** Product, rounded down, saturating. */
    public static long mul(long a, long b) {
        long hi = Math.multiplyHigh(a, b);
        return hi == (int) hi ? hi << 32 | a * b >>> 32 : bound((a ^ b) < 0);
    }

    /** Product, rounded down, or the given number beyond the bounds. */
    public static long mulOr(long a, long b, long otherwise) {
        long hi = Math.multiplyHigh(a, b);
        return hi == (int) hi ? hi << 32 | a * b >>> 32 : otherwise;
    }

    /** Product, rounded down, wrapping. */
    public static long mulWrapping(long a, long b) {
        return Math.multiplyHigh(a, b) << 32 | a * b >>> 32;
    }

    /** Quotient, rounded towards zero; 0 beyond the bounds and for a divisor of 0. */
    public static long div(long a, long b) {
        return b == 0 ? 0 : divOr(a, b, 0);
    }

    /** Quotient, rounded towards zero, saturating; ArithmeticException for a divisor of 0, where upstream panics. */
    public static long divSaturating(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("division by zero");
        }
        return divOr(a, b, bound((a ^ b) < 0));
    }

    /** Quotient, rounded towards zero, or the given number beyond the bounds; the divisor is not 0. */
    public static long divOr(long a, long b, long otherwise) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        long quotient;
        if (x >>> 32 == 0) {
            quotient = Long.divideUnsigned(x << 32, y);
        } else {
            if (Long.compareUnsigned(x >>> 32, y) >= 0) {
                return otherwise;
            }
            quotient = Wide.divide(x >>> 32, x << 32, y);
        }
        if (quotient < 0) {
            return quotient == Long.MIN_VALUE && (a ^ b) < 0 ? quotient : otherwise;
        }
        return (a ^ b) < 0 ? -quotient : quotient;
    }

    /** The nearest integer, halves away from zero, wrapping. */
    public static long round(long a) {
        long floor = a & -UNIT;
        long part = a & UNIT - 1;
        return part > UNIT / 2 || part == UNIT / 2 && a >= 0 ? floor + UNIT : floor;
    }

    /** As u16, rounded down, saturating. */
    public static int toU16(long a) {
        return (int) Math.clamp(a >> 32, 0L, 0xFFFFL);
    }

    /** As u64, rounded down, at least 0. */
    public static long toU64(long a) {
        return Math.max(a >> 32, 0);
    }

    /** So many parts of 65535. */
    public static long partOfU16(int parts) {
        return div(u64(parts), u64(0xFFFF));
    }

    /** A part of one as parts of 65535, rounded down, saturating. */
    public static int partToU16(long a) {
        return toU16(mul(a, u64(0xFFFF)));
    }

    /** No more than one bound, then no less than the other. */
    public static long clamp(long a, long low, long high) {
        return Math.max(Math.min(a, high), low);
    }

    private static long bound(boolean least) {
        return least ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** A number of another format, the fraction rounded down, saturating. */
    public static I32F32 of(Fixed<?> other) {
        return ZERO.from(other);
    }

    @Override
    public Format format() {
        return Format.I32F32;
    }

    @Override
    public long hi() {
        return bits64 >> 63;
    }

    @Override
    public long lo() {
        return bits64;
    }

    @Override
    public I32F32 with(long hi, long lo) {
        return new I32F32(lo);
    }

    @Override
    public I32F32 wrappingAdd(I32F32 other) {
        return new I32F32(bits64 + other.bits64);
    }

    @Override
    public I32F32 wrappingSub(I32F32 other) {
        return new I32F32(bits64 - other.bits64);
    }

    @Override
    public I32F32 wrappingMul(I32F32 other) {
        return new I32F32(mulWrapping(bits64, other.bits64));
    }

    @Override
    public I32F32 saturatingMul(I32F32 other) {
        return new I32F32(mul(bits64, other.bits64));
    }

    @Override
    public Optional<I32F32> checkedMul(I32F32 other) {
        long hi = Math.multiplyHigh(bits64, other.bits64);
        return hi == (int) hi ? Optional.of(wrappingMul(other)) : Optional.empty();
    }

    @Override
    public I32F32 saturatingDiv(I32F32 other) {
        return new I32F32(divSaturating(bits64, other.bits64));
    }

    @Override
    public I32F32 safeDivOr(I32F32 other, I32F32 otherwise) {
        return other.isZero() ? otherwise : new I32F32(divOr(bits64, other.bits64, otherwise.bits64));
    }

    @Override
    public Optional<I32F32> checkedDiv(I32F32 other) {
        if (other.isZero()) {
            return Optional.empty();
        }
        long quotient = divOr(bits64, other.bits64, 0);
        boolean over = quotient == 0 && divOr(bits64, other.bits64, 1) == 1 && divOr(bits64, other.bits64, 2) == 2;
        return over ? Optional.empty() : Optional.of(new I32F32(quotient));
    }

    @Override
    public String toString() {
        return text();
    }
}
