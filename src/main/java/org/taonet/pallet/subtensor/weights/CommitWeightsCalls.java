package org.taonet.pallet.subtensor.weights;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.TimelockedCommit;
import org.taonet.pallet.subtensor.neuron.WeightCommit;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * How validators rate miners without showing it at once: a hash now and the weights later, or weights that only a later
 * drand round can decrypt. Mirrors pallets/subtensor/src/subnets/weights.rs.
 */
public final class CommitWeightsCalls {
    public static final Declarations ON = Concept.declarations();

    /** How many commits of one hotkey may wait to be revealed. */
    private static final int MOST_WAITING = 10;

    private static final Codec<Bytes> COMMIT = Codecs.boundedBytes(5000);

    /** The hash of what will be revealed. */
    public record CommitWeights(NetUid netuid, Hash32 commitHash) {
        public static final Struct<CommitWeights> ARGS = struct(
                "commit_weights",
                field("netuid", Codecs.NET_UID, "NetUid", CommitWeights::netuid),
                field("commit_hash", Codecs.HASH, "H256", CommitWeights::commitHash),
                CommitWeights::new);
    }

    /** The hash of what will be revealed, for one mechanism. */
    public record CommitMechanismWeights(NetUid netuid, MechId mecid, Hash32 commitHash) {
        public static final Struct<CommitMechanismWeights> ARGS = struct(
                "commit_mechanism_weights",
                field("netuid", Codecs.NET_UID, "NetUid", CommitMechanismWeights::netuid),
                field("mecid", Codecs.MECH_ID, "MechId", CommitMechanismWeights::mecid),
                field("commit_hash", Codecs.HASH, "H256", CommitMechanismWeights::commitHash),
                CommitMechanismWeights::new);
    }

    /** Hashes for several subnets. */
    public record BatchCommitWeights(List<NetUid> netuids, List<Hash32> commitHashes) {
        public static final Struct<BatchCommitWeights> ARGS = struct(
                "batch_commit_weights",
                field(
                        "netuids",
                        Codecs.list(Codecs.COMPACT_NET_UID),
                        "Vec<Compact<NetUid>>",
                        BatchCommitWeights::netuids),
                field("commit_hashes", Codecs.list(Codecs.HASH), "Vec<H256>", BatchCommitWeights::commitHashes),
                BatchCommitWeights::new);
    }

    /** Weights encrypted to a drand round; the version must be the subnet's. */
    public record CommitTimelockedWeights(NetUid netuid, Bytes commit, long revealRound, int commitRevealVersion) {
        public static final Struct<CommitTimelockedWeights> ARGS = struct(
                "commit_timelocked_weights",
                field("netuid", Codecs.NET_UID, "NetUid", CommitTimelockedWeights::netuid),
                field(
                        "commit",
                        COMMIT,
                        "BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>",
                        CommitTimelockedWeights::commit),
                field("reveal_round", Codecs.U64, "u64", CommitTimelockedWeights::revealRound),
                field("commit_reveal_version", Codecs.U16, "u16", CommitTimelockedWeights::commitRevealVersion),
                CommitTimelockedWeights::new);
    }

    /** Weights encrypted to a drand round, for one mechanism. */
    public record CommitTimelockedMechanismWeights(
            NetUid netuid, MechId mecid, Bytes commit, long revealRound, int commitRevealVersion) {
        public static final Struct<CommitTimelockedMechanismWeights> ARGS = struct(
                "commit_timelocked_mechanism_weights",
                field("netuid", Codecs.NET_UID, "NetUid", CommitTimelockedMechanismWeights::netuid),
                field("mecid", Codecs.MECH_ID, "MechId", CommitTimelockedMechanismWeights::mecid),
                field(
                        "commit",
                        COMMIT,
                        "BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>",
                        CommitTimelockedMechanismWeights::commit),
                field("reveal_round", Codecs.U64, "u64", CommitTimelockedMechanismWeights::revealRound),
                field(
                        "commit_reveal_version",
                        Codecs.U16,
                        "u16",
                        CommitTimelockedMechanismWeights::commitRevealVersion),
                CommitTimelockedMechanismWeights::new);
    }

