package org.taonet.runtime;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Header;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.primitive.Signatures;
import org.taonet.primitive.Validity;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Output;
import org.taonet.scale.Result;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hashing;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * The runtime APIs that every Substrate chain has. Versions and methods as upstream's runtime/src/lib.rs implements
 * them.
 */
public final class SystemApis {
    private static final Bytes TIMESTAMP = Bytes.utf8("timstap0");

    /** Opaque metadata: its bytes behind a length. */
    private static final Codec<Bytes> OPAQUE_METADATA =
            Codecs.BYTES.as(TypeDef.newtype("sp_core::OpaqueMetadata", TypeDef.BYTES, "Vec<u8>"));

    private static final Codec<SortedMap<Bytes, Bytes>> INHERENT_DATA =
            Struct.<InherentBytes, SortedMap<Bytes, Bytes>>struct(
                            "sp_inherents::InherentData",
                            field(
                                    "data",
                                    Codecs.map(Codecs.byteArray(8), Codecs.BYTES),
                                    "BTreeMap<InherentIdentifier, Vec<u8>>",
                                    InherentBytes::data),
                            InherentBytes::new)
                    .map(InherentBytes::data, InherentBytes::new);

    private record InherentBytes(SortedMap<Bytes, Bytes> data) {}

    private record CheckResult(boolean okay, boolean fatal, SortedMap<Bytes, Bytes> errors) {
        static final Codec<CheckResult> CODEC = Struct.struct(
                "sp_inherents::CheckInherentsResult",
                field("okay", Codecs.BOOL, "bool", CheckResult::okay),
                field("fatal_error", Codecs.BOOL, "bool", CheckResult::fatal),
                field("errors", INHERENT_DATA, "InherentData", CheckResult::errors),
                CheckResult::new);
    }

    private enum Mode {
        ALL,
        INHERENTS;

        static final Codec<Mode> CODEC = OneOf.<Mode>oneOf(
                "sp_runtime::ExtrinsicInclusionMode",
                OneOf.unit(0, "AllExtrinsics", ALL),
                OneOf.unit(1, "OnlyInherents", INHERENTS));
    }

    /** ApplyExtrinsicResult. */
    private static final Codec<Result<Result<Codecs.Unit, DispatchError>, Validity.Error>> APPLIED =
            Codecs.result(Outcome.RESULT, Validity.Error.CODEC);

    private static final Codec<Result<Validity, Validity.Error>> VALIDITY =
            Codecs.result(Validity.CODEC, Validity.Error.CODEC);

    private SystemApis() {}

    /** All of them, in upstream's order as far as they go. */
    public static List<RuntimeApi> all() {
        return List.of(core(), metadata(), blockBuilder(), taggedTransactionQueue(), sessionKeys(), accountNonce());
    }

    private static RuntimeApi.Param param(String name, Codec<?> codec) {
        return new RuntimeApi.Param(name, codec);
    }

    private static RuntimeApi core() {
        return new RuntimeApi(
                "Core",
                5,
                List.of(
                        new RuntimeApi.Method(
                                "version",
                                List.of(),
                                RuntimeVersion.CODEC,
                                (on, in) ->
                                        RuntimeVersion.CODEC.bytes(on.runtime().version())),
                        new RuntimeApi.Method(
                                "execute_block", List.of(param("block", Block.CODEC)), Codecs.UNIT, (on, in) -> {
                                    execute(on, Block.CODEC.decode(in));
                                    return new byte[0];
                                }),
                        new RuntimeApi.Method(
                                "initialize_block",
                                List.of(param("header", Header.CODEC.as(OuterTypes.HEADER))),
                                Mode.CODEC,
                                (on, in) -> {
                                    Header header = Header.CODEC.decode(in);
                                    executive(on).initialize(header.number(), header.parentHash(), header.digest());
                                    return Mode.CODEC.bytes(Mode.ALL);
                                })));
    }

    private static Executive executive(Context on) {
        return new Executive(on, Signatures.PLAIN);
    }

