package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/**
 * How much of a block something takes: execution time in picoseconds and bytes of proof, both unsigned 64 bits; all
 * sums saturate. Mirrors sp_weights::Weight.
 */
public record Weight(long refTime, long proofSize) {
    public static final Weight ZERO = new Weight(0, 0);
    public static final Weight MAX = new Weight(-1, -1);

    public static final Struct<Weight> CODEC = Struct.struct(
            "sp_weights::weight_v2::Weight",
            field("ref_time", Codecs.COMPACT_U64, "u64", Weight::refTime),
            field("proof_size", Codecs.COMPACT_U64, "u64", Weight::proofSize),
            Weight::new);

    /** One storage read: RocksDbWeight, 25 microseconds. */
    public static final long READ = 25_000_000;

    /** One storage write: RocksDbWeight, 100 microseconds. */
    public static final long WRITE = 100_000_000;

    /** Time and proof as benchmarked, and the storage reads and writes that come on top. */
    public static Weight of(long refTime, long proofSize, long reads, long writes) {
        return new Weight(refTime, proofSize).plus(db(reads, writes));
    }

    /** So many reads and writes. */
    public static Weight db(long reads, long writes) {
        return new Weight(add(times(READ, reads), times(WRITE, writes)), 0);
    }

    /** Sum. */
    public Weight plus(Weight other) {
        return new Weight(add(refTime, other.refTime), add(proofSize, other.proofSize));
    }

    /** Difference, at least zero in each part. */
    public Weight minus(Weight other) {
        return new Weight(subtract(refTime, other.refTime), subtract(proofSize, other.proofSize));
    }

    /** So many times this. */
    public Weight times(long factor) {
        return new Weight(times(refTime, factor), times(proofSize, factor));
    }

    /** The smaller in each part. */
    public Weight min(Weight other) {
        return new Weight(
                Long.compareUnsigned(refTime, other.refTime) < 0 ? refTime : other.refTime,
                Long.compareUnsigned(proofSize, other.proofSize) < 0 ? proofSize : other.proofSize);
    }

    /** Whether either part is larger than the other's. */
    public boolean anyAbove(Weight other) {
        return Long.compareUnsigned(refTime, other.refTime) > 0 || Long.compareUnsigned(proofSize, other.proofSize) > 0;
    }

    /** Whether both parts are above zero. */
    public boolean allAboveZero() {
        return refTime != 0 && proofSize != 0;
    }

    private static long add(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? -1 : sum;
    }

    private static long subtract(long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? 0 : a - b;
    }

    private static long times(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) != 0 ? -1 : a * b;
    }
}
