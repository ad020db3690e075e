package org.taonet.math;

/**
 * Two words of a result, and whether the exact result was beyond them. The functions are the 128-bit arithmetic under
 * the fixed-point types; the record is short-lived, so that the compiler can keep it in registers.
 */
record Wide(long hi, long lo, boolean over) {
    private static final long MASK = 0xFFFF_FFFFL;

    /** {@code (a * b) >> shift}, rounded down, for a shift of 1 to 64; beyond 128 bits the words wrap. */
    static Wide multiply(long ah, long al, long bh, long bl, boolean signed, int shift) {
        long p0 = al * bl;
        long carried = Math.unsignedMultiplyHigh(al, bl);
        long cross = ah * bl;
        long p1 = carried + cross;
        long carry = carry(p1, cross);
        cross = al * bh;
        p1 += cross;
        carry += carry(p1, cross);
        long p2 = ah * bh;
        long p3 = Math.unsignedMultiplyHigh(ah, bh);
        p2 += carry;
        p3 += carry(p2, carry);
        cross = Math.unsignedMultiplyHigh(ah, bl);
        p2 += cross;
        p3 += carry(p2, cross);
        cross = Math.unsignedMultiplyHigh(al, bh);
        p2 += cross;
        p3 += carry(p2, cross);
        if (signed && ah < 0) {
            p3 -= bh + borrow(p2, bl);
            p2 -= bl;
        }
        if (signed && bh < 0) {
            p3 -= ah + borrow(p2, al);
            p2 -= al;
        }
        return shifted(p3, p2, p1, p0, signed, shift);
    }

    private static Wide shifted(long p3, long p2, long p1, long p0, boolean signed, int shift) {
        if (shift == 64) {
            return new Wide(p2, p1, p3 != (signed ? p2 >> 63 : 0));
        }
        int up = 64 - shift;
        long hi = p2 << up | p1 >>> shift;
        long sign = signed ? hi >> 63 : 0;
        long rest = signed ? p3 >> shift : p3 >>> shift;
        boolean over = rest != sign || (p3 << up | p2 >>> shift) != sign;
        return new Wide(hi, p1 << up | p0 >>> shift, over);
    }

    /**
     * {@code (a << shift) / b}, rounded towards zero, for a shift of 1 to 64 and b other than 0. When {@link #over},
     * the words mean nothing.
     */
    static Wide divide(long ah, long al, long bh, long bl, boolean signed, int shift) {
        boolean negative = signed && (ah ^ bh) < 0;
        if (signed && ah < 0) {
            ah = al == 0 ? -ah : ~ah;
            al = -al;
        }
        if (signed && bh < 0) {
            bh = bl == 0 ? -bh : ~bh;
            bl = -bl;
        }
        Wide magnitude = shift == 64
                ? divide(ah, al, 0, bh, bl)
                : divide(ah >>> 64 - shift, ah << shift | al >>> 64 - shift, al << shift, bh, bl);
        long hi = magnitude.hi;
        long lo = magnitude.lo;
        if (!signed || magnitude.over) {
            return magnitude;
        }
        if (!negative) {
            return hi < 0 ? new Wide(0, 0, true) : magnitude;
        }
        return hi < 0 && (hi != Long.MIN_VALUE || lo != 0)
                ? new Wide(0, 0, true)
                : new Wide(lo == 0 ? -hi : ~hi, -lo, false);
    }

    /** Three unsigned words by two; the words mean nothing when the quotient is {@link #over} 128 bits. */
    static Wide divide(long n2, long n1, long n0, long dh, long dl) {
        if (dh == 0) {
            if (Long.compareUnsigned(n2, dl) >= 0) {
                return new Wide(0, 0, true);
            }
            long q1 = divide(n2, n1, dl);
            return new Wide(q1, divide(n1 - q1 * dl, n0, dl), false);
        }
        int shift = Long.numberOfLeadingZeros(dh);
        long u3 = 0;
        if (shift > 0) {
            int down = 64 - shift;
            dh = dh << shift | dl >>> down;
            dl <<= shift;
            u3 = n2 >>> down;
            n2 = n2 << shift | n1 >>> down;
            n1 = n1 << shift | n0 >>> down;
            n0 <<= shift;
        }
        long q1 = digit(u3, n2, n1, dh, dl);
        long low = q1 * dl;
        long rest = n2 - q1 * dh - Math.unsignedMultiplyHigh(q1, dl) - borrow(n1, low);
        return new Wide(q1, digit(rest, n1 - low, n0, dh, dl), false);
    }

    /** One digit of a long division: three words by two, the divisor's highest bit set, the quotient below 2^64. */
    private static long digit(long u2, long u1, long u0, long dh, long dl) {
        long q;
        long rest;
        if (u2 == dh) {
            q = -1;
            rest = u1 + dh;
            if (carry(rest, dh) != 0) {
                return q;
            }
        } else {
            q = divide(u2, u1, dh);
            rest = u1 - q * dh;
        }
        while (exceeds(q, dl, rest, u0)) {
            q--;
            rest += dh;
            if (carry(rest, dh) != 0) {
                break;
            }
        }
        return q;
    }

    private static boolean exceeds(long q, long d, long hi, long lo) {
        int top = Long.compareUnsigned(Math.unsignedMultiplyHigh(q, d), hi);
        return top > 0 || top == 0 && Long.compareUnsigned(q * d, lo) > 0;
    }

    /** Two unsigned words by one; the divisor is above the high word, so that the quotient is one word. */
    static long divide(long hi, long lo, long d) {
        if (hi == 0) {
            return Long.divideUnsigned(lo, d);
        }
        int shift = Long.numberOfLeadingZeros(d);
        if (shift > 0) {
            d <<= shift;
            hi = hi << shift | lo >>> 64 - shift;
            lo <<= shift;
        }
        long q1 = half(hi, lo >>> 32, d);
        long rest = (hi << 32 | lo >>> 32) - q1 * d;
        return (q1 << 32) + half(rest, lo & MASK, d);
    }

    /** Half a word of the quotient of {@code hi * 2^32 + next} by a divisor whose highest bit is set. */
    private static long half(long hi, long next, long d) {
        long dh = d >>> 32;
        long dl = d & MASK;
        long q = Long.divideUnsigned(hi, dh);
        long rest = hi - q * dh;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * dl, rest << 32 | next) > 0) {
            q--;
            rest += dh;
            if (rest >>> 32 != 0) {
                break;
            }
        }
        return q;
    }

    /** 1 if a sum wrapped: it is then below each of its addends. */
    static long carry(long sum, long addend) {
        return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
    }

    /** 1 if the difference of two words wraps. */
    static long borrow(long from, long what) {
        return Long.compareUnsigned(from, what) < 0 ? 1 : 0;
    }
}
