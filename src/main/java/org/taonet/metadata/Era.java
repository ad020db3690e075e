package org.taonet.metadata;

import org.taonet.scale.Output;

/**
 * How long an extrinsic stays valid: for ever (period 0), or for a period of blocks, a power of two from 4 to 65536,
 * from the block at which block number modulo period was the phase. Mirrors sp_runtime's generic era.
 */
public record Era(long period, long phase) {
    /** Valid for ever. */
    public static final Era IMMORTAL = new Era(0, 0);

    private static final long SHORTEST = 4;
    private static final long LONGEST = 1 << 16;

    /** Valid for at least so many blocks (rounded up to what there is) from a current block on. */
    public static Era mortal(long blocks, long current) {
        long within = Math.clamp(blocks, SHORTEST, LONGEST);
        long period = Long.highestOneBit(within) == within ? within : Long.highestOneBit(within) << 1;
        long phase = current % period;
        return new Era(period, phase / quantum(period) * quantum(period));
    }

    private static long quantum(long period) {
        return Math.max(period >> 12, 1);
    }

    /** Whether it ends. */
    public boolean isMortal() {
        return period > 0;
    }

    /** The block whose hash is signed, seen from a block within the period; 0 for ever. */
    public long birth(long current) {
        return isMortal() ? (Math.max(current, phase) - phase) / period * period + phase : 0;
    }

    /** The first block at which it is no longer valid, seen from a block within the period. */
    public long death(long current) {
        return isMortal() ? birth(current) + period : Long.MAX_VALUE;
    }

    /** One byte for ever, else two. */
    public byte[] encode() {
        if (!isMortal()) {
            return new byte[] {0};
        }
        int low = Math.clamp(Long.numberOfTrailingZeros(period) - 1, 1, 15);
        return new Output(2).u16(low | (int) (phase / quantum(period)) << 4).toArray();
    }
}
