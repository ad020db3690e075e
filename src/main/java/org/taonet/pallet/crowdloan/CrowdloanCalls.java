package org.taonet.pallet.crowdloan;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** Calls of {@link Crowdloan}. */
public final class CrowdloanCalls {
    static final Declarations ON = Declarations.of("Crowdloan", 27, "pallet_crowdloan");

    private CrowdloanCalls() {}

    /** Arguments of {@code create}. */
    public record Create(
            Rao deposit,
            Rao minContribution,
            Rao cap,
            long end,
            Optional<RuntimeCall> call,
            Optional<AccountId> targetAddress) {
        static final Struct<Create> ARGS = struct(
                "create",
                field("deposit", Codecs.COMPACT_RAO, "BalanceOf<T>", Create::deposit),
                field("min_contribution", Codecs.COMPACT_RAO, "BalanceOf<T>", Create::minContribution),
                field("cap", Codecs.COMPACT_RAO, "BalanceOf<T>", Create::cap),
                field("end", Codecs.COMPACT_U32, "BlockNumberFor<T>", Create::end),
                field(
                        "call",
                        Codecs.option(RuntimeCall.CODEC),
                        "Option<Box<<T as Config>::RuntimeCall>>",
                        Create::call),
                field("target_address", Codecs.option(Codecs.ACCOUNT), "Option<T::AccountId>", Create::targetAddress),
                Create::new);
    }

    /** Arguments of {@code contribute}. */
    public record Contribute(long crowdloanId, Rao amount) {
        static final Struct<Contribute> ARGS = struct(
                "contribute",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", Contribute::crowdloanId),
                field("amount", Codecs.COMPACT_RAO, "BalanceOf<T>", Contribute::amount),
                Contribute::new);
    }

    /** Arguments of {@code withdraw}. */
    public record Withdraw(long crowdloanId) {
        static final Struct<Withdraw> ARGS = struct(
                "withdraw",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", Withdraw::crowdloanId),
                Withdraw::new);
    }

    /** Arguments of {@code finalize}. */
    public record Finalize(long crowdloanId) {
        static final Struct<Finalize> ARGS = struct(
                "finalize",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", Finalize::crowdloanId),
                Finalize::new);
    }

    /** Arguments of {@code refund}. */
    public record Refund(long crowdloanId) {
        static final Struct<Refund> ARGS = struct(
                "refund", field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", Refund::crowdloanId), Refund::new);
    }

    /** Arguments of {@code dissolve}. */
    public record Dissolve(long crowdloanId) {
        static final Struct<Dissolve> ARGS = struct(
                "dissolve",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", Dissolve::crowdloanId),
                Dissolve::new);
    }

    /** Arguments of {@code update_min_contribution}. */
    public record UpdateMinContribution(long crowdloanId, Rao newMinContribution) {
        static final Struct<UpdateMinContribution> ARGS = struct(
                "update_min_contribution",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", UpdateMinContribution::crowdloanId),
                field(
                        "new_min_contribution",
                        Codecs.COMPACT_RAO,
                        "BalanceOf<T>",
                        UpdateMinContribution::newMinContribution),
                UpdateMinContribution::new);
    }

    /** Arguments of {@code update_end}. */
    public record UpdateEnd(long crowdloanId, long newEnd) {
        static final Struct<UpdateEnd> ARGS = struct(
                "update_end",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", UpdateEnd::crowdloanId),
                field("new_end", Codecs.COMPACT_U32, "BlockNumberFor<T>", UpdateEnd::newEnd),
                UpdateEnd::new);
    }

    /** Arguments of {@code update_cap}. */
    public record UpdateCap(long crowdloanId, Rao newCap) {
        static final Struct<UpdateCap> ARGS = struct(
                "update_cap",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", UpdateCap::crowdloanId),
                field("new_cap", Codecs.COMPACT_RAO, "BalanceOf<T>", UpdateCap::newCap),
                UpdateCap::new);
    }

    /** Arguments of {@code set_max_contribution}. */
    public record SetMaxContribution(long crowdloanId, Optional<Rao> newMaxContribution) {
        static final Struct<SetMaxContribution> ARGS = struct(
                "set_max_contribution",
                field("crowdloan_id", Codecs.COMPACT_U32, "CrowdloanId", SetMaxContribution::crowdloanId),
                field(
                        "new_max_contribution",
                        Codecs.option(Codecs.RAO),
                        "Option<BalanceOf<T>>",
                        SetMaxContribution::newMaxContribution),
                SetMaxContribution::new);
    }

    public static final Call<Create> CREATE = ON.unavailable(
            0,
            Create.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(59_829_000, 6148, 3, 5)
                    .plus(a.call.map(c -> runtime.info(c).callWeight()).orElse(Weight.ZERO))),
            "Opens a crowdloan, which pays an address or makes a call when the cap is raised.");
    public static final Call<Contribute> CONTRIBUTE = ON.unavailable(
            1,
            Contribute.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(66_609_000, 6148, 5, 4)),
            "Gives TAO to a crowdloan, up to its cap.");
    public static final Call<Withdraw> WITHDRAW = ON.unavailable(
            2,
            Withdraw.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(60_259_000, 6148, 4, 4)),
            "Takes one's contribution back; the creator, what is above the deposit.");
    public static final Call<Finalize> FINALIZE = ON.unavailable(
            3,
            Finalize.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(31_507_000, 4_197_809, 4, 2)),
            "Pays out a crowdloan whose cap is raised, and makes its call. By its creator.");
    public static final Call<Refund> REFUND = ON.unavailable(
            4,
            Refund.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(110_703_000, 3747, 2, 0)
                    .plus(Weight.of(39_503_253, 2579, 2, 2).times(Crowdloan.REFUND_CONTRIBUTORS_LIMIT.in(runtime)))),
            "Pays some contributors back. By its creator.");
    public static final Call<Dissolve> DISSOLVE = ON.unavailable(
            5,
            Dissolve.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(66_939_000, 6148, 4, 5)),
            "Closes a crowdloan that has no contributors left. By its creator.");
    public static final Call<UpdateMinContribution> UPDATE_MIN_CONTRIBUTION = ON.unavailable(
            6,
            UpdateMinContribution.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(13_259_000, 3747, 2, 1)),
            "Sets the least contribution of a crowdloan. By its creator.");
    public static final Call<UpdateEnd> UPDATE_END = ON.unavailable(
            7,
            UpdateEnd.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(12_048_000, 3747, 1, 1)),
            "Sets the end of a crowdloan. By its creator.");
    public static final Call<UpdateCap> UPDATE_CAP = ON.unavailable(
            8,
            UpdateCap.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(11_357_000, 3747, 1, 1)),
            "Sets the cap of a crowdloan. By its creator.");
    public static final Call<SetMaxContribution> SET_MAX_CONTRIBUTION = ON.unavailable(
            9,
            SetMaxContribution.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(16_024_000, 3747, 2, 1)),
            "Sets or lifts the most that one account may give. By its creator.");
}
