package org.taonet.math;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Powers, exponentials, logarithms and roots as upstream's crate substrate-fixed has them: short series and plain
 * Newton steps, with constants of 23 fraction bits. Functions of {@code long}s are on the bits of {@link I32F32}.
 */
public final class Transcendental {
    /** e with 23 fraction bits. */
    private static final long E = 22_802_600;
    /** The logarithm of e to the base 2 with 23 fraction bits. */
    private static final long LOG2_E = 12_102_203;

    private static final long UNIT = I32F32.UNIT;
    private static final long TWO = 2 * UNIT;
    /** What the functions on {@code long}s give for an error: no result is that. */
    private static final long ERROR = Long.MIN_VALUE;

    /** Of i: 2^64 times the power of two below i, divided by i, rounded up; see {@link #quotient}. */
    private static final long[] INVERSE = new long[32];

    static {
        for (int i = 2; i < INVERSE.length; i++) {
            long power = 1L << log2Below(i);
            long quotient = Wide.divide(power, 0, i);
            INVERSE[i] = quotient * i == 0 ? quotient : quotient + 1;
        }
    }

    private Transcendental() {}

    private static int log2Below(int i) {
        return 31 - Integer.numberOfLeadingZeros(i - 1);
    }

    /**
     * {@code a / i} for a that is not negative and i from 2 to 31, without a division: what the inverse is too great by
     * is less than i, times a less than 2^63 it is less than 2^64 times the power, and so never makes a whole one.
     */
    static long quotient(long a, int i) {
        return Math.unsignedMultiplyHigh(a, INVERSE[i]) >>> log2Below(i);
    }

    private static OptionalLong optional(long result) {
        return result == ERROR ? OptionalLong.empty() : OptionalLong.of(result);
    }

    /** e^a; empty where a step overflows. */
    public static OptionalLong exp(long a) {
        return optional(expOrError(a));
    }

    /** e^a, with a taken to be within -20 and 20. */
    public static long expSafe(long a) {
        return expOrError(Math.clamp(a, -20 * UNIT, 20 * UNIT));
    }

    private static long expOrError(long a) {
        if (a == 0) {
            return UNIT;
        }
        if (a == UNIT) {
            return E << 9;
        }
        if (a == Long.MIN_VALUE) {
            return ERROR;
        }
        long operand = Math.abs(a);
        long result = operand + UNIT;
        if (result < 0) {
            return ERROR;
        }
        long term = operand;
        for (int i = 2; i < 32 && term != 0; i++) {
            term = I32F32.mulOr(term, operand, ERROR);
            if (term == ERROR) {
                return ERROR;
            }
            term = quotient(term, i);
            result += term;
            if (result < 0) {
                return ERROR;
            }
        }
        return a < 0 ? I32F32.divOr(UNIT, result, ERROR) : result;
    }

    /** The sigmoid {@code 1 / (1 + e^(-steepness * (a - middle)))}. */
    public static long sigmoid(long a, long steepness, long middle) {
        long power = I32F32.mul(I32F32.mul(steepness, -UNIT), I32F32.sub(a, middle));
        return I32F32.div(UNIT, I32F32.add(expSafe(power), UNIT));
    }

    /** The logarithm of a to the base 2; empty at or below 0, and for the least numbers, whose inverse overflows. */
    public static OptionalLong log2(long a) {
        return optional(log2OrError(a));
    }

    private static long log2OrError(long a) {
        if (a <= 0) {
            return ERROR;
        }
        if (a >= UNIT) {
            return log2Above(a);
        }
        long inverse = I32F32.divOr(UNIT, a, ERROR);
        return inverse == ERROR ? ERROR : -log2Above(inverse);
    }

    private static long log2Above(long a) {
        long whole = 0;
        long x = a;
        while (x >= TWO) {
            whole++;
            x = halved(x);
        }
        return log2(whole, x);
    }

    /** The whole part is known, x is from 1 to 2: each squaring tells one more bit. */
    private static long log2(long whole, long x) {
        if (x == UNIT) {
            return whole << 32;
        }
        long result = whole;
        long left = x;
        for (int i = 0; i < 32; i++) {
            left = I32F32.mulWrapping(left, left);
            result <<= 1;
            if (left >= TWO) {
                result |= 1;
                left = halved(left);
            }
        }
        return result;
    }

    /** Half, rounded up. */
    private static long halved(long x) {
        return (x >> 1) + (x & 1);
    }

    /** The natural logarithm of a; empty where {@link #log2(long)} is. */
    public static OptionalLong ln(long a) {
        long log2 = log2OrError(a);
        return optional(log2 == ERROR ? ERROR : I32F32.divOr(log2, LOG2_E << 9, ERROR));
    }

    /** The natural logarithm of a, or 0 where there is none. */
    public static long lnSafe(long a) {
        return ln(a).orElse(0);
    }

    /** The square root by Newton; empty below 0, and where an inverse overflows. */
    public static OptionalLong sqrt(long a) {
        if (a < 0) {
            return OptionalLong.empty();
        }
        if (a == 0 || a == UNIT) {
            return OptionalLong.of(a);
        }
        long operand = a < UNIT ? I32F32.divOr(UNIT, a, ERROR) : a;
        if (operand == ERROR) {
            return OptionalLong.empty();
        }
        long root = (operand >> 1) + UNIT;
        for (int i = 0; i < 32; i++) {
            // All are positive, so that rounding towards zero is rounding down.
            root = root + I32F32.divOr(operand, root, 0) >> 1;
        }
        return optional(a < UNIT ? I32F32.divOr(UNIT, root, ERROR) : root);
    }

