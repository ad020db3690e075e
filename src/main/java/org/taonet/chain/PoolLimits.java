package org.taonet.chain;

/** How much fits into the pool. */
public record PoolLimits(int readyCount, long readyBytes, int futureCount, long futureBytes) {
    /** Room for some seconds of the fastest clients. */
    public static final PoolLimits USUAL = new PoolLimits(65_536, 64L << 20, 8_192, 8L << 20);
}
