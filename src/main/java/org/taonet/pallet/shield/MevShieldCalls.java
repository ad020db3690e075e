package org.taonet.pallet.shield;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** Calls of {@link MevShield}. */
public final class MevShieldCalls {
    static final Declarations ON = Declarations.of("MevShield", 30, "pallet_shield");

    private MevShieldCalls() {}

    /** Arguments of {@code announce_next_key}. */
    public record AnnounceNextKey(Optional<Bytes> encKey) {
        static final Struct<AnnounceNextKey> ARGS = struct(
                "announce_next_key",
                field(
                        "enc_key",
                        Codecs.option(Codecs.boundedBytes(2048)),
                        "Option<ShieldEncKey>",
                        AnnounceNextKey::encKey),
                AnnounceNextKey::new);
    }

    /** Arguments of {@code submit_encrypted}. */
    public record SubmitEncrypted(Bytes ciphertext) {
        static final Struct<SubmitEncrypted> ARGS = struct(
                "submit_encrypted",
                field(
                        "ciphertext",
                        Codecs.boundedBytes(8192),
                        "BoundedVec<u8, ConstU32<8192>>",
                        SubmitEncrypted::ciphertext),
                SubmitEncrypted::new);
    }

    /** Arguments of {@code store_encrypted}. */
    public record StoreEncrypted(Bytes encryptedCall) {
        static final Struct<StoreEncrypted> ARGS = struct(
                "store_encrypted",
                field(
                        "encrypted_call",
                        Codecs.boundedBytes(8192),
                        "BoundedVec<u8, MaxEncryptedCallSize>",
                        StoreEncrypted::encryptedCall),
                StoreEncrypted::new);
    }

    /** Arguments of {@code set_max_pending_extrinsics_number}. */
    public record SetMaxPendingExtrinsicsNumber(long value) {
        static final Struct<SetMaxPendingExtrinsicsNumber> ARGS = struct(
                "set_max_pending_extrinsics_number",
                field("value", Codecs.U32, "u32", SetMaxPendingExtrinsicsNumber::value),
                SetMaxPendingExtrinsicsNumber::new);
    }

    /** Arguments of {@code set_on_initialize_weight}. */
    public record SetOnInitializeWeight(long value) {
        static final Struct<SetOnInitializeWeight> ARGS = struct(
                "set_on_initialize_weight",
                field("value", Codecs.U64, "u64", SetOnInitializeWeight::value),
                SetOnInitializeWeight::new);
    }

    /** Arguments of {@code set_stored_extrinsic_lifetime}. */
    public record SetStoredExtrinsicLifetime(long value) {
        static final Struct<SetStoredExtrinsicLifetime> ARGS = struct(
                "set_stored_extrinsic_lifetime",
                field("value", Codecs.U32, "u32", SetStoredExtrinsicLifetime::value),
                SetStoredExtrinsicLifetime::new);
    }

    /** Arguments of {@code set_max_extrinsic_weight}. */
    public record SetMaxExtrinsicWeight(long value) {
        static final Struct<SetMaxExtrinsicWeight> ARGS = struct(
                "set_max_extrinsic_weight",
                field("value", Codecs.U64, "u64", SetMaxExtrinsicWeight::value),
                SetMaxExtrinsicWeight::new);
    }

    public static final Call<AnnounceNextKey> ANNOUNCE_NEXT_KEY = ON.unavailable(
            0,
            AnnounceNextKey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(33_661_000, 5555, 4, 6)),
            "Tells the key to encrypt with for the author's coming block. By the author, once a block.");
    public static final Call<SubmitEncrypted> SUBMIT_ENCRYPTED = ON.unavailable(
            1,
            SubmitEncrypted.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(207_223_000, 0)),
            "Hands in an extrinsic that only a block's author can decrypt.");
    public static final Call<StoreEncrypted> STORE_ENCRYPTED = ON.unavailable(
            2,
            StoreEncrypted.ARGS,
            (runtime, a) -> DispatchInfo.normal(new Weight(20_000_000_000L, 0)),
            "Stores an encrypted call to be made at the start of a later block.");
    public static final Call<SetMaxPendingExtrinsicsNumber> SET_MAX_PENDING_EXTRINSICS_NUMBER = ON.unavailable(
            3,
            SetMaxPendingExtrinsicsNumber.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_206_000, 0, 0, 1)),
            "Says how many encrypted extrinsics can wait. Root.");
    public static final Call<SetOnInitializeWeight> SET_ON_INITIALIZE_WEIGHT = ON.unavailable(
            4,
            SetOnInitializeWeight.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_327_000, 0, 0, 1)),
            "Says how much time waiting extrinsics may take at the start of a block. Root.");
    public static final Call<SetStoredExtrinsicLifetime> SET_STORED_EXTRINSIC_LIFETIME = ON.unavailable(
            5,
            SetStoredExtrinsicLifetime.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_116_000, 0, 0, 1)),
            "Says how many blocks an encrypted extrinsic can wait. Root.");
    public static final Call<SetMaxExtrinsicWeight> SET_MAX_EXTRINSIC_WEIGHT = ON.unavailable(
            6,
            SetMaxExtrinsicWeight.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_227_000, 0, 0, 1)),
            "Says how much time one waiting extrinsic may take. Root.");
}
