package org.taonet.unit;

/**
 * A mechanism of a subnet as one number, 0 to 65535: mechanism times 4096 plus subnet. The first mechanism of a subnet
 * has the subnet's own number. Upstream calls it NetUidStorageIndex.
 */
public record MechanismIndex(int value) implements Comparable<MechanismIndex> {
    /** The largest value. */
    public static final int MAX = 0xFFFF;

    /** How many subnets there is room for. */
    public static final int SUBNETS = 4096;

    /** Checks the range 0 to {@link #MAX}. */
    public MechanismIndex {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("MechanismIndex out of range: " + value);
        }
    }

    /** The first mechanism of a subnet. */
    public static MechanismIndex of(NetUid netuid) {
        return new MechanismIndex(netuid.value());
    }

    /** A mechanism of a subnet; beyond 65535 it is the largest. */
    public static MechanismIndex of(NetUid netuid, MechId mechanism) {
        return new MechanismIndex(Math.min(MAX, mechanism.value() * SUBNETS + netuid.value()));
    }

    /** Its subnet. */
    public NetUid netuid() {
        return new NetUid(value % SUBNETS);
    }

    /** Which mechanism of its subnet. */
    public MechId mechanism() {
        return new MechId(value / SUBNETS);
    }

    @Override
    public int compareTo(MechanismIndex other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
