package org.taonet.pallet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.primitive.AccountInfo.Data;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;

/**
 * Reserved TAO, without or with a name of eight bytes: the older form of holds, which proxies and multisigs use.
 * Amounts in rao. Mirrors ReservableCurrency and NamedReservableCurrency of pallet_balances.
 */
public final class Reserves {
    static final Declarations ON = Declarations.of("Balances", 5, "pallet_balances");

    static final StorageMap<AccountId, List<Reserve>> RESERVES = ON.map(
            "Reserves",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.bounded(Reserve.CODEC, 50),
            List.of(),
            "Named reserves of an account, in order of their names.");

    static final Event.Of2<AccountId, Rao> RESERVED = Balances.amount(ON, 4, "Reserved", "Free TAO was reserved.");
    static final Event.Of2<AccountId, Rao> UNRESERVED =
            Balances.amount(ON, 5, "Unreserved", "Reserved TAO is free again.");
    static final Event.Of4<AccountId, AccountId, Rao, Status> RESERVE_REPATRIATED = ON.event(
            6,
            "ReserveRepatriated",
            "Reserved TAO went to another account.",
            f("from", Codecs.ACCOUNT, "T::AccountId"),
            f("to", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "T::Balance"),
            f("destination_status", Status.CODEC, "Status"));

    private Reserves() {}

    /** What becomes of TAO that goes to another account. */
    public enum Status {
        FREE,
        RESERVED;

        static final Codec<Status> CODEC = OneOf.<Status>oneOf(
                "frame_support::traits::tokens::misc::BalanceStatus",
                unit(0, "Free", FREE),
                unit(1, "Reserved", RESERVED));
    }

    /** An amount reserved under a name. */
    public record Reserve(Bytes id, Rao amount) {
        static final Codec<Reserve> CODEC = Struct.struct(
                        "pallet_balances::types::ReserveData",
                        field("id", Codecs.byteArray(8), "ReserveIdentifier", Reserve::id),
                        field("amount", Codecs.RAO, "Balance", Reserve::amount),
                        Reserve::new)
                .with(
                        new TypeDef.Param(
                                "ReserveIdentifier", Codecs.byteArray(8).type()),
                        new TypeDef.Param("Balance", TypeDef.U64));
    }

    /** What could not be slashed, and what was: the latter is still to be given to somebody or burnt. */
    public record Slash(Rao taken, Rao missing) {}

    /** Whether so much could be reserved. */
    public static boolean canReserve(Context on, AccountId who, Rao amount) {
        Data account = Balances.account(on, who);
        if (amount.isZero()) {
            return true;
        }
        if (account.free().below(amount)) {
            return false;
        }
        Rao left = account.free().minus(amount);
        return !left.below(Balances.EXISTENTIAL_DEPOSIT.in(on)) && !left.below(account.frozen());
    }

    /** Reserves free TAO. */
    public static void reserve(Context on, AccountId who, Rao amount) {
        if (amount.isZero()) {
            return;
        }
        Balances.mutateAndDust(on, who, (account, fresh) -> {
            Balances.INSUFFICIENT_BALANCE.when(account.free().below(amount));
            Rao free = account.free().minus(amount);
            Rao reserved = Balances.sum(account.reserved(), amount);
            Balances.LIQUIDITY_RESTRICTIONS.when(free.below(account.frozen()));
            return account.withFree(free).withReserved(reserved);
        });
        RESERVED.emit(on, who, amount);
    }

    /** Frees reserved TAO; how much was missing. */
    public static Rao unreserve(Context on, AccountId who, Rao amount) {
        if (amount.isZero()) {
            return Rao.ZERO;
        }
        if (Balances.total(on, who).isZero()) {
            return amount;
        }
        Rao actual = Balances.account(on, who).reserved().min(amount);
        try {
            Balances.mutateAndDust(
                    on,
                    who,
                    (account, fresh) -> account.withReserved(account.reserved().minus(actual))
                            .withFree(account.free().saturatingPlus(actual)));
        } catch (Refusal refusal) {
            return amount;
        }
        UNRESERVED.emit(on, who, actual);
        return amount.minus(actual);
    }

    /** Takes reserved TAO away; the caller owns it. */
    public static Slash slashReserved(Context on, AccountId who, Rao amount) {
        if (amount.isZero() || Balances.total(on, who).isZero()) {
            return new Slash(Rao.ZERO, amount);
        }
        Rao actual = Balances.account(on, who).reserved().min(amount);
        try {
            Balances.mutateAndDust(
                    on,
                    who,
                    (account, fresh) -> account.withReserved(account.reserved().minus(actual)));
        } catch (Refusal refusal) {
            return new Slash(Rao.ZERO, amount);
        }
        Balances.SLASHED.emit(on, who, actual);
        return new Slash(actual, amount.minus(actual));
    }

