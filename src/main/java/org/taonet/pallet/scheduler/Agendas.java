package org.taonet.pallet.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taonet.pallet.preimage.BoundedCall;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;

/**
 * Does what is due at the start of a block, the first priority first, as far as the weight for it goes; what is left
 * waits for the next block. Calls that are known by their hash alone are not here yet. Mirrors service_agendas of
 * pallet_scheduler.
 */
final class Agendas implements Hooks {
    private static final Weight ALL = Weight.of(1_335_000, 1489, 1, 1);
    private static final Weight TASK = new Weight(2_991_000, 0);
    private static final Weight NAMED = Weight.of(4_292_000, 0, 0, 1);
    private static final Weight PERIODIC = new Weight(2_974_000, 0);
    private static final Weight SIGNED = Weight.of(4_155_000, 3997, 2, 0);
    private static final Weight UNSIGNED = new Weight(1_858_000, 0);

    @Override
    public Weight onInitialize(Context on, long now) {
        Meter meter = new Meter(Scheduler.MAXIMUM_WEIGHT.in(on));
        if (!meter.use(ALL)) {
            return Weight.ZERO;
        }
        Block block = new Block(on, now, meter);
        long when = Scheduler.INCOMPLETE_SINCE.takeIfPresent(on).orElse(now);
        long incomplete = now + 1;
        Weight most = agenda(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(on));
        for (; when <= now && meter.has(most); when++) {
            if (!block.serve(when)) {
                incomplete = Math.min(incomplete, when);
            }
        }
        incomplete = Math.min(incomplete, when);
        if (incomplete <= now) {
            Scheduler.AGENDA_INCOMPLETE.emit(on, incomplete);
            Scheduler.INCOMPLETE_SINCE.put(on, incomplete);
        }
        return meter.used();
    }

    private static Weight agenda(long tasks) {
        return Weight.of(2_409_000, 110_487, 1, 1).plus(new Weight(486_046, 0).times(tasks));
    }

    private static Weight retry(long tasks) {
        return Weight.of(10_762_174, 110_487, 1, 2).plus(new Weight(16_285, 0).times(tasks));
    }

    @Override
    public boolean built(Context on) {
        for (List<Optional<Scheduled>> agenda : Scheduler.AGENDA.iterateValues(on)) {
            if (!agenda.stream().flatMap(Optional::stream).allMatch(task -> built(on, task))) {
                return false;
            }
        }
        return true;
    }

    private static boolean built(Context on, Scheduled task) {
        return task.call() instanceof BoundedCall.Inline(var bytes)
                && RuntimeCall.CODEC.read(on.input(bytes.shared())).call().built();
    }

    /** Finds room for a task at a block and tells of it; nothing if the block is full. */
    private static Optional<TaskAddress> place(Context on, long when, Scheduled task) {
        List<Optional<Scheduled>> agenda = new ArrayList<>(Scheduler.AGENDA.get(on, when));
        int index = agenda.size();
        if (index < Scheduler.MAX_SCHEDULED_PER_BLOCK.in(on)) {
            agenda.add(Optional.of(task));
        } else {
            index = agenda.indexOf(Optional.<Scheduled>empty());
            if (index < 0) {
                return Optional.empty();
            }
            agenda.set(index, Optional.of(task));
        }
        Scheduler.AGENDA.put(on, when, List.copyOf(agenda));
        TaskAddress address = new TaskAddress(when, index);
        task.maybeId().ifPresent(name -> Scheduler.LOOKUP.put(on, name, address));
        Scheduler.SCHEDULED.emit(on, when, (long) index);
        return Optional.of(address);
    }

    /** What became of a task. */
    private enum Served {
        DONE,
        DROPPED,
        POSTPONED
    }

    /** The block at work: what is done of its tasks. */
    private static final class Block {
        private final Context on;
        private final long now;
        private final Meter meter;
        private long executed;

        Block(Context on, long now, Meter meter) {
            this.on = on;
            this.now = now;
            this.meter = meter;
        }

