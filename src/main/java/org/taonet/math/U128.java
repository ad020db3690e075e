package org.taonet.math;

import java.math.BigInteger;

/** An unsigned number of 128 bits. */
public record U128(long hi, long lo) implements Comparable<U128> {
    public static final U128 ZERO = new U128(0, 0);
    public static final U128 MAX = new U128(-1, -1);

    /** An unsigned 64-bit number. */
    public static U128 of(long value) {
        return new U128(0, value);
    }

    /** The product of two unsigned 64-bit numbers, which always fits. */
    public static U128 product(long a, long b) {
        return new U128(Math.unsignedMultiplyHigh(a, b), a * b);
    }

    /** The same number; IllegalArgumentException when it is negative or has more than 128 bits. */
    public static U128 of(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 128) {
            throw new IllegalArgumentException(value + " is not an unsigned 128-bit number");
        }
        return new U128(value.shiftRight(64).longValue(), value.longValue());
    }

    public boolean isZero() {
        return (hi | lo) == 0;
    }

    /** Sum, at most {@link #MAX}. */
    public U128 saturatingAdd(U128 other) {
        long low = lo + other.lo;
        long carry = Wide.carry(low, lo);
        long high = hi + other.hi + carry;
        boolean over = carry != 0 ? Long.compareUnsigned(high, hi) <= 0 : Long.compareUnsigned(high, hi) < 0;
        return over ? MAX : new U128(high, low);
    }

    /** Difference, at least 0. */
    public U128 saturatingSub(U128 other) {
        return compareTo(other) < 0 ? ZERO : new U128(hi - other.hi - Wide.borrow(lo, other.lo), lo - other.lo);
    }

    /** Product, at most {@link #MAX}. */
    public U128 saturatingMul(U128 other) {
        if (hi != 0 && other.hi != 0) {
            return MAX;
        }
        long single = hi != 0 ? other.lo : lo;
        long upper = hi != 0 ? hi : other.hi;
        long lower = hi != 0 ? lo : other.lo;
        long cross = upper * single;
        long high = Math.unsignedMultiplyHigh(lower, single) + cross;
        return Math.unsignedMultiplyHigh(upper, single) != 0 || Wide.carry(high, cross) != 0
                ? MAX
                : new U128(high, lower * single);
    }

    /** Quotient, rounded down; 0 for a divisor of 0. */
    public U128 safeDiv(U128 other) {
        if (other.isZero()) {
            return ZERO;
        }
        Wide quotient = Wide.divide(0, hi, lo, other.hi, other.lo);
        return new U128(quotient.hi(), quotient.lo());
    }

    /**
     * {@code this * factor / divisor}, rounded down, through 192 bits; at most {@link #MAX}, also for a divisor of 0.
     */
    public U128 mulDiv(long factor, U128 divisor) {
        if (divisor.isZero()) {
            return MAX;
        }
        long cross = hi * factor;
        long middle = Math.unsignedMultiplyHigh(lo, factor) + cross;
        long upper = Math.unsignedMultiplyHigh(hi, factor) + Wide.carry(middle, cross);
        Wide quotient = Wide.divide(upper, middle, lo * factor, divisor.hi, divisor.lo);
        return quotient.over() ? MAX : new U128(quotient.hi(), quotient.lo());
    }

    /** As u64, at most the greatest. */
    public long toU64() {
        return hi != 0 ? -1 : lo;
    }

    /** The same number. */
    public BigInteger toBigInteger() {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[7 - i] = (byte) (hi >>> 8 * i);
            bytes[15 - i] = (byte) (lo >>> 8 * i);
        }
        return new BigInteger(1, bytes);
    }

    @Override
    public int compareTo(U128 other) {
        int upper = Long.compareUnsigned(hi, other.hi);
        return upper != 0 ? upper : Long.compareUnsigned(lo, other.lo);
    }

    /** In decimal. */
    @Override
    public String toString() {
        return hi == 0 ? Long.toUnsignedString(lo) : toBigInteger().toString();
    }
}