    /** Weights encrypted to a drand round, of version 4. */
    public record CommitCrv3MechanismWeights(NetUid netuid, MechId mecid, Bytes commit, long revealRound) {
        public static final Struct<CommitCrv3MechanismWeights> ARGS = struct(
                "commit_crv3_mechanism_weights",
                field("netuid", Codecs.NET_UID, "NetUid", CommitCrv3MechanismWeights::netuid),
                field("mecid", Codecs.MECH_ID, "MechId", CommitCrv3MechanismWeights::mecid),
                field(
                        "commit",
                        COMMIT,
                        "BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>",
                        CommitCrv3MechanismWeights::commit),
                field("reveal_round", Codecs.U64, "u64", CommitCrv3MechanismWeights::revealRound),
                CommitCrv3MechanismWeights::new);
    }

    public static final Fault COMMIT_REVEAL_DISABLED =
            ON.error(54, "CommitRevealDisabled", "Set weights in the open: this subnet has commit-reveal off.");
    public static final Fault TOO_MANY_UNREVEALED_COMMITS =
            ON.error(77, "TooManyUnrevealedCommits", "Reveal first: too many commits wait already.");
    public static final Fault COMMITTING_WEIGHTS_TOO_FAST =
            ON.error(81, "CommittingWeightsTooFast", "Wait: the subnet limits how often weights are committed.");
    public static final Fault INCORRECT_COMMIT_REVEAL_VERSION = ON.error(
            110,
            "IncorrectCommitRevealVersion",
            "Update the validator's software: the chain demands another commit-reveal version.");
    public static final Fault INVALID_REVEAL_ROUND =
            ON.error(111, "InvalidRevealRound", "Encrypt to a later drand round: the chain has seen this one.");

