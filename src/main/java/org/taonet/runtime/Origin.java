package org.taonet.runtime;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;

/** On whose word a call runs. Mirrors frame_support::dispatch::RawOrigin. */
public sealed interface Origin {
    /** Governance: sudo, genesis, scheduled calls. */
    record Root() implements Origin {}

    /** An account that signed. */
    record Signed(AccountId who) implements Origin {}

    /** Nobody: inherents and unsigned extrinsics. */
    record None() implements Origin {}

    /** Authorised by the call itself. */
    record Authorized() implements Origin {}

    Origin ROOT = new Root();
    Origin NONE = new None();
    Origin AUTHORIZED = new Authorized();

    OneOf<Origin> CODEC = OneOf.of(
            "frame_support::dispatch::RawOrigin",
            List.of(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type())),
            List.of(
                    unit(0, "Root", ROOT),
                    variant(
                            1,
                            Signed.class,
                            struct("Signed", field(Codecs.ACCOUNT, "AccountId", Signed::who), Signed::new)),
                    unit(2, "None", NONE),
                    unit(3, "Authorized", AUTHORIZED)));

    /** Signed by an account. */
    static Origin signed(AccountId who) {
        return new Signed(who);
    }

    /** The account that signed; BadOrigin for any other origin. */
    default AccountId signer() {
        return signerIfAny().orElseThrow(DispatchError.Plain.BAD_ORIGIN::refuse);
    }

    /** The account that signed, if one did. */
    default Optional<AccountId> signerIfAny() {
        return this instanceof Signed(var who) ? Optional.of(who) : Optional.empty();
    }

    /** BadOrigin unless root. */
    default void ensureRoot() {
        if (!isRoot()) {
            throw DispatchError.Plain.BAD_ORIGIN.refuse();
        }
    }

    /** BadOrigin unless nobody. */
    default void ensureNone() {
        if (!isNone()) {
            throw DispatchError.Plain.BAD_ORIGIN.refuse();
        }
    }

    default boolean isRoot() {
        return this instanceof Root;
    }

    default boolean isNone() {
        return this instanceof None;
    }
}
