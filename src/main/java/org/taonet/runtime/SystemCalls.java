package org.taonet.runtime;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** The calls of System: remarks for all, raw storage and code for root. Mirrors frame_system 41. */
public final class SystemCalls {
    static final Declarations ON = Declarations.of("System", 0, "frame_system");

    private static final Codec<Codecs.Pair<Bytes, Bytes>> KEY_VALUE = Codecs.pair(Codecs.BYTES, Codecs.BYTES);

    private SystemCalls() {}

    /** Leaves bytes in the block. */
    public record Remark(Bytes remark) {
        static final Struct<Remark> ARGS =
                struct("remark", field("remark", Codecs.BYTES, "Vec<u8>", Remark::remark), Remark::new);
    }

    record SetHeapPages(long pages) {
        static final Struct<SetHeapPages> ARGS =
                struct("set_heap_pages", field("pages", Codecs.U64, "u64", SetHeapPages::pages), SetHeapPages::new);
    }

    record Code(Bytes code) {
        static Struct<Code> args(String name) {
            return struct(name, field("code", Codecs.BYTES, "Vec<u8>", Code::code), Code::new);
        }
    }

    /** Writes raw keys. */
    public record SetStorage(List<Codecs.Pair<Bytes, Bytes>> items) {
        static final Struct<SetStorage> ARGS = struct(
                "set_storage",
                field("items", Codecs.list(KEY_VALUE), "Vec<KeyValue>", SetStorage::items),
                SetStorage::new);
    }

    record KillStorage(List<Bytes> keys) {
        static final Struct<KillStorage> ARGS = struct(
                "kill_storage",
                field("keys", Codecs.list(Codecs.BYTES), "Vec<Key>", KillStorage::keys),
                KillStorage::new);
    }

    record KillPrefix(Bytes prefix, long subkeys) {
        static final Struct<KillPrefix> ARGS = struct(
                "kill_prefix",
                field("prefix", Codecs.BYTES, "Key", KillPrefix::prefix),
                field("subkeys", Codecs.U32, "u32", KillPrefix::subkeys),
                KillPrefix::new);
    }

    record RemarkWithEvent(Bytes remark) {
        static final Struct<RemarkWithEvent> ARGS = struct(
                "remark_with_event",
                field("remark", Codecs.BYTES, "Vec<u8>", RemarkWithEvent::remark),
                RemarkWithEvent::new);
    }

    record CodeHash(Hash32 codeHash) {
        static Struct<CodeHash> args(String name) {
            return struct(name, field("code_hash", Codecs.HASH, "T::Hash", CodeHash::codeHash), CodeHash::new);
        }
    }

    private static final Weight SET_CODE = Weight.of(164_247_810_000L, 67_035, 1, 1);
    private static final Weight AUTHORIZE = Weight.of(15_570_000, 0, 0, 1);

