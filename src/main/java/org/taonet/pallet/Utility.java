package org.taonet.pallet;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.scale.Result;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Calls of calls: batches, derived accounts, other origins, a second try. Mirrors upstream's fork of pallet_utility.
 */
public final class Utility {
    static final Declarations ON = Declarations.of("Utility", 11, "pallet_subtensor_utility", "pallet_utility");

    private static final String BOXED = "Box<<T as Config>::RuntimeCall>";

    static final Event.Of2<Long, DispatchError> BATCH_INTERRUPTED = ON.event(
            0,
            "BatchInterrupted",
            "A batch ended at a call that was refused; what came before stays.",
            f("index", Codecs.U32, "u32"),
            f("error", DispatchError.CODEC, "DispatchError"));
    static final Event.Of0 BATCH_COMPLETED = ON.event(1, "BatchCompleted", "All calls of a batch went well.");
    static final Event.Of0 BATCH_COMPLETED_WITH_ERRORS =
            ON.event(2, "BatchCompletedWithErrors", "A batch came to its end, not all of its calls went well.");
    static final Event.Of0 ITEM_COMPLETED = ON.event(3, "ItemCompleted", "A call of a batch went well.");
    static final Event.Of1<DispatchError> ITEM_FAILED = ON.event(
            4, "ItemFailed", "A call of a batch was refused.", f("error", DispatchError.CODEC, "DispatchError"));
    static final Event.Of1<Result<Codecs.Unit, DispatchError>> DISPATCHED_AS = ON.event(
            5, "DispatchedAs", "A call was made on another's word.", f("result", Outcome.RESULT, "DispatchResult"));
    static final Event.Of0 IF_ELSE_MAIN_SUCCESS = ON.event(6, "IfElseMainSuccess", "The first of two calls went well.");
    static final Event.Of1<DispatchError> IF_ELSE_FALLBACK_CALLED = ON.event(
            7,
            "IfElseFallbackCalled",
            "The first of two calls was refused, the second went well.",
            f("main_error", DispatchError.CODEC, "DispatchError"));

    static final Fault TOO_MANY_CALLS = ON.error(0, "TooManyCalls", "Split the batch: it has too many calls.");
    static final Fault INVALID_DERIVED_ACCOUNT =
            ON.error(1, "InvalidDerivedAccount", "No account can be derived with this index.");

    static final Constant<Long> BATCHED_CALLS_LIMIT =
            ON.constant("batched_calls_limit", Codecs.U32, 10_922L, "How many calls a batch can have.");

    private Utility() {}

    /** Calls one after the other. */
    public record Batch(List<RuntimeCall> calls) {
        static final Codec<List<RuntimeCall>> CALLS = Codecs.list(RuntimeCall.CODEC);

        static Struct<Batch> args(String name) {
            return struct(name, field("calls", CALLS, "Vec<<T as Config>::RuntimeCall>", Batch::calls), Batch::new);
        }
    }

    /** A call by a derived account. */
    public record AsDerivative(int index, RuntimeCall call) {
        static final Struct<AsDerivative> ARGS = struct(
                "as_derivative",
                field("index", Codecs.U16, "u16", AsDerivative::index),
                field("call", RuntimeCall.CODEC, BOXED, AsDerivative::call),
                AsDerivative::new);
    }

    /** A call on another's word. */
    public record DispatchAs(Origin asOrigin, RuntimeCall call) {
        static Struct<DispatchAs> args(String name) {
            return struct(
                    name,
                    field("as_origin", Origin.CALLER, "Box<T::PalletsOrigin>", DispatchAs::asOrigin),
                    field("call", RuntimeCall.CODEC, BOXED, DispatchAs::call),
                    DispatchAs::new);
        }
    }

    /** A call and its weight. */
    public record WithWeight(RuntimeCall call, Weight weight) {
        static final Struct<WithWeight> ARGS = struct(
                "with_weight",
                field("call", RuntimeCall.CODEC, BOXED, WithWeight::call),
                field("weight", Weight.CODEC, "Weight", WithWeight::weight),
                WithWeight::new);
    }

    /** A call, and another in case it is refused. */
    public record IfElse(RuntimeCall main, RuntimeCall fallback) {
        static final Struct<IfElse> ARGS = struct(
                "if_else",
                field("main", RuntimeCall.CODEC, BOXED, IfElse::main),
                field("fallback", RuntimeCall.CODEC, BOXED, IfElse::fallback),
                IfElse::new);
    }

    /** What a batch of so many calls weighs beside its calls. */
    private record BatchWeight(Weight none, long perCall) {
        static final BatchWeight PLAIN = new BatchWeight(Weight.of(19_446_696, 3983, 2, 0), 5_450_264);
        static final BatchWeight ALL = new BatchWeight(Weight.of(13_428_230, 3983, 2, 0), 5_663_250);
        static final BatchWeight FORCE = new BatchWeight(Weight.of(12_134_867, 3983, 2, 0), 5_477_293);

