package org.taonet.crypto;

import static java.lang.Math.multiplyHigh;

/**
 * A number modulo 2^255 - 19, mutable, as five limbs of 51 bits. Nothing here branches on a value or uses one as an
 * index.
 *
 * <p>Products leave limbs below 2^51 + 2^16 ("tight"). Sums and differences are not carried: the sum of two tight
 * numbers has limbs below 2^52.1, a difference below 2^52.6 ({@link #sub}) or 2^53.4 ({@link #sub4}). A product takes
 * factors whose bits add up to at most 107; a square takes limbs below 2^53.
 *
 * <p>A column of a product is split at bit 51 without 128-bit sums: with one factor shifted by 9 and the other by 4,
 * {@code high} is the floor of each partial product over 2^51; the remainders add up to less than 2^54, so the wrapped
 * low sum minus the shifted high sum is exact.
 */
final class Fe {
    private static final long MASK = (1L << 51) - 1;
    private static final long P0 = (1L << 51) - 19;

    long l0;
    long l1;
    long l2;
    long l3;
    long l4;

    Fe() {}

    Fe(long l0, long l1, long l2, long l3, long l4) {
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
        this.l4 = l4;
    }

    static Fe small(long value) {
        return new Fe(value, 0, 0, 0, 0);
    }

    Fe set(Fe a) {
        l0 = a.l0;
        l1 = a.l1;
        l2 = a.l2;
        l3 = a.l3;
        l4 = a.l4;
        return this;
    }

    Fe set(long value) {
        l0 = value;
        l1 = 0;
        l2 = 0;
        l3 = 0;
        l4 = 0;
        return this;
    }

    Fe add(Fe a, Fe b) {
        l0 = a.l0 + b.l0;
        l1 = a.l1 + b.l1;
        l2 = a.l2 + b.l2;
        l3 = a.l3 + b.l3;
        l4 = a.l4 + b.l4;
        return this;
    }

    /** a - b for a tight b. */
    Fe sub(Fe a, Fe b) {
        l0 = a.l0 - b.l0 + 2 * P0;
        l1 = a.l1 - b.l1 + 2 * MASK;
        l2 = a.l2 - b.l2 + 2 * MASK;
        l3 = a.l3 - b.l3 + 2 * MASK;
        l4 = a.l4 - b.l4 + 2 * MASK;
        return this;
    }

    /** a - b where b is a sum or a difference of tight numbers. */
    Fe sub4(Fe a, Fe b) {
        l0 = a.l0 - b.l0 + 4 * P0;
        l1 = a.l1 - b.l1 + 4 * MASK;
        l2 = a.l2 - b.l2 + 4 * MASK;
        l3 = a.l3 - b.l3 + 4 * MASK;
        l4 = a.l4 - b.l4 + 4 * MASK;
        return this;
    }

    /** -a for a sum, a difference or a tight number; tight. */
    Fe neg(Fe a) {
        l0 = 4 * P0 - a.l0;
        l1 = 4 * MASK - a.l1;
        l2 = 4 * MASK - a.l2;
        l3 = 4 * MASK - a.l3;
        l4 = 4 * MASK - a.l4;
        return carry();
    }

    /** Makes the limbs tight. */
    Fe carry() {
        return settle(l0, l1, l2, l3, l4);
    }

    private Fe settle(long r0, long r1, long r2, long r3, long r4) {
        l0 = (r0 & MASK) + 19 * (r4 >>> 51);
        l1 = (r1 & MASK) + (r0 >>> 51);
        l2 = (r2 & MASK) + (r1 >>> 51);
        l3 = (r3 & MASK) + (r2 >>> 51);
        l4 = (r4 & MASK) + (r3 >>> 51);
        return this;
    }

