package org.taonet.math;

/**
 * Parts of 10^18, at most all of them: weights of pools and other exact shares, rounded as upstream's sp-arithmetic.
 */
public record Perquintill(long parts) implements Comparable<Perquintill> {
    /** How many parts are one. */
    public static final long ACCURACY = 1_000_000_000_000_000_000L;

    public static final Perquintill ZERO = new Perquintill(0);
    public static final Perquintill ONE = new Perquintill(ACCURACY);

    /** Parts of 10^18; IllegalArgumentException outside 0 to 10^18. */
    public Perquintill {
        if (parts < 0 || parts > ACCURACY) {
            throw new IllegalArgumentException(Long.toUnsignedString(parts) + " parts of 10^18");
        }
    }

    /** So many parts, at most all; unsigned. */
    public static Perquintill ofParts(long parts) {
        return new Perquintill(Long.compareUnsigned(parts, ACCURACY) > 0 ? ACCURACY : parts);
    }

    /** {@code p / q} rounded down; 1 where it is more and where q is 0. */
    public static Perquintill ofRational(U128 p, U128 q) {
        return q.isZero() || p.compareTo(q) > 0
                ? ONE
                : new Perquintill(p.mulDiv(ACCURACY, q).toU64());
    }

    /** This share of an unsigned amount, to the nearest, halves down. */
    public long of(long amount) {
        return share(amount, ACCURACY / 2);
    }

    /** This share of an unsigned amount, rounded down. */
    public long floorOf(long amount) {
        return share(amount, ACCURACY);
    }

    /** The whole multiples of 10^18 apart, so that nothing overflows; one more when the rest is above a bound. */
    private long share(long amount, long bound) {
        long multiples = Long.divideUnsigned(amount, ACCURACY);
        long rest = amount - multiples * ACCURACY;
        long hi = Math.multiplyHigh(rest, parts);
        long lo = rest * parts;
        long quotient = Wide.divide(hi, lo, ACCURACY);
        long left = lo - quotient * ACCURACY;
        return multiples * parts + quotient + (left > bound ? 1 : 0);
    }

    /** This share of a 128-bit amount, to the nearest, halves up, at most the greatest. */
    public U128 roundedOf(U128 amount) {
        long cross = amount.hi() * parts;
        long low = amount.lo() * parts;
        long middle = Math.unsignedMultiplyHigh(amount.lo(), parts) + cross;
        long upper = Math.unsignedMultiplyHigh(amount.hi(), parts) + Wide.carry(middle, cross);
        long half = ACCURACY / 2;
        long n0 = low + half;
        long n1 = middle + Wide.carry(n0, half);
        long n2 = upper + (n1 == 0 && middle != 0 ? 1 : 0);
        Wide quotient = Wide.divide(n2, n1, n0, 0, ACCURACY);
        return quotient.over() ? U128.MAX : new U128(quotient.hi(), quotient.lo());
    }

    /** What is missing to one. */
    public Perquintill complement() {
        return new Perquintill(ACCURACY - parts);
    }

    @Override
    public int compareTo(Perquintill other) {
        return Long.compare(parts, other.parts);
    }
}
