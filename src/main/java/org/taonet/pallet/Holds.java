package org.taonet.pallet;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import org.taonet.pallet.Balances.Fortitude;
import org.taonet.pallet.Balances.Precision;
import org.taonet.pallet.Balances.Preservation;
import org.taonet.primitive.AccountInfo.Data;
import org.taonet.primitive.DispatchError.Arithmetic;
import org.taonet.primitive.DispatchError.Token;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * Holds by reason: TAO that an account has put down as a deposit and gets back, or loses. Mirrors fungible::hold of
 * pallet_balances.
 */
public final class Holds {
    static final Declarations ON = Declarations.of("Balances", 5, "pallet_balances");

    /** As many holds as there are reasons. */
    private static final int MAX_HOLDS = Reason.values().length;

    static final StorageMap<AccountId, List<Hold>> HOLDS = ON.map(
            "Holds",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.bounded(Hold.CODEC, MAX_HOLDS),
            List.of(),
            "Holds of an account, by reason.");

    private Holds() {}

    /** Why TAO is held, over all pallets. Mirrors the runtime's RuntimeHoldReason. */
    public enum Reason {
        PREIMAGE,
        SAFE_MODE,
        CONTRACTS_CODE_UPLOAD,
        CONTRACTS_STORAGE;

        static final Codec<Reason> CODEC = OneOf.<Reason>oneOf(
                "node_subtensor_runtime::RuntimeHoldReason",
                of(14, "Preimage", "pallet_preimage", unit(0, "Preimage", PREIMAGE)),
                of(20, "SafeMode", "pallet_safe_mode", unit(0, "EnterOrExtend", SAFE_MODE)),
                of(
                        29,
                        "Contracts",
                        "pallet_contracts",
                        unit(0, "CodeUploadDepositReserve", CONTRACTS_CODE_UPLOAD),
                        unit(1, "StorageDepositReserve", CONTRACTS_STORAGE)));

        @SafeVarargs
        private static OneOf.Case<Reason> of(int index, String pallet, String crate, OneOf.Case<Reason>... reasons) {
            Codec<Reason> codec = OneOf.<Reason>oneOf(crate + "::pallet::HoldReason", reasons);
            List<OneOf.Case<Reason>> all = List.of(reasons);
            return new OneOf.Case<>(
                    index,
                    pallet,
                    struct(pallet, field(codec, crate + "::HoldReason", (Reason reason) -> reason), reason -> reason),
                    reason -> all.stream().anyMatch(each -> each.holds().test(reason)));
        }
    }

    /** An amount held for a reason. */
    public record Hold(Reason id, Rao amount) {
        static final Codec<Hold> CODEC = Struct.struct(
                        "frame_support::traits::tokens::misc::IdAmount",
                        field("id", Reason.CODEC, "Id", Hold::id),
                        field("amount", Codecs.RAO, "Balance", Hold::amount),
                        Hold::new)
                .with(new TypeDef.Param("Id", Reason.CODEC.type()), new TypeDef.Param("Balance", TypeDef.U64));
    }

    /** What is held for a reason. */
    public static Rao held(Context on, Reason reason, AccountId who) {
        return HOLDS.get(on, who).stream()
                .filter(hold -> hold.id == reason)
                .map(Hold::amount)
                .findFirst()
                .orElse(Rao.ZERO);
    }

    /** Holds free TAO. */
    public static void hold(Context on, Reason reason, AccountId who, Rao amount) {
        if (Balances.reducible(on, who, Preservation.PROTECT, Fortitude.FORCE).below(amount)) {
            throw Token.FUNDS_UNAVAILABLE.refuse();
        }
        if (!isAvailable(on, reason, who)) {
            throw Token.CANNOT_CREATE_HOLD.refuse();
        }
        Balances.decrease(on, who, amount, Precision.EXACT, Preservation.PROTECT, Fortitude.FORCE);
        increase(on, reason, who, amount, Precision.BEST_EFFORT);
    }

    /** Frees held TAO; how much. */
    public static Rao release(Context on, Reason reason, AccountId who, Rao amount, Precision precision) {
        ensureCanDeposit(on, who, amount);
        Rao freed = decrease(on, reason, who, amount, precision);
        return Balances.increase(on, who, freed, Precision.BEST_EFFORT);
    }

    /** Frees all that is held for a reason; how much. */
    public static Rao releaseAll(Context on, Reason reason, AccountId who, Precision precision) {
        return release(on, reason, who, held(on, reason, who), precision);
    }

