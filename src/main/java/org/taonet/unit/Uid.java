package org.taonet.unit;

/** A neuron's slot in a subnet, 0 to 65535. */
public record Uid(int value) implements Comparable<Uid> {
    /** The largest value. */
    public static final int MAX = 0xFFFF;

    /** Checks the range 0 to {@link #MAX}. */
    public Uid {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("Uid out of range: " + value);
        }
    }

    @Override
    public int compareTo(Uid other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