    public static final Event.Of3<AccountId, MechanismIndex, Hash32> CRV3_WEIGHTS_COMMITTED = ON.event(
            84,
            "CRV3WeightsCommitted",
            "Encrypted weights were committed, by an older version; with their hash.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.HASH, "H256"));
    public static final Event.Of3<AccountId, MechanismIndex, Hash32> WEIGHTS_COMMITTED = ON.event(
            85,
            "WeightsCommitted",
            "Weights were committed by their hash.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.HASH, "H256"));
    public static final Event.Of4<AccountId, MechanismIndex, Hash32, Long> TIMELOCKED_WEIGHTS_COMMITTED = ON.event(
            107,
            "TimelockedWeightsCommitted",
            "Encrypted weights were committed; with their hash and the drand round that opens them.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.HASH, "H256"),
            f(Codecs.U64, "u64"));

    public static final Call<CommitWeights> COMMIT_WEIGHTS = ON.call(
            96,
            CommitWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(69_049_000, 4714, 13, 2)),
            "Commits the signing hotkey to weights by their hash; ten at most may wait to be revealed.",
            (on, origin, a) -> commit(on, origin, a.netuid, SetWeightsCalls.FIRST, a.commitHash));
    public static final Call<CommitMechanismWeights> COMMIT_MECHANISM_WEIGHTS = ON.call(
            115,
            CommitMechanismWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(55_130_000, 0, 7, 2)),
            "Commits the signing hotkey to weights on one mechanism by their hash.",
            (on, origin, a) -> commit(on, origin, a.netuid, a.mecid, a.commitHash));
    public static final Call<BatchCommitWeights> BATCH_COMMIT_WEIGHTS = ON.call(
            100,
            BatchCommitWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(147_224_000, 4765, 15, 2)),
            "Commits the signing hotkey to weights on several subnets; what fails is reported "
                    + "by an event and the others stand.",
            CommitWeightsCalls::commitAll);
    public static final Call<CommitTimelockedWeights> COMMIT_TIMELOCKED_WEIGHTS = ON.call(
            113,
            CommitTimelockedWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(86_951_000, 4713, 14, 2)),
            "Commits the signing hotkey to encrypted weights, which the chain reveals itself "
                    + "after the drand round.",
            (on, origin, a) -> timelock(
                    on,
                    origin,
                    a.netuid,
                    SetWeightsCalls.FIRST,
                    new Sealed(a.commit, a.revealRound, a.commitRevealVersion)));
    public static final Call<CommitTimelockedMechanismWeights> COMMIT_TIMELOCKED_MECHANISM_WEIGHTS = ON.call(
            118,
            CommitTimelockedMechanismWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(84_020_000, 0, 9, 2)),
            "Commits the signing hotkey to encrypted weights on one mechanism, which the chain reveals itself.",
            (on, origin, a) -> timelock(
                    on, origin, a.netuid, a.mecid, new Sealed(a.commit, a.revealRound, a.commitRevealVersion)));
    public static final Call<CommitCrv3MechanismWeights> COMMIT_CRV3_MECHANISM_WEIGHTS = ON.call(
            117,
            CommitCrv3MechanismWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(77_750_000, 0, 7, 2)),
            "As commit_timelocked_mechanism_weights, with version 4 understood.",
            (on, origin, a) -> timelock(on, origin, a.netuid, a.mecid, new Sealed(a.commit, a.revealRound, 4)));

    private CommitWeightsCalls() {}

    /** Encrypted weights, the round that opens them, and the version of the scheme. */
    private record Sealed(Bytes ciphertext, long round, int version) {}

    private static void commitAll(Context on, Origin origin, BatchCommitWeights a) {
        AccountId who = origin.signer();
        RevealWeightsCalls.INPUT_LENGTHS_UNEQUAL.unless(a.netuids.size() == a.commitHashes.size());
        SetWeightsCalls.batch(
                on,
                who,
                a.netuids,
                i -> commit(on, origin, a.netuids.get(i), SetWeightsCalls.FIRST, a.commitHashes.get(i)));
    }

    private static void commit(Context on, Origin origin, NetUid netuid, MechId mechanism, Hash32 hash) {
        Weighing.ensureMechanism(on, netuid, mechanism);
        AccountId who = origin.signer();
        COMMIT_REVEAL_DISABLED.unless(WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid));
        MechanismIndex index = MechanismIndex.of(netuid, mechanism);
        Uid uid = dueUid(on, index, who);
        CommitQueue queue = CommitQueue.orNew(on, netuid, index, who);
        TOO_MANY_UNREVEALED_COMMITS.when(queue.size() >= MOST_WAITING);
        queue.add(new WeightCommit(hash, CommitWindow.epoch(on, netuid), FrameSystem.NUMBER.get(on), 0));
        queue.store();
        WEIGHTS_COMMITTED.emit(on, who, index, hash);
        Weighing.updated(on, index, uid);
    }

    private static Uid dueUid(Context on, MechanismIndex index, AccountId who) {
        Uid uid = Weighing.uid(on, index.netuid(), who);
        COMMITTING_WEIGHTS_TOO_FAST.unless(Weighing.isDue(on, index, uid));
        return uid;
    }

    private static void timelock(Context on, Origin origin, NetUid netuid, MechId mechanism, Sealed sealed) {
        Weighing.ensureMechanism(on, netuid, mechanism);
        AccountId who = origin.signer();
        COMMIT_REVEAL_DISABLED.unless(WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid));
        INCORRECT_COMMIT_REVEAL_VERSION.unless(
                sealed.version == WeightParameters.COMMIT_REVEAL_WEIGHTS_VERSION.get(on));
        MechanismIndex index = MechanismIndex.of(netuid, mechanism);
        Uid uid = dueUid(on, index, who);
        long epoch = CommitWindow.epoch(on, netuid);
        long waiting = Commits.TIMELOCKED_WEIGHT_COMMITS.get(on, index, epoch).stream()
                .filter(commit -> commit.who().equals(who))
                .count();
        TOO_MANY_UNREVEALED_COMMITS.when(waiting >= MOST_WAITING);
        TimelockedCommit commit =
                new TimelockedCommit(who, FrameSystem.NUMBER.get(on), sealed.ciphertext, sealed.round);
        Commits.TIMELOCKED_WEIGHT_COMMITS.append(on, index, epoch, TimelockedCommit.CODEC, commit);
        Hash32 hash = Hash32.of(Hash.blake2b256(sealed.ciphertext.toArray()));
        TIMELOCKED_WEIGHTS_COMMITTED.emit(on, who, index, hash, sealed.round);
        Weighing.updated(on, index, uid);
    }
}