    /** Destroys held TAO; how much. */
    public static Rao burnHeld(
            Context on, Reason reason, AccountId who, Rao amount, Precision precision, Fortitude fortitude) {
        Rao liquid = reducible(on, who, fortitude);
        if (precision == Precision.EXACT && liquid.below(amount)) {
            throw Token.FROZEN.refuse();
        }
        Rao wanted = precision == Precision.EXACT ? amount : amount.min(liquid);
        Rao burnt = decrease(on, reason, who, wanted, precision);
        Balances.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingMinus(burnt));
        return burnt;
    }

    /** Hands held TAO over: free for the new owner, or held again. How much. */
    public static Rao transferHeld(
            Context on,
            Reason reason,
            AccountId source,
            AccountId dest,
            Rao amount,
            Precision precision,
            boolean onHold,
            Fortitude fortitude) {
        Rao have = held(on, reason, source);
        Rao liquid = reducible(on, source, fortitude);
        Rao wanted = amount;
        if (precision == Precision.BEST_EFFORT) {
            wanted = amount.min(liquid).min(have);
        } else if (liquid.below(amount)) {
            throw Token.FROZEN.refuse();
        } else if (have.below(amount)) {
            throw Token.FUNDS_UNAVAILABLE.refuse();
        }
        ensureCanDeposit(on, dest, wanted);
        if (onHold && !isAvailable(on, reason, dest)) {
            throw Token.CANNOT_CREATE_HOLD.refuse();
        }
        Rao taken = decrease(on, reason, source, wanted, precision);
        return onHold ? increase(on, reason, dest, taken, precision) : Balances.increase(on, dest, taken, precision);
    }

    /** Hands free TAO over and holds it there; how much. */
    public static Rao transferAndHold(
            Context on,
            Reason reason,
            AccountId source,
            AccountId dest,
            Rao amount,
            Precision precision,
            Preservation preservation,
            Fortitude fortitude) {
        if (!isAvailable(on, reason, dest)) {
            throw Token.CANNOT_CREATE_HOLD.refuse();
        }
        ensureCanDeposit(on, dest, amount);
        Rao taken = Balances.decrease(on, source, amount, precision, preservation, fortitude);
        increase(on, reason, dest, taken, precision);
        return taken;
    }

    private static void ensureCanDeposit(Context on, AccountId who, Rao amount) {
        if (!Balances.canDeposit(on, who, amount)) {
            throw Token.CANNOT_CREATE.refuse();
        }
    }

    /** How much of what is reserved could be taken. */
    static Rao reducible(Context on, AccountId who, Fortitude fortitude) {
        Data account = Balances.account(on, who);
        Rao bound = fortitude == Fortitude.FORCE ? Rao.ZERO : account.frozen().saturatingMinus(account.free());
        return account.reserved().saturatingMinus(bound);
    }

    private static boolean isAvailable(Context on, Reason reason, AccountId who) {
        List<Hold> holds = HOLDS.get(on, who);
        return FrameSystem.ACCOUNT.get(on, who).providers() > 0
                && (holds.size() < MAX_HOLDS || holds.stream().anyMatch(hold -> hold.id == reason));
    }

    private static Rao decrease(Context on, Reason reason, AccountId who, Rao amount, Precision precision) {
        Rao old = held(on, reason, who);
        if (precision == Precision.EXACT && old.below(amount)) {
            throw Token.FUNDS_UNAVAILABLE.refuse();
        }
        Rao taken = amount.min(old);
        set(on, reason, who, old.minus(taken));
        return taken;
    }

    private static Rao increase(Context on, Reason reason, AccountId who, Rao amount, Precision precision) {
        Rao old = held(on, reason, who);
        Rao sum = precision == Precision.EXACT ? Balances.sum(old, amount) : old.saturatingPlus(amount);
        Rao grown = sum.minus(old);
        if (!grown.isZero()) {
            set(on, reason, who, sum);
        }
        return grown;
    }

    private static void set(Context on, Reason reason, AccountId who, Rao amount) {
        List<Hold> holds = new ArrayList<>(HOLDS.get(on, who));
        Rao old = held(on, reason, who);
        boolean known = holds.stream().anyMatch(hold -> hold.id == reason);
        if (known) {
            holds.replaceAll(hold -> hold.id == reason ? new Hold(reason, amount) : hold);
            holds.removeIf(hold -> hold.amount.isZero());
        } else if (!amount.isZero()) {
            Balances.TOO_MANY_HOLDS.when(holds.size() >= MAX_HOLDS);
            holds.add(new Hold(reason, amount));
        }
        Rao reserved = Balances.account(on, who).reserved();
        Rao changed =
                old.below(amount) ? Balances.sum(reserved, amount.minus(old)) : difference(reserved, old.minus(amount));
        Balances.mutate(on, who, (account, fresh) -> account.withReserved(changed));
        HOLDS.put(on, who, List.copyOf(holds));
    }

    private static Rao difference(Rao from, Rao amount) {
        if (from.below(amount)) {
            throw Arithmetic.UNDERFLOW.refuse();
        }
        return from.minus(amount);
    }
}
