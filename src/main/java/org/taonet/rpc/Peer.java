package org.taonet.rpc;

import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A client at the end of a WebSocket. Its requests are worked on side by side; reading stops while many wait, working
 * stops while it does not read its replies, and who does not read its notifications is dropped.
 */
final class Peer {
    private static final int PENDING = 1024;
    private static final long PENDING_BYTES = 64L << 20;
    private static final long UNREAD_REPLIES = 16L << 20;
    private static final long UNREAD_AT_MOST = 64L << 20;
    private static final long STALLED_MILLIS = 60_000;
    private static final short TRY_LATER = 1013;

    private final ServerWebSocket socket;
    private final Dispatcher dispatcher;
    private final Executor workers;
    private final Session session;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong pendingBytes = new AtomicLong();
    private final AtomicLong unread = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private volatile boolean closed;
    private volatile boolean paused;
    private volatile long progress = System.nanoTime();

    Peer(ServerWebSocket socket, Dispatcher dispatcher, Executor workers) {
        this.socket = socket;
        this.dispatcher = dispatcher;
        this.workers = workers;
        this.session = new Session(this::notify, true);
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(bytes -> received(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)));
        socket.exceptionHandler(broken -> socket.close());
    }

    Session session() {
        return session;
    }

    private void received(String text) {
        int count = pending.incrementAndGet();
        long bytes = pendingBytes.addAndGet(text.length());
        if (count >= PENDING || bytes >= PENDING_BYTES) {
            paused = true;
            socket.pause();
        }
        workers.execute(() -> work(text));
    }

    private void work(String text) {
        try {
            awaitRoom();
            if (!closed) {
                Dispatcher.Reply reply = dispatcher.answer(text, session);
                reply.text().ifPresent(this::write);
                reply.sent().run();
            }
        } finally {
            int left = pending.decrementAndGet();
            long bytes = pendingBytes.addAndGet(-text.length());
            if (paused && left <= PENDING / 2 && bytes <= PENDING_BYTES / 2) {
                paused = false;
                socket.resume();
            }
        }
    }

    /** Replies are made no faster than they are read. */
    private void awaitRoom() {
        if (unread.get() < UNREAD_REPLIES) {
            return;
        }
        lock.lock();
        try {
            while (unread.get() >= UNREAD_REPLIES && !closed) {
                room.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void notify(String text) {
        if (unread.get() > UNREAD_AT_MOST) {
            drop("does not read its notifications");
        } else {
            write(text);
        }
    }

    private void write(String text) {
        if (closed) {
            return;
        }
        int size = text.length();
        unread.addAndGet(size);
        try {
            socket.writeTextMessage(text).onComplete(written -> {
                progress = System.nanoTime();
                if (unread.addAndGet(-size) < UNREAD_REPLIES) {
                    signal();
                }
            });
        } catch (RejectedExecutionException | IllegalStateException closing) {
            closed();
        }
    }

    private void signal() {
        lock.lock();
        try {
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Called from time to time: drops who has not read for long. */
    void check() {
        boolean stalled = unread.get() > 0 && (System.nanoTime() - progress) / 1_000_000 > STALLED_MILLIS;
        if (stalled) {
            drop("has not read for a minute");
        }
    }

    private void drop(String why) {
        if (!closed) {
            closed();
            socket.close(TRY_LATER, why);
        }
    }

    /** The socket is closed. */
    void closed() {
        closed = true;
        signal();
        session.close();
    }

    void close() {
        socket.close();
    }
}
