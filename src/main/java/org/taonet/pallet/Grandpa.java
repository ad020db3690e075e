package org.taonet.pallet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Output;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Who makes blocks final, as clients see it: the authorities, their changes to come, and pauses. The gadget itself is
 * the node's business. Mirrors pallet_grandpa 41.
 */
public final class Grandpa {
    static final Declarations ON =
            Declarations.of("Grandpa", 4, "pallet_grandpa").storageVersion(5);

    /** The engine's letters in digests. */
    public static final Bytes ENGINE = Digest.engine("FRNK");

    public static final Codec<List<Authority>> AUTHORITY_LIST = Codecs.list(Authority.CODEC);

    static final StorageValue<Standing> STATE =
            ON.value("State", Standing.CODEC, Standing.Plain.LIVE, "Whether blocks are made final.");
    static final StorageValue<PendingChange> PENDING_CHANGE =
            ON.optionalValue("PendingChange", PendingChange.CODEC, "The change of authorities that is signalled.");
    static final StorageValue<Long> NEXT_FORCED =
            ON.optionalValue("NextForced", Codecs.U32, "The first block that may force a change again.");
    static final StorageValue<Codecs.Pair<Long, Long>> STALLED = ON.optionalValue(
            "Stalled",
            Codecs.pair(Codecs.U32, Codecs.U32),
            "That finality stalled: blocks to wait, and the best block that is final.");
    public static final StorageValue<Long> CURRENT_SET_ID =
            ON.value("CurrentSetId", Codecs.U64, 0L, "How many times the authorities have changed.");
    static final StorageMap<Long, Long> SET_ID_SESSION = ON.optionalMap(
            "SetIdSession",
            Hasher.TWOX_64_CONCAT,
            Codecs.U64,
            Codecs.U32,
            "The session in which a set of authorities took over.");
    public static final StorageValue<List<Authority>> AUTHORITIES =
            ON.value("Authorities", Codecs.weakBounded(Authority.CODEC), List.of(), "Who makes blocks final.");

    static final Event.Of1<List<Authority>> NEW_AUTHORITIES = ON.event(
            0,
            "NewAuthorities",
            "Others make blocks final from now on.",
            f("authority_set", AUTHORITY_LIST, "AuthorityList"));
    static final Event.Of0 PAUSED = ON.event(1, "Paused", "Blocks are not made final for the time being.");
    static final Event.Of0 RESUMED = ON.event(2, "Resumed", "Blocks are made final again.");

    static final Fault PAUSE_FAILED = ON.error(0, "PauseFailed", "It is paused already, or about to be.");
    static final Fault RESUME_FAILED = ON.error(1, "ResumeFailed", "It is not paused.");
    static final Fault CHANGE_PENDING = ON.error(2, "ChangePending", "Wait until the change under way is through.");
    static final Fault TOO_SOON = ON.error(3, "TooSoon", "Wait: the last forced change is too recent.");
    static final Fault INVALID_KEY_OWNERSHIP_PROOF =
            ON.error(4, "InvalidKeyOwnershipProof", "The proof does not show whose key it is.");
    static final Fault INVALID_EQUIVOCATION_PROOF =
            ON.error(5, "InvalidEquivocationProof", "The votes do not contradict each other.");
    static final Fault DUPLICATE_OFFENCE_REPORT =
            ON.error(6, "DuplicateOffenceReport", "This offence was reported before.");

    static final Constant<Long> MAX_AUTHORITIES =
            ON.constant("MaxAuthorities", Codecs.U32, 32L, "How many authorities there can be.");
    static final Constant<Long> MAX_NOMINATORS =
            ON.constant("MaxNominators", Codecs.U32, 20L, "How many nominators an authority can have.");
    static final Constant<Long> MAX_SET_ID_SESSION_ENTRIES =
            ON.constant("MaxSetIdSessionEntries", Codecs.U64, 0L, "For how many sets the session is remembered.");

