package org.taonet.unit;

/**
 * An amount of a subnet token in 10^-9 alpha: unsigned 64 bits, held in a long. Never a double. Arithmetic is checked
 * or saturating and says which, as upstream's does.
 */
public record Alpha(long bits) implements Comparable<Alpha> {
    public static final Alpha ZERO = new Alpha(0);
    public static final Alpha MAX = new Alpha(-1L);

    /** Alpha in one TAO. */
    public static final long PER_ALPHA = 1_000_000_000L;

    /** Whole alpha as units. */
    public static Alpha whole(long whole) {
        return new Alpha(Math.multiplyExact(whole, PER_ALPHA));
    }

    /** Sum; ArithmeticException beyond 2^64 - 1. */
    public Alpha plus(Alpha other) {
        long sum = bits + other.bits;
        if (Long.compareUnsigned(sum, bits) < 0) {
            throw new ArithmeticException("alpha overflow");
        }
        return new Alpha(sum);
    }

    /** Difference; ArithmeticException below zero. */
    public Alpha minus(Alpha other) {
        if (below(other)) {
            throw new ArithmeticException("alpha underflow");
        }
        return new Alpha(bits - other.bits);
    }

    /** Sum, at most {@link #MAX}. */
    public Alpha saturatingPlus(Alpha other) {
        long sum = bits + other.bits;
        return Long.compareUnsigned(sum, bits) < 0 ? MAX : new Alpha(sum);
    }

    /** Difference, at least zero. */
    public Alpha saturatingMinus(Alpha other) {
        return below(other) ? ZERO : new Alpha(bits - other.bits);
    }

    /** Whether less than the other, unsigned. */
    public boolean below(Alpha other) {
        return Long.compareUnsigned(bits, other.bits) < 0;
    }

    public boolean isZero() {
        return bits == 0;
    }

    /** The smaller of the two. */
    public Alpha min(Alpha other) {
        return below(other) ? this : other;
    }

    /** The larger of the two. */
    public Alpha max(Alpha other) {
        return below(other) ? other : this;
    }

    @Override
    public int compareTo(Alpha other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    /** As a plain decimal number of units. */
    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
