package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechanismIndex;

/** Weights that are hidden first and revealed later. Mirrors subnets/weights.rs and coinbase/reveal_commits.rs. */
public final class Commits {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<MechanismIndex, AccountId, List<WeightCommit>> WEIGHT_COMMITS =
            ON.optionalDoubleMap(
                    "WeightCommits",
                    Hasher.TWOX_64_CONCAT,
                    Codecs.MECHANISM,
                    Hasher.TWOX_64_CONCAT,
                    Codecs.ACCOUNT,
                    Codecs.list(WeightCommit.CODEC),
                    "Hashes of weights that a validator has committed to, oldest first.");
    public static final StorageDoubleMap<MechanismIndex, Long, List<TimelockedCommit>> TIMELOCKED_WEIGHT_COMMITS =
            ON.doubleMap(
                    "TimelockedWeightCommits",
                    Hasher.TWOX_64_CONCAT,
                    Codecs.MECHANISM,
                    Hasher.TWOX_64_CONCAT,
                    Codecs.U64,
                    Codecs.list(TimelockedCommit.CODEC),
                    List.of(),
                    "Encrypted weights by the epoch in which they were committed, oldest first.");
    public static final StorageDoubleMap<MechanismIndex, Long, List<OldCommit>> CRV3_WEIGHT_COMMITS = ON.doubleMap(
            "CRV3WeightCommits",
            Hasher.TWOX_64_CONCAT,
            Codecs.MECHANISM,
            Hasher.TWOX_64_CONCAT,
            Codecs.U64,
            Codecs.list(OldCommit.CODEC),
            List.of(),
            "Encrypted weights of an older form, by epoch.");
    public static final StorageDoubleMap<MechanismIndex, Long, List<TimelockedCommit>> CRV3_WEIGHT_COMMITS_V2 =
            ON.doubleMap(
                    "CRV3WeightCommitsV2",
                    Hasher.TWOX_64_CONCAT,
                    Codecs.MECHANISM,
                    Hasher.TWOX_64_CONCAT,
                    Codecs.U64,
                    Codecs.list(TimelockedCommit.CODEC),
                    List.of(),
                    "Encrypted weights of an older form with blocks, by epoch.");

    private Commits() {}
}
