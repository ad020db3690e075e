package org.taonet.pallet.subtensor.epoch;

import org.taonet.math.I32F32;
import org.taonet.math.Vec32;

/**
 * Alpha by uid: for miners, for validators, and the part of all.
 *
 * @param servers by incentive
 * @param validators by dividends
 * @param all by both together
 */
record Emission(long[] servers, long[] validators, long[] all) {

    /**
     * Shares out an amount by incentive and dividends; where there are none all goes to validators, by active stake or,
     * if none is active, by stake.
     */
    static Emission of(long[] stake, long[] active, long[] incentive, long[] dividends, long amount) {
        long[] both = new long[Math.min(incentive.length, dividends.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = I32F32.add(incentive[i], dividends[i]);
        }
        long sum = Vec32.sum(both);
        long[] servers = incentive.clone();
        if (sum == 0) {
            long[] byStake = Vec32.isZero(active) ? stake : active;
            return new Emission(amounts(servers, amount), amounts(byStake, amount), amounts(byStake, amount));
        }
        long[] validators = dividends.clone();
        Vec32.normalize(servers, sum);
        Vec32.normalize(validators, sum);
        Vec32.normalize(both, sum);
        return new Emission(amounts(servers, amount), amounts(validators, amount), amounts(both, amount));
    }

    /** Shares of an amount, rounded down. */
    private static long[] amounts(long[] shares, long amount) {
        long[] out = new long[shares.length];
        for (int i = 0; i < out.length; i++) {
            long share = Math.max(shares[i], 0);
            long hi = Math.unsignedMultiplyHigh(share, amount);
            out[i] = hi >>> 32 == 0 ? hi << 32 | share * amount >>> 32 : -1;
        }
        return out;
    }
}
