package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** Calls of {@link Contracts}. */
public final class ContractsCalls {
    static final Declarations ON = Declarations.of("Contracts", 29, "pallet_contracts");

    private static final String LOOKUP = "AccountIdLookupOf<T>";

    private ContractsCalls() {}

    /** Gas in one dimension: twice the longest code as proof. */
    private static Weight old(long gas) {
        return new Weight(gas, 2L * 128 * 1024);
    }

    /** Arguments of {@code call_old_weight}. */
    public record CallOldWeight(
            MultiAddress dest, Rao value, long gasLimit, Optional<Rao> storageDepositLimit, Bytes data) {
        static final Struct<CallOldWeight> ARGS = struct(
                "call_old_weight",
                field("dest", MultiAddress.CODEC, LOOKUP, CallOldWeight::dest),
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", CallOldWeight::value),
                field("gas_limit", Codecs.COMPACT_U64, "OldWeight", CallOldWeight::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        CallOldWeight::storageDepositLimit),
                field("data", Codecs.BYTES, "Vec<u8>", CallOldWeight::data),
                CallOldWeight::new);
    }

    /** Arguments of {@code instantiate_with_code_old_weight}. */
    public record InstantiateWithCodeOldWeight(
            Rao value, long gasLimit, Optional<Rao> storageDepositLimit, Bytes code, Bytes data, Bytes salt) {
        static final Struct<InstantiateWithCodeOldWeight> ARGS = struct(
                "instantiate_with_code_old_weight",
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", InstantiateWithCodeOldWeight::value),
                field("gas_limit", Codecs.COMPACT_U64, "OldWeight", InstantiateWithCodeOldWeight::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        InstantiateWithCodeOldWeight::storageDepositLimit),
                field("code", Codecs.BYTES, "Vec<u8>", InstantiateWithCodeOldWeight::code),
                field("data", Codecs.BYTES, "Vec<u8>", InstantiateWithCodeOldWeight::data),
                field("salt", Codecs.BYTES, "Vec<u8>", InstantiateWithCodeOldWeight::salt),
                InstantiateWithCodeOldWeight::new);
    }

    /** Arguments of {@code instantiate_old_weight}. */
    public record InstantiateOldWeight(
            Rao value, long gasLimit, Optional<Rao> storageDepositLimit, Hash32 codeHash, Bytes data, Bytes salt) {
        static final Struct<InstantiateOldWeight> ARGS = struct(
                "instantiate_old_weight",
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", InstantiateOldWeight::value),
                field("gas_limit", Codecs.COMPACT_U64, "OldWeight", InstantiateOldWeight::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        InstantiateOldWeight::storageDepositLimit),
                field("code_hash", Codecs.HASH, "CodeHash<T>", InstantiateOldWeight::codeHash),
                field("data", Codecs.BYTES, "Vec<u8>", InstantiateOldWeight::data),
                field("salt", Codecs.BYTES, "Vec<u8>", InstantiateOldWeight::salt),
                InstantiateOldWeight::new);
    }

