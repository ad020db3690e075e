package org.taonet.math;

/** Division of integers that never fails, as upstream's safe-math: 0, or what is given, where there is no quotient. */
public final class SafeDiv {
    private SafeDiv() {}

    /** Unsigned quotient; 0 for a divisor of 0. */
    public static long u64(long a, long b) {
        return u64(a, b, 0);
    }

    /** Unsigned quotient; the given number for a divisor of 0. */
    public static long u64(long a, long b, long otherwise) {
        return b == 0 ? otherwise : Long.divideUnsigned(a, b);
    }

    /** Signed quotient; 0 for a divisor of 0, and where the quotient is 2^63. */
    public static long i64(long a, long b) {
        return b == 0 || a == Long.MIN_VALUE && b == -1 ? 0 : a / b;
    }
}
