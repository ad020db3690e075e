package org.taonet.pallet.commitments;

import static org.taonet.runtime.Event.f;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * Data that hotkeys publish in their subnets, in the clear or locked until a drand round. Mirrors pallets/commitments.
 */
public final class Commitments {
    static final Declarations ON = Declarations.of("Commitments", 18, "pallet_commitments");

    public static final StorageValue<SortedSet<Subject>> TIMELOCKED_INDEX = ON.value(
            "TimelockedIndex",
            Codecs.set(Subject.CODEC),
            Collections.emptySortedSet(),
            "Subnets and hotkeys whose commitment has a part that is still encrypted.");
    public static final StorageDoubleMap<NetUid, AccountId, Registration> COMMITMENT_OF = ON.optionalDoubleMap(
            "CommitmentOf",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Registration.CODEC,
            "What a hotkey committed to in a subnet.");
    public static final StorageDoubleMap<NetUid, AccountId, Long> LAST_COMMITMENT = ON.optionalDoubleMap(
            "LastCommitment",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U32,
            "The block of a hotkey's last commitment in a subnet.");
    public static final StorageDoubleMap<NetUid, AccountId, Long> LAST_BONDS_RESET = ON.optionalDoubleMap(
            "LastBondsReset",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U32,
            "The block at which a commitment last reset a hotkey's bonds.");
    public static final StorageDoubleMap<NetUid, AccountId, List<Codecs.Pair<Bytes, Long>>> REVEALED_COMMITMENTS =
            ON.optionalDoubleMap(
                    "RevealedCommitments",
                    Hasher.IDENTITY,
                    Codecs.NET_UID,
                    Hasher.TWOX_64_CONCAT,
                    Codecs.ACCOUNT,
                    Codecs.list(Codecs.pair(Codecs.BYTES, Codecs.U64)),
                    "What was decrypted of a hotkey's commitments, and at which block each.");
    public static final StorageDoubleMap<NetUid, AccountId, UsageTracker> USED_SPACE_OF = ON.optionalDoubleMap(
            "UsedSpaceOf",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            UsageTracker.CODEC,
            "How many bytes a hotkey committed in the subnet's epoch.");
    public static final StorageValue<Long> MAX_SPACE =
            ON.value("MaxSpace", Codecs.U32, 3100L, "How many bytes a hotkey can commit in an epoch.");

    public static final Constant<Long> MAX_FIELDS =
            ON.constant("MaxFields", Codecs.U32, 3L, "How many parts a commitment can have.");
    public static final Constant<Rao> INITIAL_DEPOSIT =
            ON.constant("InitialDeposit", Codecs.RAO, Rao.ZERO, "What a commitment costs in deposit, in rao.");
    public static final Constant<Rao> FIELD_DEPOSIT = ON.constant(
            "FieldDeposit", Codecs.RAO, Rao.ZERO, "What each part of a commitment adds to the deposit, in rao.");

    static final Event.Of2<NetUid, AccountId> COMMITMENT = ON.event(
            0,
            "Commitment",
            "A hotkey published data.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("who", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of3<NetUid, AccountId, Long> TIMELOCK_COMMITMENT = ON.event(
            1,
            "TimelockCommitment",
            "A hotkey published data that are locked until a drand round.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("reveal_round", Codecs.U64, "u64"));
    static final Event.Of2<NetUid, AccountId> COMMITMENT_REVEALED = ON.event(
            2,
            "CommitmentRevealed",
            "Locked data were decrypted.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("who", Codecs.ACCOUNT, "T::AccountId"));

    static final Fault TOO_MANY_FIELDS_IN_COMMITMENT_INFO =
            ON.error(0, "TooManyFieldsInCommitmentInfo", "Commit to fewer parts.");
    static final Fault ACCOUNT_NOT_ALLOWED_COMMIT =
            ON.error(1, "AccountNotAllowedCommit", "Only hotkeys that are registered in the subnet may commit.");
    static final Fault SPACE_LIMIT_EXCEEDED = ON.error(
            2, "SpaceLimitExceeded", "This hotkey has committed as much as it may in this epoch: wait for the next.");
    static final Fault UNEXPECTED_UNRESERVE_LEFTOVER =
            ON.error(3, "UnexpectedUnreserveLeftover", "Less was reserved than is to be returned.");

    private Commitments() {}

    /** Forgets all that was published in a subnet. */
    public static void forget(Context on, NetUid netuid) {
        COMMITMENT_OF.clearPrefix(on, netuid);
        LAST_COMMITMENT.clearPrefix(on, netuid);
        LAST_BONDS_RESET.clearPrefix(on, netuid);
        REVEALED_COMMITMENTS.clearPrefix(on, netuid);
        USED_SPACE_OF.clearPrefix(on, netuid);
        TIMELOCKED_INDEX.mutate(on, index -> {
            SortedSet<Subject> rest = new TreeSet<>(index);
            rest.removeIf(subject -> subject.netuid().equals(netuid));
            return rest;
        });
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Reveal(), Pallet.Generics.PLAIN, ON, CommitmentsCalls.ON);
    }
}
