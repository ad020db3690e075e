package org.taonet.pallet.subtensor.epoch;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;

/** Numbers with 32 fraction bits, reckoned without haste: every step in integers of any size, then bounded. */
final class Slow {
    static final long ONE = 1L << 32;

    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(32);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    /** e with 23 fraction bits, as upstream's library has it. */
    private static final long E = 22_802_600L << 9;

    private Slow() {}

    static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static long bound(BigInteger number) {
        return number.min(MOST).max(LEAST).longValue();
    }

    static long whole(long number) {
        return bound(big(number).multiply(UNIT));
    }

    static long add(long a, long b) {
        return bound(big(a).add(big(b)));
    }

    static long sub(long a, long b) {
        return bound(big(a).subtract(big(b)));
    }

    /** Rounded down. */
    static long mul(long a, long b) {
        return bound(big(a).multiply(big(b)).shiftRight(32));
    }

    /** Rounded towards zero; 0 for a divisor of 0 and beyond the bounds. */
    static long div(long a, long b) {
        if (b == 0) {
            return 0;
        }
        BigInteger quotient = big(a).multiply(UNIT).divide(big(b));
        return quotient.bitLength() > 63 ? 0 : quotient.longValue();
    }

    /** Rounded towards zero, saturating; by something else than 0. */
    static long divBounded(long a, long b) {
        return bound(big(a).multiply(UNIT).divide(big(b)));
    }

    /** A part of 65535 as a share of one. */
    static long share(int parts) {
        return div(whole(parts), whole(65_535));
    }

    /** A share of one as part of 65535. */
    static int parts(long share) {
        return (int) Math.clamp(mul(share, whole(65_535)) >> 32, 0, 65_535);
    }

    static int[] parts(long[] shares) {
        return Arrays.stream(shares).mapToInt(Slow::parts).toArray();
    }

    static long sum(long[] v) {
        return Arrays.stream(v)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValue();
    }

    /** Shares of the sum; all as it is where that is 0. */
    static long[] normalized(long[] v) {
        return normalized(v, sum(v));
    }

    static long[] normalized(long[] v, long sum) {
        return sum == 0
                ? v.clone()
                : Arrays.stream(v).map(each -> div(each, sum)).toArray();
    }

    static long[] zip(long[] a, long[] b, LongBinaryOperator with) {
        long[] out = new long[Math.min(a.length, b.length)];
        Arrays.setAll(out, i -> with.applyAsLong(a[i], b[i]));
        return out;
    }

    /** By its series of 32 terms, within -20 and 20. */
    static long exp(long number) {
        long x = Math.clamp(number, -20 * ONE, 20 * ONE);
        if (x == 0) {
            return ONE;
        }
        if (x == ONE) {
            return E;
        }
        long size = Math.abs(x);
        long result = size + ONE;
        long term = size;
        for (int i = 2; i < 32; i++) {
            term = mul(term, size) / i;
            result += term;
        }
        return x < 0 ? div(ONE, result) : result;
    }
}