    /** Upstream's default weight for a hundred validators with twenty nominators each. */
    private static final Weight REPORT =
            new Weight(35_000_000 + 17_500_000 + 95_000_000 + 110_000_000 + 500_000_000, 0).plus(Weight.db(81, 70));

    public static final Call<GrandpaProofs.Report> REPORT_EQUIVOCATION = ON.callWithPost(
            0,
            GrandpaProofs.Report.args("report_equivocation"),
            (runtime, a) -> DispatchInfo.normal(REPORT),
            "Reports an authority that voted twice. No proof of a key can be made here.",
            (on, origin, a) -> {
                origin.signer();
                return new PostInfo(Optional.empty(), Pays.NO);
            });
    public static final Call<GrandpaProofs.Report> REPORT_EQUIVOCATION_UNSIGNED = ON.callWithPost(
            1,
            GrandpaProofs.Report.args("report_equivocation_unsigned"),
            (runtime, a) -> DispatchInfo.normal(REPORT),
            "Reports an authority that voted twice, from a block author. No proof of a key can be made here.",
            (on, origin, a) -> {
                origin.ensureNone();
                return new PostInfo(Optional.empty(), Pays.NO);
            });
    public static final Call<NoteStalled> NOTE_STALLED = ON.call(
            2,
            NoteStalled.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(3_000_000, 0, 0, 1)),
            "Notes that finality stalled, so that the next change of authorities is forced. Root.",
            Grandpa::noteStalled);

    private Grandpa() {}

    /** The pallet. */
    public static Pallet pallet() {
        Hooks hooks = new Hooks() {
            @Override
            public void onFinalize(Context on, long block) {
                changeAuthorities(on, block);
                pauseOrResume(on, block);
            }
        };
        return Pallet.of(hooks, Pallet.Generics.BARE_EVENT, ON).with((on, source, call) -> {
            throw Validity.Invalid.Reason.CALL.refuse();
        });
    }

    /** A key and how much its vote weighs. */
    public record Authority(AccountId key, long weight) {
        public static final Codec<Authority> CODEC =
                Codecs.pair(GrandpaProofs.PUBLIC, Codecs.U64, Authority::new, Authority::key, Authority::weight);
    }

    /** How long to wait, and from where. */
    public record NoteStalled(long delay, long bestFinalized) {
        static final Struct<NoteStalled> ARGS = struct(
                "note_stalled",
                field("delay", Codecs.U32, "BlockNumberFor<T>", NoteStalled::delay),
                field("best_finalized_block_number", Codecs.U32, "BlockNumberFor<T>", NoteStalled::bestFinalized),
                NoteStalled::new);
    }

    /** Whether blocks are made final. Mirrors pallet_grandpa::StoredState. */
    sealed interface Standing {
        enum Plain implements Standing {
            LIVE,
            PAUSED
        }

        record PendingPause(long scheduledAt, long delay) implements Standing {}

        record PendingResume(long scheduledAt, long delay) implements Standing {}

        Codec<Standing> CODEC = OneOf.of(
                "pallet_grandpa::StoredState",
                List.of(new TypeDef.Param("N", TypeDef.U32)),
                List.of(
                        unit(0, "Live", Plain.LIVE),
                        variant(
                                1,
                                PendingPause.class,
                                struct(
                                        "PendingPause",
                                        field("scheduled_at", Codecs.U32, "N", PendingPause::scheduledAt),
                                        field("delay", Codecs.U32, "N", PendingPause::delay),
                                        PendingPause::new)),
                        unit(2, "Paused", Plain.PAUSED),
                        variant(
                                3,
                                PendingResume.class,
                                struct(
                                        "PendingResume",
                                        field("scheduled_at", Codecs.U32, "N", PendingResume::scheduledAt),
                                        field("delay", Codecs.U32, "N", PendingResume::delay),
                                        PendingResume::new))));
    }

    /** A change of authorities that is signalled. Mirrors pallet_grandpa::StoredPendingChange. */
    record PendingChange(long scheduledAt, long delay, List<Authority> next, Optional<Long> forced) {
        static final Codec<PendingChange> CODEC = Struct.struct(
                        "pallet_grandpa::StoredPendingChange",
                        field("scheduled_at", Codecs.U32, "N", PendingChange::scheduledAt),
                        field("delay", Codecs.U32, "N", PendingChange::delay),
                        field(
                                "next_authorities",
                                Codecs.weakBounded(Authority.CODEC),
                                "BoundedAuthorityList<Limit>",
                                PendingChange::next),
                        field("forced", Codecs.option(Codecs.U32), "Option<N>", PendingChange::forced),
                        PendingChange::new)
                .with(new TypeDef.Param("N", TypeDef.U32), new TypeDef.Param("Limit", null));
    }

    private static void noteStalled(Context on, Origin origin, NoteStalled a) {
        origin.ensureRoot();
        STALLED.put(on, new Codecs.Pair<>(a.delay, a.bestFinalized));
    }

    /** Signals a change of authorities some blocks from now; ChangePending, or TooSoon for a forced one. */
    public static void scheduleChange(Context on, List<Authority> next, long inBlocks, Optional<Long> forced) {
        CHANGE_PENDING.when(PENDING_CHANGE.find(on).isPresent());
        long now = FrameSystem.NUMBER.get(on);
        if (forced.isPresent()) {
            TOO_SOON.when(NEXT_FORCED.find(on).map(first -> first > now).orElse(false));
            NEXT_FORCED.put(on, now + inBlocks * 2 & 0xFFFF_FFFFL);
        }
        PENDING_CHANGE.put(on, new PendingChange(now, inBlocks, next, forced));
    }

    private static void changeAuthorities(Context on, long block) {
        Optional<PendingChange> pending = PENDING_CHANGE.find(on);
        if (pending.isEmpty()) {
            return;
        }
        PendingChange change = pending.get();
        if (block == change.scheduledAt) {
            Output log = new Output();
            change.forced.ifPresentOrElse(median -> log.u8(2).u32(median), () -> log.u8(1));
            AUTHORITY_LIST.encode(change.next, log);
            log(on, log.u32(change.delay));
        }
        if (block == (change.scheduledAt + change.delay & 0xFFFF_FFFFL)) {
            AUTHORITIES.put(on, change.next);
            NEW_AUTHORITIES.emit(on, change.next);
            PENDING_CHANGE.remove(on);
        }
    }

    private static void pauseOrResume(Context on, long block) {
        switch (STATE.get(on)) {
            case Standing.PendingPause(var at, var delay) -> {
                if (block == at) {
                    log(on, new Output().u8(4).u32(delay));
                }
                if (block == (at + delay & 0xFFFF_FFFFL)) {
                    STATE.put(on, Standing.Plain.PAUSED);
                    PAUSED.emit(on);
                }
            }
            case Standing.PendingResume(var at, var delay) -> {
                if (block == at) {
                    log(on, new Output().u8(5).u32(delay));
                }
                if (block == (at + delay & 0xFFFF_FFFFL)) {
                    STATE.put(on, Standing.Plain.LIVE);
                    RESUMED.emit(on);
                }
            }
            case Standing.Plain _ -> {}
        }
    }

    private static void log(Context on, Output entry) {
        FrameSystem.depositLog(on, new Digest.Item.Consensus(ENGINE, Bytes.owning(entry.toArray())));
    }

    /** What genesis holds of this pallet: each authority with a vote. */
    public static void genesis(Context on, List<AccountId> keys) {
        CURRENT_SET_ID.put(on, 0L);
        if (!keys.isEmpty()) {
            AUTHORITIES.put(on, keys.stream().map(key -> new Authority(key, 1)).toList());
        }
        SET_ID_SESSION.put(on, 0L, 0L);
    }
}