    public static final Call<Remark> REMARK = ON.call(
            0,
            Remark.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(new Weight(1_586_000, 0).plus(new Weight(10_920, 0).times(a.remark.length()))),
            "Puts bytes into the block. Changes nothing.",
            (on, origin, a) -> {});
    static final Call<SetHeapPages> SET_HEAP_PAGES = ON.call(
            1,
            SetHeapPages.ARGS,
            (runtime, a) -> DispatchInfo.operational(Weight.of(2_836_000, 0, 0, 1)),
            "Sets the pages of memory that the code gets. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                on.put(FrameSystem.HEAP_PAGES, Codecs.U64.bytes(a.pages));
                FrameSystem.depositLog(on, Digest.Item.Environment.UPDATED);
            });
    static final Call<Code> SET_CODE_CALL = ON.callWithPost(
            2,
            Code.args("set_code"),
            (runtime, a) -> DispatchInfo.operational(SET_CODE),
            "Makes the next block run under new code, if its version is higher. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                unfit(on, a.code, true).ifPresent(fault -> {
                    throw fault.refuse();
                });
                return setCode(on, a.code);
            });
    static final Call<Code> SET_CODE_WITHOUT_CHECKS = ON.callWithPost(
            3,
            Code.args("set_code_without_checks"),
            (runtime, a) -> DispatchInfo.operational(SET_CODE),
            "Makes the next block run under new code, whatever it is. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                return setCode(on, a.code);
            });
    public static final Call<SetStorage> SET_STORAGE = ON.call(
            4,
            SetStorage.ARGS,
            (runtime, a) -> DispatchInfo.operational(new Weight(1_565_000, 0)
                    .plus(new Weight(733_648, 0).times(a.items.size()))
                    .plus(Weight.db(0, a.items.size()))),
            "Writes raw storage keys. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                a.items.forEach(
                        item -> on.put(item.first().shared(), item.second().shared()));
            });
    static final Call<KillStorage> KILL_STORAGE = ON.call(
            5,
            KillStorage.ARGS,
            (runtime, a) -> DispatchInfo.operational(new Weight(1_624_000, 0)
                    .plus(new Weight(566_903, 0).times(a.keys.size()))
                    .plus(Weight.db(0, a.keys.size()))),
            "Removes raw storage keys. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                a.keys.forEach(key -> on.remove(key.shared()));
            });
    static final Call<KillPrefix> KILL_PREFIX = ON.call(
            6,
            KillPrefix.ARGS,
            (runtime, a) -> {
                long keys = Math.min(a.subkeys + 1, 0xFFFF_FFFFL);
                return DispatchInfo.operational(new Weight(2_964_000, 0)
                        .plus(new Weight(1_340_742, 0).times(keys))
                        .plus(Weight.db(keys, keys))
                        .plus(new Weight(0, 70).times(keys)));
            },
            "Removes the storage keys with a prefix, at most so many. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                on.clearPrefix(a.prefix.shared(), (int) Math.min(a.subkeys, Integer.MAX_VALUE), null);
            });
    static final Call<RemarkWithEvent> REMARK_WITH_EVENT = ON.call(
            7,
            RemarkWithEvent.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(new Weight(4_725_000, 0).plus(new Weight(12_386, 0).times(a.remark.length()))),
            "Puts bytes into the block and their hash into an event.",
            (on, origin, a) ->
                    FrameSystem.REMARKED.emit(on, origin.signer(), Hash32.of(Hash.blake2b256(a.remark.shared()))));
    static final Call<CodeHash> AUTHORIZE_UPGRADE = ON.call(
            9,
            CodeHash.args("authorize_upgrade"),
            (runtime, a) -> DispatchInfo.operational(AUTHORIZE),
            "Lets anybody apply code of a hash, if its version is higher. Root.",
            (on, origin, a) -> authorize(on, origin, a.codeHash, true));
    static final Call<CodeHash> AUTHORIZE_UPGRADE_WITHOUT_CHECKS = ON.call(
            10,
            CodeHash.args("authorize_upgrade_without_checks"),
            (runtime, a) -> DispatchInfo.operational(AUTHORIZE),
            "Lets anybody apply code of a hash, whatever it is. Root.",
            (on, origin, a) -> authorize(on, origin, a.codeHash, false));
    static final Call<Code> APPLY_AUTHORIZED_UPGRADE = ON.callWithPost(
            11,
            Code.args("apply_authorized_upgrade"),
            (runtime, a) -> DispatchInfo.operational(Weight.of(166_858_158_000L, 67_035, 2, 2)),
            "Applies code that was authorised. Anybody, for free if it fits.",
            (on, origin, a) -> apply(on, a.code));

    private static void authorize(Context on, Origin origin, Hash32 hash, boolean checkVersion) {
        origin.ensureRoot();
        FrameSystem.AUTHORIZED_UPGRADE.put(on, new FrameSystem.Authorization(hash, checkVersion));
        FrameSystem.UPGRADE_AUTHORIZED.emit(on, hash, checkVersion);
    }

    /** The authorisation that some code fulfils; NothingAuthorized or Unauthorized. */
    private static FrameSystem.Authorization authorization(Context on, Bytes code) {
        FrameSystem.Authorization authorization =
                FrameSystem.AUTHORIZED_UPGRADE.find(on).orElseThrow(FrameSystem.NOTHING_AUTHORIZED::refuse);
        FrameSystem.UNAUTHORIZED.unless(
                Hash32.of(Hash.blake2b256(code.shared())).equals(authorization.codeHash()));
        return authorization;
    }

    private static PostInfo apply(Context on, Bytes code) {
        FrameSystem.Authorization authorization = authorization(on, code);
        FrameSystem.AUTHORIZED_UPGRADE.remove(on);
        Optional<Fault> unfit = unfit(on, code, authorization.checkVersion());
        if (unfit.isPresent()) {
            FrameSystem.REJECTED_UPGRADE.emit(
                    on, authorization.codeHash(), unfit.get().error());
            return new PostInfo(Optional.empty(), Pays.NO);
        }
        return PostInfo.free(setCode(on, code).actual().orElseThrow());
    }

    /** Whether an unsigned extrinsic with this call may enter: code that was authorised may. */
    static Validity validate(Context on, RuntimeCall call) {
        if (call.args() instanceof Code(var code) && call.is(APPLY_AUTHORIZED_UPGRADE)) {
            try {
                FrameSystem.Authorization authorization = authorization(on, code);
                return new Validity(
                        -1L,
                        List.of(),
                        List.of(Bytes.owning(authorization.codeHash().bytes())),
                        -1L,
                        true);
            } catch (Refusal refusal) {
                throw Validity.Invalid.Reason.CALL.refuse();
            }
        }
        throw Validity.Invalid.Reason.CALL.refuse();
    }

    private static Optional<Fault> unfit(Context on, Bytes code, boolean checkVersion) {
        if (!checkVersion) {
            return Optional.empty();
        }
        RuntimeVersion now = on.runtime().version();
        Optional<RuntimeVersion> next = on.runtime().versionOf(code);
        if (next.isEmpty()) {
            return Optional.of(FrameSystem.FAILED_TO_EXTRACT_RUNTIME_VERSION);
        }
        if (!next.get().specName().equals(now.specName())) {
            return Optional.of(FrameSystem.INVALID_SPEC_NAME);
        }
        return next.get().specVersion() > now.specVersion()
                ? Optional.empty()
                : Optional.of(FrameSystem.SPEC_VERSION_NEEDS_TO_INCREASE);
    }

    private static PostInfo setCode(Context on, Bytes code) {
        on.put(FrameSystem.CODE, code.toArray());
        FrameSystem.depositLog(on, Digest.Item.Environment.UPDATED);
        FrameSystem.CODE_UPDATED.emit(on);
        return PostInfo.of(FrameSystem.BLOCK_WEIGHTS.in(on).maxBlock());
    }
}
