package org.taonet.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.taonet.chain.Block;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Built;
import org.taonet.chain.Chain;
import org.taonet.chain.Clock;
import org.taonet.chain.Head;
import org.taonet.chain.Pool;
import org.taonet.chain.PoolLimits;
import org.taonet.chain.Rejected;
import org.taonet.chain.Rules;
import org.taonet.chain.Slots;
import org.taonet.chain.Waiting;
import org.taonet.ledger.LedgerException;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Inherents;
import org.taonet.runtime.InvariantBroken;
import org.taonet.runtime.Invariants;
import org.taonet.state.Changes;
import org.taonet.state.StateGone;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Makes blocks. Whatever changes the chain happens on its one thread; what happened is told in order on another, after
 * it is durable.
 */
public final class Producer implements AutoCloseable {
    private static final int BULK = 256;
    private static final int SKIPPED_AT_MOST = 64;
    private static final long RETRY_MILLIS = 1_000;

    private final Chain chain;
    private final Clock clock;
    private final Timer timer;
    private final Sealing sealing;
    private final long finalityLag;
    private final long finalityDelay;
    private final Supplier<Rules> rules;
    private final Consumer<String> log;
    private final Pool pool;
    private final ExecutorService blocks = one("taonet-blocks");
    private final ExecutorService announcer = one("taonet-announcer");
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final LongAdder included = new LongAdder();
    private volatile long finalized;
    private volatile boolean closing;
    private final CompletableFuture<String> halted = new CompletableFuture<>();

    /** For a chain; the rules are asked for at each block; finality at once comes after a delay in milliseconds. */
    Producer(
            Chain chain,
            Clock clock,
            Timer timer,
            Sealing sealing,
            long finalityLag,
            long finalityDelay,
            Supplier<Rules> rules,
            PoolLimits limits,
            Consumer<String> log) {
        this.chain = chain;
        this.clock = clock;
        this.timer = timer;
        this.sealing = sealing;
        this.finalityLag = finalityLag;
        this.finalityDelay = finalityDelay;
        this.rules = rules;
        this.log = log;
        this.pool = new Pool(chain.head(), rules, clock, limits, this::whenReady);
        this.finalized = Math.max(0, chain.head().number() - finalityLag);
    }

    private static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Lets the clock make blocks, if it is to. */
    void start() {
        if (sealing.everyMillis() > 0) {
            timer.every(sealing.everyMillis(), () -> blocks.execute(() -> attempt(true)));
        }
    }

    public Pool pool() {
        return pool;
    }

    /** The number of the newest final block. */
    public long finalized() {
        return finalized;
    }

    /** How many extrinsics went into blocks since the start. */
    public long included() {
        return included.sum();
    }

    /** Has somebody told from now on; blocks already made are not repeated. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Has somebody told no longer. */
    public void unlisten(Listener listener) {
        listeners.remove(listener);
    }

    /** Runs something in order with what is announced. */
    public void announce(Runnable task) {
        if (!announcer.isShutdown()) {
            announcer.execute(task);
        }
    }

    private void tell(Consumer<Listener> what) {
        announce(() -> listeners.forEach(what));
    }

