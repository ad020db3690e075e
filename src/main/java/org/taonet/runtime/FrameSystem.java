package org.taonet.runtime;

import static org.taonet.runtime.Event.f;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchEventInfo;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Header;
import org.taonet.primitive.Limits;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.PerDispatchClass;
import org.taonet.primitive.Phase;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.primitive.Weight;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StateVersion;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * The ground that all pallets stand on: accounts, block number, events, weight used. Mirrors frame_system 41; its calls
 * are in {@link SystemCalls}.
 */
public final class FrameSystem {
    static final Declarations ON = Declarations.of("System", 0, "frame_system");

    /** Where the index of the extrinsic at work is, as u32. */
    static final byte[] EXTRINSIC_INDEX = Bytes.utf8(":extrinsic_index").shared();

    private static final byte[] INTRABLOCK_ENTROPY =
            Bytes.utf8(":intrablock_entropy").shared();

    /** Where the name of the runtime is. */
    public static final byte[] CODE = Bytes.utf8(":code").shared();

    static final byte[] HEAP_PAGES = Bytes.utf8(":heappages").shared();

    /** The genesis "parent": 32 times 69. */
    private static final Hash32 HASH_69 =
            Hash32.of(Bytes.fromHex("45".repeat(32)).shared());

    public static final StorageMap<AccountId, AccountInfo> ACCOUNT = ON.map(
            "Account",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            AccountInfo.CODEC,
            AccountInfo.EMPTY,
            "Nonce, reference counts and balance of an account.");
    static final StorageValue<Long> EXTRINSIC_COUNT =
            ON.optionalValue("ExtrinsicCount", Codecs.U32, "Extrinsics in the block at work.");
    static final StorageValue<Boolean> INHERENTS_APPLIED =
            ON.value("InherentsApplied", Codecs.BOOL, false, "Whether the block's inherents are all in.");
    public static final StorageValue<PerDispatchClass<Weight>> BLOCK_WEIGHT = ON.value(
            "BlockWeight",
            PerDispatchClass.of(Weight.CODEC),
            new PerDispatchClass<>(Weight.ZERO, Weight.ZERO, Weight.ZERO),
            "Weight used by the block at work, by class.");
    public static final StorageValue<Long> ALL_EXTRINSICS_LEN =
            ON.optionalValue("AllExtrinsicsLen", Codecs.U32, "Bytes of all extrinsics of the block at work.");
    public static final StorageMap<Long, Hash32> BLOCK_HASH = ON.map(
            "BlockHash",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.HASH,
            Hash32.ZERO,
            "Hashes of the latest blocks by number.");
    static final StorageMap<Long, Bytes> EXTRINSIC_DATA = ON.map(
            "ExtrinsicData",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.BYTES,
            Bytes.EMPTY,
            "The extrinsics of the block at work, by index.");
    public static final StorageValue<Long> NUMBER =
            ON.value("Number", Codecs.U32, 0L, "The number of the block at work.");
    public static final StorageValue<Hash32> PARENT_HASH =
            ON.value("ParentHash", Codecs.HASH, Hash32.ZERO, "The hash of the block before.");
    public static final StorageValue<Digest> DIGEST =
            ON.value("Digest", Digest.CODEC, Digest.EMPTY, "The log of the block at work.");

    /** Event records as bytes: phase, event, topics. They are appended, never decoded here. */
    public static final StorageValue<List<Bytes>> EVENTS = ON.value(
            "Events",
            Codecs.list(Codecs.BYTES).as(new TypeDef.Sequence(Phase.EVENT_RECORD)),
            List.of(),
            "What happened in the block, in order.");

    public static final StorageValue<Long> EVENT_COUNT =
            ON.value("EventCount", Codecs.U32, 0L, "How many events the block has.");
    static final StorageMap<Hash32, List<Codecs.Pair<Long, Long>>> EVENT_TOPICS = ON.map(
            "EventTopics",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.HASH,
            Codecs.list(Codecs.pair(Codecs.U32, Codecs.U32)),
            List.of(),
            "Blocks and indices of events by topic.");
    public static final StorageValue<LastUpgrade> LAST_RUNTIME_UPGRADE =
            ON.optionalValue("LastRuntimeUpgrade", LastUpgrade.CODEC, "The version whose migrations have run.");
    static final StorageValue<Boolean> UPGRADED_TO_U32_REF_COUNT =
            ON.value("UpgradedToU32RefCount", Codecs.BOOL, false, "Whether reference counts are 32 bits wide.");
    static final StorageValue<Boolean> UPGRADED_TO_TRIPLE_REF_COUNT = ON.value(
            "UpgradedToTripleRefCount",
            Codecs.BOOL,
            false,
            "Whether providers, consumers and sufficients are counted.");
    static final StorageValue<Phase> EXECUTION_PHASE =
            ON.optionalValue("ExecutionPhase", Phase.CODEC, "Where in the block execution stands.");
    static final StorageValue<Authorization> AUTHORIZED_UPGRADE =
            ON.optionalValue("AuthorizedUpgrade", Authorization.CODEC, "The hash of the code that anybody may apply.");
    static final StorageValue<Weight> EXTRINSIC_WEIGHT_RECLAIMED = ON.value(
            "ExtrinsicWeightReclaimed",
            Weight.CODEC,
            Weight.ZERO,
            "Weight of the extrinsic at work that was given back already.");

