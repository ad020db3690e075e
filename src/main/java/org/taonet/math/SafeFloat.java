package org.taonet.math;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A decimal number of 21 digits, {@code mantissa * 10^exponent}: the shares of a pool, as upstream's crate share-pool
 * keeps them. A mantissa that is not 0 is above 10^20 and at most 10^21, except in what a stored value may hold.
 * Operations are empty where the exponent is beyond 64 bits.
 */
public record SafeFloat(U128 mantissa, long exponent) {
    public static final SafeFloat ZERO = new SafeFloat(U128.ZERO, 0);

    private static final int DIGITS = 21;
    private static final U128[] TENS = tens();
    private static final U128 MAX = TENS[DIGITS];
    private static final U128 LEAST = TENS[DIGITS - 1];

    private static U128[] tens() {
        U128[] tens = new U128[DIGITS + 2];
        tens[0] = U128.of(1);
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1].saturatingMul(U128.of(10));
        }
        return tens;
    }

    /** A number, with the full count of digits; empty for a mantissa above 10^21. */
    public static Optional<SafeFloat> of(U128 mantissa, long exponent) {
        return mantissa.compareTo(MAX) > 0 ? Optional.empty() : normal(mantissa, exponent);
    }

    /** An unsigned integer. */
    public static SafeFloat of(long value) {
        return normal(U128.of(value), 0).orElse(ZERO);
    }

    /** A fixed-point number: its integer, plus its fraction divided by 2^64. */
    public static SafeFloat of(U64F64 value) {
        SafeFloat fraction = of(value.lo())
                .dividedBy(of(U128.product(1L << 32, 1L << 32), 0).orElse(ZERO))
                .orElse(ZERO);
        return of(value.hi()).plus(fraction).orElse(ZERO);
    }

    public boolean isZero() {
        return mantissa.isZero();
    }

    /** Sum; digits beyond the 21st of the larger are cut off. */
    public Optional<SafeFloat> plus(SafeFloat other) {
        if (isZero()) {
            return Optional.of(other);
        }
        if (other.isZero()) {
            return Optional.of(this);
        }
        U128 own = downTo(other);
        U128 others = other.downTo(this);
        U128 sum = own.saturatingAdd(others);
        long larger = Math.max(exponent, other.exponent);
        return sum.equals(U128.MAX)
                ? normal(own.toBigInteger().add(others.toBigInteger()), larger)
                : normal(sum, larger);
    }

    /** Difference, at least 0; empty for 0 less something. */
    public Optional<SafeFloat> minus(SafeFloat other) {
        if (other.isZero()) {
            return Optional.of(isZero() ? ZERO : this);
        }
        return isZero()
                ? Optional.empty()
                : normal(downTo(other).saturatingSub(other.downTo(this)), Math.max(exponent, other.exponent));
    }

    /** The mantissa by the other's exponent, where that is the larger; the digits below are cut off. */
    private U128 downTo(SafeFloat other) {
        if (exponent >= other.exponent) {
            return mantissa;
        }
        long apart = other.exponent - exponent;
        return mantissa.safeDiv(ten(apart < 0 ? Long.MAX_VALUE : apart));
    }

    /** A power of ten, at most 10^22: no greater one is needed. */
    private static U128 ten(long exponent) {
        return TENS[(int) Math.min(exponent, DIGITS + 1)];
    }

    /** Quotient; empty for a divisor of 0. */
    public Optional<SafeFloat> dividedBy(SafeFloat other) {
        if (other.isZero()) {
            return Optional.empty();
        }
        BigInteger exact = BigInteger.valueOf(exponent)
                .subtract(BigInteger.valueOf(other.exponent))
                .subtract(BigInteger.valueOf(DIGITS));
        return exact.bitLength() > 63 ? Optional.empty() : ratio(MAX, other.mantissa, exact.longValue());
    }

    /** {@code this * factor / divisor}, through the exact product; empty for a divisor of 0. */
    public Optional<SafeFloat> mulDiv(SafeFloat factor, SafeFloat divisor) {
        if (divisor.isZero()) {
            return Optional.empty();
        }
        long sum = exponent + factor.exponent;
        long difference = sum - divisor.exponent;
        boolean over =
                ((exponent ^ sum) & (factor.exponent ^ sum)) < 0 || ((sum ^ divisor.exponent) & (sum ^ difference)) < 0;
        return over ? Optional.empty() : ratio(factor.mantissa, divisor.mantissa, difference);
    }

    /** The mantissa times one by another, with an exponent. */
    private Optional<SafeFloat> ratio(U128 factor, U128 divisor, long exponent) {
        if (mantissa.hi() >>> 32 == 0 && factor.hi() >>> 32 == 0) {
            // At most 192 bits: 96 by 96.
            long low = mantissa.lo() * factor.lo();
            long middle = Math.unsignedMultiplyHigh(mantissa.lo(), factor.lo());
            U128 one = U128.product(mantissa.hi(), factor.lo());
            U128 two = U128.product(mantissa.lo(), factor.hi());
            U128 upper = one.saturatingAdd(two).saturatingAdd(U128.of(middle));
            long high = upper.hi() + mantissa.hi() * factor.hi();
            Wide quotient = Wide.divide(high, upper.lo(), low, divisor.hi(), divisor.lo());
            if (!quotient.over()) {
                return normal(new U128(quotient.hi(), quotient.lo()), exponent);
            }
        }
        BigInteger product = mantissa.toBigInteger().multiply(factor.toBigInteger());
        return normal(product.divide(divisor.toBigInteger()), exponent);
    }

    private static Optional<SafeFloat> normal(BigInteger mantissa, long exponent) {
        BigInteger left = mantissa;
        long up = exponent;
        for (; left.bitLength() > 128; left = left.divide(BigInteger.TEN)) {
            if (up == Long.MAX_VALUE) {
                return Optional.empty();
            }
            up++;
        }
        return normal(U128.of(left), up);
    }

    private static Optional<SafeFloat> normal(U128 mantissa, long exponent) {
        if (mantissa.isZero()) {
            return Optional.of(ZERO);
        }
        U128 left = mantissa;
        long up = exponent;
        for (; left.compareTo(MAX) > 0; up++) {
            if (up == Long.MAX_VALUE) {
                return Optional.empty();
            }
            left = left.safeDiv(TENS[1]);
        }
        for (; left.compareTo(LEAST) <= 0; up--) {
            if (up == Long.MIN_VALUE) {
                return Optional.empty();
            }
            left = left.saturatingMul(TENS[1]);
        }
        return Optional.of(new SafeFloat(left, up));
    }

    /** Whether this is greater than the other, as upstream compares: by exponent first. */
    public boolean above(SafeFloat other) {
        if (exponent == other.exponent) {
            return mantissa.compareTo(other.mantissa) > 0;
        }
        boolean larger = exponent > other.exponent;
        long apart = larger ? exponent - other.exponent : other.exponent - exponent;
        if (apart != 1) {
            return larger;
        }
        BigInteger own = mantissa.toBigInteger();
        BigInteger others = other.mantissa.toBigInteger();
        return larger
                ? own.multiply(BigInteger.TEN).compareTo(others) > 0
                : own.compareTo(others.multiply(BigInteger.TEN)) > 0;
    }

    /** As u64, rounded down, at most the greatest. */
    public long toU64() {
        if (exponent == 0) {
            return mantissa.toU64();
        }
        U128 scale = ten(exponent == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(exponent));
        return (exponent > 0 ? mantissa.saturatingMul(scale) : mantissa.safeDiv(scale)).toU64();
    }
}
