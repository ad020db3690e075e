package org.taonet.pallet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;

import java.math.BigInteger;
import java.util.Optional;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * What an extrinsic costs, in rao: a base fee, a rao for each byte, and its weight times a multiplier. Mirrors
 * pallet_transaction_payment 41 under upstream's settings; who pays and when is in {@link ChargeTransactionPayment}.
 */
public final class TransactionPayment {
    static final Declarations ON = Declarations.of("TransactionPayment", 6, "pallet_transaction_payment");

    /** FixedU128: units of 10^-18. */
    private static final BigInteger ONE = BigInteger.TEN.pow(18);

    private static final BigInteger MAX_RAO = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** Rao for 10^9 picoseconds of weight. */
    private static final BigInteger RAO_PER_MILLISECOND = BigInteger.valueOf(500_000);

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    static final Codec<BigInteger> FIXED_U128 =
            Codecs.U128.as(TypeDef.newtype("sp_arithmetic::fixed_point::FixedU128", TypeDef.U128, "u128"));

    static final StorageValue<BigInteger> NEXT_FEE_MULTIPLIER =
            ON.value("NextFeeMultiplier", FIXED_U128, ONE, "What weight fees are multiplied by: always one here.");
    static final StorageValue<Releases> STORAGE_VERSION = ON.value(
            "StorageVersion", Releases.CODEC, Releases.V1_ANCIENT, "Which layout of its storage this pallet has.");

    static final Event.Of3<AccountId, Rao, Rao> TRANSACTION_FEE_PAID = ON.event(
            0,
            "TransactionFeePaid",
            "Somebody paid for an extrinsic: the fee, of which the tip is a part.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("actual_fee", Codecs.RAO, "BalanceOf<T>"),
            f("tip", Codecs.RAO, "BalanceOf<T>"));

    static final Constant<Integer> OPERATIONAL_FEE_MULTIPLIER = ON.constant(
            "OperationalFeeMultiplier",
            Codecs.U8,
            5,
            "How much the fee of operational calls counts for their priority.");

