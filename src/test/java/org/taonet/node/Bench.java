package org.taonet.node;

import java.util.ArrayList;
import java.util.List;

/** A node whose clock and timer stand still until a test moves them. */
public final class Bench implements AutoCloseable {
    /** Where the clock begins: at the start of a slot of twelve seconds. */
    public static final long START = 1_700_000_004_000L / 12_000 * 12_000;

    private final List<Runnable> later = new ArrayList<>();
    private final List<Runnable> again = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private long now = START;
    private final Node node;

    /** With options of a node in memory. */
    public Bench(Options options) {
        Timer timer = new Timer() {
            @Override
            public void every(long millis, Runnable task) {
                again.add(task);
            }

            @Override
            public void after(long millis, Runnable task) {
                synchronized (later) {
                    later.add(task);
                }
            }

            @Override
            public void close() {}
        };
        node = Node.start(options, Genesis.named(options.preset()), () -> now, timer, said::add);
    }

    public Node node() {
        return node;
    }

    /** What the node said to its operator. */
    public List<String> said() {
        return said;
    }

    /** Moves the clock. */
    public void pass(long millis) {
        now += millis;
    }

    /** The timer strikes: what is to happen again and again happens once. */
    public void strike() {
        again.forEach(Runnable::run);
        settle();
    }

    /** What was put off happens. */
    public void later() {
        List<Runnable> tasks;
        synchronized (later) {
            tasks = List.copyOf(later);
            later.clear();
        }
        tasks.forEach(Runnable::run);
        settle();
    }

    /** Waits until blocks and announcements under way are through. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            node.producer().inTurn(() -> true);
            var done = new java.util.concurrent.CountDownLatch(1);
            node.producer().announce(done::countDown);
            try {
                done.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
