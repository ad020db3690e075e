package org.taonet.math;

/** Hundredths, at most a hundred of them, of unsigned amounts; rounded as upstream's sp-arithmetic. */
public record Percent(int parts) {
    /** Hundredths; IllegalArgumentException outside 0 to 100. */
    public Percent {
        if (parts < 0 || parts > 100) {
            throw new IllegalArgumentException(parts + " per cent");
        }
    }

    /** This share of an amount, rounded up. */
    public long ceilOf(long amount) {
        return share(amount, 99);
    }

    /** This share of an amount, rounded down. */
    public long floorOf(long amount) {
        return share(amount, 0);
    }

    /** This share of an amount, to the nearest, halves down. */
    public long of(long amount) {
        return share(amount, 49);
    }

    private long share(long amount, int more) {
        long hundreds = Long.divideUnsigned(amount, 100);
        long rest = amount - hundreds * 100;
        return hundreds * parts + (rest * parts + more) / 100;
    }
}
