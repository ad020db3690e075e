package org.taonet.unit;

/** A mechanism within a subnet, 0 to 255. */
public record MechId(int value) implements Comparable<MechId> {
    /** The largest value. */
    public static final int MAX = 0xFF;

    /** Checks the range 0 to {@link #MAX}. */
    public MechId {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("MechId out of range: " + value);
        }
    }

    @Override
    public int compareTo(MechId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