    /** Runs something that changes the chain, in turn, and waits for it. */
    public <T> T inTurn(Callable<T> act) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return act.call();
                                } catch (RuntimeException e) {
                                    throw e;
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            blocks)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void whenReady() {
        if (!closing && sealing.instant() && due.compareAndSet(false, true)) {
            try {
                blocks.execute(() -> {
                    due.set(false);
                    if (pool.hasReady()) {
                        attempt(false);
                    }
                });
            } catch (java.util.concurrent.RejectedExecutionException closing) {
                due.set(false);
            }
        }
    }

    /** A block that nobody waits for: what goes wrong is said, and tried again. */
    private void attempt(boolean evenEmpty) {
        if (closing) {
            return;
        }
        try {
            seal(evenEmpty, Optional.empty());
        } catch (RuntimeException failed) {
            log.accept("No block was made: " + failed.getMessage());
            if (!evenEmpty && !closing) {
                timer.after(RETRY_MILLIS, this::whenReady);
            }
        }
    }

    // ---- on the thread of blocks

    /** Makes one block of what is ready; nothing if that would be empty and is not to be. */
    Optional<Head> seal(boolean evenEmpty, Optional<Boolean> finalize) {
        Optional<Built> built = build(chain.head(), List.of(), evenEmpty);
        built.ifPresent(block -> append(List.of(block), finalize));
        return built.map(Built::head);
    }

    /** Makes one block of certain extrinsics and of what is ready. */
    Head sealWith(List<Bytes> first) {
        Built built = build(chain.head(), first, true).orElseThrow();
        append(List.of(built), Optional.empty());
        return built.head();
    }

    /** Makes many blocks, a few hundred a durable step. */
    Head mine(long count) {
        for (long left = count; left > 0; ) {
            List<Built> bulk = new ArrayList<>();
            Head parent = chain.head();
            while (left > 0 && bulk.size() < BULK) {
                Built next = build(parent, List.of(), true).orElseThrow();
                bulk.add(next);
                parent = next.head();
                left--;
                if (!next.block().extrinsics().isEmpty() && pool.hasReady()) {
                    break; // what is in it must leave the pool before the next block is built
                }
            }
            append(bulk, Optional.empty());
        }
        return chain.head();
    }

    /** Makes a block for every slot since the head's, up to the clock's; how many. */
    long catchUp(long most) {
        long made = 0;
        while (made < most) {
            List<Built> bulk = new ArrayList<>();
            Head parent = chain.head();
            long now = clock.millis() / Slots.millis(parent.runtime());
            long slot = Slots.of(parent.block().header().digest()).orElse(now - 1) + 1;
            while (slot <= now && made < most && bulk.size() < BULK && !pool.hasReady()) {
                Built next = build(parent, List.of(), true, slot).orElseThrow();
                bulk.add(next);
                parent = next.head();
                slot++;
                made++;
            }
            if (!bulk.isEmpty()) {
                append(bulk, Optional.empty());
            } else if (slot <= now && pool.hasReady()) {
                append(List.of(build(parent, List.of(), true, slot).orElseThrow()), Optional.empty());
                made++;
            } else {
                break;
            }
        }
        return made;
    }

    private Optional<Built> build(Head parent, List<Bytes> first, boolean evenEmpty) {
        return build(parent, first, evenEmpty, Slots.next(parent, clock.millis()));
    }

    /**
     * A block of what is ready. Whoever breaks the block that it is put in — upstream's runtime would abort, and go on
     * trying for ever — is dropped, and the block made without it.
     */
    private Optional<Built> build(Head parent, List<Bytes> first, boolean evenEmpty, long slot) {
        while (true) {
            List<Waiting> ready = pool.ready();
            try {
                return assemble(parent, first, ready, evenEmpty, slot);
            } catch (LedgerException | StateGone | Rejected notTheirs) {
                throw notTheirs;
            } catch (RuntimeException | StackOverflowError broken) {
                if (!breaks(parent, first, ready, slot) || breaks(parent, first, List.of(), slot)) {
                    throw new IllegalStateException(String.valueOf(broken.getMessage()), broken);
                }
                Waiting culprit = culprit(parent, first, ready, slot);
                log.accept("Extrinsic " + culprit.hash() + " was dropped, for it breaks its block: "
                        + broken.getMessage());
                pool.invalid(List.of(culprit.hash()));
            }
        }
    }

    private boolean breaks(Head parent, List<Bytes> first, List<Waiting> ready, long slot) {
        try {
            assemble(parent, first, ready, true, slot);
            return false;
        } catch (LedgerException | StateGone | Rejected notTheirs) {
            throw notTheirs;
        } catch (RuntimeException | StackOverflowError broken) {
            return true;
        }
    }

    /** The last of the shortest list that breaks a block. */
    private Waiting culprit(Head parent, List<Bytes> first, List<Waiting> ready, long slot) {
        int good = 0;
        int bad = ready.size();
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (breaks(parent, first, ready.subList(0, middle), slot)) {
                bad = middle;
            } else {
                good = middle;
            }
        }
        return ready.get(bad - 1);
    }

    private Optional<Built> assemble(
            Head parent, List<Bytes> first, List<Waiting> ready, boolean evenEmpty, long slot) {
        BlockBuilder builder = new BlockBuilder(parent, Slots.digest(slot), rules.get());
        builder.inherents(new Inherents.Data(slot * Slots.millis(parent.runtime())));
        for (Bytes extrinsic : first) {
            if (builder.add(extrinsic.shared()) instanceof Executive.Applied.Refused(var error)) {
                throw Rejected.invalid(error);
            }
        }
        int taken = fill(builder, ready);
        return taken == 0 && !evenEmpty ? Optional.empty() : Optional.of(builder.finish());
    }

    private int fill(BlockBuilder builder, List<Waiting> ready) {
        List<Hash32> invalid = new ArrayList<>();
        int taken = 0;
        int skipped = 0;
        for (Waiting entry : ready) {
            switch (builder.add(entry.bytes().shared())) {
                case Executive.Applied.Included _ -> taken++;
                case Executive.Applied.Refused(var error) -> {
                    if (error == Validity.Invalid.Reason.EXHAUSTS_RESOURCES) {
                        skipped++;
                    } else if (error != Validity.Invalid.Reason.FUTURE) {
                        invalid.add(entry.hash());
                    }
                }
            }
            if (skipped == SKIPPED_AT_MOST) {
                break;
            }
        }
        pool.invalid(invalid);
        return taken;
    }

    /** Makes blocks durable, and then the head. */
    void append(List<Built> built, Optional<Boolean> finalize) {
        if (rules.get().paranoid()) {
            built.forEach(this::ensureSound);
        }
        chain.append(built);
        for (Built block : built) {
            included.add(block.block().extrinsics().size());
            tell(listener -> listener.block(block.head()));
            // The chain may have read the newest state anew, to take less memory: nobody is to hold on to the other.
            pool.advance(
                    block == built.getLast() ? chain.head() : block.head(),
                    block.block().extrinsics());
        }
        long newest = chain.head().number();
        if (finalize.isPresent()) {
            finalizeUpTo(finalize.get() ? newest : 0);
        } else if (finalityLag > 0 || finalityDelay == 0) {
            finalizeUpTo(newest - finalityLag);
        } else {
            timer.after(finalityDelay, () -> blocks.execute(() -> finalizeUpTo(newest)));
        }
    }

    /** A block after which the state is not sound is not kept, and the last: the node is to stop. */
    private void ensureSound(Built built) {
        Head head = built.head();
        try {
            new Invariants(head.runtime()).check(head.state(), head.number());
        } catch (InvariantBroken broken) {
            closing = true;
            halted.complete(String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    /** Done when a block was not sound and none is made any more; says why. */
    public CompletableFuture<String> halted() {
        return halted;
    }

    /** Makes blocks final up to a number. */
    void finalizeUpTo(long number) {
        long last = Math.min(number, chain.head().number());
        if (last <= finalized) {
            return;
        }
        List<Block> now = new ArrayList<>();
        for (long at = finalized + 1; at <= last; at++) {
            chain.hashOf(at).flatMap(chain::block).ifPresent(now::add);
        }
        finalized = last;
        tell(listener -> listener.finalized(now));
        pool.finalized(now.stream().map(Block::hash).toList());
    }

    /** Goes back to an older block. */
    Head revertTo(long number) {
        List<Hash32> gone = chain.revertTo(number);
        Head head = chain.head();
        finalized = Math.min(finalized, head.number());
        tell(listener -> listener.retracted(gone, head));
        pool.retract(head, gone);
        return head;
    }

    /** Sets storage at the head. */
    Head patch(Changes changes) {
        Head head = chain.patch(changes);
        tell(listener -> listener.patched(head));
        pool.retract(head, List.of());
        return head;
    }

    /** Ends after the block at work. */
    @Override
    public void close() {
        closing = true;
        timer.close();
        for (ExecutorService each : List.of(blocks, announcer)) {
            each.shutdown();
            try {
                if (!each.awaitTermination(30, TimeUnit.SECONDS)) {
                    each.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                each.shutdownNow();
            }
        }
    }
}
