package org.taonet.math;

import java.util.Arrays;

/**
 * Functions of vectors of {@link I32F32} bits, as upstream's epoch has them. Sums of whole vectors wrap, as upstream's
 * do. A function that gives nothing back works in place.
 */
public final class Vec32 {
    private Vec32() {}

    /** The sum, wrapping. */
    public static long sum(long[] v) {
        return sum(v, 0, v.length);
    }

    /** The sum of a part, wrapping. */
    static long sum(long[] v, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += v[i];
        }
        return sum;
    }

    /** Whether the sum is 0. */
    public static boolean isZero(long[] v) {
        return sum(v) == 0;
    }

    /** Makes the sum 1, unless it is 0. */
    public static void normalize(long[] v) {
        normalize(v, sum(v));
    }

    /** Divides by a sum that is known, unless it is 0. */
    public static void normalize(long[] v, long sum) {
        if (sum != 0) {
            divide(v, 0, v.length, sum);
        }
    }

    /** Divides a part by a number that is not 0. */
    static void divide(long[] v, int from, int to, long divisor) {
        for (int i = from; i < to; i++) {
            v[i] = I32F32.divOr(v[i], divisor, 0);
        }
    }

    /** Quotients item by item, 0 where the divisor is 0 or missing. */
    public static long[] div(long[] x, long[] y) {
        long[] out = new long[x.length];
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            out[i] = I32F32.div(x[i], y[i]);
        }
        return out;
    }

    /** Products item by item, as many as both have, 0 beyond the bounds. */
    public static long[] mul(long[] a, long[] b) {
        long[] out = new long[Math.min(a.length, b.length)];
        for (int i = 0; i < out.length; i++) {
            out[i] = I32F32.mulOr(a[i], b[i], 0);
        }
        return out;
    }

    /** Sets to 0 what is masked, and what is beyond the mask; an empty mask masks nothing. */
    public static void mask(boolean[] mask, long[] v) {
        if (mask.length == 0) {
            return;
        }
        for (int i = 0; i < v.length; i++) {
            if (i >= mask.length || mask[i]) {
                v[i] = 0;
            }
        }
    }

    /** Shares of one as shares of 65535, rounded down, saturating. */
    public static int[] toU16(long[] v) {
        int[] out = new int[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = I32F32.partToU16(v[i]);
        }
        return out;
    }

    /** Scaled so that the greatest is 65535, to the nearest. */
    public static int[] maxToU16(long[] v) {
        long max = v.length == 0 ? 0 : Arrays.stream(v).max().getAsLong();
        long all = I32F32.u64(0xFFFF);
        int[] out = new int[v.length];
        for (int i = 0; i < v.length; i++) {
            long scaled;
            if (max == 0) {
                scaled = I32F32.mul(v[i], all);
            } else if (max > I32F32.u64(32_768)) {
                // Such numbers would leave the bounds if they were multiplied first.
                scaled = I32F32.round(I32F32.mul(v[i], I32F32.div(all, max)));
            } else {
                scaled = I32F32.round(I32F32.div(I32F32.mul(v[i], all), max));
            }
            out[i] = I32F32.toU16(scaled);
        }
        return out;
    }

    /** Unsigned 16-bit numbers scaled so that the greatest is 65535, to the nearest. */
    public static int[] maxToU16(int[] v) {
        return maxToU16(fixed(v));
    }

    /** Unsigned integers as bits. */
    public static long[] fixed(int[] v) {
        long[] out = new long[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = I32F32.u64(v[i]);
        }
        return out;
    }

    /** Whether no share of the sum is above a limit in parts of 65535. */
    public static boolean within(int[] v, int limit) {
        long most = I32F32.partOfU16(limit);
        long[] shares = fixed(v);
        normalize(shares);
        for (long share : shares) {
            if (share > most) {
                return false;
            }
        }
        return true;
    }

    /** Which are among the k greatest; of equals the later ones. */
    public static boolean[] top(long[] v, int k) {
        boolean[] out = new boolean[v.length];
        Arrays.fill(out, true);
        dropLeast(v, k, out);
        return out;
    }

    /** Which are among the k greatest and not 0; of equals the later ones. */
    public static boolean[] topNonzero(long[] v, int k) {
        boolean[] out = new boolean[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = v[i] != 0;
        }
        dropLeast(v, k, out);
        return out;
    }

    private static void dropLeast(long[] v, int k, boolean[] kept) {
        if (v.length < k) {
            return;
        }
        int[] order = ascending(v);
        for (int i = 0; i < v.length - k; i++) {
            kept[order[i]] = false;
        }
    }

    /** The indices from the least item to the greatest, equals as they come: merged from runs of 1, 2, 4… */
    static int[] ascending(long[] v) {
        int[] from = new int[v.length];
        Arrays.setAll(from, i -> i);
        int[] to = new int[v.length];
        for (int run = 1; run < v.length; run *= 2) {
            for (int start = 0; start < v.length; start += 2 * run) {
                int middle = Math.min(start + run, v.length);
                int end = Math.min(start + 2 * run, v.length);
                int left = start;
                int right = middle;
                for (int i = start; i < end; i++) {
                    boolean takeLeft = left < middle && (right >= end || v[from[left]] <= v[from[right]]);
                    to[i] = takeLeft ? from[left++] : from[right++];
                }
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }
}