    /** Gives reserved TAO to another account; how much was missing. DeadAccount if that account does not exist. */
    public static Rao repatriate(Context on, AccountId from, AccountId to, Rao amount, Status status) {
        Rao actual = amount.min(Holds.reducible(on, from, Fortitude.POLITE));
        if (amount.isZero()) {
            return Rao.ZERO;
        }
        if (from.equals(to)) {
            Rao moved = status == Status.RESERVED ? actual : actual.saturatingMinus(unreserve(on, from, actual));
            return amount.saturatingMinus(moved);
        }
        Rao[] inner = {Rao.ZERO};
        Rao outer = Balances.mutate(on, to, (account, fresh) -> {
            Balances.DEAD_ACCOUNT.when(fresh);
            Data[] given = {account};
            inner[0] = Balances.mutate(on, from, (source, sourceFresh) -> {
                given[0] = status == Status.FREE
                        ? account.withFree(Balances.sum(account.free(), actual))
                        : account.withReserved(Balances.sum(account.reserved(), actual));
                return source.withReserved(source.reserved().saturatingMinus(actual));
            });
            return given[0];
        });
        Balances.dust(on, inner[0]);
        Balances.dust(on, outer);
        RESERVE_REPATRIATED.emit(on, from, to, actual, status);
        return amount.saturatingMinus(actual);
    }

    /** What is reserved under a name. */
    public static Rao reserved(Context on, Bytes id, AccountId who) {
        return find(RESERVES.get(on, who), id).map(Reserve::amount).orElse(Rao.ZERO);
    }

    /** Reserves free TAO under a name. */
    public static void reserve(Context on, Bytes id, AccountId who, Rao amount) {
        if (amount.isZero()) {
            return;
        }
        List<Reserve> reserves = RESERVES.get(on, who);
        Rao sum = Balances.sum(reserved(on, id, who), amount);
        Balances.TOO_MANY_RESERVES.when(
                find(reserves, id).isEmpty() && reserves.size() >= Balances.MAX_RESERVES.in(on));
        reserve(on, who, amount);
        RESERVES.put(on, who, with(reserves, id, sum));
    }

    /** Frees TAO reserved under a name; how much was missing. */
    public static Rao unreserve(Context on, Bytes id, AccountId who, Rao amount) {
        List<Reserve> reserves = RESERVES.get(on, who);
        Optional<Reserve> named = find(reserves, id);
        if (amount.isZero() || named.isEmpty()) {
            return amount;
        }
        Rao wanted = named.get().amount.min(amount);
        Rao actual = wanted.saturatingMinus(unreserve(on, who, wanted));
        Rao left = named.get().amount.minus(actual);
        List<Reserve> rest = left.isZero() ? without(reserves, id) : with(reserves, id, left);
        if (rest.isEmpty()) {
            RESERVES.remove(on, who);
        } else {
            RESERVES.put(on, who, rest);
        }
        return amount.minus(actual);
    }

    /** Takes TAO away that is reserved under a name; the caller owns it. */
    public static Slash slashReserved(Context on, Bytes id, AccountId who, Rao amount) {
        List<Reserve> reserves = RESERVES.get(on, who);
        Optional<Reserve> named = find(reserves, id);
        if (amount.isZero() || named.isEmpty()) {
            return new Slash(Rao.ZERO, amount);
        }
        Rao wanted = named.get().amount.min(amount);
        Slash slash = slashReserved(on, who, wanted);
        Rao actual = wanted.saturatingMinus(slash.missing);
        RESERVES.put(on, who, with(reserves, id, named.get().amount.minus(actual)));
        Balances.SLASHED.emit(on, who, actual);
        return new Slash(slash.taken, amount.minus(actual));
    }

    private static Optional<Reserve> find(List<Reserve> reserves, Bytes id) {
        return reserves.stream().filter(reserve -> reserve.id.equals(id)).findFirst();
    }

    private static List<Reserve> without(List<Reserve> reserves, Bytes id) {
        return reserves.stream().filter(reserve -> !reserve.id.equals(id)).toList();
    }

    private static List<Reserve> with(List<Reserve> reserves, Bytes id, Rao amount) {
        List<Reserve> changed = new ArrayList<>(without(reserves, id));
        int at = (int)
                changed.stream().filter(reserve -> reserve.id.compareTo(id) < 0).count();
        changed.add(at, new Reserve(id, amount));
        return List.copyOf(changed);
    }
}
