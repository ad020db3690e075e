package org.taonet.pallet.scheduler;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Hash32;

/** Calls of {@link Scheduler}. */
public final class SchedulerCalls {
    static final Declarations ON = Declarations.of("Scheduler", 15, "pallet_scheduler");

    private static final String BOXED = "Box<<T as Config>::RuntimeCall>";

    private SchedulerCalls() {}

    /** Arguments of {@code schedule}. */
    public record Schedule(long when, Optional<Codecs.Pair<Long, Long>> maybePeriodic, int priority, RuntimeCall call) {
        static final Struct<Schedule> ARGS = struct(
                "schedule",
                field("when", Codecs.U32, "BlockNumberFor<T>", Schedule::when),
                field(
                        "maybe_periodic",
                        Codecs.option(Codecs.pair(Codecs.U32, Codecs.U32)),
                        "Option<schedule::Period<BlockNumberFor<T>>>",
                        Schedule::maybePeriodic),
                field("priority", Codecs.U8, "schedule::Priority", Schedule::priority),
                field("call", RuntimeCall.CODEC, BOXED, Schedule::call),
                Schedule::new);
    }

    /** Arguments of {@code cancel}. */
    public record Cancel(long when, long index) {
        static final Struct<Cancel> ARGS = struct(
                "cancel",
                field("when", Codecs.U32, "BlockNumberFor<T>", Cancel::when),
                field("index", Codecs.U32, "u32", Cancel::index),
                Cancel::new);
    }

    /** Arguments of {@code schedule_named}. */
    public record ScheduleNamed(
            Hash32 id, long when, Optional<Codecs.Pair<Long, Long>> maybePeriodic, int priority, RuntimeCall call) {
        static final Struct<ScheduleNamed> ARGS = struct(
                "schedule_named",
                field("id", Codecs.BYTES32, "TaskName", ScheduleNamed::id),
                field("when", Codecs.U32, "BlockNumberFor<T>", ScheduleNamed::when),
                field(
                        "maybe_periodic",
                        Codecs.option(Codecs.pair(Codecs.U32, Codecs.U32)),
                        "Option<schedule::Period<BlockNumberFor<T>>>",
                        ScheduleNamed::maybePeriodic),
                field("priority", Codecs.U8, "schedule::Priority", ScheduleNamed::priority),
                field("call", RuntimeCall.CODEC, BOXED, ScheduleNamed::call),
                ScheduleNamed::new);
    }

    /** Arguments of {@code cancel_named}. */
    public record CancelNamed(Hash32 id) {
        static final Struct<CancelNamed> ARGS =
                struct("cancel_named", field("id", Codecs.BYTES32, "TaskName", CancelNamed::id), CancelNamed::new);
    }

    /** Arguments of {@code schedule_after}. */
    public record ScheduleAfter(
            long after, Optional<Codecs.Pair<Long, Long>> maybePeriodic, int priority, RuntimeCall call) {
        static final Struct<ScheduleAfter> ARGS = struct(
                "schedule_after",
                field("after", Codecs.U32, "BlockNumberFor<T>", ScheduleAfter::after),
                field(
                        "maybe_periodic",
                        Codecs.option(Codecs.pair(Codecs.U32, Codecs.U32)),
                        "Option<schedule::Period<BlockNumberFor<T>>>",
                        ScheduleAfter::maybePeriodic),
                field("priority", Codecs.U8, "schedule::Priority", ScheduleAfter::priority),
                field("call", RuntimeCall.CODEC, BOXED, ScheduleAfter::call),
                ScheduleAfter::new);
    }

    /** Arguments of {@code schedule_named_after}. */
    public record ScheduleNamedAfter(
            Hash32 id, long after, Optional<Codecs.Pair<Long, Long>> maybePeriodic, int priority, RuntimeCall call) {
        static final Struct<ScheduleNamedAfter> ARGS = struct(
                "schedule_named_after",
                field("id", Codecs.BYTES32, "TaskName", ScheduleNamedAfter::id),
                field("after", Codecs.U32, "BlockNumberFor<T>", ScheduleNamedAfter::after),
                field(
                        "maybe_periodic",
                        Codecs.option(Codecs.pair(Codecs.U32, Codecs.U32)),
                        "Option<schedule::Period<BlockNumberFor<T>>>",
                        ScheduleNamedAfter::maybePeriodic),
                field("priority", Codecs.U8, "schedule::Priority", ScheduleNamedAfter::priority),
                field("call", RuntimeCall.CODEC, BOXED, ScheduleNamedAfter::call),
                ScheduleNamedAfter::new);
    }

