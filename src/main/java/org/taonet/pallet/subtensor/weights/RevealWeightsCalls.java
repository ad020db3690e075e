package org.taonet.pallet.subtensor.weights;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.stream.IntStream;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/** Showing the weights that were committed by their hash. Mirrors pallets/subtensor/src/subnets/weights.rs. */
public final class RevealWeightsCalls {
    public static final Declarations ON = Concept.declarations();

    /** What was committed: uids, values, salt and version key. */
    public record RevealWeights(
            NetUid netuid, List<Integer> uids, List<Integer> values, List<Integer> salt, long versionKey) {
        public static final Struct<RevealWeights> ARGS = struct(
                "reveal_weights",
                field("netuid", Codecs.NET_UID, "NetUid", RevealWeights::netuid),
                field("uids", Codecs.list(Codecs.U16), "Vec<u16>", RevealWeights::uids),
                field("values", Codecs.list(Codecs.U16), "Vec<u16>", RevealWeights::values),
                field("salt", Codecs.list(Codecs.U16), "Vec<u16>", RevealWeights::salt),
                field("version_key", Codecs.U64, "u64", RevealWeights::versionKey),
                RevealWeights::new);

        Reveal content() {
            return new Reveal(uids, values, salt, versionKey);
        }
    }

    /** What was committed, for one mechanism. */
    public record RevealMechanismWeights(
            NetUid netuid,
            MechId mecid,
            List<Integer> uids,
            List<Integer> values,
            List<Integer> salt,
            long versionKey) {
        public static final Struct<RevealMechanismWeights> ARGS = struct(
                "reveal_mechanism_weights",
                field("netuid", Codecs.NET_UID, "NetUid", RevealMechanismWeights::netuid),
                field("mecid", Codecs.MECH_ID, "MechId", RevealMechanismWeights::mecid),
                field("uids", Codecs.list(Codecs.U16), "Vec<u16>", RevealMechanismWeights::uids),
                field("values", Codecs.list(Codecs.U16), "Vec<u16>", RevealMechanismWeights::values),
                field("salt", Codecs.list(Codecs.U16), "Vec<u16>", RevealMechanismWeights::salt),
                field("version_key", Codecs.U64, "u64", RevealMechanismWeights::versionKey),
                RevealMechanismWeights::new);

        Reveal content() {
            return new Reveal(uids, values, salt, versionKey);
        }
    }

    /** Several commits' contents, in the order committed. */
    public record BatchRevealWeights(
            NetUid netuid,
            List<List<Integer>> uidsList,
            List<List<Integer>> valuesList,
            List<List<Integer>> saltsList,
            List<Long> versionKeys) {
        public static final Struct<BatchRevealWeights> ARGS = struct(
                "batch_reveal_weights",
                field("netuid", Codecs.NET_UID, "NetUid", BatchRevealWeights::netuid),
                field("uids_list", Codecs.list(Codecs.list(Codecs.U16)), "Vec<Vec<u16>>", BatchRevealWeights::uidsList),
                field(
                        "values_list",
                        Codecs.list(Codecs.list(Codecs.U16)),
                        "Vec<Vec<u16>>",
                        BatchRevealWeights::valuesList),
                field(
                        "salts_list",
                        Codecs.list(Codecs.list(Codecs.U16)),
                        "Vec<Vec<u16>>",
                        BatchRevealWeights::saltsList),
                field("version_keys", Codecs.list(Codecs.U64), "Vec<u64>", BatchRevealWeights::versionKeys),
                BatchRevealWeights::new);

        /** InputLengthsUnequal unless each reveal has all its parts. */
        List<Reveal> contents() {
            int size = uidsList.size();
            INPUT_LENGTHS_UNEQUAL.unless(
                    size == valuesList.size() && size == saltsList.size() && size == versionKeys.size());
            return IntStream.range(0, size)
                    .mapToObj(i -> new Reveal(uidsList.get(i), valuesList.get(i), saltsList.get(i), versionKeys.get(i)))
                    .toList();
        }
    }