    private TransactionPayment() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(
                new Hooks() {
                    @Override
                    public void onFinalize(Context on, long block) {
                        NEXT_FEE_MULTIPLIER.put(on, ONE);
                    }
                },
                Pallet.Generics.PLAIN,
                ON);
    }

    /** What genesis holds of this pallet. */
    public static void genesis(Context on) {
        STORAGE_VERSION.put(on, Releases.V2);
        NEXT_FEE_MULTIPLIER.put(on, ONE);
    }

    /** Layouts of the storage. Mirrors pallet_transaction_payment::Releases. */
    enum Releases {
        V1_ANCIENT,
        V2;

        static final Codec<Releases> CODEC = OneOf.<Releases>oneOf(
                "pallet_transaction_payment::Releases", unit(0, "V1Ancient", V1_ANCIENT), unit(1, "V2", V2));
    }

    /** The parts of an inclusion fee, in rao. */
    public record InclusionFee(Rao base, Rao length, Rao weight) {
        static final Codec<InclusionFee> CODEC = Struct.struct(
                        "pallet_transaction_payment::types::InclusionFee",
                        field("base_fee", Codecs.RAO, "Balance", InclusionFee::base),
                        field("len_fee", Codecs.RAO, "Balance", InclusionFee::length),
                        field("adjusted_weight_fee", Codecs.RAO, "Balance", InclusionFee::weight),
                        InclusionFee::new)
                .with(new TypeDef.Param("Balance", TypeDef.U64));

        /** All parts together. */
        public Rao total() {
            return base.saturatingPlus(length).saturatingPlus(weight);
        }
    }

    /** What an extrinsic costs: nothing but the tip for a call that is free. */
    public record FeeDetails(Optional<InclusionFee> inclusion, Rao tip) {
        public static final Codec<FeeDetails> CODEC = Struct.struct(
                        "pallet_transaction_payment::types::FeeDetails",
                        field(
                                "inclusion_fee",
                                Codecs.option(InclusionFee.CODEC),
                                "Option<InclusionFee<Balance>>",
                                FeeDetails::inclusion),
                        field("tip", Codecs.RAO, "Balance", FeeDetails::tip),
                        FeeDetails::new)
                .with(new TypeDef.Param("Balance", TypeDef.U64));

        /** Fee and tip. */
        public Rao total() {
            return inclusion.map(InclusionFee::total).orElse(Rao.ZERO).saturatingPlus(tip);
        }
    }

    /** What clients ask before they send: weight, class and fee without tip. Mirrors RuntimeDispatchInfo. */
    public record QueryInfo(Weight weight, DispatchClass kind, Rao partialFee) {
        public static final Codec<QueryInfo> CODEC = Struct.struct(
                        "pallet_transaction_payment::types::RuntimeDispatchInfo",
                        field("weight", Weight.CODEC, "Weight", QueryInfo::weight),
                        field("class", DispatchClass.CODEC, "DispatchClass", QueryInfo::kind),
                        field("partial_fee", Codecs.RAO, "Balance", QueryInfo::partialFee),
                        QueryInfo::new)
                .with(new TypeDef.Param("Balance", TypeDef.U64), new TypeDef.Param("Weight", Weight.CODEC.type()));
    }

    /** TransactionPaymentApi_query_info: of an extrinsic of so many bytes. */
    public static QueryInfo queryInfo(Context on, Extrinsic extrinsic, long length) {
        DispatchInfo info = on.runtime().info(extrinsic.call());
        Rao fee = extrinsic instanceof Extrinsic.Bare
                ? Rao.ZERO
                : details(on, length, info, Rao.ZERO).total();
        return new QueryInfo(info.total(), info.kind(), fee);
    }

    /** TransactionPaymentApi_query_fee_details: of an extrinsic of so many bytes. */
    public static FeeDetails queryFeeDetails(Context on, Extrinsic extrinsic, long length) {
        return extrinsic instanceof Extrinsic.Bare
                ? new FeeDetails(Optional.empty(), Rao.ZERO)
                : queryCallFeeDetails(on, extrinsic.call(), length);
    }

    /** TransactionPaymentCallApi_query_call_info: of a call in an extrinsic of so many bytes. */
    public static QueryInfo queryCallInfo(Context on, RuntimeCall call, long length) {
        DispatchInfo info = on.runtime().info(call);
        return new QueryInfo(
                info.total(), info.kind(), details(on, length, info, Rao.ZERO).total());
    }

    /** TransactionPaymentCallApi_query_call_fee_details: of a call in an extrinsic of so many bytes. */
    public static FeeDetails queryCallFeeDetails(Context on, RuntimeCall call, long length) {
        return details(on, length, on.runtime().info(call), Rao.ZERO);
    }

    /** What an extrinsic costs before it runs. */
    static FeeDetails details(Context on, long length, DispatchInfo info, Rao tip) {
        return details(on, length, info.total(), tip, info.pays(), info.kind());
    }

    /** What it costs after it ran. */
    static FeeDetails actual(Context on, long length, DispatchInfo info, PostInfo post, Rao tip) {
        return details(on, length, post.weight(info), tip, post.pays(info), info.kind());
    }

    private static FeeDetails details(Context on, long length, Weight weight, Rao tip, Pays pays, DispatchClass kind) {
        if (pays == Pays.NO) {
            return new FeeDetails(Optional.empty(), tip);
        }
        Rao weightFee = clamp(NEXT_FEE_MULTIPLIER
                .get(on)
                .multiply(number(weightToFee(on, weight)))
                .divide(ONE));
        Rao base = weightToFee(on, FrameSystem.BLOCK_WEIGHTS.in(on).of(kind).baseExtrinsic());
        return new FeeDetails(Optional.of(new InclusionFee(base, lengthToFee(length), weightFee)), tip);
    }

    /** A rao for each byte. */
    public static Rao lengthToFee(long bytes) {
        return new Rao(bytes);
    }

    /** 500 rao for a microsecond of weight, to the nearest, halves down; no more than for a whole block. */
    public static Rao weightToFee(Context on, Weight weight) {
        Weight capped = weight.min(FrameSystem.BLOCK_WEIGHTS.in(on).maxBlock());
        BigInteger[] parts =
                number(new Rao(capped.refTime())).multiply(RAO_PER_MILLISECOND).divideAndRemainder(BILLION);
        boolean up = parts[1].shiftLeft(1).compareTo(BILLION) > 0;
        return clamp(up ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    private static BigInteger number(Rao amount) {
        BigInteger signed = BigInteger.valueOf(amount.bits());
        return signed.signum() < 0 ? signed.add(BigInteger.ONE.shiftLeft(64)) : signed;
    }

    private static Rao clamp(BigInteger amount) {
        return new Rao(amount.min(MAX_RAO).longValue());
    }
}
