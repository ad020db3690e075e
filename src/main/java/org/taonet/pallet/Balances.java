package org.taonet.pallet;

import static org.taonet.runtime.Event.f;

import org.taonet.primitive.AccountInfo;
import org.taonet.primitive.AccountInfo.Data;
import org.taonet.primitive.DispatchError.Arithmetic;
import org.taonet.primitive.DispatchError.Token;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Accounts;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * TAO on accounts, in rao: what is free, and how it is moved, made and destroyed. Locks, freezes, holds and reserves
 * are in classes of their own, the calls in {@link BalanceCalls}. Mirrors pallet_balances 42 and frame_support's
 * fungible traits.
 */
public final class Balances {
    static final Declarations ON =
            Declarations.of("Balances", 5, "pallet_balances").storageVersion(1);

    public static final StorageValue<Rao> TOTAL_ISSUANCE =
            ON.value("TotalIssuance", Codecs.RAO, Rao.ZERO, "All TAO there is, in rao.");
    public static final StorageValue<Rao> INACTIVE_ISSUANCE =
            ON.value("InactiveIssuance", Codecs.RAO, Rao.ZERO, "TAO that takes no part, in rao.");
    static final StorageMap<AccountId, Data> ACCOUNT = ON.map(
            "Account",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Data.CODEC,
            Data.EMPTY,
            "Unused here: balances are kept with System's accounts.");

