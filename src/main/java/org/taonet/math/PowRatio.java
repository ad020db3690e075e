package org.taonet.math;

import java.math.BigInteger;
import java.util.Optional;

/**
 * {@code scale * (p / q)^(m / n)} of big integers, as upstream's crate safe-bigmath has it: exact roots for small
 * exponents, else the series of ln(1 + x) and e^x in binary fixed point with 24 guard bits, each step rounded down.
 */
public final class PowRatio {
    private static final int GUARD = 24;
    private static final int MOST_EXACT = 1024;
    private static final int MOST_STEPS = 4096;
    /** From this precision on the result is what exact arithmetic would round down, but for freak cases. */
    private static final int SURE = 256;

    private PowRatio() {}

    /**
     * The power, scaled and rounded down; empty for a base with a divisor of 0, a negative base, scale or exponent, or
     * an exponent with a divisor of 0. The precision is in bits.
     */
    public static Optional<BigInteger> scaled(
            BigInteger p, BigInteger q, BigInteger m, BigInteger n, int precision, BigInteger scale) {
        if (q.signum() == 0 || n.signum() == 0) {
            return Optional.empty();
        }
        if (p.signum() == 0) {
            return Optional.of(BigInteger.ZERO);
        }
        if (scale.signum() < 0 || p.signum() < 0 || q.signum() < 0 || m.signum() < 0 || n.signum() < 0) {
            return Optional.empty();
        }
        if (m.signum() == 0) {
            return Optional.of(scale);
        }
        BigInteger common = m.gcd(n);
        BigInteger power = m.divide(common);
        BigInteger root = n.divide(common);
        if (small(power) && small(root)) {
            int degree = root.intValue();
            BigInteger above = p.pow(power.intValue()).multiply(scale.pow(degree));
            return Optional.of(root(above.divide(q.pow(power.intValue())), degree));
        }
        Optional<BigInteger> quick = precision < SURE ? Optional.empty() : PowQuick.scaled(p, q, power, root, scale);
        return quick.isPresent() ? quick : Optional.of(bySeries(p, q, power, root, precision, scale));
    }

    /** Upstream's way, step by step, for an exponent in its lowest terms. */
    static BigInteger bySeries(
            BigInteger p, BigInteger q, BigInteger power, BigInteger root, int precision, BigInteger scale) {
        int requested = Math.max(Math.max(precision, 32), scale.bitLength() + 8);
        Series series = new Series(requested + GUARD);
        BigInteger ln = series.ln(p).subtract(series.ln(q));
        BigInteger exponent = floorDivide(ln.multiply(power), root);
        return rounded(series.exp(exponent)).multiply(scale).shiftRight(requested);
    }

    private static boolean small(BigInteger number) {
        return number.bitLength() < 32 && number.intValue() <= MOST_EXACT;
    }

    /** The greatest integer whose power is at most the number, by Newton from above. */
    private static BigInteger root(BigInteger number, int degree) {
        if (degree == 1 || number.signum() == 0) {
            return number;
        }
        BigInteger guess = BigInteger.ONE.shiftLeft(Math.ceilDiv(number.bitLength(), degree));
        while (true) {
            BigInteger next = guess.multiply(BigInteger.valueOf(degree - 1))
                    .add(number.divide(guess.pow(degree - 1)))
                    .divide(BigInteger.valueOf(degree));
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }

    private static BigInteger floorDivide(BigInteger number, BigInteger divisor) {
        BigInteger[] parts = number.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Without the guard bits, to the nearest, halves away from zero. */
    private static BigInteger rounded(BigInteger number) {
        BigInteger half = BigInteger.ONE.shiftLeft(GUARD - 1);
        BigInteger magnitude = number.abs().add(half).shiftRight(GUARD);
        return number.signum() < 0 ? magnitude.negate() : magnitude;
    }

    /** Logarithm and exponential with so many fraction bits. */
    private record Series(int bits) {
        /** The steps that upstream allows itself. */
        private int steps() {
            return Math.min(MOST_STEPS, bits + 128);
        }

        private BigInteger ln(BigInteger number) {
            int shift = number.bitLength() - 1;
            BigInteger one = BigInteger.ONE.shiftLeft(bits);
            BigInteger mantissa = number.shiftLeft(bits).shiftRight(shift);
            if (mantissa.compareTo(one.add(one.shiftRight(1))) >= 0) {
                mantissa = mantissa.shiftRight(1);
                shift++;
            }
            BigInteger two = lnOnePlus(one.shiftRight(1).negate()).negate();
            return lnOnePlus(mantissa.subtract(one)).add(two.multiply(BigInteger.valueOf(shift)));
        }

        /** Ends with the first part that is within the guard bits; upstream's other ends come to the same. */
        private BigInteger lnOnePlus(BigInteger x) {
            BigInteger power = x;
            BigInteger sum = x;
            for (int n = 2; n <= steps(); n++) {
                power = power.multiply(x).shiftRight(bits);
                BigInteger part = floorDivide(power, BigInteger.valueOf(n));
                if (part.signum() == 0) {
                    break;
                }
                sum = n % 2 == 0 ? sum.subtract(part) : sum.add(part);
                if (part.abs().bitLength() <= GUARD) {
                    break;
                }
            }
            return sum;
        }

        private BigInteger exp(BigInteger x) {
            BigInteger part = BigInteger.ONE.shiftLeft(bits);
            BigInteger sum = part;
            for (int n = 1; n <= steps(); n++) {
                part = floorDivide(part.multiply(x).shiftRight(bits), BigInteger.valueOf(n));
                sum = sum.add(part);
                if (part.abs().bitLength() <= GUARD) {
                    break;
                }
            }
            return sum;
        }
    }
}