    /** {@code a^b} through the logarithm; empty where that is, and where a step overflows. */
    public static OptionalLong pow(long a, long b) {
        if (a == 0) {
            return OptionalLong.of(0);
        }
        if (b == 0) {
            return OptionalLong.of(UNIT);
        }
        if (b == UNIT) {
            return OptionalLong.of(a);
        }
        OptionalLong ln = ln(a);
        if (ln.isEmpty()) {
            return ln;
        }
        long hi = Math.multiplyHigh(ln.getAsLong(), b);
        return hi == (int) hi ? exp(I32F32.mulWrapping(ln.getAsLong(), b)) : OptionalLong.empty();
    }

    /** {@code a^exponent} by repeated multiplication; empty where a step overflows. */
    public static OptionalLong powi(long a, int exponent) {
        if (a == 0) {
            return OptionalLong.of(0);
        }
        if (exponent == 0) {
            return OptionalLong.of(UNIT);
        }
        if (exponent == 1) {
            return OptionalLong.of(a);
        }
        long power = a;
        // The absolute value of the least exponent wraps and leaves no step, upstream as here.
        for (int i = 1; i < Math.abs(exponent); i++) {
            long hi = Math.multiplyHigh(power, a);
            if (hi != (int) hi) {
                return OptionalLong.empty();
            }
            long next = I32F32.mulWrapping(power, a);
            if (next == power) {
                break;
            }
            power = next;
        }
        if (exponent > 0) {
            return OptionalLong.of(power);
        }
        return new I32F32(UNIT)
                .checkedDiv(new I32F32(power)).stream()
                        .mapToLong(I32F32::bits64)
                        .findFirst();
    }

    /** e^a; empty where a step overflows. */
    public static Optional<I64F64> exp(I64F64 a) {
        if (a.isZero()) {
            return Optional.of(I64F64.ONE);
        }
        if (a.equals(I64F64.ONE)) {
            return Optional.of(new I64F64(E >> 23, E << 41));
        }
        if (a.equals(I64F64.MIN)) {
            return Optional.empty();
        }
        I64F64 operand = a.hi() < 0 ? I64F64.ZERO.wrappingSub(a) : a;
        I64F64 result = operand.wrappingAdd(I64F64.ONE);
        if (result.hi() < 0) {
            return Optional.empty();
        }
        long hi = operand.hi();
        long lo = operand.lo();
        for (int i = 2; i < 64 && (hi | lo) != 0; i++) {
            Wide product = Wide.multiply(hi, lo, operand.hi(), operand.lo(), true, 64);
            if (product.over()) {
                return Optional.empty();
            }
            hi = product.hi() / i;
            lo = Wide.divide(product.hi() - hi * i, product.lo(), i);
            result = result.wrappingAdd(new I64F64(hi, lo));
            if (result.hi() < 0) {
                return Optional.empty();
            }
        }
        return a.hi() < 0 ? I64F64.ONE.checkedDiv(result) : Optional.of(result);
    }

    /** The natural logarithm of a; empty at or below 0, and for the least numbers, whose inverse overflows. */
    public static Optional<I64F64> ln(I64F64 a) {
        if (a.hi() < 0 || a.isZero()) {
            return Optional.empty();
        }
        boolean below = a.below(I64F64.ONE);
        return (below ? I64F64.ONE.checkedDiv(a) : Optional.of(a)).map(x -> {
            I64F64 log2 = log2Above(x);
            return (below ? I64F64.ZERO.wrappingSub(log2) : log2).safeDiv(new I64F64(LOG2_E >> 23, LOG2_E << 41));
        });
    }

    private static I64F64 log2Above(I64F64 a) {
        long hi = a.hi();
        long lo = a.lo();
        long whole = 0;
        for (; hi >= 2; whole++) {
            long odd = lo & 1;
            lo = (lo >>> 1 | hi << 63) + odd;
            hi = (hi >> 1) + Wide.carry(lo, odd);
        }
        if (hi == 1 && lo == 0) {
            return new I64F64(whole, 0);
        }
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            Wide square = Wide.multiply(hi, lo, hi, lo, true, 64);
            hi = square.hi();
            lo = square.lo();
            bits <<= 1;
            if (hi >= 2) {
                bits |= 1;
                long odd = lo & 1;
                lo = (lo >>> 1 | hi << 63) + odd;
                hi = (hi >> 1) + Wide.carry(lo, odd);
            }
        }
        return new I64F64(whole, bits);
    }

    /** The logarithm of a to the base 2; empty at or below 0, and for the least numbers, whose inverse overflows. */
    public static Optional<I96F32> log2(I96F32 a) {
        if (a.hi() < 0 || a.isZero()) {
            return Optional.empty();
        }
        boolean below = a.below(I96F32.ONE);
        return (below ? I96F32.ONE.checkedDiv(a) : Optional.of(a)).map(x -> {
            long log2 = log2Above(x);
            long signed = below ? -log2 : log2;
            return new I96F32(signed >> 63, signed);
        });
    }

    private static long log2Above(I96F32 a) {
        long hi = a.hi();
        long lo = a.lo();
        long whole = 0;
        for (; hi != 0 || Long.compareUnsigned(lo, TWO) >= 0; whole++) {
            long odd = lo & 1;
            lo = (lo >>> 1 | hi << 63) + odd;
            hi = (hi >> 1) + Wide.carry(lo, odd);
        }
        return log2(whole, lo);
    }
}