    static final Event.Of2<AccountId, Rao> ENDOWED = ON.event(
            0,
            "Endowed",
            "An account came to be with a balance.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("free_balance", Codecs.RAO, "T::Balance"));
    static final Event.Of2<AccountId, Rao> DUST_LOST = ON.event(
            1,
            "DustLost",
            "An account went, and with it a balance too small to keep.",
            f("account", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "T::Balance"));
    static final Event.Of3<AccountId, AccountId, Rao> TRANSFER = ON.event(
            2,
            "Transfer",
            "TAO went from one account to another.",
            f("from", Codecs.ACCOUNT, "T::AccountId"),
            f("to", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "T::Balance"));
    static final Event.Of2<AccountId, Rao> BALANCE_SET = ON.event(
            3,
            "BalanceSet",
            "Root set a free balance.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("free", Codecs.RAO, "T::Balance"));
    static final Event.Of2<AccountId, Rao> DEPOSIT = amount(7, "Deposit", "TAO was put on an account.");
    static final Event.Of2<AccountId, Rao> WITHDRAW = amount(8, "Withdraw", "TAO was taken off an account, for a fee.");
    static final Event.Of2<AccountId, Rao> SLASHED = amount(9, "Slashed", "TAO was taken away from an account.");
    static final Event.Of2<AccountId, Rao> MINTED = amount(10, "Minted", "TAO was made on an account.");
    static final Event.Of2<AccountId, Rao> BURNED = amount(11, "Burned", "TAO of an account was destroyed.");
    static final Event.Of2<AccountId, Rao> SUSPENDED =
            amount(12, "Suspended", "TAO of an account was put aside, to be restored later.");
    static final Event.Of2<AccountId, Rao> RESTORED = amount(13, "Restored", "TAO that was put aside is back.");
    static final Event.Of1<AccountId> UPGRADED = ON.event(
            14, "Upgraded", "An account counts its references itself now.", f("who", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of1<Rao> ISSUED =
            ON.event(15, "Issued", "There is more TAO now.", f("amount", Codecs.RAO, "T::Balance"));
    static final Event.Of1<Rao> RESCINDED =
            ON.event(16, "Rescinded", "There is less TAO now.", f("amount", Codecs.RAO, "T::Balance"));
    static final Event.Of2<Rao, Rao> TOTAL_ISSUANCE_FORCED = ON.event(
            21,
            "TotalIssuanceForced",
            "Root corrected the total issuance.",
            f("old", Codecs.RAO, "T::Balance"),
            f("new", Codecs.RAO, "T::Balance"));

    static final Fault VESTING_BALANCE =
            ON.error(0, "VestingBalance", "The balance is still vesting: wait, or send less.");
    static final Fault LIQUIDITY_RESTRICTIONS =
            ON.error(1, "LiquidityRestrictions", "A lock forbids it: send less, or wait until the lock ends.");
    static final Fault INSUFFICIENT_BALANCE =
            ON.error(2, "InsufficientBalance", "The balance is too low: fund the account or lower the amount.");
    static final Fault EXISTENTIAL_DEPOSIT_FAULT =
            ON.error(3, "ExistentialDeposit", "Less than the 500 rao that an account must hold: send more.");
    static final Fault EXPENDABILITY =
            ON.error(4, "Expendability", "The account would go: leave at least 500 rao on it.");
    static final Fault EXISTING_VESTING_SCHEDULE =
            ON.error(5, "ExistingVestingSchedule", "The account has a vesting schedule already.");
    static final Fault DEAD_ACCOUNT = ON.error(6, "DeadAccount", "The beneficiary does not exist: fund it first.");
    static final Fault TOO_MANY_RESERVES = ON.error(7, "TooManyReserves", "The account has 50 named reserves already.");
    static final Fault TOO_MANY_HOLDS = ON.error(8, "TooManyHolds", "The account has a hold of every kind already.");
    static final Fault TOO_MANY_FREEZES = ON.error(9, "TooManyFreezes", "The account has 50 freezes already.");
    static final Fault ISSUANCE_DEACTIVATED =
            ON.error(10, "IssuanceDeactivated", "Less would be issued than is inactive.");
    static final Fault DELTA_ZERO = ON.error(11, "DeltaZero", "Change the issuance by more than zero.");

    public static final Constant<Rao> EXISTENTIAL_DEPOSIT = ON.constant(
            "ExistentialDeposit", Codecs.RAO, new Rao(500), "The least that keeps an account alive, in rao.");
    static final Constant<Long> MAX_LOCKS =
            ON.constant("MaxLocks", Codecs.U32, 50L, "How many locks an account should have at most.");
    static final Constant<Long> MAX_RESERVES =
            ON.constant("MaxReserves", Codecs.U32, 50L, "How many named reserves an account can have.");
    static final Constant<Long> MAX_FREEZES =
            ON.constant("MaxFreezes", Codecs.U32, 50L, "How many freezes an account can have.");

    private Balances() {}

    static {
        ON.invariant("balances", Issued::unsound);
    }

    /** The pallet, with its calls, locks, reserves, holds and freezes. */
    public static Pallet pallet() {
        return Pallet.of(
                Hooks.NONE, Pallet.Generics.INSTANCE, ON, Locks.ON, Reserves.ON, Holds.ON, Freezes.ON, BalanceCalls.ON);
    }

    private static Event.Of2<AccountId, Rao> amount(int index, String name, String doc) {
        return amount(ON, index, name, doc);
    }

    /** Most events tell an account and an amount. */
    static Event.Of2<AccountId, Rao> amount(Declarations on, int index, String name, String doc) {
        return on.event(
                index, name, doc, f("who", Codecs.ACCOUNT, "T::AccountId"), f("amount", Codecs.RAO, "T::Balance"));
    }

    /** Whether an account has to stay. */
    public enum Preservation {
        /** It may go. */
        EXPENDABLE,
        /** It may go unless this balance is all that keeps it. */
        PROTECT,
        /** It keeps the existential deposit. */
        PRESERVE
    }

    /** Whether freezes and locks are heeded. */
    public enum Fortitude {
        POLITE,
        FORCE
    }

    /** Whether an amount is moved as it is or as far as possible. */
    public enum Precision {
        EXACT,
        BEST_EFFORT
    }

    /** What is kept of an account's balance. */
    public static Data account(Context on, AccountId who) {
        return FrameSystem.ACCOUNT.get(on, who).data();
    }

    /** What is free. */
    public static Rao free(Context on, AccountId who) {
        return account(on, who).free();
    }

    /** Free and reserved together. */
    public static Rao total(Context on, AccountId who) {
        return account(on, who).total();
    }

    /** Issuance without what is inactive. */
    public static Rao activeIssuance(Context on) {
        return TOTAL_ISSUANCE.get(on).saturatingMinus(INACTIVE_ISSUANCE.get(on));
    }

    /** Takes issuance out of what counts. */
    public static void deactivate(Context on, Rao amount) {
        INACTIVE_ISSUANCE.mutate(on, inactive -> inactive.saturatingPlus(amount).min(TOTAL_ISSUANCE.get(on)));
    }

    /** Lets issuance count again. */
    public static void reactivate(Context on, Rao amount) {
        INACTIVE_ISSUANCE.mutate(on, inactive -> inactive.saturatingMinus(amount));
    }

    /** How much could be taken. */
    public static Rao reducible(Context on, AccountId who, Preservation preservation, Fortitude fortitude) {
        return reducible(on, FrameSystem.ACCOUNT.get(on, who), preservation, fortitude);
    }

    private static Rao reducible(Context on, AccountInfo account, Preservation preservation, Fortitude fortitude) {
        Data data = account.data();
        Rao untouchable = fortitude == Fortitude.POLITE ? data.frozen().saturatingMinus(data.reserved()) : Rao.ZERO;
        boolean stays = switch (preservation) {
            case PRESERVE -> true;
            case PROTECT -> !data.free().isZero() && account.providers() == 1;
            case EXPENDABLE -> !data.free().isZero() && !Accounts.canDropProvider(account);
        };
        return data.free().saturatingMinus(stays ? untouchable.max(EXISTENTIAL_DEPOSIT.in(on)) : untouchable);
    }

    /** What would come of taking an amount. Mirrors WithdrawConsequence. */
    public enum Withdrawal {
        BALANCE_LOW,
        WOULD_DIE,
        UNDERFLOW,
        FROZEN,
        REDUCED_TO_ZERO,
        SUCCESS;

        private void check(Preservation preservation) {
            switch (this) {
                case BALANCE_LOW -> throw Token.FUNDS_UNAVAILABLE.refuse();
                case WOULD_DIE -> throw Token.ONLY_PROVIDER.refuse();
                case UNDERFLOW -> throw Arithmetic.UNDERFLOW.refuse();
                case FROZEN -> throw Token.FROZEN.refuse();
                case REDUCED_TO_ZERO -> {
                    if (preservation != Preservation.EXPENDABLE) {
                        throw Token.NOT_EXPENDABLE.refuse();
                    }
                }
                case SUCCESS -> {}
            }
        }
    }

    /** What would come of taking an amount. */
    public static Withdrawal canWithdraw(Context on, AccountId who, Rao amount) {
        if (amount.isZero()) {
            return Withdrawal.SUCCESS;
        }
        if (TOTAL_ISSUANCE.get(on).below(amount)) {
            return Withdrawal.UNDERFLOW;
        }
        AccountInfo info = FrameSystem.ACCOUNT.get(on, who);
        Data account = info.data();
        if (account.free().below(amount)) {
            return Withdrawal.BALANCE_LOW;
        }
        if (reducible(on, info, Preservation.EXPENDABLE, Fortitude.POLITE).below(amount)) {
            return Withdrawal.FROZEN;
        }
        Rao left = account.free().minus(amount);
        boolean dies = left.below(EXISTENTIAL_DEPOSIT.in(on));
        if (dies && !Accounts.canDropProvider(info)) {
            return Withdrawal.WOULD_DIE;
        }
        if (left.saturatingPlus(account.reserved()).below(account.frozen())) {
            return Withdrawal.FROZEN;
        }
        return dies ? Withdrawal.REDUCED_TO_ZERO : Withdrawal.SUCCESS;
    }

    /** Refuses an amount that an account cannot take: BelowMinimum, Overflow. */
    public static void ensureCanDeposit(Context on, AccountId who, Rao amount) {
        if (amount.isZero()) {
            return;
        }
        Data account = account(on, who);
        Rao sum = sum(account.free(), amount);
        if (sum.below(EXISTENTIAL_DEPOSIT.in(on))) {
            throw Token.BELOW_MINIMUM.refuse();
        }
        sum(account.reserved(), sum);
    }

    /** Whether an account can take an amount that exists already. */
    static boolean canDeposit(Context on, AccountId who, Rao amount) {
        try {
            ensureCanDeposit(on, who, amount);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** Sum; Overflow beyond 2^64 - 1. */
    static Rao sum(Rao a, Rao b) {
        Rao sum = a.saturatingPlus(b);
        if (!sum.minus(a).equals(b)) {
            throw Arithmetic.OVERFLOW.refuse();
        }
        return sum;
    }

    /** Moves TAO, in rao, from one account to another. */
    public static void transfer(Context on, AccountId source, AccountId dest, Rao amount, Preservation preservation) {
        canWithdraw(on, source, amount).check(preservation);
        ensureCanDeposit(on, dest, amount);
        if (source.equals(dest)) {
            return;
        }
        decrease(on, source, amount, Precision.BEST_EFFORT, preservation, Fortitude.POLITE);
        try {
            increase(on, dest, amount, Precision.BEST_EFFORT);
        } catch (Refusal refusal) {
            // Checked above; upstream goes on here too.
        }
        TRANSFER.emit(on, source, dest, amount);
    }

    /** Makes TAO on an account; how much the balance grew. */
    public static Rao mint(Context on, AccountId who, Rao amount) {
        sum(TOTAL_ISSUANCE.get(on), amount);
        Rao grown = increase(on, who, amount, Precision.EXACT);
        TOTAL_ISSUANCE.mutate(on, total -> total.saturatingPlus(grown));
        MINTED.emit(on, who, amount);
        return grown;
    }

    /** Destroys TAO of an account; how much. */
    public static Rao burn(
            Context on,
            AccountId who,
            Rao amount,
            Preservation preservation,
            Precision precision,
            Fortitude fortitude) {
        Rao wanted = reducible(on, who, preservation, fortitude).min(amount);
        if (!wanted.equals(amount) && precision == Precision.EXACT) {
            throw Token.FUNDS_UNAVAILABLE.refuse();
        }
        if (TOTAL_ISSUANCE.get(on).below(wanted)) {
            throw Arithmetic.OVERFLOW.refuse();
        }
        Rao burnt = decrease(on, who, wanted, Precision.BEST_EFFORT, preservation, fortitude);
        TOTAL_ISSUANCE.mutate(on, total -> total.saturatingMinus(burnt));
        BURNED.emit(on, who, burnt);
        return burnt;
    }

    /** Takes from a free balance and leaves the issuance as it is; how much. */
    static Rao decrease(
            Context on,
            AccountId who,
            Rao amount,
            Precision precision,
            Preservation preservation,
            Fortitude fortitude) {
        AccountInfo account = FrameSystem.ACCOUNT.get(on, who);
        Rao old = account.data().free();
        Rao reducible = reducible(on, account, preservation, fortitude);
        if (precision == Precision.EXACT && reducible.below(amount)) {
            throw Token.FUNDS_UNAVAILABLE.refuse();
        }
        Rao actual = amount.min(reducible);
        write(on, who, old.minus(actual));
        return actual;
    }

    /** Adds to a free balance and leaves the issuance as it is; how much. */
    static Rao increase(Context on, AccountId who, Rao amount, Precision precision) {
        Rao old = free(on, who);
        boolean exact = precision == Precision.EXACT;
        Rao sum = exact ? sum(old, amount) : old.saturatingPlus(amount);
        if (sum.below(EXISTENTIAL_DEPOSIT.in(on))) {
            if (exact) {
                throw Token.BELOW_MINIMUM.refuse();
            }
            return Rao.ZERO;
        }
        if (sum.equals(old)) {
            return Rao.ZERO;
        }
        write(on, who, sum);
        return sum.minus(old);
    }

    private static void write(Context on, AccountId who, Rao amount) {
        Rao most = reducible(on, who, Preservation.EXPENDABLE, Fortitude.FORCE);
        Rao[] reduction = {Rao.ZERO};
        Rao dust = mutate(on, who, (account, fresh) -> {
            reduction[0] = account.free().saturatingMinus(amount);
            return most.below(reduction[0]) ? account : account.withFree(amount);
        });
        INSUFFICIENT_BALANCE.when(most.below(reduction[0]));
        Credits.dropIssuance(on, dust);
    }

    /** What becomes of a balance, and whether the account is new; it may refuse. */
    @FunctionalInterface
    interface Change {
        Data of(Data account, boolean fresh);
    }

    /** Changes a balance and what keeps its account alive; the dust that is left over when the account goes. */
    static Rao mutate(Context on, AccountId who, Change change) {
        Data before = account(on, who);
        if (ensureUpgraded(on, who, before)) {
            before = account(on, who);
        }
        Rao least = EXISTENTIAL_DEPOSIT.in(on);
        boolean fresh = before.equals(Data.EMPTY);
        boolean provided = !before.free().below(least);
        boolean consumed = !fresh && isConsumer(before);
        Data after = change.of(before, fresh);
        boolean provides = !after.free().below(least);
        count(on, who, provided, provides, consumed, isConsumer(after));
        boolean kept = provides || !after.reserved().isZero();
        Accounts.putData(on, who, kept ? after : Data.EMPTY);
        if (fresh) {
            ENDOWED.emit(on, who, after.free());
        }
        Rao dust = kept ? Rao.ZERO : after.free();
        if (!dust.isZero()) {
            DUST_LOST.emit(on, who, dust);
        }
        return dust;
    }

    private static boolean isConsumer(Data account) {
        return !account.reserved().isZero() || !account.frozen().isZero();
    }

    private static void count(
            Context on, AccountId who, boolean provided, boolean provides, boolean consumed, boolean consumes) {
        if (!provided && provides) {
            Accounts.addProvider(on, who);
        }
        if (consumed && !consumes) {
            Accounts.dropConsumer(on, who);
        }
        if (!consumed && consumes) {
            Accounts.addConsumer(on, who);
        }
        if (consumes && FrameSystem.ACCOUNT.get(on, who).consumers() == 0) {
            Accounts.addConsumer(on, who);
        }
        if (provided && !provides) {
            try {
                Accounts.dropProvider(on, who);
            } catch (Refusal refusal) {
                if (consumed && !consumes) {
                    Accounts.addConsumer(on, who);
                } else if (!consumed && consumes) {
                    Accounts.dropConsumer(on, who);
                }
                throw refusal;
            }
        }
    }

    /** The same, and the dust is gone for good. */
    static void mutateAndDust(Context on, AccountId who, Change change) {
        dust(on, mutate(on, who, change));
    }

    /** Destroys dust: less than the existential deposit. */
    static void dust(Context on, Rao amount) {
        Credits.dropIssuance(on, amount.min(EXISTENTIAL_DEPOSIT.in(on).saturatingMinus(new Rao(1))));
    }

    /** Lets an account of old count its own references; whether there was anything to do. */
    static boolean ensureUpgraded(Context on, AccountId who) {
        return ensureUpgraded(on, who, account(on, who));
    }

    private static boolean ensureUpgraded(Context on, AccountId who, Data account) {
        if (account.isNewLogic()) {
            return false;
        }
        Data upgraded = account.upgraded();
        if (!account.reserved().isZero() && account.frozen().isZero()) {
            if (FrameSystem.ACCOUNT.get(on, who).providers() == 0) {
                upgraded = upgraded.withFree(account.free().max(EXISTENTIAL_DEPOSIT.in(on)));
                Accounts.addProvider(on, who);
            }
            Accounts.addConsumerUnlimited(on, who);
        }
        Accounts.putData(on, who, upgraded);
        UPGRADED.emit(on, who);
        return true;
    }

    /** What an account begins with, in rao. */
    public record Endowment(AccountId who, Rao amount) {}

    /** The genesis balances, in rao. */
    public static void genesis(Context on, Iterable<Endowment> balances) {
        Rao total = Rao.ZERO;
        for (Endowment balance : balances) {
            total = total.plus(balance.amount());
            Accounts.addProvider(on, balance.who());
            Accounts.putData(on, balance.who(), Data.EMPTY.withFree(balance.amount()));
        }
        TOTAL_ISSUANCE.put(on, total);
    }
}