    private static void execute(Context on, Block block) {
        if (!(on.base() instanceof State parent)) {
            throw new BlockRefused("a block is executed on a whole state");
        }
        Execution.of(on, parent, Signatures.PLAIN, block, Hashing.HERE);
    }

    private static RuntimeApi metadata() {
        return new RuntimeApi(
                "Metadata",
                2,
                List.of(
                        new RuntimeApi.Method(
                                "metadata",
                                List.of(),
                                OPAQUE_METADATA,
                                (on, in) -> OPAQUE_METADATA.bytes(opaque(on, 14).orElseThrow())),
                        new RuntimeApi.Method(
                                "metadata_at_version",
                                List.of(param("version", Codecs.U32)),
                                Codecs.option(OPAQUE_METADATA),
                                (on, in) -> Codecs.option(OPAQUE_METADATA).bytes(opaque(on, (int)
                                        Math.min(Codecs.U32.decode(in), 255)))),
                        new RuntimeApi.Method(
                                "metadata_versions",
                                List.of(),
                                Codecs.list(Codecs.U32),
                                (on, in) -> Codecs.list(Codecs.U32)
                                        .bytes(Metadata.VERSIONS.stream()
                                                .map(Integer::longValue)
                                                .toList()))));
    }

    private static Optional<Bytes> opaque(Context on, int version) {
        return on.runtime().metadata(version).map(Bytes::owning);
    }

    private static RuntimeApi blockBuilder() {
        return new RuntimeApi(
                "BlockBuilder",
                6,
                List.of(
                        new RuntimeApi.Method(
                                "apply_extrinsic",
                                List.of(param("extrinsic", Block.EXTRINSIC)),
                                APPLIED,
                                (on, in) -> APPLIED.bytes(applied(executive(on).apply(in.rest())))),
                        new RuntimeApi.Method(
                                "finalize_block",
                                List.of(),
                                Header.CODEC.as(OuterTypes.HEADER),
                                (on, in) -> Header.CODEC.bytes(executive(on).finish())),
                        new RuntimeApi.Method(
                                "inherent_extrinsics",
                                List.of(param("inherent", INHERENT_DATA)),
                                Codecs.list(Block.EXTRINSIC),
                                (on, in) -> Codecs.list(Block.EXTRINSIC)
                                        .bytes(executive(on).inherents(inherents(INHERENT_DATA.decode(in))).stream()
                                                .map(Bytes::owning)
                                                .toList())),
                        new RuntimeApi.Method(
                                "check_inherents",
                                List.of(param("block", Block.CODEC), param("data", INHERENT_DATA)),
                                CheckResult.CODEC,
                                (on, in) -> CheckResult.CODEC.bytes(
                                        checked(on, Block.CODEC.decode(in), INHERENT_DATA.decode(in))))));
    }

    private static Result<Result<Codecs.Unit, DispatchError>, Validity.Error> applied(Executive.Applied applied) {
        return switch (applied) {
            case Executive.Applied.Included(var outcome, var info) -> new Result.Ok<>(outcome.result());
            case Executive.Applied.Refused(var error) -> new Result.Err<>(error);
        };
    }

    private static Inherents.Data inherents(SortedMap<Bytes, Bytes> data) {
        Bytes now = data.getOrDefault(TIMESTAMP, Bytes.EMPTY);
        return new Inherents.Data(now.length() == 8 ? Codecs.U64.read(now.shared()) : 0);
    }

    private static CheckResult checked(Context on, Block block, SortedMap<Bytes, Bytes> data) {
        SortedMap<Bytes, Bytes> errors = new TreeMap<>();
        Executive executive = executive(on);
        for (Bytes bytes : block.extrinsics()) {
            executive
                    .refusesInherent(Extrinsic.decode(on.runtime(), bytes.shared()), inherents(data))
                    .ifPresent(why -> errors.put(TIMESTAMP, Bytes.utf8(why)));
        }
        return new CheckResult(errors.isEmpty(), !errors.isEmpty(), errors);
    }

