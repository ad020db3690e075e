package org.taonet.crypto;

import java.util.Arrays;
import org.taonet.crypto.EdwardsPoint.Affine;
import org.taonet.crypto.EdwardsPoint.Cached;

/**
 * Multiples of points: of the base point by secrets in constant time, and sums of public multiples as fast as can be.
 */
final class Multiples {
    private static final int BASE_WIDTH = 8;
    private static final int WIDTH = 5;

    private Multiples() {}

    /** The odd multiples 1, 3, .. 127 of the base point; made when first used. */
    private static final class OddBase {
        static final Affine[] TABLE = affine(oddMultiples(EdwardsPoint.base(), 1 << BASE_WIDTH - 2));
    }

    /**
     * The multiples 1 to 8 of the base point times 256^i in row i, the numbers of an entry side by side; made when
     * first used.
     */
    private static final class Comb {
        static final int ENTRY = 15;
        static final int ROW = 8 * ENTRY;
        static final long[] TABLE = table();

        private static long[] table() {
            EdwardsPoint[] points = new EdwardsPoint[32 * 8];
            EdwardsPoint first = EdwardsPoint.base();
            for (int row = 0; row < 32; row++) {
                Cached step = new Cached(first);
                EdwardsPoint p = new EdwardsPoint().set(first);
                for (int i = 0; i < 8; i++) {
                    points[8 * row + i] = new EdwardsPoint().set(p);
                    p.add(step, true);
                }
                for (int i = 0; i < 8; i++) {
                    first.twice(true);
                }
            }
            Affine[] entries = affine(points);
            long[] table = new long[32 * ROW];
            for (int i = 0; i < entries.length; i++) {
                put(table, i * ENTRY, entries[i].plus);
                put(table, i * ENTRY + 5, entries[i].minus);
                put(table, i * ENTRY + 10, entries[i].t2d);
            }
            return table;
        }

        private static void put(long[] table, int at, Fe a) {
            table[at] = a.l0;
            table[at + 1] = a.l1;
            table[at + 2] = a.l2;
            table[at + 3] = a.l3;
            table[at + 4] = a.l4;
        }
    }

    /** The base point times a secret below 2^255: all eight entries are read for each digit, and one kept by masks. */
    static EdwardsPoint ofBase(byte[] secret) {
        byte[] digits = Scalar.radix16(secret);
        EdwardsPoint sum = new EdwardsPoint();
        Affine entry = new Affine();
        long[] picked = new long[Comb.ENTRY];
        for (int i = 1; i < 64; i += 2) {
            pick(entry, picked, i >> 1, digits[i]);
            sum.add(entry, true);
        }
        sum.twice(false).twice(false).twice(false).twice(true);
        for (int i = 0; i < 64; i += 2) {
            pick(entry, picked, i >> 1, digits[i]);
            sum.add(entry, true);
        }
        Arrays.fill(digits, (byte) 0);
        Arrays.fill(picked, 0);
        return sum;
    }

    private static void pick(Affine out, long[] picked, int row, int digit) {
        long negative = (long) digit >> 63;
        long size = (digit ^ negative) - negative;
        long neutral = equalMask(size, 0);
        for (int i = 0; i < Comb.ENTRY; i++) {
            picked[i] = 0;
        }
        picked[0] = neutral & 1;
        picked[5] = neutral & 1;
        for (int i = 0; i < 8; i++) {
            long mask = equalMask(size, i + 1);
            int at = row * Comb.ROW + i * Comb.ENTRY;
            for (int j = 0; j < Comb.ENTRY; j++) {
                picked[j] |= mask & Comb.TABLE[at + j];
            }
        }
        for (int j = 0; j < 5; j++) {
            long swap = negative & (picked[j] ^ picked[j + 5]);
            picked[j] ^= swap;
            picked[j + 5] ^= swap;
        }
        get(out.plus, picked, 0);
        get(out.minus, picked, 5);
        get(out.t2d, picked, 10);
        out.t2d.negateIf(negative);
    }

    private static void get(Fe out, long[] from, int at) {
        out.l0 = from[at];
        out.l1 = from[at + 1];
        out.l2 = from[at + 2];
        out.l3 = from[at + 3];
        out.l4 = from[at + 4];
    }

    private static long equalMask(long a, long b) {
        long different = a ^ b;
        return (different | -different) >> 63 ^ -1L;
    }

    /** a p + b times the base point, for public numbers below 2^255. */
    static EdwardsPoint sum(byte[] a, EdwardsPoint p, byte[] b) {
        return sum(new byte[][] {a}, new EdwardsPoint[] {p}, b);
    }

    /**
     * The sum of all a p, plus b times the base point, for public numbers below 2^255 (Straus). Half as long numbers
     * cost about half.
     */
    static EdwardsPoint sum(byte[][] a, EdwardsPoint[] p, byte[] b) {
        byte[] base = Scalar.nonAdjacent(b, BASE_WIDTH);
        byte[][] digits = new byte[a.length][];
        Cached[][] tables = new Cached[a.length][];
        for (int i = 0; i < a.length; i++) {
            digits[i] = Scalar.nonAdjacent(a[i], WIDTH);
            tables[i] = cached(oddMultiples(p[i], 1 << WIDTH - 2));
        }
        EdwardsPoint sum = new EdwardsPoint();
        boolean begun = false;
        for (int at = 255; at >= 0; at--) {
            int left = base[at] == 0 ? 0 : 1;
            for (byte[] row : digits) {
                left += row[at] == 0 ? 0 : 1;
            }
            if (begun) {
                sum.twice(left > 0 || at == 0);
            }
            begun |= left > 0;
            for (int i = 0; left > 0 && i < digits.length; i++) {
                int digit = digits[i][at];
                if (digit != 0) {
                    left--;
                    add(sum, tables[i], digit, left > 0 || at == 0);
                }
            }
            if (base[at] > 0) {
                sum.add(OddBase.TABLE[base[at] >> 1], at == 0);
            } else if (base[at] < 0) {
                sum.sub(OddBase.TABLE[-base[at] >> 1], at == 0);
            }
        }
        return sum;
    }

    private static void add(EdwardsPoint sum, Cached[] table, int digit, boolean withT) {
        if (digit > 0) {
            sum.add(table[digit >> 1], withT);
        } else {
            sum.sub(table[-digit >> 1], withT);
        }
    }

    private static EdwardsPoint[] oddMultiples(EdwardsPoint p, int count) {
        EdwardsPoint[] out = new EdwardsPoint[count];
        Cached twice = new Cached(new EdwardsPoint().set(p).twice(true));
        out[0] = p;
        for (int i = 1; i < count; i++) {
            out[i] = new EdwardsPoint().set(out[i - 1]).add(twice, true);
        }
        return out;
    }

    private static Cached[] cached(EdwardsPoint[] points) {
        Cached[] out = new Cached[points.length];
        for (int i = 0; i < points.length; i++) {
            out[i] = new Cached(points[i]);
        }
        return out;
    }

    /** All points with z = 1, by one inversion for all. */
    private static Affine[] affine(EdwardsPoint[] points) {
        Fe[] before = new Fe[points.length];
        Fe product = Fe.small(1);
        for (int i = 0; i < points.length; i++) {
            before[i] = new Fe().set(product);
            product.mul(product, points[i].z);
        }
        Fe inverse = new Fe().invert(product);
        Affine[] out = new Affine[points.length];
        for (int i = points.length - 1; i >= 0; i--) {
            out[i] = new Affine(points[i], new Fe().mul(inverse, before[i]));
            inverse.mul(inverse, points[i].z);
        }
        return out;
    }
}
