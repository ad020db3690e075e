package org.taonet.crypto;

import static java.lang.Math.unsignedMultiplyHigh;

/**
 * Numbers modulo the order of the group, l = 2^252 + 27742317777372353535851937790883648493, as 32 bytes, little
 * endian. Nothing but the recodings for verification branches on a value or uses one as an index.
 */
final class Scalar {
    private static final long[] L = {0x5812631a5cf5d3edL, 0x14def9dea2f79cd6L, 0, 0x1000000000000000L};
    /** floor(2^512 / l), for Barrett's reduction. */
    private static final long[] RECIPROCAL = {
        0xed9ce5a30a2c131bL, 0x2106215d086329a7L, 0xffffffffffffffebL, 0xffffffffffffffffL, 0xfL
    };

    private Scalar() {}

    /** 64 bytes modulo l. */
    static byte[] reduceWide(byte[] in) {
        return write(reduce(words(in, 8)));
    }

    /** a b + c modulo l, for any 32 bytes each. */
    static byte[] multiplyAdd(byte[] a, byte[] b, byte[] c) {
        long[] product = multiply(words(a, 4), words(b, 4));
        long[] addend = words(c, 4);
        long carry = 0;
        for (int i = 0; i < 8; i++) {
            long term = i < 4 ? addend[i] : 0;
            long sum = product[i] + term;
            long out = carryOf(product[i], term, sum);
            product[i] = sum + carry;
            carry = out | carryOf(sum, carry, product[i]);
        }
        return write(reduce(product));
    }

    /** a + b modulo l. */
    static byte[] add(byte[] a, byte[] b) {
        return multiplyAdd(a, ONE, b);
    }

    /** -a modulo l. */
    static byte[] negate(byte[] a) {
        return multiplyAdd(a, MINUS_ONE, new byte[32]);
    }

    private static final byte[] ONE = write(new long[] {1, 0, 0, 0});
    private static final byte[] MINUS_ONE = write(new long[] {L[0] - 1, L[1], L[2], L[3]});

    /** Whether 32 bytes are a number below l. Not for secrets. */
    static boolean isCanonical(byte[] in, int at) {
        for (int i = 3; i >= 0; i--) {
            int order = Long.compareUnsigned(Words.word(in, at + 8 * i), L[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    /** Sixty-four digits from -8 to 8, the lowest first, whose sum over powers of 16 is a scalar below 2^255. */
    static byte[] radix16(byte[] scalar) {
        byte[] digits = new byte[64];
        for (int i = 0; i < 32; i++) {
            digits[2 * i] = (byte) (scalar[i] & 15);
            digits[2 * i + 1] = (byte) (scalar[i] >> 4 & 15);
        }
        int carry = 0;
        for (int i = 0; i < 63; i++) {
            int digit = digits[i] + carry;
            carry = digit + 8 >> 4;
            digits[i] = (byte) (digit - (carry << 4));
        }
        digits[63] += (byte) carry;
        return digits;
    }

    /**
     * The non-adjacent form of a public scalar below 2^255: 256 digits, each 0 or odd and below 2^(width - 1) in size,
     * and any two that are not 0 at least {@code width} apart.
     */
    static byte[] nonAdjacent(byte[] scalar, int width) {
        byte[] digits = new byte[256];
        long[] words = new long[5];
        for (int i = 0; i < 4; i++) {
            words[i] = Words.word(scalar, 8 * i);
        }
        int window = 1 << width;
        int carry = 0;
        for (int at = 0; at < 256; ) {
            int word = at >> 6;
            int bit = at & 63;
            long bits = words[word] >>> bit;
            if (bit > 64 - width) {
                bits |= words[word + 1] << 64 - bit;
            }
            int digit = carry + (int) (bits & window - 1);
            if ((digit & 1) == 0) {
                at++;
                continue;
            }
            carry = digit < window / 2 ? 0 : 1;
            digits[at] = (byte) (digit - (carry << width));
            at += width;
        }
        return digits;
    }

    /** Barrett: the quotient estimated from the reciprocal is too small by one at most. */
    private static long[] reduce(long[] x) {
        long[] estimate = multiply(x, RECIPROCAL);
        long[] quotient = new long[5];
        System.arraycopy(estimate, 8, quotient, 0, 5);
        long[] back = multiply(quotient, L);
        long[] rest = new long[5];
        long borrow = 0;
        for (int i = 0; i < 5; i++) {
            long step = x[i] - back[i];
            long out = borrowOf(x[i], back[i], step);
            rest[i] = step - borrow;
            borrow = out | borrowOf(step, borrow, rest[i]);
        }
        return subtractOnce(subtractOnce(rest));
    }

    /** x - l where that is not negative, else x. */
    private static long[] subtractOnce(long[] x) {
        long[] out = new long[5];
        long borrow = 0;
        for (int i = 0; i < 5; i++) {
            long term = i < 4 ? L[i] : 0;
            long step = x[i] - term;
            long next = borrowOf(x[i], term, step);
            out[i] = step - borrow;
            borrow = next | borrowOf(step, borrow, out[i]);
        }
        long keep = -borrow;
        for (int i = 0; i < 5; i++) {
            out[i] ^= keep & (out[i] ^ x[i]);
        }
        return out;
    }

    private static long[] multiply(long[] a, long[] b) {
        long[] out = new long[a.length + b.length];
        for (int i = 0; i < a.length; i++) {
            long carry = 0;
            for (int j = 0; j < b.length; j++) {
                long low = a[i] * b[j];
                long high = unsignedMultiplyHigh(a[i], b[j]);
                long sum = low + carry;
                high += carryOf(low, carry, sum);
                long total = out[i + j] + sum;
                carry = high + carryOf(out[i + j], sum, total);
                out[i + j] = total;
            }
            out[i + b.length] = carry;
        }
        return out;
    }

    private static long carryOf(long a, long b, long sum) {
        return (a & b | (a | b) & ~sum) >>> 63;
    }

    private static long borrowOf(long a, long b, long difference) {
        return (~a & b | ~(a ^ b) & difference) >>> 63;
    }

    private static long[] words(byte[] in, int count) {
        long[] out = new long[count];
        for (int i = 0; i < count; i++) {
            out[i] = Words.word(in, 8 * i);
        }
        return out;
    }

    private static byte[] write(long[] words) {
        byte[] out = new byte[32];
        for (int i = 0; i < 4; i++) {
            Words.put(out, 8 * i, words[i]);
        }
        return out;
    }
}