    private static RuntimeApi taggedTransactionQueue() {
        return new RuntimeApi(
                "TaggedTransactionQueue",
                3,
                List.of(new RuntimeApi.Method(
                        "validate_transaction",
                        List.of(
                                param("source", Validity.Source.CODEC),
                                param("tx", Block.EXTRINSIC),
                                param("block_hash", Codecs.HASH)),
                        VALIDITY,
                        (on, in) -> {
                            Validity.Source source = Validity.Source.CODEC.decode(in);
                            byte[] extrinsic = Block.EXTRINSIC.decode(in).shared();
                            return VALIDITY.bytes(validated(on, source, extrinsic, Codecs.HASH.decode(in)));
                        })));
    }

    private static Result<Validity, Validity.Error> validated(
            Context on, Validity.Source source, byte[] extrinsic, Hash32 head) {
        try {
            return new Result.Ok<>(executive(on).validate(source, extrinsic, head));
        } catch (Invalidity invalid) {
            return new Result.Err<>(invalid.error());
        }
    }

    private static final Codec<Bytes> KEY_TYPE = Codecs.byteArray(4)
            .as(TypeDef.newtype("sp_core::crypto::KeyTypeId", new TypeDef.Array(4, TypeDef.U8), "[u8; 4]"));

    private static final Codec<Optional<Bytes>> SEED = Codecs.option(Codecs.BYTES);

    private static final Codec<Optional<List<Codecs.Pair<Bytes, Bytes>>>> SESSION_KEYS =
            Codecs.option(Codecs.list(Codecs.pair(Codecs.BYTES, KEY_TYPE)));

    private static RuntimeApi sessionKeys() {
        return new RuntimeApi(
                "SessionKeys",
                1,
                List.of(
                        new RuntimeApi.Method(
                                "generate_session_keys",
                                List.of(param("seed", SEED)),
                                Codecs.BYTES,
                                (on, in) -> Codecs.BYTES.bytes(generated(SEED.decode(in)))),
                        new RuntimeApi.Method(
                                "decode_session_keys",
                                List.of(param("encoded", Codecs.BYTES)),
                                SESSION_KEYS,
                                (on, in) -> SESSION_KEYS.bytes(sessionKeys(Codecs.BYTES.decode(in))))));
    }

    /**
     * The public keys of a secret URI, Aura's and then Grandpa's. Without one upstream's keystore would make new keys;
     * a call on the state has none, there or here.
     */
    private static Bytes generated(Optional<Bytes> seed) {
        String uri = seed.orElseThrow(() -> new IllegalArgumentException(
                        "No `keystore` associated for the current context: give a seed, or call author_rotateKeys"))
                .text();
        Output keys = new Output(64);
        for (Scheme scheme : List.of(Scheme.SR25519, Scheme.ED25519)) {
            try (KeyPair pair = SecretUri.keyPair(uri, scheme)) {
                keys.bytes(pair.publicKey());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("the seed is no secret URI", null);
            }
        }
        return Bytes.owning(keys.toArray());
    }

    /** The Aura and the Grandpa key, 32 bytes each. */
    private static Optional<List<Codecs.Pair<Bytes, Bytes>>> sessionKeys(Bytes encoded) {
        if (encoded.length() != 64) {
            return Optional.empty();
        }
        byte[] both = encoded.toArray();
        return Optional.of(List.of(
                new Codecs.Pair<>(Bytes.of(java.util.Arrays.copyOf(both, 32)), Bytes.utf8("aura")),
                new Codecs.Pair<>(Bytes.of(java.util.Arrays.copyOfRange(both, 32, 64)), Bytes.utf8("gran"))));
    }

    private static RuntimeApi accountNonce() {
        return new RuntimeApi(
                "AccountNonceApi",
                1,
                List.of(new RuntimeApi.Method(
                        "account_nonce", List.of(param("account", Codecs.ACCOUNT)), Codecs.U32, (on, in) -> {
                            AccountId who = Codecs.ACCOUNT.decode(in);
                            return Codecs.U32.bytes(
                                    FrameSystem.ACCOUNT.get(on, who).nonce());
                        })));
    }
}
