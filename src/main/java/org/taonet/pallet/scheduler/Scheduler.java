package org.taonet.pallet.scheduler;

import static org.taonet.runtime.Event.f;

import java.util.List;
import java.util.Optional;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.Hash32;

/** Calls that are made at a later block, once or again and again. Mirrors pallet_scheduler 42. */
public final class Scheduler {
    static final Declarations ON =
            Declarations.of("Scheduler", 15, "pallet_scheduler").storageVersion(4);

    private static final Codec<Optional<Scheduled>> SLOT = Codecs.option(Scheduled.CODEC);

    public static final StorageValue<Long> INCOMPLETE_SINCE =
            ON.optionalValue("IncompleteSince", Codecs.U32, "The block from which on agendas may not be done yet.");
    public static final StorageMap<Long, List<Optional<Scheduled>>> AGENDA = ON.map(
            "Agenda",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.bounded(SLOT, 50),
            List.of(),
            "What is to be done at a block; a gap where something was cancelled.");
    public static final StorageMap<TaskAddress, RetryConfig> RETRIES = ON.optionalMap(
            "Retries",
            Hasher.BLAKE2_128_CONCAT,
            TaskAddress.CODEC,
            RetryConfig.CODEC,
            "How a task is tried again, by its block and index.");
    public static final StorageMap<Hash32, TaskAddress> LOOKUP = ON.optionalMap(
            "Lookup", Hasher.TWOX_64_CONCAT, Codecs.BYTES32, TaskAddress.CODEC, "Block and index of named tasks.");

    public static final Constant<Weight> MAXIMUM_WEIGHT = ON.constant(
            "MaximumWeight",
            Weight.CODEC,
            new Weight(3_200_000_000_000L, -3_689_348_814_741_910_324L),
            "How much weight the tasks of a block may take.");
    public static final Constant<Long> MAX_SCHEDULED_PER_BLOCK =
            ON.constant("MaxScheduledPerBlock", Codecs.U32, 50L, "How many tasks a block may have.");

    static final Event.Of2<Long, Long> SCHEDULED = ON.event(
            0,
            "Scheduled",
            "A task was scheduled.",
            f("when", Codecs.U32, "BlockNumberFor<T>"),
            f("index", Codecs.U32, "u32"));
    static final Event.Of2<Long, Long> CANCELED = ON.event(
            1,
            "Canceled",
            "A task was struck.",
            f("when", Codecs.U32, "BlockNumberFor<T>"),
            f("index", Codecs.U32, "u32"));
    static final Event.Of3<TaskAddress, Optional<Hash32>, Result<Codecs.Unit, DispatchError>> DISPATCHED = ON.event(
            2,
            "Dispatched",
            "A task's call was made.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"),
            f("result", Outcome.RESULT, "DispatchResult"));
    static final Event.Of4<TaskAddress, Optional<Hash32>, Long, Integer> RETRY_SET = ON.event(
            3,
            "RetrySet",
            "A task is tried again when it is refused.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"),
            f("period", Codecs.U32, "BlockNumberFor<T>"),
            f("retries", Codecs.U8, "u8"));
    static final Event.Of2<TaskAddress, Optional<Hash32>> RETRY_CANCELLED = ON.event(
            4,
            "RetryCancelled",
            "A task is not tried again.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"));
    static final Event.Of2<TaskAddress, Optional<Hash32>> CALL_UNAVAILABLE = ON.event(
            5,
            "CallUnavailable",
            "The bytes of a task's call are not on the chain.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"));
    static final Event.Of2<TaskAddress, Optional<Hash32>> PERIODIC_FAILED = ON.event(
            6,
            "PeriodicFailed",
            "A task's next turn found no room.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"));
    static final Event.Of2<TaskAddress, Optional<Hash32>> RETRY_FAILED = ON.event(
            7,
            "RetryFailed",
            "A task was not tried again: no room, or no weight.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"));
    static final Event.Of2<TaskAddress, Optional<Hash32>> PERMANENTLY_OVERWEIGHT = ON.event(
            8,
            "PermanentlyOverweight",
            "A task weighs more than a block has for tasks.",
            f("task", TaskAddress.CODEC, "TaskAddress<BlockNumberFor<T>>"),
            f("id", Codecs.option(Codecs.BYTES32), "Option<TaskName>"));
    static final Event.Of1<Long> AGENDA_INCOMPLETE = ON.event(
            9,
            "AgendaIncomplete",
            "Not all tasks of a block could be done in it.",
            f("when", Codecs.U32, "BlockNumberFor<T>"));

    static final Fault FAILED_TO_SCHEDULE = ON.error(0, "FailedToSchedule", "The block has no room for another task.");
    static final Fault NOT_FOUND = ON.error(1, "NotFound", "There is no such task.");
    static final Fault TARGET_BLOCK_NUMBER_IN_PAST = ON.error(2, "TargetBlockNumberInPast", "Name a block to come.");
    static final Fault RESCHEDULE_NO_CHANGE = ON.error(3, "RescheduleNoChange", "The task is at this block already.");
    static final Fault NAMED = ON.error(4, "Named", "The task has a name: use the call for named tasks.");

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
    }

    private Scheduler() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new Agendas(), Pallet.Generics.PLAIN, ON, SchedulerCalls.ON);
    }
}