    /** Arguments of {@code upload_code}. */
    public record UploadCode(Bytes code, Optional<Rao> storageDepositLimit, Determinism determinism) {
        static final Struct<UploadCode> ARGS = struct(
                "upload_code",
                field("code", Codecs.BYTES, "Vec<u8>", UploadCode::code),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        UploadCode::storageDepositLimit),
                field("determinism", Determinism.CODEC, "Determinism", UploadCode::determinism),
                UploadCode::new);
    }

    /** Arguments of {@code remove_code}. */
    public record RemoveCode(Hash32 codeHash) {
        static final Struct<RemoveCode> ARGS = struct(
                "remove_code", field("code_hash", Codecs.HASH, "CodeHash<T>", RemoveCode::codeHash), RemoveCode::new);
    }

    /** Arguments of {@code set_code}. */
    public record SetCode(MultiAddress dest, Hash32 codeHash) {
        static final Struct<SetCode> ARGS = struct(
                "set_code",
                field("dest", MultiAddress.CODEC, LOOKUP, SetCode::dest),
                field("code_hash", Codecs.HASH, "CodeHash<T>", SetCode::codeHash),
                SetCode::new);
    }

    /** Arguments of {@code call}. */
    public record CallContract(
            MultiAddress dest, Rao value, Weight gasLimit, Optional<Rao> storageDepositLimit, Bytes data) {
        static final Struct<CallContract> ARGS = struct(
                "call",
                field("dest", MultiAddress.CODEC, LOOKUP, CallContract::dest),
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", CallContract::value),
                field("gas_limit", Weight.CODEC, "Weight", CallContract::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        CallContract::storageDepositLimit),
                field("data", Codecs.BYTES, "Vec<u8>", CallContract::data),
                CallContract::new);
    }

    /** Arguments of {@code instantiate_with_code}. */
    public record InstantiateWithCode(
            Rao value, Weight gasLimit, Optional<Rao> storageDepositLimit, Bytes code, Bytes data, Bytes salt) {
        static final Struct<InstantiateWithCode> ARGS = struct(
                "instantiate_with_code",
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", InstantiateWithCode::value),
                field("gas_limit", Weight.CODEC, "Weight", InstantiateWithCode::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        InstantiateWithCode::storageDepositLimit),
                field("code", Codecs.BYTES, "Vec<u8>", InstantiateWithCode::code),
                field("data", Codecs.BYTES, "Vec<u8>", InstantiateWithCode::data),
                field("salt", Codecs.BYTES, "Vec<u8>", InstantiateWithCode::salt),
                InstantiateWithCode::new);
    }

    /** Arguments of {@code instantiate}. */
    public record Instantiate(
            Rao value, Weight gasLimit, Optional<Rao> storageDepositLimit, Hash32 codeHash, Bytes data, Bytes salt) {
        static final Struct<Instantiate> ARGS = struct(
                "instantiate",
                field("value", Codecs.COMPACT_RAO, "BalanceOf<T>", Instantiate::value),
                field("gas_limit", Weight.CODEC, "Weight", Instantiate::gasLimit),
                field(
                        "storage_deposit_limit",
                        Codecs.option(Codecs.COMPACT_RAO),
                        "Option<<BalanceOf<T> as codec::HasCompact>::Type>",
                        Instantiate::storageDepositLimit),
                field("code_hash", Codecs.HASH, "CodeHash<T>", Instantiate::codeHash),
                field("data", Codecs.BYTES, "Vec<u8>", Instantiate::data),
                field("salt", Codecs.BYTES, "Vec<u8>", Instantiate::salt),
                Instantiate::new);
    }

    /** Arguments of {@code migrate}. */
    public record Migrate(Weight weightLimit) {
        static final Struct<Migrate> ARGS =
                struct("migrate", field("weight_limit", Weight.CODEC, "Weight", Migrate::weightLimit), Migrate::new);
    }

    public static final Call<CallOldWeight> CALL_OLD_WEIGHT = ON.unavailable(
            0,
            CallOldWeight.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(Weight.of(176_340_000, 3937, 6, 2).plus(old(a.gasLimit))),
            "Calls a contract, with gas in one dimension.");
    public static final Call<InstantiateWithCodeOldWeight> INSTANTIATE_WITH_CODE_OLD_WEIGHT = ON.unavailable(
            1,
            InstantiateWithCodeOldWeight.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(11_859_232_000L, 5940, 8, 7)
                    .plus(new Weight(8842, 0).times(a.code.length()))
                    .plus(new Weight(1397, 0).times(a.data.length()))
                    .plus(new Weight(1561, 0).times(a.salt.length()))
                    .plus(old(a.gasLimit))),
            "Uploads code and makes a contract of it, with gas in one dimension.");
    public static final Call<InstantiateOldWeight> INSTANTIATE_OLD_WEIGHT = ON.unavailable(
            2,
            InstantiateOldWeight.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_938_894_000L, 3670, 8, 5)
                    .plus(new Weight(1660, 0).times(a.data.length()))
                    .plus(new Weight(1841, 0).times(a.salt.length()))
                    .plus(old(a.gasLimit))),
            "Makes a contract of uploaded code, with gas in one dimension.");
    public static final Call<UploadCode> UPLOAD_CODE = ON.unavailable(
            3,
            UploadCode.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    (switch (a.determinism) {
                        case ENFORCED ->
                            Weight.of(256_594_116, 3465, 3, 3).plus(new Weight(48_635, 0).times(a.code.length()));
                        case RELAXED ->
                            Weight.of(279_103_331, 3465, 3, 3).plus(new Weight(48_450, 0).times(a.code.length()));
                    })),
            "Uploads code, for a deposit.");
    public static final Call<RemoveCode> REMOVE_CODE = ON.unavailable(
            4,
            RemoveCode.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(42_404_000, 3643, 3, 3)),
            "Takes code off the chain that no contract uses, and returns the deposit.");
    public static final Call<SetCode> SET_CODE = ON.unavailable(
            5,
            SetCode.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(26_843_000, 6355, 4, 3)),
            "Has a contract run other code. Root.");
    public static final Call<CallContract> CALL = ON.unavailable(
            6,
            CallContract.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(Weight.of(176_340_000, 3937, 6, 2).plus(a.gasLimit)),
            "Calls a contract, or pays an account that is none.");
    public static final Call<InstantiateWithCode> INSTANTIATE_WITH_CODE = ON.unavailable(
            7,
            InstantiateWithCode.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(11_859_232_000L, 5940, 8, 7)
                    .plus(new Weight(8842, 0).times(a.code.length()))
                    .plus(new Weight(1397, 0).times(a.data.length()))
                    .plus(new Weight(1561, 0).times(a.salt.length()))
                    .plus(a.gasLimit)),
            "Uploads code and makes a contract of it.");
    public static final Call<Instantiate> INSTANTIATE = ON.unavailable(
            8,
            Instantiate.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(5_938_894_000L, 3670, 8, 5)
                    .plus(new Weight(1660, 0).times(a.data.length()))
                    .plus(new Weight(1841, 0).times(a.salt.length()))
                    .plus(a.gasLimit)),
            "Makes a contract of uploaded code.");
    public static final Call<Migrate> MIGRATE = ON.unavailable(
            9,
            Migrate.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(9_800_000, 3494, 2, 2).plus(a.weightLimit)),
            "Carries a change of the storage on.");
}
