package org.taonet.pallet.crowdloan;

import static org.taonet.runtime.Event.f;

import java.util.Optional;
import org.taonet.primitive.PalletId;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/** Money raised together for a purpose: a call or an address, when the cap is raised. Mirrors pallets/crowdloan. */
public final class Crowdloan {
    static final Declarations ON = Declarations.of("Crowdloan", 27, "pallet_crowdloan");

    public static final StorageMap<Long, CrowdloanInfo> CROWDLOANS = ON.optionalMap(
            "Crowdloans", Hasher.TWOX_64_CONCAT, Codecs.U32, CrowdloanInfo.CODEC, "Crowdloans by number.");
    public static final StorageValue<Long> NEXT_CROWDLOAN_ID =
            ON.value("NextCrowdloanId", Codecs.U32, 0L, "The number of the next crowdloan.");
    public static final StorageDoubleMap<Long, AccountId, Rao> CONTRIBUTIONS = ON.optionalDoubleMap(
            "Contributions",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Hasher.IDENTITY,
            Codecs.ACCOUNT,
            Codecs.RAO,
            "What accounts gave to a crowdloan, in rao.");
    public static final StorageMap<Long, Rao> MAX_CONTRIBUTIONS = ON.optionalMap(
            "MaxContributions",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.RAO,
            "The most that one account may give to a crowdloan, in rao.");
    public static final StorageValue<Long> CURRENT_CROWDLOAN_ID =
            ON.optionalValue("CurrentCrowdloanId", Codecs.U32, "The crowdloan whose call is being made.");
    public static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.boundedBytes(128),
            Codecs.BOOL,
            false,
            "Which one-time changes of the storage are done.");

    public static final Constant<PalletId> PALLET_ID = ON.constant(
            "PalletId",
            PalletId.CODEC,
            PalletId.of("bt/cloan"),
            "What the accounts that hold the money are derived from.");
    public static final Constant<Rao> MINIMUM_DEPOSIT = ON.constant(
            "MinimumDeposit", Codecs.RAO, new Rao(10_000_000_000L), "The least that a creator puts down, in rao.");
    public static final Constant<Rao> ABSOLUTE_MINIMUM_CONTRIBUTION = ON.constant(
            "AbsoluteMinimumContribution",
            Codecs.RAO,
            new Rao(100_000_000),
            "The least that any crowdloan may ask for as a contribution, in rao.");
    public static final Constant<Long> MINIMUM_BLOCK_DURATION = ON.constant(
            "MinimumBlockDuration", Codecs.U32, 50_400L, "The shortest that a crowdloan may last, in blocks.");
    public static final Constant<Long> MAXIMUM_BLOCK_DURATION = ON.constant(
            "MaximumBlockDuration", Codecs.U32, 432_000L, "The longest that a crowdloan may last, in blocks.");
    public static final Constant<Long> REFUND_CONTRIBUTORS_LIMIT =
            ON.constant("RefundContributorsLimit", Codecs.U32, 50L, "How many contributors one refund pays back.");
    public static final Constant<Long> MAX_CONTRIBUTORS =
            ON.constant("MaxContributors", Codecs.U32, 500L, "How many contributors a crowdloan can have.");

    static final Event.Of4<Long, AccountId, Long, Rao> CREATED = ON.event(
            0,
            "Created",
            "A crowdloan was opened.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("creator", Codecs.ACCOUNT, "T::AccountId"),
            f("end", Codecs.U32, "BlockNumberFor<T>"),
            f("cap", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of3<Long, AccountId, Rao> CONTRIBUTED = ON.event(
            1,
            "Contributed",
            "An account gave TAO.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("contributor", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of3<Long, AccountId, Rao> WITHDREW = ON.event(
            2,
            "Withdrew",
            "An account took its contribution back.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("contributor", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of1<Long> PARTIALLY_REFUNDED = ON.event(
            3, "PartiallyRefunded", "Some contributors were paid back.", f("crowdloan_id", Codecs.U32, "CrowdloanId"));
    static final Event.Of1<Long> ALL_REFUNDED = ON.event(
            4, "AllRefunded", "All contributors were paid back.", f("crowdloan_id", Codecs.U32, "CrowdloanId"));
    static final Event.Of1<Long> FINALIZED =
            ON.event(5, "Finalized", "A crowdloan was paid out.", f("crowdloan_id", Codecs.U32, "CrowdloanId"));
    static final Event.Of1<Long> DISSOLVED =
            ON.event(6, "Dissolved", "A crowdloan was closed.", f("crowdloan_id", Codecs.U32, "CrowdloanId"));
    static final Event.Of2<Long, Rao> MIN_CONTRIBUTION_UPDATED = ON.event(
            7,
            "MinContributionUpdated",
            "A crowdloan has another least contribution.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("new_min_contribution", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of2<Long, Long> END_UPDATED = ON.event(
            8,
            "EndUpdated",
            "A crowdloan has another end.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("new_end", Codecs.U32, "BlockNumberFor<T>"));
    static final Event.Of2<Long, Rao> CAP_UPDATED = ON.event(
            9,
            "CapUpdated",
            "A crowdloan has another cap.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("new_cap", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of2<Long, Optional<Rao>> MAX_CONTRIBUTION_UPDATED = ON.event(
            10,
            "MaxContributionUpdated",
            "A crowdloan has another most that one account may give, or none.",
            f("crowdloan_id", Codecs.U32, "CrowdloanId"),
            f("new_max_contribution", Codecs.option(Codecs.RAO), "Option<BalanceOf<T>>"));

    static final Fault DEPOSIT_TOO_LOW = ON.error(0, "DepositTooLow", "Put down at least 10 TAO.");
    static final Fault CAP_TOO_LOW = ON.error(1, "CapTooLow", "The cap must be above the deposit and what is raised.");
    static final Fault MINIMUM_CONTRIBUTION_TOO_LOW =
            ON.error(2, "MinimumContributionTooLow", "Ask for at least 0.1 TAO.");
    static final Fault CANNOT_END_IN_PAST = ON.error(3, "CannotEndInPast", "Name an end that is to come.");
    static final Fault BLOCK_DURATION_TOO_SHORT = ON.error(4, "BlockDurationTooShort", "Name a later end.");
    static final Fault BLOCK_DURATION_TOO_LONG = ON.error(5, "BlockDurationTooLong", "Name an earlier end.");
    static final Fault INSUFFICIENT_BALANCE = ON.error(6, "InsufficientBalance", "Your balance is too low.");
    static final Fault OVERFLOW = ON.error(7, "Overflow", "A number got too large.");
    static final Fault INVALID_CROWDLOAN_ID =
            ON.error(8, "InvalidCrowdloanId", "There is no crowdloan of this number.");
    static final Fault CAP_RAISED = ON.error(9, "CapRaised", "The cap is raised: nothing more is needed.");
    static final Fault CONTRIBUTION_PERIOD_ENDED = ON.error(10, "ContributionPeriodEnded", "The crowdloan has ended.");
    static final Fault CONTRIBUTION_TOO_LOW =
            ON.error(11, "ContributionTooLow", "Give at least the crowdloan's least contribution.");
    static final Fault INVALID_ORIGIN = ON.error(12, "InvalidOrigin", "Only the creator may do this.");
    static final Fault ALREADY_FINALIZED = ON.error(13, "AlreadyFinalized", "The crowdloan was paid out already.");
    static final Fault CONTRIBUTION_PERIOD_NOT_ENDED =
            ON.error(14, "ContributionPeriodNotEnded", "Wait for the end of the crowdloan.");
    static final Fault NO_CONTRIBUTION = ON.error(15, "NoContribution", "You have given nothing to this crowdloan.");
    static final Fault CAP_NOT_RAISED = ON.error(16, "CapNotRaised", "The cap is not raised yet.");
    static final Fault UNDERFLOW = ON.error(17, "Underflow", "A number got below zero.");
    static final Fault CALL_UNAVAILABLE =
            ON.error(18, "CallUnavailable", "The bytes of the call are not on the chain.");
    static final Fault NOT_READY_TO_DISSOLVE = ON.error(19, "NotReadyToDissolve", "Pay the contributors back first.");
    static final Fault DEPOSIT_CANNOT_BE_WITHDRAWN =
            ON.error(20, "DepositCannotBeWithdrawn", "The creator's deposit stays until the crowdloan is closed.");
    static final Fault MAX_CONTRIBUTORS_REACHED =
            ON.error(21, "MaxContributorsReached", "The crowdloan has as many contributors as it can.");
    static final Fault INVALID_FINALIZATION_CONFIG =
            ON.error(22, "InvalidFinalizationConfig", "Name either a call or an address to pay, not both.");
    static final Fault MAX_CONTRIBUTION_REACHED =
            ON.error(23, "MaxContributionReached", "You have given as much as one account may.");
    static final Fault MAXIMUM_CONTRIBUTION_TOO_LOW =
            ON.error(24, "MaximumContributionTooLow", "The most that one may give must not be below the least.");
    static final Fault MINIMUM_CONTRIBUTION_TOO_HIGH =
            ON.error(25, "MinimumContributionTooHigh", "The least that one may give must not be above the most.");

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
    }

    private Crowdloan() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, CrowdloanCalls.ON);
    }
}