    public static final Fault NO_WEIGHTS_COMMIT_FOUND =
            ON.error(51, "NoWeightsCommitFound", "Commit first: this hotkey has no commit that waits.");
    public static final Fault INVALID_REVEAL_COMMIT_HASH_NOT_MATCH = ON.error(
            52,
            "InvalidRevealCommitHashNotMatch",
            "Reveal exactly what was hashed: uids, values, salt, version key in the same order.");
    public static final Fault EXPIRED_WEIGHT_COMMIT =
            ON.error(78, "ExpiredWeightCommit", "Commit anew: the window to reveal this is over.");
    public static final Fault REVEAL_TOO_EARLY =
            ON.error(79, "RevealTooEarly", "Wait until the reveal window of this commit opens.");
    public static final Fault INPUT_LENGTHS_UNEQUAL =
            ON.error(80, "InputLengthsUnequal", "Give lists of equal length.");

    public static final Event.Of3<AccountId, MechanismIndex, Hash32> WEIGHTS_REVEALED = ON.event(
            86,
            "WeightsRevealed",
            "Committed weights were revealed; with the hash they had.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.HASH, "H256"));
    public static final Event.Of3<AccountId, NetUid, List<Hash32>> WEIGHTS_BATCH_REVEALED = ON.event(
            87,
            "WeightsBatchRevealed",
            "Several commits were revealed; with their hashes.",
            f(Codecs.ACCOUNT, "T::AccountId"),
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.list(Codecs.HASH), "Vec<H256>"));
    public static final Event.Of2<NetUid, AccountId> CRV3_WEIGHTS_REVEALED = ON.event(
            99,
            "CRV3WeightsRevealed",
            "The chain revealed encrypted weights of an older version.",
            f(Codecs.NET_UID, "NetUid"),
            f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of2<MechanismIndex, AccountId> TIMELOCKED_WEIGHTS_REVEALED = ON.event(
            108,
            "TimelockedWeightsRevealed",
            "The chain revealed encrypted weights.",
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.ACCOUNT, "T::AccountId"));

    public static final Call<RevealWeights> REVEAL_WEIGHTS = ON.call(
            97,
            RevealWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(111_227_000, 7590, 19, 2)),
            "Reveals the signing hotkey's committed weights within the reveal window and sets them.",
            RevealWeightsCalls::reveal);
    public static final Call<RevealMechanismWeights> REVEAL_MECHANISM_WEIGHTS = ON.call(
            116,
            RevealMechanismWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(122_000_000, 0, 16, 2)),
            "Reveals the signing hotkey's committed weights on one mechanism and sets them.",
            RevealWeightsCalls::revealMechanism);
    public static final Call<BatchRevealWeights> BATCH_REVEAL_WEIGHTS = ON.call(
            98,
            BatchRevealWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(421_363_000, 8095, 19, 2)),
            "Reveals several commits of the signing hotkey; all of them or none.",
            RevealWeightsCalls::revealAll);

    private RevealWeightsCalls() {}

    private static void reveal(Context on, Origin origin, RevealWeights a) {
        one(on, origin, a.netuid, SetWeightsCalls.FIRST, a.content());
    }

    private static void revealMechanism(Context on, Origin origin, RevealMechanismWeights a) {
        one(on, origin, a.netuid, a.mecid, a.content());
    }

    private static void one(Context on, Origin origin, NetUid netuid, MechId mechanism, Reveal reveal) {
        AccountId who = origin.signer();
        MechanismIndex index = MechanismIndex.of(netuid, mechanism);
        CommitQueue queue = CommitQueue.of(on, netuid, index, who);
        Hash32 hash = reveal.hash(who, index);
        if (queue.isEmpty()) {
            throw (queue.hadExpired(hash) ? EXPIRED_WEIGHT_COMMIT : NO_WEIGHTS_COMMIT_FOUND).refuse();
        }
        queue.ensureOpen(hash);
        queue.takeThrough(hash);
        queue.store();
        Weighing.set(on, who, netuid, mechanism, reveal.row());
        WEIGHTS_REVEALED.emit(on, who, index, hash);
    }

    private static void revealAll(Context on, Origin origin, BatchRevealWeights a) {
        List<Reveal> reveals = a.contents();
        AccountId who = origin.signer();
        MechanismIndex index = MechanismIndex.of(a.netuid);
        CommitQueue queue = CommitQueue.of(on, a.netuid, index, who);
        List<Hash32> hashes =
                reveals.stream().map(each -> each.hash(who, index)).toList();
        hashes.forEach(queue::ensureOpen);
        for (int i = 0; i < hashes.size(); i++) {
            queue.take(hashes.get(i));
            Weighing.set(
                    on, who, a.netuid, SetWeightsCalls.FIRST, reveals.get(i).row());
        }
        queue.store();
        WEIGHTS_BATCH_REVEALED.emit(on, who, a.netuid, hashes);
    }
}
