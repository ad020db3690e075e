package org.taonet.node;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something later: a port, so that tests need not wait. */
public interface Timer extends AutoCloseable {
    /** Runs a task every so many milliseconds; late ones are not made up for. */
    void every(long millis, Runnable task);

    /** Runs a task once, after so many milliseconds. */
    void after(long millis, Runnable task);

    @Override
    void close();

    /** By the system's clock, on a thread of its own. */
    static Timer system() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("taonet-timer").factory());
        return new Timer() {
            @Override
            public void every(long millis, Runnable task) {
                thread.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
            }

            @Override
            public void after(long millis, Runnable task) {
                if (!thread.isShutdown()) {
                    thread.schedule(task, millis, TimeUnit.MILLISECONDS);
                }
            }

            @Override
            public void close() {
                thread.shutdownNow();
            }
        };
    }
}
