package org.taonet.runtime;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.taonet.primitive.DispatchError;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.H160;

/** On whose word a call runs. Mirrors frame_support::dispatch::RawOrigin. */
public sealed interface Origin {
    /** Governance: sudo, genesis, scheduled calls. */
    record Root() implements Origin {}

    /** An account that signed, and which calls it may make: fewer within batches and through proxies. */
    record Signed(AccountId who, Predicate<RuntimeCall> filter) implements Origin {
        /** With all calls open to it. */
        public Signed(AccountId who) {
            this(who, ALL);
        }

        /** Another account under the same limits. */
        public Signed as(AccountId other) {
            return new Signed(other, filter);
        }

        /** The same account, limited further. */
        public Signed only(Predicate<RuntimeCall> calls) {
            return new Signed(who, filter.and(calls));
        }
    }

    /** Nobody: inherents and unsigned extrinsics. */
    record None() implements Origin {}

    /** Authorised by the call itself. */
    record Authorized() implements Origin {}

    /** An Ethereum transaction of an address. */
    record Ethereum(H160 from) implements Origin {}

    /** Limits nothing. */
    Predicate<RuntimeCall> ALL = call -> true;

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

    /** The origins of all pallets, as calls name them. Mirrors the runtime's OriginCaller. */
    OneOf<Origin> CALLER = OneOf.oneOf(
            "node_subtensor_runtime::OriginCaller",
            new OneOf.Case<>(
                    0,
                    "system",
                    struct("system", field(CODEC, "frame_system::Origin<Runtime>", (Origin o) -> o), o -> o),
                    o -> !(o instanceof Ethereum)),
            variant(21, Ethereum.class, Callers.ETHEREUM));

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
        return this instanceof Signed(var who, var _) ? Optional.of(who) : Optional.empty();
    }

    /** Whether this origin may make a call, as far as it is limited itself. */
    default boolean allows(RuntimeCall call) {
        return !(this instanceof Signed(var _, var filter)) || filter.test(call);
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

    /** Origins of other pallets than System, as metadata has them. */
    final class Callers {
        private static final OneOf<Ethereum> RAW = OneOf.oneOf(
                "pallet_ethereum::RawOrigin",
                variant(
                        0,
                        Ethereum.class,
                        struct(
                                "EthereumTransaction",
                                field(Codecs.ETH_ADDRESS, "H160", Ethereum::from),
                                Ethereum::new)));

        static final Struct<Ethereum> ETHEREUM =
                struct("Ethereum", field(RAW, "pallet_ethereum::Origin", (Ethereum e) -> e), e -> e);

        private Callers() {}
    }
}
