package org.taonet.math;

/**
 * The stake-weighted median: the score that a majority of stake reaches, found by halving around the middle item. One
 * object serves many columns: it keeps its scratch space.
 */
public final class Median {
    private int[] current;
    private int[] lower;
    private int[] upper;

    /** For at most so many items. */
    public Median(int most) {
        current = new int[most];
        lower = new int[most];
        upper = new int[most];
    }

    /**
     * The median over all items. Stakes are normalized; the minority is what the stake below it may be, out of the sum
     * of all.
     */
    public long of(long[] stake, long[] score, int from, int count, long minority, long sum) {
        for (int i = 0; i < count; i++) {
            current[i] = i;
        }
        return of(stake, score, from, count, minority, 0, sum);
    }

    /** The median over some items, by their indices, that lie within a part of the stake. */
    public long of(long[] stake, long[] score, int[] items, long minority, long low, long high) {
        if (stake.length != score.length) {
            return 0;
        }
        System.arraycopy(items, 0, current, 0, items.length);
        return of(stake, score, 0, items.length, minority, low, high);
    }

    private long of(long[] stake, long[] score, int from, int count, long minority, long low, long high) {
        int n = count;
        for (int step = 0; step <= count && n > 0; step++) {
            if (n == 1) {
                return score[from + current[0]];
            }
            long pivot = score[from + current[n / 2]];
            long below = 0;
            long above = 0;
            int lowers = 0;
            int uppers = 0;
            for (int i = 0; i < n; i++) {
                int item = current[i];
                long value = score[from + item];
                // Written to both and counted in one: scores come in any order, and a wrong guess costs more.
                int isLower = value < pivot ? 1 : 0;
                int isUpper = value > pivot ? 1 : 0;
                lower[lowers] = item;
                upper[uppers] = item;
                lowers += isLower;
                uppers += isUpper;
                below = I32F32.add(below, stake[item] & -isLower);
                above = I32F32.add(above, stake[item] & -isUpper);
            }
            if (lowers > 0 && minority < I32F32.add(low, below)) {
                high = I32F32.add(low, below);
                int[] rest = current;
                current = lower;
                lower = rest;
                n = lowers;
            } else if (uppers > 0 && I32F32.sub(high, above) <= minority) {
                low = I32F32.sub(high, above);
                int[] rest = current;
                current = upper;
                upper = rest;
                n = uppers;
            } else {
                return pivot;
            }
        }
        return 0;
    }
}
