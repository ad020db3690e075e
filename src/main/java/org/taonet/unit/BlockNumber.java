package org.taonet.unit;

/** A block's number (height), 0 for genesis; unsigned 32 bits. */
public record BlockNumber(long value) implements Comparable<BlockNumber> {
    /** The largest value. */
    public static final long MAX = 0xFFFF_FFFFL;

    public static final BlockNumber ZERO = new BlockNumber(0);

    /** Checks the range 0 to {@link #MAX}. */
    public BlockNumber {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("BlockNumber out of range: " + value);
        }
    }

    /** The block after this one. */
    public BlockNumber next() {
        return new BlockNumber(value + 1);
    }

    @Override
    public int compareTo(BlockNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
