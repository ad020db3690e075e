package org.taonet.math;

/** Unsigned 64-bit integers in a {@code long}, kept within their bounds: what upstream calls saturating. */
public final class U64 {
    /** The bits of 2^64 - 1. */
    public static final long MAX = -1;

    private U64() {}

    /** Sum, at most the greatest. */
    public static long add(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? MAX : sum;
    }

    /** Difference, at least 0. */
    public static long sub(long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? 0 : a - b;
    }

    /** Product, at most the greatest. */
    public static long mul(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) != 0 ? MAX : a * b;
    }

    /** Sum with a signed number, within the bounds. */
    public static long addSigned(long a, long change) {
        return change >= 0 ? add(a, change) : sub(a, -change);
    }

    /** {@code a * b / c}, rounded down, through 128 bits; at most the greatest, also for a divisor of 0. */
    public static long mulDiv(long a, long b, long c) {
        long hi = Math.unsignedMultiplyHigh(a, b);
        return Long.compareUnsigned(hi, c) >= 0 ? MAX : Wide.divide(hi, a * b, c);
    }

    /** The lesser. */
    public static long min(long a, long b) {
        return below(a, b) ? a : b;
    }

    /** The greater. */
    public static long max(long a, long b) {
        return below(a, b) ? b : a;
    }

    /** Whether one is less than the other. */
    public static boolean below(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }
}