    Fe mul(Fe a, Fe b) {
        long a0 = a.l0;
        long a1 = a.l1;
        long a2 = a.l2;
        long a3 = a.l3;
        long a4 = a.l4;
        long b0 = b.l0;
        long b1 = b.l1;
        long b2 = b.l2;
        long b3 = b.l3;
        long b4 = b.l4;
        long n1 = 19 * b1;
        long n2 = 19 * b2;
        long n3 = 19 * b3;
        long n4 = 19 * b4;
        long s0 = a0 << 9;
        long s1 = a1 << 9;
        long s2 = a2 << 9;
        long s3 = a3 << 9;
        long s4 = a4 << 9;
        long t0 = b0 << 4;
        long t1 = b1 << 4;
        long t2 = b2 << 4;
        long t3 = b3 << 4;
        long t4 = b4 << 4;
        long m1 = n1 << 4;
        long m2 = n2 << 4;
        long m3 = n3 << 4;
        long m4 = n4 << 4;
        long h0 = high(s0, t0) + high(s1, m4) + high(s2, m3) + high(s3, m2) + high(s4, m1);
        long r0 = a0 * b0 + a1 * n4 + a2 * n3 + a3 * n2 + a4 * n1 - (h0 << 51);
        long h1 = high(s0, t1) + high(s1, t0) + high(s2, m4) + high(s3, m3) + high(s4, m2);
        long r1 = a0 * b1 + a1 * b0 + a2 * n4 + a3 * n3 + a4 * n2 - (h1 << 51);
        long h2 = high(s0, t2) + high(s1, t1) + high(s2, t0) + high(s3, m4) + high(s4, m3);
        long r2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * n4 + a4 * n3 - (h2 << 51);
        long h3 = high(s0, t3) + high(s1, t2) + high(s2, t1) + high(s3, t0) + high(s4, m4);
        long r3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * n4 - (h3 << 51);
        long h4 = high(s0, t4) + high(s1, t3) + high(s2, t2) + high(s3, t1) + high(s4, t0);
        long r4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << 51);
        return settle(r0 + 19 * h4, r1 + h0, r2 + h1, r3 + h2, r4 + h3);
    }

    private static long high(long a, long b) {
        return multiplyHigh(a, b);
    }

    Fe sqr(Fe a) {
        return sqr(a, 1);
    }

    /** a squared {@code times} times. */
    Fe sqr(Fe a, int times) {
        long a0 = a.l0;
        long a1 = a.l1;
        long a2 = a.l2;
        long a3 = a.l3;
        long a4 = a.l4;
        for (int i = 0; i < times; i++) {
            long d0 = a0 << 1;
            long d1 = a1 << 1;
            long d2 = a2 << 1;
            long d3 = a3 << 1;
            long n3 = 19 * a3;
            long n4 = 19 * a4;
            long s0 = a0 << 9;
            long s1 = a1 << 9;
            long s2 = a2 << 9;
            long s3 = a3 << 9;
            long s4 = a4 << 9;
            long e0 = d0 << 9;
            long e1 = d1 << 9;
            long e2 = d2 << 9;
            long e3 = d3 << 9;
            long t0 = a0 << 4;
            long t1 = a1 << 4;
            long t2 = a2 << 4;
            long t3 = a3 << 4;
            long t4 = a4 << 4;
            long m3 = n3 << 4;
            long m4 = n4 << 4;
            long h0 = high(s0, t0) + high(e1, m4) + high(e2, m3);
            long r0 = a0 * a0 + d1 * n4 + d2 * n3 - (h0 << 51);
            long h1 = high(e0, t1) + high(e2, m4) + high(s3, m3);
            long r1 = d0 * a1 + d2 * n4 + a3 * n3 - (h1 << 51);
            long h2 = high(e0, t2) + high(s1, t1) + high(e3, m4);
            long r2 = d0 * a2 + a1 * a1 + d3 * n4 - (h2 << 51);
            long h3 = high(e0, t3) + high(e1, t2) + high(s4, m4);
            long r3 = d0 * a3 + d1 * a2 + a4 * n4 - (h3 << 51);
            long h4 = high(e0, t4) + high(e1, t3) + high(s2, t2);
            long r4 = d0 * a4 + d1 * a3 + a2 * a2 - (h4 << 51);
            r0 += 19 * h4;
            r1 += h0;
            r2 += h1;
            r3 += h2;
            r4 += h3;
            a0 = (r0 & MASK) + 19 * (r4 >>> 51);
            a1 = (r1 & MASK) + (r0 >>> 51);
            a2 = (r2 & MASK) + (r1 >>> 51);
            a3 = (r3 & MASK) + (r2 >>> 51);
            a4 = (r4 & MASK) + (r3 >>> 51);
        }
        this.l0 = a0;
        this.l1 = a1;
        this.l2 = a2;
        this.l3 = a3;
        this.l4 = a4;
        return this;
    }

    /** 1/a; 0 for 0. */
    Fe invert(Fe a) {
        Fe eleven = new Fe();
        Fe ladder = ladder(a, eleven);
        return mul(ladder.sqr(ladder, 5), eleven);
    }

    /** a to the power of (p - 5) / 8 = 2^252 - 3. */
    Fe pow58(Fe a) {
        Fe z = new Fe().set(a);
        Fe ladder = ladder(z, new Fe());
        return mul(ladder.sqr(ladder, 2), z);
    }

    /** a to the power of 2^250 - 1; leaves the 11th power in {@code eleven}. */
    private static Fe ladder(Fe a, Fe eleven) {
        Fe t0 = new Fe().sqr(a);
        Fe t1 = new Fe().sqr(t0, 2);
        Fe t2 = new Fe();
        t1.mul(a, t1);
        eleven.mul(t0, t1);
        t0.sqr(eleven);
        t0.mul(t1, t0);
        t1.sqr(t0, 5);
        t0.mul(t1, t0);
        t1.sqr(t0, 10);
        t1.mul(t1, t0);
        t2.sqr(t1, 20);
        t1.mul(t2, t1);
        t1.sqr(t1, 10);
        t0.mul(t1, t0);
        t1.sqr(t0, 50);
        t1.mul(t1, t0);
        t2.sqr(t1, 100);
        t1.mul(t2, t1);
        t1.sqr(t1, 50);
        return t0.mul(t1, t0);
    }

    /** Takes a where the mask is all ones, stays where it is 0. */
    Fe select(Fe a, long mask) {
        l0 ^= mask & (l0 ^ a.l0);
        l1 ^= mask & (l1 ^ a.l1);
        l2 ^= mask & (l2 ^ a.l2);
        l3 ^= mask & (l3 ^ a.l3);
        l4 ^= mask & (l4 ^ a.l4);
        return this;
    }

    /** Negates itself where the mask is all ones. */
    Fe negateIf(long mask) {
        return select(new Fe().neg(this), mask);
    }

    /** Reads 32 bytes, little endian, without the top bit; numbers from p on are taken modulo p. */
    Fe read(byte[] in, int at) {
        long w0 = Words.word(in, at);
        long w1 = Words.word(in, at + 8);
        long w2 = Words.word(in, at + 16);
        long w3 = Words.word(in, at + 24);
        l0 = w0 & MASK;
        l1 = (w0 >>> 51 | w1 << 13) & MASK;
        l2 = (w1 >>> 38 | w2 << 26) & MASK;
        l3 = (w2 >>> 25 | w3 << 39) & MASK;
        l4 = w3 >>> 12 & MASK;
        return this;
    }

    /** Writes the one number below p that this is, 32 bytes, little endian. */
    void write(byte[] out, int at) {
        Fe c = canonical();
        Words.put(out, at, c.l0 | c.l1 << 51);
        Words.put(out, at + 8, c.l1 >>> 13 | c.l2 << 38);
        Words.put(out, at + 16, c.l2 >>> 26 | c.l3 << 25);
        Words.put(out, at + 24, c.l3 >>> 39 | c.l4 << 12);
    }

    private Fe canonical() {
        Fe c = new Fe().set(this).carry().carry();
        long q = c.l0 + 19 >>> 51;
        q = c.l1 + q >>> 51;
        q = c.l2 + q >>> 51;
        q = c.l3 + q >>> 51;
        q = c.l4 + q >>> 51;
        c.l0 += 19 * q;
        c.l1 += c.l0 >>> 51;
        c.l0 &= MASK;
        c.l2 += c.l1 >>> 51;
        c.l1 &= MASK;
        c.l3 += c.l2 >>> 51;
        c.l2 &= MASK;
        c.l4 += c.l3 >>> 51;
        c.l3 &= MASK;
        c.l4 &= MASK;
        return c;
    }

    /** All ones where this is odd ("negative" in the papers), else 0. */
    long negativeMask() {
        return -(canonical().l0 & 1);
    }

    /** All ones where this is 0, else 0. */
    long zeroMask() {
        Fe c = canonical();
        long any = c.l0 | c.l1 | c.l2 | c.l3 | c.l4;
        return (any | -any) >> 63 ^ -1L;
    }

    /** All ones where both are the same tight number, else 0. */
    long equalMask(Fe other) {
        return new Fe().sub(this, other).zeroMask();
    }
}
