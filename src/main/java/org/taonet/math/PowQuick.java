package org.taonet.math;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The result of {@link PowRatio} by shorter arithmetic, where that decides it. Upstream rounds a power down that it
 * knows to 150 bits or more. Here the power is worked out to 108 bits: unless an integer is that near to it, which
 * practically never happens, both round to the same one. Where one is, the answer is left to upstream's way.
 *
 * <p>Why 108: the steps below are in units of 2^-128. The ratio and each of at most 29 terms of the logarithm's series
 * are off by less than 8 units, so the logarithm by less than 500; the exponent, at most 128 times that, by less than
 * 2^16; the exponential adds less than 500. That is 2^-111 of the power; 3 bits are in hand.
 */
final class PowQuick {
    private static final int SURE_BITS = 108;
    private static final int LN_BITS = 192;
    private static final BigInteger LN_2 = new BigInteger("b17217f7d1cf79abc9e3b39803f2f6af40f343267298b62d", 16);
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(128);
    /** Both parts of the ratio have this many bits at first, so that their sum fits in 128. */
    private static final int RATIO_BITS = 126;

    private static final int TERMS = 64;
    /** 1/n in units of 2^-128 for small n, upper words and lower words. */
    private static final long[] PART_HI = new long[TERMS];

    private static final long[] PART_LO = new long[TERMS];

    static {
        for (int n = 2; n < TERMS; n++) {
            PART_HI[n] = Long.divideUnsigned(-1, n);
            long rest = -1 - PART_HI[n] * n;
            PART_LO[n] = Wide.divide(rest, -1, n);
        }
    }

    private PowQuick() {}

    /** The power, scaled and rounded down, or empty where this way does not tell. All numbers are above 0. */
    static Optional<BigInteger> scaled(BigInteger p, BigInteger q, BigInteger m, BigInteger n, BigInteger scale) {
        boolean fits = p.bitLength() <= RATIO_BITS
                && q.bitLength() <= RATIO_BITS
                && m.bitLength() <= 62
                && n.bitLength() <= 62
                && m.bitLength() <= n.bitLength() + 6
                && scale.bitLength() <= 62;
        if (!fits) {
            return Optional.empty();
        }
        if (p.equals(q)) {
            return Optional.of(scale);
        }
        BigInteger exponent = ln(p, q).multiply(m).divide(n);
        BigInteger[] whole = exponent.divideAndRemainder(LN_2);
        int twos = whole[0].bitLength() > 16 ? Integer.MAX_VALUE : whole[0].intValue();
        BigInteger rest = whole[1];
        if (rest.signum() < 0) {
            rest = rest.add(LN_2);
            twos--;
        }
        if (twos < -57 || twos > 14) {
            return Optional.empty();
        }
        BigInteger power = ONE.add(expLessOne(rest.shiftRight(LN_BITS - 128))).multiply(scale);
        BigInteger doubt = BigInteger.ONE.shiftLeft(power.bitLength() - SURE_BITS);
        BigInteger least = power.subtract(doubt).shiftRight(128 - twos);
        BigInteger most = power.add(doubt).shiftRight(128 - twos);
        return least.equals(most) ? Optional.of(least) : Optional.empty();
    }

    /** The logarithm of a ratio, in units of 2^-192, good to 2^-119. */
    private static BigInteger ln(BigInteger p, BigInteger q) {
        int twos = p.bitLength() - q.bitLength();
        BigInteger a = p.shiftLeft(RATIO_BITS - p.bitLength());
        BigInteger b = q.shiftLeft(RATIO_BITS - q.bitLength());
        // The series wants them near each other: from 3/4 to 3/2.
        if (a.shiftLeft(1).compareTo(threefold(b)) > 0) {
            b = b.shiftLeft(1);
            twos++;
        } else if (a.shiftLeft(2).compareTo(threefold(b)) < 0) {
            a = a.shiftLeft(1);
            twos--;
        }
        BigInteger apart = a.subtract(b);
        BigInteger half = artanh(U128.of(apart.abs()), U128.of(a.add(b)));
        BigInteger mantissa = half.shiftLeft(LN_BITS - 128 + 1);
        return LN_2.multiply(BigInteger.valueOf(twos)).add(apart.signum() < 0 ? mantissa.negate() : mantissa);
    }

    private static BigInteger threefold(BigInteger number) {
        return number.add(number.shiftLeft(1));
    }

    /** {@code z + z^3/3 + z^5/5 + …} of a quotient that is at most 1/5, in units of 2^-128. */
    private static BigInteger artanh(U128 number, U128 divisor) {
        long zh = Wide.divide(number.hi(), number.lo(), 0, divisor.hi(), divisor.lo())
                .lo();
        // What is left after the upper word, times 2^64: the lower 128 bits tell, for it is less than the divisor.
        long low = -(divisor.lo() * zh);
        long high = number.lo() - divisor.hi() * zh - Math.unsignedMultiplyHigh(divisor.lo(), zh) - (low == 0 ? 0 : 1);
        long zl = Wide.divide(high, low, 0, divisor.hi(), divisor.lo()).lo();
        long squareHi = productHi(zh, zl, zh, zl);
        long squareLo = productLo(zh, zl, zh, zl);
        long powerHi = zh;
        long powerLo = zl;
        long sumHi = zh;
        long sumLo = zl;
        for (int n = 3; n < TERMS && (powerHi | powerLo) != 0; n += 2) {
            long nextLo = productLo(powerHi, powerLo, squareHi, squareLo);
            powerHi = productHi(powerHi, powerLo, squareHi, squareLo);
            powerLo = nextLo;
            long partLo = productLo(powerHi, powerLo, PART_HI[n], PART_LO[n]);
            sumLo += partLo;
            sumHi += productHi(powerHi, powerLo, PART_HI[n], PART_LO[n]) + Wide.carry(sumLo, partLo);
        }
        return new U128(sumHi, sumLo).toBigInteger();
    }

    /** {@code e^x - 1} for x from 0 to the logarithm of 2, in units of 2^-128. */
    private static BigInteger expLessOne(BigInteger exponent) {
        U128 x = U128.of(exponent);
        long hi = x.hi();
        long lo = x.lo();
        long sumHi = hi;
        long sumLo = lo;
        for (int n = 2; n < TERMS && (hi | lo) != 0; n++) {
            long nextLo = productLo(hi, lo, x.hi(), x.lo());
            hi = productHi(hi, lo, x.hi(), x.lo());
            long partLo = productLo(hi, nextLo, PART_HI[n], PART_LO[n]);
            hi = productHi(hi, nextLo, PART_HI[n], PART_LO[n]);
            lo = partLo;
            sumLo += lo;
            sumHi += hi + Wide.carry(sumLo, lo);
        }
        return new U128(sumHi, sumLo).toBigInteger();
    }

    /** The upper word of a product of fractions, as {@link #productLo}. */
    private static long productHi(long ah, long al, long bh, long bl) {
        long middle = ah * bh;
        long one = Math.unsignedMultiplyHigh(ah, bl);
        long sum = middle + one;
        long carry = Wide.carry(sum, one);
        long two = Math.unsignedMultiplyHigh(al, bh);
        return Math.unsignedMultiplyHigh(ah, bh) + carry + Wide.carry(sum + two, two);
    }

    /** The lower word of a product of fractions of 128 bits; at most 3 units less than it is. */
    private static long productLo(long ah, long al, long bh, long bl) {
        return ah * bh + Math.unsignedMultiplyHigh(ah, bl) + Math.unsignedMultiplyHigh(al, bh);
    }
}
