package org.taonet.pallet.subtensor.epoch;

import java.util.function.LongBinaryOperator;
import org.taonet.math.U64F64;
import org.taonet.unit.Alpha;

/**
 * What the mechanisms of a subnet make of its neurons, merged: emissions add up, shares by the mechanisms' weights, and
 * a permit or activity in one is enough. Vectors are in the order of the uids. Mirrors the fold of
 * epoch_with_mechanisms of subnets/mechanism.rs.
 */
final class Merged {
    private final int[] uids;
    private final boolean[] active;
    private final boolean[] permits;
    private final int[] stakeWeight;
    private final int[] consensus;
    private final int[] dividends;
    private final int[] validatorTrust;
    private final long[] serverEmission;
    private final long[] validatorEmission;
    private final long[] emission;
    private final long[] stake;

    /** Of nothing yet, for these uids. */
    Merged(int[] uids) {
        this.uids = uids;
        int count = uids.length;
        active = new boolean[count];
        permits = new boolean[count];
        stakeWeight = new int[count];
        consensus = new int[count];
        dividends = new int[count];
        validatorTrust = new int[count];
        serverEmission = new long[count];
        validatorEmission = new long[count];
        emission = new long[count];
        stake = new long[count];
    }

    /** Merges in what one more mechanism made. */
    void add(EpochOutput out, U64F64 weight) {
        or(active, out.active());
        or(permits, out.permits());
        shares(stakeWeight, out.stakeWeight(), weight);
        shares(consensus, out.consensus(), weight);
        shares(dividends, out.dividends(), weight);
        shares(validatorTrust, out.validatorTrust(), weight);
        amounts(serverEmission, out.serverEmission(), Merged::sum);
        amounts(validatorEmission, out.validatorEmission(), Merged::sum);
        amounts(
                emission,
                out.emission(),
                (there, more) -> weighted(there, more, weight).toU64());
        amounts(stake, out.stake(), Merged::sum);
    }

    private void or(boolean[] all, boolean[] more) {
        for (int i = 0; i < all.length; i++) {
            all[i] |= uids[i] < more.length && more[uids[i]];
        }
    }

    private void shares(int[] all, int[] more, U64F64 weight) {
        int[] picked = Epoch.picked(more, uids);
        for (int i = 0; i < all.length; i++) {
            all[i] = weighted(all[i], picked[i], weight).toU16();
        }
    }

    private void amounts(long[] all, long[] more, LongBinaryOperator merge) {
        long[] picked = Epoch.picked(more, uids);
        for (int i = 0; i < all.length; i++) {
            all[i] = merge.applyAsLong(all[i], picked[i]);
        }
    }

    private static U64F64 weighted(long there, long more, U64F64 weight) {
        return U64F64.ofU64(there).saturatingAdd(U64F64.ofU64(more).saturatingMul(weight));
    }

    private static long sum(long a, long b) {
        return new Alpha(a).saturatingPlus(new Alpha(b)).bits();
    }

    boolean[] active() {
        return active;
    }

    boolean[] permits() {
        return permits;
    }

    int[] stakeWeight() {
        return stakeWeight;
    }

    int[] consensus() {
        return consensus;
    }

    int[] dividends() {
        return dividends;
    }

    int[] validatorTrust() {
        return validatorTrust;
    }

    long[] serverEmission() {
        return serverEmission;
    }

    long[] validatorEmission() {
        return validatorEmission;
    }

    long[] emission() {
        return emission;
    }

    long[] stake() {
        return stake;
    }
}
