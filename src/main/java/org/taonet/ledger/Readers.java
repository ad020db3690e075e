package org.taonet.ledger;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.Database.Access;
import org.taonet.ledger.LedgerException.Kind;

/**
 * Connections that only read, handed to one thread at a time. Either as many as threads read at once, each seeing what
 * is newest; or a single one that sees one moment, whatever another process writes or removes meanwhile.
 */
final class Readers implements AutoCloseable {
    private static final int MOST_IDLE = 4;

    private final Path file;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final @Nullable Session frozen;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean closed;

    private Readers(Path file, @Nullable Session frozen) {
        this.file = file;
        this.frozen = frozen;
    }

    /** Beside a writer in this process. */
    static Readers following(Path file) {
        return new Readers(file, null);
    }

    /** Of the moment the session first reads. */
    static Readers frozen(Path file, Session session) {
        session.database.freeze();
        return new Readers(file, session);
    }

    /** Runs something on a connection. */
    <T extends @Nullable Object> T use(Function<Session, T> work) {
        if (closed) {
            throw new LedgerException(Kind.FAILED, "The ledger " + file + " is closed.");
        }
        if (frozen != null) {
            oneAtATime.lock();
            try {
                return work.apply(frozen);
            } finally {
                oneAtATime.unlock();
            }
        }
        return useOne(work);
    }

    private <T extends @Nullable Object> T useOne(Function<Session, T> work) {
        Session taken = idle.pollFirst();
        Session session = taken == null ? Session.open(file, Access.READ) : taken;
        boolean returned = false;
        try {
            T result = work.apply(session);
            if (!closed && idle.size() < MOST_IDLE) {
                idle.addFirst(session);
                returned = true;
            }
            return result;
        } finally {
            if (!returned) {
                session.close();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (frozen != null) {
            frozen.close();
        }
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.close();
        }
    }
}
