package org.taonet.pallet.shield;

import static org.taonet.runtime.Event.f;

import org.taonet.primitive.AuraId;
import org.taonet.primitive.DispatchError;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Inherents;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.state.CountedMap;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Extrinsics that are encrypted for a block's author, so that nobody can run ahead of them. Mirrors pallets/shield. */
public final class MevShield {
    static final Declarations ON = Declarations.of("MevShield", 30, "pallet_shield");

    public static final StorageValue<Bytes> CURRENT_KEY =
            ON.optionalValue("CurrentKey", Codecs.boundedBytes(2048), "The key that the block at work decrypts with.");
    public static final StorageValue<Bytes> PENDING_KEY =
            ON.optionalValue("PendingKey", Codecs.boundedBytes(2048), "The key of the next block's author.");
    public static final StorageValue<Bytes> NEXT_KEY = ON.optionalValue(
            "NextKey", Codecs.boundedBytes(2048), "The key to encrypt with, of the author after the next.");
    public static final StorageMap<AccountId, Bytes> AUTHOR_KEYS = ON.optionalMap(
            "AuthorKeys",
            Hasher.TWOX_64_CONCAT,
            AuraId.CODEC,
            Codecs.boundedBytes(2048),
            "The latest key of each author.");
    public static final StorageValue<Long> PENDING_KEY_EXPIRES_AT = ON.optionalValue(
            "PendingKeyExpiresAt", Codecs.U32, "The block from which on the next author's key counts no more.");
    public static final StorageValue<Long> NEXT_KEY_EXPIRES_AT = ON.optionalValue(
            "NextKeyExpiresAt", Codecs.U32, "The block from which on the key to encrypt with counts no more.");
    public static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.boundedBytes(128),
            Codecs.BOOL,
            false,
            "Which one-time changes of the storage are done.");
    public static final StorageValue<Long> MAX_PENDING_EXTRINSICS_LIMIT =
            ON.value("MaxPendingExtrinsicsLimit", Codecs.U32, 100L, "How many encrypted extrinsics can wait.");
    public static final StorageValue<Long> EXTRINSIC_LIFETIME =
            ON.value("ExtrinsicLifetime", Codecs.U32, 10L, "How many blocks an encrypted extrinsic can wait.");
    public static final StorageValue<Long> ON_INITIALIZE_WEIGHT = ON.value(
            "OnInitializeWeight",
            Codecs.U64,
            500_000_000_000L,
            "How much time, in picoseconds, waiting extrinsics may take at the start of a block.");
    public static final StorageValue<Long> MAX_EXTRINSIC_WEIGHT = ON.value(
            "MaxExtrinsicWeight",
            Codecs.U64,
            50_000_000_000L,
            "How much time, in picoseconds, one waiting extrinsic may take.");
    public static final CountedMap<Long, PendingExtrinsic> PENDING_EXTRINSICS = ON.countedMap(
            "PendingExtrinsics",
            Hasher.IDENTITY,
            Codecs.U32,
            PendingExtrinsic.CODEC,
            "Encrypted extrinsics that wait.");
    public static final StorageValue<Long> NEXT_PENDING_EXTRINSIC_INDEX =
            ON.value("NextPendingExtrinsicIndex", Codecs.U32, 0L, "The number of the next encrypted extrinsic.");

    static final Event.Of2<Hash32, AccountId> ENCRYPTED_SUBMITTED = ON.event(
            0,
            "EncryptedSubmitted",
            "An encrypted extrinsic was handed in.",
            f("id", Codecs.HASH, "T::Hash"),
            f("who", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of2<Long, AccountId> EXTRINSIC_STORED = ON.event(
            1,
            "ExtrinsicStored",
            "An encrypted call was stored.",
            f("index", Codecs.U32, "u32"),
            f("who", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of1<Long> EXTRINSIC_DECODE_FAILED =
            ON.event(2, "ExtrinsicDecodeFailed", "A stored call could not be read.", f("index", Codecs.U32, "u32"));
    static final Event.Of2<Long, DispatchError> EXTRINSIC_DISPATCH_FAILED = ON.event(
            3,
            "ExtrinsicDispatchFailed",
            "A stored call was refused.",
            f("index", Codecs.U32, "u32"),
            f("error", DispatchError.CODEC, "DispatchError"));
    static final Event.Of1<Long> EXTRINSIC_DISPATCHED =
            ON.event(4, "ExtrinsicDispatched", "A stored call was made.", f("index", Codecs.U32, "u32"));
    static final Event.Of1<Long> EXTRINSIC_EXPIRED =
            ON.event(5, "ExtrinsicExpired", "A stored call waited too long.", f("index", Codecs.U32, "u32"));
    static final Event.Of1<Long> EXTRINSIC_POSTPONED = ON.event(
            6,
            "ExtrinsicPostponed",
            "A stored call waits for another block: this one has no time left.",
            f("index", Codecs.U32, "u32"));
    static final Event.Of1<Long> MAX_PENDING_EXTRINSICS_NUMBER_SET = ON.event(
            7,
            "MaxPendingExtrinsicsNumberSet",
            "It was said how many encrypted extrinsics can wait.",
            f("value", Codecs.U32, "u32"));
    static final Event.Of1<Long> ON_INITIALIZE_WEIGHT_SET = ON.event(
            8,
            "OnInitializeWeightSet",
            "It was said how much time waiting extrinsics may take.",
            f("value", Codecs.U64, "u64"));
    static final Event.Of1<Long> EXTRINSIC_LIFETIME_SET = ON.event(
            9,
            "ExtrinsicLifetimeSet",
            "It was said how long encrypted extrinsics can wait.",
            f("value", Codecs.U32, "u32"));
    static final Event.Of1<Long> MAX_EXTRINSIC_WEIGHT_SET = ON.event(
            10,
            "MaxExtrinsicWeightSet",
            "It was said how much time one waiting extrinsic may take.",
            f("value", Codecs.U64, "u64"));
    static final Event.Of1<Long> EXTRINSIC_WEIGHT_EXCEEDED = ON.event(
            11,
            "ExtrinsicWeightExceeded",
            "A stored call takes too much time and was struck.",
            f("index", Codecs.U32, "u32"));

    static final Fault BAD_ENC_KEY_LEN =
            ON.error(0, "BadEncKeyLen", "The key must be an ML-KEM-768 key of 1184 bytes.");
    static final Fault UNREACHABLE = ON.error(1, "Unreachable", "This cannot happen.");
    static final Fault TOO_MANY_PENDING_EXTRINSICS =
            ON.error(2, "TooManyPendingExtrinsics", "Too many encrypted extrinsics wait: try again in a later block.");
    static final Fault WEIGHT_EXCEEDS_ABSOLUTE_MAX =
            ON.error(3, "WeightExceedsAbsoluteMax", "Name at most half a block's time.");

    static {
        ON.associate("AuthorityId", AuraId.CODEC.type());
    }

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
    }

    private MevShield() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new PendingQueue(), Pallet.Generics.PLAIN, ON, MevShieldCalls.ON)
                .with(new Inherents() {
                    @Override
                    public boolean isInherent(RuntimeCall call) {
                        return call.is(MevShieldCalls.ANNOUNCE_NEXT_KEY);
                    }
                });
    }
}
