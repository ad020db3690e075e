package org.taonet.pallet;

import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * TAO between accounts: taken off one and not yet put on another. A credit must be resolved or dropped, a debt settled
 * by a credit or dropped; only then the total issuance is the sum of all balances again. Amounts in rao. Mirrors
 * frame_support's fungible::Balanced, whose imbalances drop themselves.
 */
public final class Credits {
    private Credits() {}

    /** Takes an amount off an account: a credit. */
    public static Rao withdraw(
            Context on,
            AccountId who,
            Rao amount,
            Precision precision,
            Preservation preservation,
            Fortitude fortitude) {
        Rao taken = Balances.decrease(on, who, amount, precision, preservation, fortitude);
        Balances.WITHDRAW.emit(on, who, taken);
        return taken;
    }

    /** Puts an amount on an account: a debt. The event tells it even if it is zero. */
    public static Rao deposit(Context on, AccountId who, Rao amount, Precision precision) {
        Rao put = Balances.increase(on, who, amount, precision);
        Balances.DEPOSIT.emit(on, who, put);
        return put;
    }

    /** Puts a credit on an account, if the account can take it; otherwise it is still a credit. */
    public static boolean resolve(Context on, AccountId who, Rao credit) {
        try {
            deposit(on, who, credit, Precision.EXACT);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** Makes TAO that is not on an account yet: a credit. */
    public static Rao issue(Context on, Rao amount) {
        Rao old = Balances.TOTAL_ISSUANCE.get(on);
        Rao made = old.saturatingPlus(amount).minus(old);
        Balances.TOTAL_ISSUANCE.put(on, old.plus(made));
        if (!made.isZero()) {
            Balances.ISSUED.emit(on, made);
        }
        return made;
    }

    /** Takes TAO out of the issuance that is still on an account: a debt. */
    public static Rao rescind(Context on, Rao amount) {
        Rao old = Balances.TOTAL_ISSUANCE.get(on);
        Rao gone = old.min(amount);
        Balances.TOTAL_ISSUANCE.put(on, old.minus(gone));
        Balances.RESCINDED.emit(on, gone);
        return gone;
    }

    /** Drops a credit: the TAO is gone, without an event. */
    public static void dropIssuance(Context on, Rao credit) {
        if (!credit.isZero()) {
            Balances.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingMinus(credit));
        }
    }

    /** Drops a debt: there is more TAO, without an event. */
    public static void addIssuance(Context on, Rao debt) {
        if (!debt.isZero()) {
            Balances.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingPlus(debt));
        }
    }

    /** Drops what the older Currency trait took: the TAO is gone, and an event says so. */
    public static void burnLoudly(Context on, Rao amount) {
        if (!amount.isZero()) {
            dropIssuance(on, amount);
            Balances.RESCINDED.emit(on, amount);
        }
    }

    /** Drops what the older Currency trait gave: there is more TAO, and an event says so. */
    public static void issueLoudly(Context on, Rao amount) {
        if (!amount.isZero()) {
            addIssuance(on, amount);
            Balances.ISSUED.emit(on, amount);
        }
    }
}