    /** Arguments of {@code set_retry}. */
    public record SetRetry(TaskAddress task, int retries, long period) {
        static final Struct<SetRetry> ARGS = struct(
                "set_retry",
                field("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>", SetRetry::task),
                field("retries", Codecs.U8, "u8", SetRetry::retries),
                field("period", Codecs.U32, "BlockNumberFor<T>", SetRetry::period),
                SetRetry::new);
    }

    /** Arguments of {@code set_retry_named}. */
    public record SetRetryNamed(Hash32 id, int retries, long period) {
        static final Struct<SetRetryNamed> ARGS = struct(
                "set_retry_named",
                field("id", Codecs.BYTES32, "TaskName", SetRetryNamed::id),
                field("retries", Codecs.U8, "u8", SetRetryNamed::retries),
                field("period", Codecs.U32, "BlockNumberFor<T>", SetRetryNamed::period),
                SetRetryNamed::new);
    }

    /** Arguments of {@code cancel_retry}. */
    public record CancelRetry(TaskAddress task) {
        static final Struct<CancelRetry> ARGS = struct(
                "cancel_retry",
                field("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>", CancelRetry::task),
                CancelRetry::new);
    }

    /** Arguments of {@code cancel_retry_named}. */
    public record CancelRetryNamed(Hash32 id) {
        static final Struct<CancelRetryNamed> ARGS = struct(
                "cancel_retry_named",
                field("id", Codecs.BYTES32, "TaskName", CancelRetryNamed::id),
                CancelRetryNamed::new);
    }

    public static final Call<Schedule> SCHEDULE = ON.unavailable(
            0,
            Schedule.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(3_815_234, 110_487, 1, 1)
                    .plus(new Weight(538_417, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Has a call made at a block, and again and again if told so. Root.");
    public static final Call<Cancel> CANCEL = ON.unavailable(
            1,
            Cancel.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(2_524_382, 110_487, 1, 3)
                    .plus(new Weight(777_710, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Strikes a task. Root.");
    public static final Call<ScheduleNamed> SCHEDULE_NAMED = ON.unavailable(
            2,
            ScheduleNamed.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(8_965_037, 110_487, 2, 2)
                    .plus(new Weight(559_963, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Has a call made at a block, under a name. Root.");
    public static final Call<CancelNamed> CANCEL_NAMED = ON.unavailable(
            3,
            CancelNamed.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(7_403_622, 110_487, 2, 3)
                    .plus(new Weight(778_228, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Strikes a named task. Root.");
    public static final Call<ScheduleAfter> SCHEDULE_AFTER = ON.unavailable(
            4,
            ScheduleAfter.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(3_815_234, 110_487, 1, 1)
                    .plus(new Weight(538_417, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Has a call made so many blocks from now. Root.");
    public static final Call<ScheduleNamedAfter> SCHEDULE_NAMED_AFTER = ON.unavailable(
            5,
            ScheduleNamedAfter.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(8_965_037, 110_487, 2, 2)
                    .plus(new Weight(559_963, 0).times(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(runtime)))),
            "Has a call made so many blocks from now, under a name. Root.");
    public static final Call<SetRetry> SET_RETRY = ON.unavailable(
            6,
            SetRetry.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(169_783_000, 110_487, 1, 1)),
            "Has a task tried again so many times, so many blocks apart, when it is refused. Root.");
    public static final Call<SetRetryNamed> SET_RETRY_NAMED = ON.unavailable(
            7,
            SetRetryNamed.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(186_544_000, 110_487, 2, 1)),
            "Has a named task tried again when it is refused. Root.");
    public static final Call<CancelRetry> CANCEL_RETRY = ON.unavailable(
            8,
            CancelRetry.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(169_076_000, 110_487, 1, 1)),
            "Has a task not tried again. Root.");
    public static final Call<CancelRetryNamed> CANCEL_RETRY_NAMED = ON.unavailable(
            9,
            CancelRetryNamed.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(182_329_000, 110_487, 2, 1)),
            "Has a named task not tried again. Root.");
}
