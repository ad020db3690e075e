package org.taonet.pallet;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
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
 * Locks by name: TAO that an account has and may not spend. Locks lie over each other, the largest counts. Mirrors
 * LockableCurrency of pallet_balances.
 */
public final class Locks {
    static final Declarations ON = Declarations.of("Balances", 5, "pallet_balances");

    static final StorageMap<AccountId, List<Lock>> LOCKS = ON.map(
            "Locks",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.weakBounded(Lock.CODEC),
            List.of(),
            "Locks of an account, by name.");

    static final Event.Of2<AccountId, Rao> LOCKED = Balances.amount(ON, 17, "Locked", "More of an account is locked.");
    static final Event.Of2<AccountId, Rao> UNLOCKED =
            Balances.amount(ON, 18, "Unlocked", "Less of an account is locked.");

    private Locks() {}

    /** What a lock forbids to pay for. */
    public enum Reasons {
        FEE,
        MISC,
        ALL;

        static final Codec<Reasons> CODEC = OneOf.<Reasons>oneOf(
                "pallet_balances::types::Reasons", unit(0, "Fee", FEE), unit(1, "Misc", MISC), unit(2, "All", ALL));
    }

    /** A lock: eight bytes of name, an amount in rao. Mirrors pallet_balances::BalanceLock. */
    public record Lock(Bytes id, Rao amount, Reasons reasons) {
        static final Codec<Lock> CODEC = Struct.struct(
                        "pallet_balances::types::BalanceLock",
                        field("id", Codecs.byteArray(8), "LockIdentifier", Lock::id),
                        field("amount", Codecs.RAO, "Balance", Lock::amount),
                        field("reasons", Reasons.CODEC, "Reasons", Lock::reasons),
                        Lock::new)
                .with(new TypeDef.Param("Balance", TypeDef.U64));
    }

    /** Locks an amount; a lock of the same name is replaced. */
    public static void set(Context on, Bytes id, AccountId who, Rao amount, Reasons reasons) {
        if (amount.isZero()) {
            remove(on, id, who);
            return;
        }
        replace(on, who, new Lock(id, amount, reasons));
    }

    /** Locks at least an amount under a name, for these reasons too. */
    public static void extend(Context on, Bytes id, AccountId who, Rao amount, Reasons reasons) {
        if (amount.isZero()) {
            return;
        }
        Lock wider = LOCKS.get(on, who).stream()
                .filter(lock -> lock.id.equals(id))
                .findFirst()
                .map(lock -> new Lock(id, lock.amount.max(amount), lock.reasons == reasons ? reasons : Reasons.ALL))
                .orElse(new Lock(id, amount, reasons));
        replace(on, who, wider);
    }

    /** Ends a lock. */
    public static void remove(Context on, Bytes id, AccountId who) {
        update(
                on,
                who,
                LOCKS.get(on, who).stream().filter(lock -> !lock.id.equals(id)).toList());
    }

    /** What is locked under a name. */
    public static Rao locked(Context on, Bytes id, AccountId who) {
        return LOCKS.get(on, who).stream()
                .filter(lock -> lock.id.equals(id))
                .map(Lock::amount)
                .reduce(Rao.ZERO, Rao::plus);
    }

    private static void replace(Context on, AccountId who, Lock lock) {
        List<Lock> locks = new ArrayList<>(LOCKS.get(on, who));
        locks.replaceAll(old -> old.id.equals(lock.id) ? lock : old);
        if (!locks.contains(lock)) {
            locks.add(lock);
        }
        update(on, who, locks);
    }

    private static void update(Context on, AccountId who, List<Lock> locks) {
        Rao before = Balances.account(on, who).frozen();
        Rao after = largest(locks).max(Freezes.largest(Freezes.FREEZES.get(on, who)));
        try {
            Balances.mutate(on, who, (account, fresh) -> account.withFrozen(after));
        } catch (Refusal refusal) {
            // Upstream keeps the locks even when the account cannot count one more consumer.
        }
        if (locks.isEmpty()) {
            LOCKS.remove(on, who);
        } else {
            LOCKS.put(on, who, List.copyOf(locks));
        }
        if (after.below(before)) {
            UNLOCKED.emit(on, who, before.minus(after));
        } else if (before.below(after)) {
            LOCKED.emit(on, who, after.minus(before));
        }
    }

    static Rao largest(List<Lock> locks) {
        return locks.stream().map(Lock::amount).reduce(Rao.ZERO, Rao::max);
    }
}
