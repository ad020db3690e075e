package org.taonet.pallet.subtensor.subnet;

import org.taonet.pallet.Balances;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.pallet.Credits;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Fault;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * TAO that this pallet moves between accounts, burns or takes back, its own count of issuance kept true. Mirrors
 * pallets/subtensor/src/coinbase/tao.rs.
 */
public final class Tao {
    static final Declarations ON = Concept.declarations();

    public static final Fault BALANCE_WITHDRAWAL_ERROR =
            ON.error(13, "BalanceWithdrawalError", "Fund the coldkey: the amount could not be withdrawn.");
    public static final Fault INSUFFICIENT_BALANCE =
            ON.error(97, "InsufficientBalance", "Fund the account: its balance does not cover this.");

    private Tao() {}

    /** All that an account can give, its existential deposit included. */
    public static Rao spendable(Context on, AccountId who) {
        return Balances.reducible(on, who, Preservation.EXPENDABLE, Fortitude.POLITE);
    }

    /** What an account can give and stay alive. */
    public static Rao spendableAlive(Context on, AccountId who) {
        return Balances.reducible(on, who, Preservation.PRESERVE, Fortitude.POLITE);
    }

    /** Moves TAO; the source may die of it. InsufficientBalance if it has less. */
    public static void transfer(Context on, AccountId source, AccountId dest, Rao amount) {
        INSUFFICIENT_BALANCE.when(spendable(on, source).below(amount));
        moveOrDie(on, source, dest, amount);
    }

    /** Moves all that an account can give, and lets it die. */
    public static void transferAll(Context on, AccountId source, AccountId dest) {
        Rao all = spendable(on, source);
        if (!all.isZero()) {
            moveOrDie(on, source, dest, all);
        }
    }

    /** What dies with an account is gone from issuance. */
    private static void moveOrDie(Context on, AccountId source, AccountId dest, Rao amount) {
        Rao before = Balances.TOTAL_ISSUANCE.get(on);
        Balances.transfer(on, source, dest, amount, Preservation.EXPENDABLE);
        Rao after = Balances.TOTAL_ISSUANCE.get(on);
        if (after.below(before)) {
            lessIssued(on, before.minus(after));
        }
    }

    /** Moves TAO onto a subnet's account, as much of it as leaves the source alive; how much. */
    public static Rao toSubnet(Context on, NetUid netuid, AccountId source, Rao amount) {
        if (amount.isZero()) {
            return Rao.ZERO;
        }
        AccountId account = accountOf(on, netuid);
        Rao moved = amount.min(spendableAlive(on, source));
        INSUFFICIENT_BALANCE.when(moved.isZero());
        Balances.transfer(on, source, account, moved, Preservation.PRESERVE);
        return moved;
    }

    /** Moves TAO off a subnet's account. */
    public static void fromSubnet(Context on, NetUid netuid, AccountId dest, Rao amount) {
        transfer(on, accountOf(on, netuid), dest, amount);
    }

    /** The account of a subnet; SubnetNotExists if there is no such subnet. */
    private static AccountId accountOf(Context on, NetUid netuid) {
        SubnetCalls.SUBNET_NOT_EXISTS.unless(netuid.equals(NetUid.ROOT) || Subnets.NETWORKS_ADDED.exists(on, netuid));
        return SubnetAccounts.of(on, netuid);
    }

    /** Moves TAO to where nobody can move it again; it stays issued. */
    public static void burn(Context on, AccountId source, Rao amount) {
        transfer(on, source, SubnetAccounts.BURN_ACCOUNT_ID.in(on).account(), amount);
    }

    /** Takes TAO out of existence, to be issued again; the source stays alive. */
    public static void recycle(Context on, AccountId source, Rao amount) {
        INSUFFICIENT_BALANCE.when(spendableAlive(on, source).below(amount));
        lessIssued(on, amount);
        try {
            Credits.dropIssuance(
                    on,
                    Credits.withdraw(on, source, amount, Precision.EXACT, Preservation.EXPENDABLE, Fortitude.FORCE));
        } catch (Refusal refusal) {
            throw BALANCE_WITHDRAWAL_ERROR.refuse();
        }
    }

    private static void lessIssued(Context on, Rao amount) {
        Issuance.TOTAL_ISSUANCE.mutate(on, issued -> issued.saturatingMinus(amount));
    }
}
