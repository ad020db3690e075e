package org.taonet.math;

/** IEEE floats and doubles, seen as bits only: upstream makes some constants and a few stored values of them. */
final class Ieee754 {
    private static final int MANTISSA = 52;
    private static final long MANTISSA_MASK = (1L << MANTISSA) - 1;
    private static final int BIAS = 1023;

    private Ieee754() {}

    /** The bits of the double that is nearest to a decimal number. */
    static long ofDecimal(String decimal) {
        return Double.doubleToRawLongBits(Double.parseDouble(decimal));
    }

    /** The bits of the double of the same value as a float. */
    static long widen(int bits) {
        long sign = (long) (bits & 0x8000_0000) << 32;
        int exponent = bits >>> 23 & 0xFF;
        long mantissa = bits & 0x7F_FFFFL;
        if (exponent == 0xFF) {
            return sign | 0x7FFL << MANTISSA | mantissa << MANTISSA - 23;
        }
        if (exponent == 0) {
            if (mantissa == 0) {
                return sign;
            }
            int up = Long.numberOfLeadingZeros(mantissa) - 40;
            exponent = 1 - up;
            mantissa = mantissa << up & 0x7F_FFFFL;
        }
        return sign | (long) (exponent - 127 + BIAS) << MANTISSA | mantissa << MANTISSA - 23;
    }

    /** A double in a fixed-point format, half to even, saturating; ArithmeticException for what is no number. */
    static Wide toFixed(long bits, Format format) {
        boolean negative = bits < 0;
        int exponent = (int) (bits >>> MANTISSA & 0x7FF);
        long mantissa = bits & MANTISSA_MASK;
        if (exponent == 0x7FF) {
            if (mantissa != 0) {
                throw new ArithmeticException("not a number");
            }
            return negative ? format.min() : format.max();
        }
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << MANTISSA;
        }
        int up = exponent - BIAS - MANTISSA + format.fraction();
        if (up < 0) {
            long rounded = down(mantissa, -up);
            return signed(format, negative, 0, rounded);
        }
        if (mantissa != 0 && up > 128 - (64 - Long.numberOfLeadingZeros(mantissa))) {
            return negative ? format.min() : format.max();
        }
        long hi = up >= 64 ? mantissa << up - 64 : up == 0 ? 0 : mantissa >>> 64 - up;
        return signed(format, negative, hi, up >= 64 ? 0 : mantissa << up);
    }

    /** Shifted to the right, half to even. */
    private static long down(long mantissa, int shift) {
        if (shift > MANTISSA + 1) {
            return 0;
        }
        long rest = mantissa & (1L << shift) - 1;
        long half = 1L << shift - 1;
        long whole = mantissa >>> shift;
        return rest > half || rest == half && (whole & 1) != 0 ? whole + 1 : whole;
    }

    private static Wide signed(Format format, boolean negative, long hi, long lo) {
        Format same = new Format(false, 128, format.fraction());
        if (!negative) {
            return format.of(same, hi, lo);
        }
        if (hi < 0 && (hi != Long.MIN_VALUE || lo != 0)) {
            return format.min();
        }
        Format minus = new Format(true, 128, format.fraction());
        return (hi | lo) == 0 ? new Wide(0, 0, false) : format.of(minus, lo == 0 ? -hi : ~hi, -lo);
    }

    /** The nearest floating-point number, half to even, by its precision in bits and its exponent's bias. */
    static long ofFixed(Format format, long hi, long lo, int precision, int bias) {
        boolean negative = format.signed() && hi < 0;
        if (negative) {
            hi = lo == 0 ? -hi : ~hi;
            lo = -lo;
        }
        if ((hi | lo) == 0) {
            return 0;
        }
        int zeros = hi != 0 ? Long.numberOfLeadingZeros(hi) : 64 + Long.numberOfLeadingZeros(lo);
        int exponent = 127 - zeros - format.fraction();
        if (zeros >= 64) {
            hi = lo << zeros - 64;
            lo = 0;
        } else if (zeros > 0) {
            hi = hi << zeros | lo >>> 64 - zeros;
            lo <<= zeros;
        }
        int drop = 64 - precision;
        long whole = hi >>> drop;
        long rest = hi << precision;
        boolean up = rest < 0 && (rest != Long.MIN_VALUE || lo != 0 || (whole & 1) != 0);
        // The leading one adds 1 to the exponent, as does a carry out of the mantissa.
        long number = ((long) (exponent + bias - 1) << precision - 1) + whole + (up ? 1 : 0);
        return negative ? number | 1L << (precision == 53 ? 63 : 31) : number;
    }
}
