package org.taonet.pallet.subtensor.epoch;

import org.taonet.math.Sparse;

/**
 * What an epoch of one mechanism makes of its neurons, by uid; a vector may be shorter than there are neurons.
 *
 * @param active who has set weights lately
 * @param permits who may validate from now on
 * @param stakeWeight the part of all stake, in parts of 65535
 * @param consensus the weight that the majority stands by, in parts of 65535
 * @param incentive in parts of 65535
 * @param dividends in parts of 65535
 * @param validatorTrust in parts of 65535
 * @param serverEmission alpha for mining
 * @param validatorEmission alpha for validating
 * @param emission alpha in all
 * @param stake the stake weight in alpha
 * @param bonds in parts of 65535; rows without a permit are empty
 */
public record EpochOutput(
        boolean[] active,
        boolean[] permits,
        int[] stakeWeight,
        int[] consensus,
        int[] incentive,
        int[] dividends,
        int[] validatorTrust,
        long[] serverEmission,
        long[] validatorEmission,
        long[] emission,
        long[] stake,
        Sparse bonds) {}
