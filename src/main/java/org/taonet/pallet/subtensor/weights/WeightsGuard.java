package org.taonet.pallet.subtensor.weights;

import java.util.List;
import org.taonet.pallet.drand.Drand;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.WeightCommit;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Guard;
import org.taonet.runtime.RuntimeCall;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * Refuses weights that could not be set anyway before they cost anything: lists of unequal length, too little stake,
 * reveals outside their window, rounds of the beacon that are over. Mirrors guards/check_weights.rs.
 */
public final class WeightsGuard implements Guard {
    /** The one there is. */
    public static final Guard GUARD = new WeightsGuard();

    private static final List<Object> CALLS = List.of(
            SetWeightsCalls.SET_WEIGHTS,
            SetWeightsCalls.SET_MECHANISM_WEIGHTS,
            SetWeightsCalls.BATCH_SET_WEIGHTS,
            CommitWeightsCalls.COMMIT_WEIGHTS,
            CommitWeightsCalls.COMMIT_MECHANISM_WEIGHTS,
            CommitWeightsCalls.BATCH_COMMIT_WEIGHTS,
            CommitWeightsCalls.COMMIT_TIMELOCKED_WEIGHTS,
            CommitWeightsCalls.COMMIT_TIMELOCKED_MECHANISM_WEIGHTS,
            CommitWeightsCalls.COMMIT_CRV3_MECHANISM_WEIGHTS,
            RevealWeightsCalls.REVEAL_WEIGHTS,
            RevealWeightsCalls.REVEAL_MECHANISM_WEIGHTS,
            RevealWeightsCalls.BATCH_REVEAL_WEIGHTS);

    private WeightsGuard() {}

    @Override
    public Weight weight(RuntimeCall call) {
        return CALLS.contains(call.call()) ? Weight.of(52_958_000, 7671, 11, 0) : Weight.ZERO;
    }

    @Override
    public void check(Context on, AccountId who, RuntimeCall call) {
        switch (call.args()) {
            case SetWeightsCalls.SetWeights a -> stake(on, who, a.netuid());
            case SetWeightsCalls.SetMechanismWeights a -> stake(on, who, a.netuid());
            case SetWeightsCalls.BatchSetWeights a -> {
                equal(a.netuids(), a.weights());
                equal(a.netuids(), a.versionKeys());
                a.netuids().forEach(netuid -> stake(on, who, netuid));
            }
            case CommitWeightsCalls.CommitWeights a -> stake(on, who, a.netuid());
            case CommitWeightsCalls.CommitMechanismWeights a -> stake(on, who, a.netuid());
            case CommitWeightsCalls.BatchCommitWeights a -> {
                equal(a.netuids(), a.commitHashes());
                a.netuids().forEach(netuid -> stake(on, who, netuid));
            }
            case CommitWeightsCalls.CommitTimelockedWeights a -> timelocked(on, who, a.netuid(), a.revealRound());
            case CommitWeightsCalls.CommitTimelockedMechanismWeights a ->
                timelocked(on, who, a.netuid(), a.revealRound());
            case CommitWeightsCalls.CommitCrv3MechanismWeights a -> timelocked(on, who, a.netuid(), a.revealRound());
            case RevealWeightsCalls.RevealWeights a ->
                revealed(on, who, MechanismIndex.of(a.netuid()), a.netuid(), List.of(a.content()));
            case RevealWeightsCalls.RevealMechanismWeights a ->
                revealed(on, who, MechanismIndex.of(a.netuid(), a.mecid()), a.netuid(), List.of(a.content()));
            case RevealWeightsCalls.BatchRevealWeights a ->
                revealed(on, who, MechanismIndex.of(a.netuid()), a.netuid(), a.contents());
            default -> {}
        }
    }

    private static void equal(List<?> some, List<?> others) {
        RevealWeightsCalls.INPUT_LENGTHS_UNEQUAL.unless(some.size() == others.size());
    }

    private static void stake(Context on, AccountId who, NetUid netuid) {
        SetWeightsCalls.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS.unless(Weighing.hasStake(on, who, netuid));
    }

    private static void timelocked(Context on, AccountId who, NetUid netuid, long round) {
        stake(on, who, netuid);
        CommitWeightsCalls.INVALID_REVEAL_ROUND.when(Long.compareUnsigned(round, Drand.LAST_STORED_ROUND.get(on)) < 0);
    }

    private static void revealed(
            Context on, AccountId who, MechanismIndex index, NetUid netuid, List<Reveal> contents) {
        stake(on, who, netuid);
        List<WeightCommit> commits = Commits.WEIGHT_COMMITS
                .find(on, index, who)
                .orElseThrow(RevealWeightsCalls.NO_WEIGHTS_COMMIT_FOUND::refuse);
        for (Reveal content : contents) {
            Hash32 hash = content.hash(who, index);
            long epoch = commits.stream()
                    .filter(commit -> commit.hash().equals(hash))
                    .findFirst()
                    .orElseThrow(RevealWeightsCalls.NO_WEIGHTS_COMMIT_FOUND::refuse)
                    .epoch();
            RevealWeightsCalls.REVEAL_TOO_EARLY.unless(CommitWindow.place(on, netuid, epoch) == 0);
        }
    }
}
