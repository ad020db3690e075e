package org.taonet.pallet.safemode;

import static org.taonet.runtime.Event.f;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * While root has the chain in safe mode, only some calls pass the base filter. Mirrors pallet_safe_mode 22 and
 * SafeModeWhitelistedCalls in upstream's runtime/src/lib.rs.
 */
public final class SafeMode {
    static final Declarations ON = Declarations.of("SafeMode", 20, "pallet_safe_mode");

    public static final StorageValue<Long> ENTERED_UNTIL =
            ON.optionalValue("EnteredUntil", Codecs.U32, "The block at which safe mode ends, while it lasts.");
    public static final StorageDoubleMap<AccountId, Long, Rao> DEPOSITS = ON.optionalDoubleMap(
            "Deposits",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.RAO,
            "What accounts put down to enter or extend safe mode, by account and block, in rao.");

    public static final Constant<Long> ENTER_DURATION = ON.constant(
            "EnterDuration",
            Codecs.U32,
            0L,
            "How many blocks safe mode lasts when an account enters it; 0: nobody can.");
    public static final Constant<Long> EXTEND_DURATION = ON.constant(
            "ExtendDuration", Codecs.U32, 0L, "By how many blocks an account can extend safe mode; 0: nobody can.");
    public static final Constant<Optional<Rao>> ENTER_DEPOSIT_AMOUNT = ON.constant(
            "EnterDepositAmount",
            Codecs.option(Codecs.RAO),
            Optional.empty(),
            "What entering costs in deposit, in rao; none: nobody can.");
    public static final Constant<Optional<Rao>> EXTEND_DEPOSIT_AMOUNT = ON.constant(
            "ExtendDepositAmount",
            Codecs.option(Codecs.RAO),
            Optional.empty(),
            "What extending costs in deposit, in rao; none: nobody can.");
    public static final Constant<Optional<Long>> RELEASE_DELAY = ON.constant(
            "ReleaseDelay",
            Codecs.option(Codecs.U32),
            Optional.empty(),
            "After how many blocks a deposit can be had back; none: never.");

    static final Event.Of1<Long> ENTERED =
            ON.event(0, "Entered", "Safe mode began.", f("until", Codecs.U32, "BlockNumberFor<T>"));
    static final Event.Of1<Long> EXTENDED =
            ON.event(1, "Extended", "Safe mode lasts longer.", f("until", Codecs.U32, "BlockNumberFor<T>"));
    static final Event.Of1<ExitReason> EXITED =
            ON.event(2, "Exited", "Safe mode ended.", f("reason", ExitReason.CODEC, "ExitReason"));
    static final Event.Of2<AccountId, Rao> DEPOSIT_PLACED = ON.event(
            3,
            "DepositPlaced",
            "An account put a deposit down.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of2<AccountId, Rao> DEPOSIT_RELEASED = ON.event(
            4,
            "DepositReleased",
            "A deposit was returned.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of2<AccountId, Rao> DEPOSIT_SLASHED = ON.event(
            5,
            "DepositSlashed",
            "A deposit was taken away.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of0 CANNOT_DEPOSIT = ON.event(6, "CannotDeposit", "A deposit could not be held.");
    static final Event.Of0 CANNOT_RELEASE = ON.event(7, "CannotRelease", "A deposit could not be returned.");

    static final Fault ENTERED_FAULT = ON.error(0, "Entered", "Safe mode lasts: wait until it ends.");
    static final Fault EXITED_FAULT = ON.error(1, "Exited", "Safe mode does not last now.");
    static final Fault NOT_CONFIGURED = ON.error(2, "NotConfigured", "This chain does not allow it.");
    static final Fault NO_DEPOSIT = ON.error(3, "NoDeposit", "There is no such deposit.");
    static final Fault ALREADY_DEPOSITED =
            ON.error(4, "AlreadyDeposited", "The account has put a deposit down at this block already.");
    static final Fault CANNOT_RELEASE_YET = ON.error(5, "CannotReleaseYet", "Wait until the delay is over.");
    static final Fault CURRENCY_ERROR = ON.error(6, "CurrencyError", "The deposit could not be held or returned.");

    private static final List<String> PALLETS = List.of("Sudo", "Multisig", "System", "SafeMode", "Timestamp");

    private static final List<String> CALLS =
            List.of("SubtensorModule.set_weights", "SubtensorModule.serve_axon", "Commitments.set_commitment");

    private SafeMode() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Timeout(), Pallet.Generics.PLAIN, ON, SafeModeCalls.ON);
    }

    /** Whether a call may be made now. */
    public static boolean allows(Context on, RuntimeCall call) {
        return !ENTERED_UNTIL.exists(on)
                || PALLETS.contains(call.call().pallet())
                || CALLS.contains(call.call().toString());
    }

    /** Ends safe mode when its time is over. */
    private static final class Timeout implements Hooks {
        @Override
        public Weight onInitialize(Context on, long block) {
            if (ENTERED_UNTIL.find(on).map(until -> block <= until).orElse(true)) {
                return Weight.of(733_000, 1489, 1, 0);
            }
            ENTERED_UNTIL.remove(on);
            EXITED.emit(on, ExitReason.TIMEOUT);
            return Weight.of(4_926_000, 1489, 1, 1);
        }
    }
}
