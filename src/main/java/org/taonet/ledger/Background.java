package org.taonet.ledger;

import org.jspecify.annotations.Nullable;

/** The thread that brings the checkpoint forward beside the appends, and moves SQLite's own log into the file. */
final class Background {
    private final Mover mover;
    private final Thread thread;
    private boolean wanted;
    private boolean working;
    private boolean stopped;
    private volatile @Nullable LedgerException problem;

    Background(Mover mover) {
        this.mover = mover;
        this.thread = Thread.ofPlatform().daemon().name("ledger-checkpoint").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks for a move, soon. */
    synchronized void wake() {
        wanted = true;
        notifyAll();
    }

    /** Waits for the moves that are wanted or at work: who appends faster than they can follow does so now and then. */
    synchronized void await() {
        boolean interrupted = false;
        while ((wanted || working) && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the last move failed; null when it did not. */
    @Nullable
    LedgerException problem() {
        return problem;
    }

    private void run() {
        while (awaitWork()) {
            try {
                mover.work();
                problem = null;
            } catch (LedgerException e) {
                problem = e; // appends go on; it is tried again when as much has changed once more
            } catch (RuntimeException e) {
                // Whoever waits for this thread must not wait for ever.
                problem = new LedgerException(
                        LedgerException.Kind.FAILED, "The checkpoint could not be moved: " + e.getMessage(), e);
            } finally {
                done();
            }
        }
    }

    private synchronized void done() {
        working = false;
        notifyAll();
    }

    private synchronized boolean awaitWork() {
        try {
            while (!wanted && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        wanted = false;
        working = !stopped;
        return working;
    }

    /** Waits for the move at work, if any, and ends the thread. */
    void stop() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
