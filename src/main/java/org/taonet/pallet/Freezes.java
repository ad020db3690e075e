package org.taonet.pallet;

import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
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
import org.taonet.unit.Rao;

/**
 * Freezes by reason: like locks, but an account that cannot carry one refuses it. This runtime has no reason to freeze,
 * so the reasons are an enum without cases. Mirrors fungible::freeze of pallet_balances.
 */
public final class Freezes {
    static final Declarations ON = Declarations.of("Balances", 5, "pallet_balances");

    static final StorageMap<AccountId, List<Freeze>> FREEZES = ON.map(
            "Freezes",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.bounded(Freeze.CODEC, 50),
            List.of(),
            "Freezes of an account, by reason.");

    static final Event.Of2<AccountId, Rao> FROZEN = Balances.amount(ON, 19, "Frozen", "More of an account is frozen.");
    static final Event.Of2<AccountId, Rao> THAWED = Balances.amount(ON, 20, "Thawed", "Less of an account is frozen.");

    private Freezes() {}

    /** Why TAO is frozen. Mirrors the runtime's RuntimeFreezeReason, which has no variants. */
    public interface Reason {
        Codec<Reason> CODEC = OneOf.oneOf("node_subtensor_runtime::RuntimeFreezeReason");
    }

    /** An amount frozen for a reason. */
    public record Freeze(Reason id, Rao amount) {
        static final Codec<Freeze> CODEC = Struct.struct(
                        "frame_support::traits::tokens::misc::IdAmount",
                        field("id", Reason.CODEC, "Id", Freeze::id),
                        field("amount", Codecs.RAO, "Balance", Freeze::amount),
                        Freeze::new)
                .with(new TypeDef.Param("Id", Reason.CODEC.type()), new TypeDef.Param("Balance", TypeDef.U64));
    }

    /** Freezes an amount; a freeze for the same reason is replaced. */
    public static void set(Context on, Reason reason, AccountId who, Rao amount) {
        List<Freeze> freezes = new ArrayList<>(FREEZES.get(on, who));
        boolean known = freezes.stream().anyMatch(freeze -> freeze.id.equals(reason));
        if (amount.isZero()) {
            freezes.removeIf(freeze -> freeze.id.equals(reason));
        } else if (known) {
            freezes.replaceAll(freeze -> freeze.id.equals(reason) ? new Freeze(reason, amount) : freeze);
        } else {
            Balances.TOO_MANY_FREEZES.when(freezes.size() >= Balances.MAX_FREEZES.in(on));
            freezes.add(new Freeze(reason, amount));
        }
        update(on, who, freezes);
    }

    private static void update(Context on, AccountId who, List<Freeze> freezes) {
        Rao before = Balances.account(on, who).frozen();
        Rao after = largest(freezes).max(Locks.largest(Locks.LOCKS.get(on, who)));
        Balances.mutate(on, who, (account, fresh) -> account.withFrozen(after));
        if (freezes.isEmpty()) {
            FREEZES.remove(on, who);
        } else {
            FREEZES.put(on, who, List.copyOf(freezes));
        }
        if (after.below(before)) {
            THAWED.emit(on, who, before.minus(after));
        } else if (before.below(after)) {
            FROZEN.emit(on, who, after.minus(before));
        }
    }

    static Rao largest(List<Freeze> freezes) {
        return freezes.stream().map(Freeze::amount).reduce(Rao.ZERO, Rao::max);
    }
}
