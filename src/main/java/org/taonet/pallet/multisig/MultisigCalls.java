package org.taonet.pallet.multisig;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/** Calls of {@link Multisig}. */
public final class MultisigCalls {
    static final Declarations ON = Declarations.of("Multisig", 13, "pallet_multisig");

    private static final String BOXED = "Box<<T as Config>::RuntimeCall>";
    // Weights are those of the dearest way that a call can go: creating for hashes, completing for calls.
    private MultisigCalls() {}

    /** Arguments of {@code as_multi_threshold_1}. */
    public record AsMultiThreshold1(List<AccountId> otherSignatories, RuntimeCall call) {
        static final Struct<AsMultiThreshold1> ARGS = struct(
                "as_multi_threshold_1",
                field(
                        "other_signatories",
                        Codecs.list(Codecs.ACCOUNT),
                        "Vec<T::AccountId>",
                        AsMultiThreshold1::otherSignatories),
                field("call", RuntimeCall.CODEC, BOXED, AsMultiThreshold1::call),
                AsMultiThreshold1::new);
    }

    /** Arguments of {@code as_multi}. */
    public record AsMulti(
            int threshold,
            List<AccountId> otherSignatories,
            Optional<Timepoint> maybeTimepoint,
            RuntimeCall call,
            Weight maxWeight) {
        static final Struct<AsMulti> ARGS = struct(
                "as_multi",
                field("threshold", Codecs.U16, "u16", AsMulti::threshold),
                field("other_signatories", Codecs.list(Codecs.ACCOUNT), "Vec<T::AccountId>", AsMulti::otherSignatories),
                field(
                        "maybe_timepoint",
                        Codecs.option(Timepoint.CODEC),
                        "Option<Timepoint<BlockNumberFor<T>>>",
                        AsMulti::maybeTimepoint),
                field("call", RuntimeCall.CODEC, BOXED, AsMulti::call),
                field("max_weight", Weight.CODEC, "Weight", AsMulti::maxWeight),
                AsMulti::new);
    }

    /** Arguments of {@code approve_as_multi}. */
    public record ApproveAsMulti(
            int threshold,
            List<AccountId> otherSignatories,
            Optional<Timepoint> maybeTimepoint,
            Hash32 callHash,
            Weight maxWeight) {
        static final Struct<ApproveAsMulti> ARGS = struct(
                "approve_as_multi",
                field("threshold", Codecs.U16, "u16", ApproveAsMulti::threshold),
                field(
                        "other_signatories",
                        Codecs.list(Codecs.ACCOUNT),
                        "Vec<T::AccountId>",
                        ApproveAsMulti::otherSignatories),
                field(
                        "maybe_timepoint",
                        Codecs.option(Timepoint.CODEC),
                        "Option<Timepoint<BlockNumberFor<T>>>",
                        ApproveAsMulti::maybeTimepoint),
                field("call_hash", Codecs.BYTES32, "[u8; 32]", ApproveAsMulti::callHash),
                field("max_weight", Weight.CODEC, "Weight", ApproveAsMulti::maxWeight),
                ApproveAsMulti::new);
    }

    /** Arguments of {@code cancel_as_multi}. */
    public record CancelAsMulti(int threshold, List<AccountId> otherSignatories, Timepoint timepoint, Hash32 callHash) {
        static final Struct<CancelAsMulti> ARGS = struct(
                "cancel_as_multi",
                field("threshold", Codecs.U16, "u16", CancelAsMulti::threshold),
                field(
                        "other_signatories",
                        Codecs.list(Codecs.ACCOUNT),
                        "Vec<T::AccountId>",
                        CancelAsMulti::otherSignatories),
                field("timepoint", Timepoint.CODEC, "Timepoint<BlockNumberFor<T>>", CancelAsMulti::timepoint),
                field("call_hash", Codecs.BYTES32, "[u8; 32]", CancelAsMulti::callHash),
                CancelAsMulti::new);
    }

    /** Arguments of {@code poke_deposit}. */
    public record PokeDeposit(int threshold, List<AccountId> otherSignatories, Hash32 callHash) {
        static final Struct<PokeDeposit> ARGS = struct(
                "poke_deposit",
                field("threshold", Codecs.U16, "u16", PokeDeposit::threshold),
                field(
                        "other_signatories",
                        Codecs.list(Codecs.ACCOUNT),
                        "Vec<T::AccountId>",
                        PokeDeposit::otherSignatories),
                field("call_hash", Codecs.BYTES32, "[u8; 32]", PokeDeposit::callHash),
                PokeDeposit::new);
    }

    public static final Call<AsMultiThreshold1> AS_MULTI_THRESHOLD_1 = ON.unavailable(
            0,
            AsMultiThreshold1.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(20_470_382, 3997, 2, 0)
                            .plus(new Weight(397, 0).times(a.call.bytes().length))
                            .plus(Weight.db(1, 1))
                            .plus(runtime.info(a.call).callWeight()))
                    .as(runtime.info(a.call).kind()),
            "Makes a call for a joint account that any one of its signatories may act for.");
    public static final Call<AsMulti> AS_MULTI = ON.unavailable(
            1,
            AsMulti.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(34_745_418, 6811, 4, 2)
                    .plus(new Weight(193_313, 0).times(a.otherSignatories.size()))
                    .plus(new Weight(2057, 0).times(a.call.bytes().length))
                    .plus(a.maxWeight)),
            "Approves a call of a joint account, and makes it when the threshold is reached.");
    public static final Call<ApproveAsMulti> APPROVE_AS_MULTI = ON.unavailable(
            2,
            ApproveAsMulti.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(27_463_275, 6811, 1, 1)
                    .plus(new Weight(139_226, 0).times(a.otherSignatories.size()))
                    .plus(a.maxWeight)),
            "Approves a call of a joint account by its hash, without making it.");
    public static final Call<CancelAsMulti> CANCEL_AS_MULTI = ON.unavailable(
            3,
            CancelAsMulti.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(28_623_566, 6811, 1, 1).plus(new Weight(135_351, 0).times(a.otherSignatories.size()))),
            "Takes a waiting call back and returns its deposit. By the one who put it down.");
    public static final Call<PokeDeposit> POKE_DEPOSIT = ON.unavailable(
            4,
            PokeDeposit.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(27_349_525, 6811, 1, 1).plus(new Weight(121_813, 0).times(a.otherSignatories.size()))),
            "Sets the deposit of a waiting call to what it costs today.");
}