        Weight of(long calls) {
            return none.plus(new Weight(perCall, 0).times(calls));
        }

        DispatchInfo info(Runtime runtime, Batch batch) {
            Weight sum = Weight.ZERO;
            boolean pays = false;
            for (RuntimeCall call : batch.calls) {
                DispatchInfo info = runtime.info(call);
                sum = sum.plus(info.callWeight());
                pays |= info.pays() == Pays.YES;
            }
            Weight weight = sum.plus(of(batch.calls.size()));
            return pays ? DispatchInfo.normal(weight) : DispatchInfo.free(weight);
        }
    }

    private static final Weight AS_DERIVATIVE_WEIGHT =
            Weight.of(15_378_000, 3983, 2, 0).plus(Weight.db(1, 1));
    private static final Weight IF_ELSE_WEIGHT = Weight.of(21_831_000, 3983, 2, 0);

    public static final Call<Batch> BATCH = ON.callWithPost(
            0,
            Batch.args("batch"),
            BatchWeight.PLAIN::info,
            "Makes calls one after the other until one is refused; what came before stays.",
            Utility::batch);
    public static final Call<AsDerivative> AS_DERIVATIVE = ON.callWithPost(
            1,
            AsDerivative.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    AS_DERIVATIVE_WEIGHT.plus(runtime.info(a.call).callWeight())),
            "Makes a call by an account derived from the signer's and an index.",
            Utility::asDerivative);
    public static final Call<Batch> BATCH_ALL = ON.callWithPost(
            2, Batch.args("batch_all"), BatchWeight.ALL::info, "Makes all calls or none.", Utility::batchAll);
    public static final Call<DispatchAs> DISPATCH_AS = ON.call(
            3,
            DispatchAs.args("dispatch_as"),
            (runtime, a) -> DispatchInfo.normal(
                    new Weight(6_893_000, 0).plus(runtime.info(a.call).callWeight())),
            "Makes a call on another's word, and tells what came of it. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                DISPATCHED_AS.emit(on, on.dispatchUnfiltered(a.call, a.asOrigin).result());
            });
    public static final Call<Batch> FORCE_BATCH = ON.callWithPost(
            4,
            Batch.args("force_batch"),
            BatchWeight.FORCE::info,
            "Makes all calls, those that are refused or not.",
            Utility::forceBatch);
    public static final Call<WithWeight> WITH_WEIGHT = ON.call(
            5,
            WithWeight.ARGS,
            (runtime, a) -> DispatchInfo.normal(a.weight),
            "Makes a call as root that counts as so much weight. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                succeed(on.dispatchUnfiltered(a.call, Origin.ROOT));
            });
    public static final Call<IfElse> IF_ELSE = ON.callWithPost(
            6,
            IfElse.ARGS,
            (runtime, a) -> DispatchInfo.normal(IF_ELSE_WEIGHT
                    .plus(runtime.info(a.main).callWeight())
                    .plus(runtime.info(a.fallback).callWeight())),
            "Makes a call, and another if the first is refused.",
            Utility::ifElse);
    public static final Call<DispatchAs> DISPATCH_AS_FALLIBLE = ON.call(
            7,
            DispatchAs.args("dispatch_as_fallible"),
            (runtime, a) -> DispatchInfo.normal(
                    new Weight(7_113_000, 0).plus(runtime.info(a.call).callWeight())),
            "Makes a call on another's word, and is refused if it is. Root.",
            (on, origin, a) -> {
                origin.ensureRoot();
                succeed(on.dispatchUnfiltered(a.call, a.asOrigin));
                DISPATCHED_AS.emit(on, new Result.Ok<>(Codecs.Unit.UNIT));
            });

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(Hooks.NONE, Pallet.Generics.BARE_EVENT, ON);
    }

    /** Whether a call is no batch within a batch: the runtime's base filter. */
    public static boolean isFlat(RuntimeCall call) {
        return !isBatch(call)
                || !(call.args() instanceof Batch(var calls))
                || calls.stream().noneMatch(Utility::isBatch);
    }

    private static boolean isBatch(RuntimeCall call) {
        return call.is(BATCH) || call.is(BATCH_ALL) || call.is(FORCE_BATCH);
    }

    /** The account that is derived from another and an index, 0 to 65535. */
    public static AccountId derivative(AccountId who, int index) {
        Output entropy = new Output()
                .bytes(Bytes.utf8("modlpy/utilisuba").shared())
                .bytes(who.bytes())
                .u16(index);
        return AccountId.of(Hash.blake2b256(entropy.toArray()));
    }

    /** Refuses with the error alone: the weight is as announced. */
    private static void succeed(Outcome outcome) {
        outcome.error().ifPresent(error -> {
            throw new Refusal(error);
        });
    }

    private static void ensureSomebody(Origin origin) {
        if (origin.isNone()) {
            throw DispatchError.Plain.BAD_ORIGIN.refuse();
        }
    }

    private static void ensureBatch(Context on, Origin origin, Batch a) {
        ensureSomebody(origin);
        TOO_MANY_CALLS.when(a.calls.size() > BATCHED_CALLS_LIMIT.in(on));
    }

    private static Outcome make(Context on, RuntimeCall call, Origin origin) {
        return origin.isRoot() ? on.dispatchUnfiltered(call, origin) : on.dispatch(call, origin);
    }

    private static Weight weight(Context on, RuntimeCall call, Outcome outcome) {
        return outcome.post().weight(on.runtime().info(call));
    }

    private static PostInfo batch(Context on, Origin origin, Batch a) {
        ensureBatch(on, origin, a);
        Weight sum = Weight.ZERO;
        for (int i = 0; i < a.calls.size(); i++) {
            RuntimeCall call = a.calls.get(i);
            Outcome outcome = make(on, call, origin);
            sum = sum.plus(weight(on, call, outcome));
            if (outcome.error().isPresent()) {
                BATCH_INTERRUPTED.emit(on, (long) i, outcome.error().get());
                return PostInfo.of(BatchWeight.PLAIN.of(i + 1L).plus(sum));
            }
            ITEM_COMPLETED.emit(on);
        }
        BATCH_COMPLETED.emit(on);
        return PostInfo.of(BatchWeight.PLAIN.of(a.calls.size()).plus(sum));
    }

    private static PostInfo batchAll(Context on, Origin origin, Batch a) {
        ensureBatch(on, origin, a);
        Origin within = origin instanceof Origin.Signed signed ? signed.only(call -> !call.is(BATCH_ALL)) : origin;
        Weight sum = Weight.ZERO;
        for (int i = 0; i < a.calls.size(); i++) {
            RuntimeCall call = a.calls.get(i);
            Outcome outcome = make(on, call, within);
            sum = sum.plus(weight(on, call, outcome));
            if (outcome.error().isPresent()) {
                PostInfo post = PostInfo.of(BatchWeight.ALL.of(i + 1L).plus(sum));
                throw new Refusal(outcome.error().get(), post);
            }
            ITEM_COMPLETED.emit(on);
        }
        BATCH_COMPLETED.emit(on);
        return PostInfo.of(BatchWeight.ALL.of(a.calls.size()).plus(sum));
    }

    private static PostInfo forceBatch(Context on, Origin origin, Batch a) {
        ensureBatch(on, origin, a);
        Weight sum = Weight.ZERO;
        boolean failed = false;
        for (RuntimeCall call : a.calls) {
            Outcome outcome = make(on, call, origin);
            sum = sum.plus(weight(on, call, outcome));
            if (outcome.error().isPresent()) {
                failed = true;
                ITEM_FAILED.emit(on, outcome.error().get());
            } else {
                ITEM_COMPLETED.emit(on);
            }
        }
        (failed ? BATCH_COMPLETED_WITH_ERRORS : BATCH_COMPLETED).emit(on);
        return PostInfo.of(BatchWeight.FORCE.of(a.calls.size()).plus(sum));
    }

    private static PostInfo asDerivative(Context on, Origin origin, AsDerivative a) {
        if (!(origin instanceof Origin.Signed signed)) {
            throw DispatchError.Plain.BAD_ORIGIN.refuse();
        }
        Outcome outcome = on.dispatch(a.call, signed.as(derivative(signed.who(), a.index)));
        PostInfo post = PostInfo.of(AS_DERIVATIVE_WEIGHT.plus(weight(on, a.call, outcome)));
        outcome.error().ifPresent(error -> {
            throw new Refusal(error, post);
        });
        return post;
    }

    private static PostInfo ifElse(Context on, Origin origin, IfElse a) {
        ensureSomebody(origin);
        Outcome main = make(on, a.main, origin);
        Weight used = IF_ELSE_WEIGHT.plus(weight(on, a.main, main));
        if (main.error().isEmpty()) {
            IF_ELSE_MAIN_SUCCESS.emit(on);
            return PostInfo.of(used);
        }
        Outcome fallback = make(on, a.fallback, origin);
        PostInfo post = PostInfo.of(used.plus(weight(on, a.fallback, fallback)));
        fallback.error().ifPresent(error -> {
            throw new Refusal(error, post);
        });
        IF_ELSE_FALLBACK_CALLED.emit(on, main.error().get());
        return post;
    }
}
