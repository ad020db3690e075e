package org.taonet.pallet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Extension;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.runtime.SystemExtensions;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.scale.Struct;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;

/** One key that may act as root. Its calls are free. Mirrors pallet_sudo 41. */
public final class Sudo {
    static final Declarations ON = Declarations.of("Sudo", 12, "pallet_sudo");

    private static final String BOXED = "Box<<T as Config>::RuntimeCall>";
    private static final String LOOKUP = "AccountIdLookupOf<T>";
    private static final PostInfo FREE = new PostInfo(Optional.empty(), Pays.NO);

    public static final StorageValue<AccountId> KEY =
            ON.optionalValue("Key", Codecs.ACCOUNT, "The account that may act as root.");

    static final Event.Of1<Result<Codecs.Unit, DispatchError>> SUDID =
            ON.event(0, "Sudid", "A call was made as root.", f("sudo_result", Outcome.RESULT, "DispatchResult"));
    static final Event.Of2<Optional<AccountId>, AccountId> KEY_CHANGED = ON.event(
            1,
            "KeyChanged",
            "Another account may act as root.",
            f("old", Codecs.option(Codecs.ACCOUNT), "Option<T::AccountId>"),
            f("new", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of0 KEY_REMOVED = ON.event(2, "KeyRemoved", "No account may act as root any more.");
    static final Event.Of1<Result<Codecs.Unit, DispatchError>> SUDO_AS_DONE = ON.event(
            3,
            "SudoAsDone",
            "A call was made on an account's behalf.",
            f("sudo_result", Outcome.RESULT, "DispatchResult"));

    static final Fault REQUIRE_SUDO = ON.error(0, "RequireSudo", "Sign with the sudo key: nobody else may do this.");

    private Sudo() {}

    /** A call to be made as root. */
    public record AsRoot(RuntimeCall call) {
        static final Struct<AsRoot> ARGS =
                struct("sudo", field("call", RuntimeCall.CODEC, BOXED, AsRoot::call), AsRoot::new);
    }

    /** A call to be made as root, and its weight. */
    public record UncheckedWeight(RuntimeCall call, Weight weight) {
        static final Struct<UncheckedWeight> ARGS = struct(
                "sudo_unchecked_weight",
                field("call", RuntimeCall.CODEC, BOXED, UncheckedWeight::call),
                field("weight", Weight.CODEC, "Weight", UncheckedWeight::weight),
                UncheckedWeight::new);
    }

    /** The account to be root. */
    public record SetKey(MultiAddress to) {
        static final Struct<SetKey> ARGS =
                struct("set_key", field("new", MultiAddress.CODEC, LOOKUP, SetKey::to), SetKey::new);
    }

    /** A call to be made on an account's behalf. */
    public record SudoAs(MultiAddress who, RuntimeCall call) {
        static final Struct<SudoAs> ARGS = struct(
                "sudo_as",
                field("who", MultiAddress.CODEC, LOOKUP, SudoAs::who),
                field("call", RuntimeCall.CODEC, BOXED, SudoAs::call),
                SudoAs::new);
    }

    public static final Call<AsRoot> SUDO = ON.callWithPost(
            0,
            AsRoot.ARGS,
            (runtime, a) -> around(runtime, a.call, Weight.of(7_939_000, 1517, 1, 0)),
            "Makes a call as root. By the sudo key.",
            (on, origin, a) -> asRoot(on, origin, a.call));
    public static final Call<UncheckedWeight> SUDO_UNCHECKED_WEIGHT = ON.callWithPost(
            1,
            UncheckedWeight.ARGS,
            (runtime, a) ->
                    DispatchInfo.normal(a.weight).as(runtime.info(a.call).kind()),
            "Makes a call as root that counts as so much weight. By the sudo key.",
            (on, origin, a) -> asRoot(on, origin, a.call));
    public static final Call<SetKey> SET_KEY = ON.callWithPost(
            2,
            SetKey.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(7_237_000, 1517, 1, 1)),
            "Makes another account the sudo key. By the sudo key.",
            (on, origin, a) -> {
                ensureSudo(on, origin);
                AccountId to = a.to.account();
                KEY_CHANGED.emit(on, KEY.find(on), to);
                KEY.put(on, to);
                return FREE;
            });
    public static final Call<SudoAs> SUDO_AS = ON.callWithPost(
            3,
            SudoAs.ARGS,
            (runtime, a) -> around(runtime, a.call, Weight.of(7_870_000, 1517, 1, 0)),
            "Makes a call as if an account had signed it. By the sudo key.",
            (on, origin, a) -> {
                ensureSudo(on, origin);
                Origin who = Origin.signed(a.who.account());
                SUDO_AS_DONE.emit(on, on.dispatchUnfiltered(a.call, who).result());
                return FREE;
            });
    public static final Call<Codecs.Unit> REMOVE_KEY = ON.callWithPost(
            4,
            Struct.empty("remove_key", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(6_417_000, 1517, 1, 1)),
            "Gives the sudo key up for good. By the sudo key.",
            (on, origin, a) -> {
                ensureSudo(on, origin);
                KEY_REMOVED.emit(on);
                KEY.remove(on);
                return FREE;
            });

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON);
    }

    private static DispatchInfo around(Runtime runtime, RuntimeCall call, Weight weight) {
        DispatchInfo info = runtime.info(call);
        return DispatchInfo.normal(weight.plus(info.callWeight())).as(info.kind());
    }

    private static PostInfo asRoot(Context on, Origin origin, RuntimeCall call) {
        ensureSudo(on, origin);
        SUDID.emit(on, on.dispatchUnfiltered(call, Origin.ROOT).result());
        return FREE;
    }

    private static void ensureSudo(Context on, Origin origin) {
        if (!origin.isRoot()) {
            AccountId signer = origin.signer();
            REQUIRE_SUDO.unless(KEY.find(on).map(signer::equals).orElse(false));
        }
    }

    /** Keeps calls of Sudo out of the pool and the block unless the sudo key signed. */
    public static final Extension<Codecs.Unit> ONLY_SUDO = new Extension<>() {
        private final Codec<Codecs.Unit> codec =
                SystemExtensions.overRuntime("node_subtensor_runtime::sudo_wrapper::SudoTransactionExtension");

        @Override
        public String identifier() {
            return "SudoTransactionExtension";
        }

        @Override
        public Codec<Codecs.Unit> codec() {
            return codec;
        }

        @Override
        public Run start(Codecs.Unit data, Subject subject) {
            return () -> {
                Optional<AccountId> signer = subject.origin().signerIfAny();
                if (signer.isPresent()
                        && subject.call().call().palletIndex() == ON.index()
                        && !KEY.find(subject.on()).equals(signer)) {
                    throw Validity.Invalid.Reason.BAD_SIGNER.refuse();
                }
                return Validity.DEFAULT;
            };
        }
    };
}
