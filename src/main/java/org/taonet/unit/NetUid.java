package org.taonet.unit;

/** A subnet's number, 0 (root) to 65535. */
public record NetUid(int value) implements Comparable<NetUid> {
    /** The largest value. */
    public static final int MAX = 0xFFFF;

    /** The root network. */
    public static final NetUid ROOT = new NetUid(0);

    /** Checks the range 0 to {@link #MAX}. */
    public NetUid {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("NetUid out of range: " + value);
        }
    }

    @Override
    public int compareTo(NetUid other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