    static final Event.Of1<DispatchEventInfo> EXTRINSIC_SUCCESS = ON.event(
            0,
            "ExtrinsicSuccess",
            "An extrinsic went well.",
            f("dispatch_info", DispatchEventInfo.CODEC, "DispatchEventInfo"));
    static final Event.Of2<DispatchError, DispatchEventInfo> EXTRINSIC_FAILED = ON.event(
            1,
            "ExtrinsicFailed",
            "An extrinsic was refused; its fee is paid.",
            f("dispatch_error", DispatchError.CODEC, "DispatchError"),
            f("dispatch_info", DispatchEventInfo.CODEC, "DispatchEventInfo"));
    static final Event.Of0 CODE_UPDATED = ON.event(2, "CodeUpdated", "The runtime's code is new.");
    static final Event.Of1<AccountId> NEW_ACCOUNT =
            ON.event(3, "NewAccount", "An account came to be.", f("account", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of1<AccountId> KILLED_ACCOUNT =
            ON.event(4, "KilledAccount", "An account is gone.", f("account", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of2<AccountId, Hash32> REMARKED = ON.event(
            5,
            "Remarked",
            "Somebody left a remark on the chain.",
            f("sender", Codecs.ACCOUNT, "T::AccountId"),
            f("hash", Codecs.HASH, "T::Hash"));
    static final Event.Of2<Hash32, Boolean> UPGRADE_AUTHORIZED = ON.event(
            6,
            "UpgradeAuthorized",
            "Code of this hash may be applied.",
            f("code_hash", Codecs.HASH, "T::Hash"),
            f("check_version", Codecs.BOOL, "bool"));
    static final Event.Of2<Hash32, DispatchError> REJECTED_UPGRADE = ON.event(
            7,
            "RejectedInvalidAuthorizedUpgrade",
            "Authorised code was not fit to be applied.",
            f("code_hash", Codecs.HASH, "T::Hash"),
            f("error", DispatchError.CODEC, "DispatchError"));

    static final Fault INVALID_SPEC_NAME = ON.error(0, "InvalidSpecName", "The new code is another chain's.");
    static final Fault SPEC_VERSION_NEEDS_TO_INCREASE =
            ON.error(1, "SpecVersionNeedsToIncrease", "The new code must have a higher spec version.");
    static final Fault FAILED_TO_EXTRACT_RUNTIME_VERSION =
            ON.error(2, "FailedToExtractRuntimeVersion", "The new code does not name a runtime that is known here.");
    static final Fault NON_DEFAULT_COMPOSITE =
            ON.error(3, "NonDefaultComposite", "The account still has a nonce or a balance.");
    static final Fault NON_ZERO_REF_COUNT = ON.error(4, "NonZeroRefCount", "Something still refers to the account.");
    static final Fault CALL_FILTERED = ON.error(5, "CallFiltered", "This call is not allowed now or here.");
    static final Fault MULTI_BLOCK_MIGRATIONS_ONGOING =
            ON.error(6, "MultiBlockMigrationsOngoing", "Wait until the migrations are through.");
    static final Fault NOTHING_AUTHORIZED = ON.error(7, "NothingAuthorized", "No upgrade has been authorised.");
    static final Fault UNAUTHORIZED = ON.error(8, "Unauthorized", "This is not the code that was authorised.");

    public static final Constant<Limits.BlockWeights> BLOCK_WEIGHTS = ON.constant(
            "BlockWeights",
            Limits.BlockWeights.CODEC,
            Limits.BlockWeights.sensible(new Weight(4_000_000_000_000L, -1L)),
            "Weight limits of a block.");
    public static final Constant<Limits.BlockLength> BLOCK_LENGTH = ON.constant(
            "BlockLength",
            Limits.BlockLength.CODEC,
            new Limits.BlockLength(new PerDispatchClass<>(7_864_320L, 10_485_760L, 10_485_760L)),
            "Length limits of a block in bytes.");
    public static final Constant<Long> BLOCK_HASH_COUNT =
            ON.constant("BlockHashCount", Codecs.U32, 2400L, "How many block hashes are kept.");
    static final Constant<DbWeight> DB_WEIGHT = ON.constant(
            "DbWeight", DbWeight.CODEC, new DbWeight(Weight.READ, Weight.WRITE), "Weight of a read and a write.");
    static final Constant<RuntimeVersion> VERSION = ON.constant(
            "Version",
            RuntimeVersion.CODEC,
            new RuntimeVersion("", "", 0, 0, 0, List.of(), 0, 0),
            "Which runtime this is.");
    public static final Constant<Integer> SS58_PREFIX =
            ON.constant("SS58Prefix", Codecs.U16, 42, "The number that this chain's addresses begin with.");

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
        ON.associate("Nonce", TypeDef.U32);
        ON.associate("Hash", Codecs.HASH.type());
        ON.associate("Hashing", new TypeDef.Outer("BlakeTwo256"));
        ON.associate("AccountId", Codecs.ACCOUNT.type());
        ON.associate("Block", OuterTypes.BLOCK);
        ON.associate("AccountData", AccountInfo.Data.CODEC.type());
    }

    private FrameSystem() {}

    /** The pallet, with its calls. */
    public static Pallet pallet() {
        return Pallet.of(ON, SystemCalls.ON).with((on, source, call) -> SystemCalls.validate(on, call));
    }

    /** Weight of one read and one write. Mirrors sp_weights::RuntimeDbWeight. */
    record DbWeight(long read, long write) {
        static final Struct<DbWeight> CODEC = Struct.struct(
                "sp_weights::RuntimeDbWeight",
                Struct.field("read", Codecs.U64, "u64", DbWeight::read),
                Struct.field("write", Codecs.U64, "u64", DbWeight::write),
                DbWeight::new);
    }

    /** The version whose migrations have run. Mirrors frame_system::LastRuntimeUpgradeInfo. */
    public record LastUpgrade(long specVersion, String specName) {
        static final Struct<LastUpgrade> CODEC = Struct.struct(
                "frame_system::LastRuntimeUpgradeInfo",
                Struct.field("spec_version", Codecs.COMPACT_U32, "codec::Compact<u32>", LastUpgrade::specVersion),
                Struct.field("spec_name", RuntimeVersion.COW_STR, "Cow<'static, str>", LastUpgrade::specName),
                LastUpgrade::new);

        static LastUpgrade of(RuntimeVersion version) {
            return new LastUpgrade(version.specVersion(), version.specName());
        }
    }

    /** Leave to apply code of a hash. Mirrors frame_system::CodeUpgradeAuthorization. */
    record Authorization(Hash32 codeHash, boolean checkVersion) {
        static final Codec<Authorization> CODEC = Struct.struct(
                        "frame_system::CodeUpgradeAuthorization",
                        Struct.field("code_hash", Codecs.HASH, "T::Hash", Authorization::codeHash),
                        Struct.field("check_version", Codecs.BOOL, "bool", Authorization::checkVersion),
                        Authorization::new)
                .with(new TypeDef.Param("T", null));
    }

    /** What the genesis state holds of System. */
    public static void genesis(Context on) {
        BLOCK_HASH.put(on, 0L, HASH_69);
        PARENT_HASH.put(on, HASH_69);
        LAST_RUNTIME_UPGRADE.put(on, LastUpgrade.of(on.runtime().version()));
        UPGRADED_TO_U32_REF_COUNT.put(on, true);
        UPGRADED_TO_TRIPLE_REF_COUNT.put(on, true);
        on.put(EXTRINSIC_INDEX, Codecs.U32.bytes(0L));
    }

    /** Whether the runtime at work is newer than the one whose migrations have run. */
    static boolean upgraded(Context on) {
        RuntimeVersion now = on.runtime().version();
        return LAST_RUNTIME_UPGRADE
                .find(on)
                .map(last -> now.specVersion() > last.specVersion()
                        || !now.specName().equals(last.specName()))
                .orElse(true);
    }

    /** Forgets the events of the block before. */
    static void resetEvents(Context on) {
        EVENTS.remove(on);
        EVENT_COUNT.remove(on);
        on.clearPrefix(EVENT_TOPICS.prefix());
    }

    /** Sets a block up. */
    static void initialize(Context on, long number, Hash32 parent, Digest digest) {
        EXECUTION_PHASE.put(on, Phase.INITIALIZATION);
        on.put(EXTRINSIC_INDEX, Codecs.U32.bytes(0L));
        Output entropy = new Output();
        entropy.bytes(Bytes.utf8("frame_system::initialize").shared()).bytes(parent.bytes());
        on.put(INTRABLOCK_ENTROPY, Hash.blake2b256(entropy.toArray()));
        NUMBER.put(on, number);
        DIGEST.put(on, digest);
        PARENT_HASH.put(on, parent);
        BLOCK_HASH.put(on, number - 1, parent);
        INHERENTS_APPLIED.remove(on);
        BLOCK_WEIGHT.remove(on);
    }

    /** Everything of the block is in: the header, and what was only for the block is gone. */
    static Header finish(Context on) {
        EXECUTION_PHASE.remove(on);
        ALL_EXTRINSICS_LEN.remove(on);
        on.remove(INTRABLOCK_ENTROPY);
        INHERENTS_APPLIED.remove(on);
        long number = NUMBER.get(on);
        Hash32 parent = PARENT_HASH.get(on);
        Digest digest = DIGEST.get(on);
        long count = EXTRINSIC_COUNT.takeIfPresent(on).orElse(0L);
        List<byte[]> extrinsics = new java.util.ArrayList<>();
        for (long i = 0; i < count; i++) {
            extrinsics.add(EXTRINSIC_DATA.take(on, i).shared());
        }
        long gone = number - BLOCK_HASH_COUNT.in(on) - 1;
        if (gone > 0) {
            BLOCK_HASH.remove(on, gone);
        }
        return new Header(parent, number, Hash32.ZERO, extrinsicsRoot(extrinsics), digest);
    }

    /** The root over a block's extrinsics: state version 0 where the system version is below 2, as here. */
    public static Hash32 extrinsicsRoot(List<byte[]> extrinsics) {
        return Trie.orderedRoot(extrinsics, StateVersion.V0);
    }

    /** The index of the extrinsic at work, 0 outside. */
    public static long extrinsicIndex(Context on) {
        byte[] index = on.get(EXTRINSIC_INDEX);
        return index == null ? 0 : Codecs.U32.read(index);
    }

    static void deposit(Context on, byte[] event) {
        if (NUMBER.get(on) == 0) {
            return;
        }
        Output record = new Output(event.length + 8);
        Phase.CODEC.encode(EXECUTION_PHASE.find(on).orElse(Phase.INITIALIZATION), record);
        record.bytes(event).compact(0);
        EVENT_COUNT.put(on, EVENT_COUNT.get(on) + 1);
        on.append(EVENTS.key(), record.toArray());
    }

    /** Adds to the log of the block at work. */
    public static void depositLog(Context on, Digest.Item item) {
        DIGEST.put(on, DIGEST.get(on).with(item));
    }

    /** Counts weight that no extrinsic announced. */
    public static void addWeight(Context on, Weight weight, DispatchClass kind) {
        PerDispatchClass<Weight> now = BLOCK_WEIGHT.get(on);
        BLOCK_WEIGHT.put(on, now.with(kind, now.of(kind).plus(weight)));
    }

    /** Gives back what an extrinsic did not use. */
    static void reclaim(Context on, DispatchInfo info, PostInfo post) {
        Weight before = EXTRINSIC_WEIGHT_RECLAIMED.get(on);
        Weight unspent = info.total().minus(post.weight(info));
        Weight accurate = new Weight(
                unsignedMax(before.refTime(), unspent.refTime()), unsignedMax(before.proofSize(), unspent.proofSize()));
        Weight more = accurate.minus(before);
        if (!more.equals(Weight.ZERO)) {
            PerDispatchClass<Weight> now = BLOCK_WEIGHT.get(on);
            BLOCK_WEIGHT.put(on, now.with(info.kind(), now.of(info.kind()).minus(more)));
            EXTRINSIC_WEIGHT_RECLAIMED.put(on, accurate);
        }
    }

    private static long unsignedMax(long a, long b) {
        return Long.compareUnsigned(a, b) > 0 ? a : b;
    }

    static void noteExtrinsic(Context on, byte[] extrinsic) {
        EXTRINSIC_DATA.put(on, extrinsicIndex(on), Bytes.owning(extrinsic));
    }

    static void noteApplied(Context on, Outcome outcome, DispatchInfo info) {
        Weight base = BLOCK_WEIGHTS.in(on).of(info.kind()).baseExtrinsic();
        DispatchEventInfo said = new DispatchEventInfo(
                outcome.post().weight(info).plus(base),
                info.kind(),
                outcome.post().pays(info));
        outcome.error()
                .ifPresentOrElse(
                        error -> EXTRINSIC_FAILED.emit(on, error, said), () -> EXTRINSIC_SUCCESS.emit(on, said));
        long next = extrinsicIndex(on) + 1;
        on.put(EXTRINSIC_INDEX, Codecs.U32.bytes(next));
        EXECUTION_PHASE.put(on, Phase.applying(next));
        EXTRINSIC_WEIGHT_RECLAIMED.remove(on);
    }

    static void noteFinishedInitialize(Context on) {
        EXECUTION_PHASE.put(on, Phase.applying(0));
    }

    static void noteFinishedExtrinsics(Context on) {
        EXTRINSIC_COUNT.put(on, extrinsicIndex(on));
        on.remove(EXTRINSIC_INDEX);
        EXECUTION_PHASE.put(on, Phase.FINALIZATION);
    }
}