        /** Does the tasks of an agenda; whether none of them has to wait. */
        boolean serve(long when) {
            List<Optional<Scheduled>> agenda = new ArrayList<>(Scheduler.AGENDA.get(on, when));
            List<Integer> order = IntStream.range(0, agenda.size())
                    .filter(i -> agenda.get(i).isPresent())
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            i -> agenda.get(i).orElseThrow().priority()))
                    .toList();
            meter.use(agenda(order.size()));
            int postponed = 0;
            int dropped = 0;
            for (int index : order) {
                Scheduled task = agenda.get(index).orElseThrow();
                if (!meter.has(weight(task))) {
                    postponed++;
                    break;
                }
                switch (serve(new TaskAddress(when, index), task)) {
                    case DONE -> {
                        executed++;
                        agenda.set(index, Optional.empty());
                    }
                    case DROPPED -> dropped++;
                    case POSTPONED -> postponed++;
                }
            }
            if (postponed > 0 || dropped > 0) {
                Scheduler.AGENDA.put(on, when, List.copyOf(agenda));
            } else {
                Scheduler.AGENDA.remove(on, when);
            }
            return postponed == 0;
        }

        private static Weight weight(Scheduled task) {
            Weight weight = TASK;
            if (task.maybeId().isPresent()) {
                weight = weight.plus(NAMED.minus(TASK));
            }
            return task.maybePeriodic().isPresent() ? weight.plus(PERIODIC.minus(TASK)) : weight;
        }

        private Served serve(TaskAddress at, Scheduled task) {
            task.maybeId().ifPresent(name -> Scheduler.LOOKUP.remove(on, name));
            meter.use(weight(task));
            if (!(task.call() instanceof BoundedCall.Inline(var bytes))) {
                Scheduler.CALL_UNAVAILABLE.emit(on, at, task.maybeId());
                return Served.DROPPED;
            }
            RuntimeCall call = RuntimeCall.CODEC.read(on.input(bytes.shared()));
            Optional<Outcome> outcome = dispatch(task.origin(), call);
            if (outcome.isEmpty()) {
                if (executed > 0) {
                    return Served.POSTPONED;
                }
                Scheduler.PERMANENTLY_OVERWEIGHT.emit(on, at, task.maybeId());
                return Served.DROPPED;
            }
            Optional<RetryConfig> retries = Scheduler.RETRIES.takeIfPresent(on, at);
            Scheduler.DISPATCHED.emit(on, at, task.maybeId(), outcome.get().result());
            if (!outcome.get().isOk()) {
                retries.ifPresent(config -> retry(at, task, config));
            }
            task.maybePeriodic().ifPresent(period -> turn(at, task, period, retries));
            return Served.DONE;
        }

        /** Makes the call, unless it could take more weight than there is. */
        private Optional<Outcome> dispatch(Origin origin, RuntimeCall call) {
            Weight base = origin instanceof Origin.Signed ? SIGNED : UNSIGNED;
            Weight announced = on.runtime().info(call).callWeight();
            if (!meter.has(base.plus(announced))) {
                return Optional.empty();
            }
            Outcome outcome = on.dispatch(call, origin);
            meter.use(base);
            meter.use(outcome.post().actual().orElse(announced));
            return Optional.of(outcome);
        }

        private void retry(TaskAddress at, Scheduled task, RetryConfig config) {
            if (!meter.use(Agendas.retry(Scheduler.MAX_SCHEDULED_PER_BLOCK.in(on)))) {
                Scheduler.RETRY_FAILED.emit(on, at, task.maybeId());
            } else if (config.remaining() > 0) {
                RetryConfig less = new RetryConfig(config.totalRetries(), config.remaining() - 1, config.period());
                place(on, now + config.period(), task.retry())
                        .ifPresentOrElse(
                                address -> Scheduler.RETRIES.put(on, address, less),
                                () -> Scheduler.RETRY_FAILED.emit(on, at, Optional.empty()));
            }
        }

        private void turn(TaskAddress at, Scheduled task, Period period, Optional<RetryConfig> retries) {
            Optional<Period> left = period.turns() > 1
                    ? Optional.of(new Period(period.blocks(), period.turns() - 1))
                    : Optional.empty();
            place(on, now + period.blocks(), task.turning(left))
                    .ifPresentOrElse(
                            address -> retries.ifPresent(config -> Scheduler.RETRIES.put(on, address, config)),
                            () -> Scheduler.PERIODIC_FAILED.emit(on, at, task.maybeId()));
        }
    }
}
