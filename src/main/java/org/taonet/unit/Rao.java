package org.taonet.unit;

/**
 * An amount of TAO in rao, 10^-9 TAO: unsigned 64 bits, held in a long. Never a double. Arithmetic is checked or
 * saturating and says which, as upstream's does.
 */
public record Rao(long bits) implements Comparable<Rao> {
    public static final Rao ZERO = new Rao(0);
    public static final Rao MAX = new Rao(-1L);

    /** Rao in one TAO. */
    public static final long PER_TAO = 1_000_000_000L;

    /** Whole TAO as rao. */
    public static Rao tao(long whole) {
        return new Rao(Math.multiplyExact(whole, PER_TAO));
    }

    /** Sum; ArithmeticException beyond 2^64 - 1. */
    public Rao plus(Rao other) {
        long sum = bits + other.bits;
        if (Long.compareUnsigned(sum, bits) < 0) {
            throw new ArithmeticException("rao overflow");
        }
        return new Rao(sum);
    }

    /** Difference; ArithmeticException below zero. */
    public Rao minus(Rao other) {
        if (below(other)) {
            throw new ArithmeticException("rao underflow");
        }
        return new Rao(bits - other.bits);
    }

    /** Sum, at most {@link #MAX}. */
    public Rao saturatingPlus(Rao other) {
        long sum = bits + other.bits;
        return Long.compareUnsigned(sum, bits) < 0 ? MAX : new Rao(sum);
    }

    /** Difference, at least zero. */
    public Rao saturatingMinus(Rao other) {
        return below(other) ? ZERO : new Rao(bits - other.bits);
    }

    /** Whether less than the other, unsigned. */
    public boolean below(Rao other) {
        return Long.compareUnsigned(bits, other.bits) < 0;
    }

    public boolean isZero() {
        return bits == 0;
    }

    /** The smaller of the two. */
    public Rao min(Rao other) {
        return below(other) ? this : other;
    }

    /** The larger of the two. */
    public Rao max(Rao other) {
        return below(other) ? other : this;
    }

    @Override
    public int compareTo(Rao other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    /** As a plain decimal number of rao. */
    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
