package org.taonet.pallet.subtensor.weights;

import java.util.ArrayList;
import java.util.List;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.WeightCommit;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/** A hotkey's commits that wait to be revealed, oldest first; those whose window is over fall off at the front. */
final class CommitQueue {
    private final Context on;
    private final NetUid netuid;
    private final MechanismIndex index;
    private final AccountId who;
    private final List<WeightCommit> waiting;
    private final List<Hash32> expired = new ArrayList<>();

    private CommitQueue(Context on, NetUid netuid, MechanismIndex index, AccountId who, List<WeightCommit> waiting) {
        this.on = on;
        this.netuid = netuid;
        this.index = index;
        this.who = who;
        this.waiting = new ArrayList<>(waiting);
        while (!this.waiting.isEmpty()
                && CommitWindow.place(on, netuid, this.waiting.getFirst().epoch()) > 0) {
            expired.add(this.waiting.removeFirst().hash());
        }
    }

    /** Of a hotkey that has one; NoWeightsCommitFound if not. */
    static CommitQueue of(Context on, NetUid netuid, MechanismIndex index, AccountId who) {
        CommitWeightsCalls.COMMIT_REVEAL_DISABLED.unless(
                WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid));
        List<WeightCommit> waiting = Commits.WEIGHT_COMMITS
                .find(on, index, who)
                .orElseThrow(RevealWeightsCalls.NO_WEIGHTS_COMMIT_FOUND::refuse);
        return new CommitQueue(on, netuid, index, who, waiting);
    }

    /** Of a hotkey, empty if it has none. */
    static CommitQueue orNew(Context on, NetUid netuid, MechanismIndex index, AccountId who) {
        List<WeightCommit> waiting = Commits.WEIGHT_COMMITS.find(on, index, who).orElse(List.of());
        return new CommitQueue(on, netuid, index, who, waiting);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** Whether a commit of this hash has just fallen off. */
    boolean hadExpired(Hash32 hash) {
        return expired.contains(hash);
    }

    /** Refuses unless a commit of this hash waits and its window is open. */
    void ensureOpen(Hash32 hash) {
        RevealWeightsCalls.REVEAL_TOO_EARLY.unless(
                CommitWindow.place(on, netuid, waiting.get(at(hash)).epoch()) == 0);
    }

    private int at(Hash32 hash) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).hash().equals(hash)) {
                return i;
            }
        }
        throw (hadExpired(hash)
                        ? RevealWeightsCalls.EXPIRED_WEIGHT_COMMIT
                        : RevealWeightsCalls.INVALID_REVEAL_COMMIT_HASH_NOT_MATCH)
                .refuse();
    }

    /** Puts one more at the end. */
    void add(WeightCommit commit) {
        waiting.add(commit);
    }

    /** Takes one commit out. */
    void take(Hash32 hash) {
        waiting.remove(at(hash));
    }

    /** Takes a commit and all older ones out. */
    void takeThrough(Hash32 hash) {
        waiting.subList(0, at(hash) + 1).clear();
    }

    /** Keeps what is left. */
    void store() {
        if (waiting.isEmpty()) {
            Commits.WEIGHT_COMMITS.remove(on, index, who);
        } else {
            Commits.WEIGHT_COMMITS.put(on, index, who, waiting);
        }
    }
}
