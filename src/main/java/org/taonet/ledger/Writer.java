package org.taonet.ledger;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.BlockLog.Place;
import org.taonet.ledger.Database.Work;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.unit.Hash32;

/** The one connection that writes, its head, and a fair turn for whoever wants to. Safe for any number of threads. */
final class Writer implements AutoCloseable {
    /** What a block adds to the cost of reading a state, beside its change set's bytes. */
    private static final int ROW_COST = 100;

    /** SQLite's log beside the file is moved into the file when it has grown by so much. */
    private static final long LOG_BYTES = 16L << 20;

    private static final int APPENDS_A_LOOK = 16;

    private final Session session;
    private final File log;
    private long logSeen;
    private int sinceLook;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Place head;
    private volatile long reverts;
    private volatile boolean closed;

    /** Over a session of a ledger with a first block; in the background others shorten SQLite's log. */
    Writer(Session session, boolean background) {
        this.session = session;
        session.database.tuneForWriting(!background);
        this.log = new File(session.database.file() + "-wal");
        this.head = Objects.requireNonNull(session.log.head());
    }

    Place head() {
        return head;
    }

    /** Rises whenever blocks are taken back: who works on the head for a while looks whether it is still on it. */
    long reverts() {
        return reverts;
    }

    /** Runs something in a transaction of its own, when it is its turn. */
    <T extends @Nullable Object> T write(Function<Session, T> work) {
        turn.lock();
        boolean done = false;
        try {
            if (closed) {
                throw new LedgerException(Kind.FAILED, "The ledger " + session.database.file() + " is closed.");
            }
            Work<T> inside = () -> work.apply(session);
            T result = session.database.transaction(inside);
            done = true;
            return result;
        } finally {
            if (!done) {
                session.forget();
            }
            turn.unlock();
        }
    }

    /** All blocks or none, in one transaction. */
    void append(List<Entry> entries) {
        turn.lock();
        try {
            head = write(session -> {
                Place last = head;
                for (Entry entry : entries) {
                    last = appendOne(session, last, entry);
                }
                session.keys.writeFresh();
                return last;
            });
        } finally {
            turn.unlock();
        }
    }

    private static Place appendOne(Session session, Place last, Entry entry) {
        BlockRecord block = entry.block();
        if (block.number() != last.number() + 1 || !block.parent().equals(last.hash())) {
            throw new LedgerException(
                    Kind.REFUSED,
                    "Block " + block.number() + " of parent " + block.parent() + " does not follow the head, block "
                            + last.number() + " " + last.hash() + ".");
        }
        byte[] changes = ChangeSets.encode(entry.changes(), session.keys);
        Place place = new Place(block.number(), block.hash(), last.volume() + changes.length + ROW_COST);
        Integer author = session.decoded.account(entry.rows().author());
        session.log.insert(block, changes, place.volume(), entry.rows(), author);
        session.decoded.write(block.number(), entry.rows());
        return place;
    }

    /** Whether SQLite's log has grown since it was last shortened; looks now and then. For the appending thread. */
    boolean isLogLong() {
        if (++sinceLook < APPENDS_A_LOOK) {
            return false;
        }
        sinceLook = 0;
        long now = log.length();
        if (now < logSeen) {
            logSeen = 0;
        }
        if (now - logSeen < LOG_BYTES) {
            return false;
        }
        logSeen = now;
        return true;
    }

    /**
     * Moves SQLite's log into the file: most of it beside the appends, the rest in a short turn between two of them.
     */
    void shortenLog() {
        if (log.length() < LOG_BYTES) {
            return;
        }
        try (Database beside = Database.open(session.database.file(), Database.Access.WRITE)) {
            beside.pragma("wal_checkpoint(PASSIVE)");
        }
        pragma("wal_checkpoint(PASSIVE)");
    }

    /** Takes back the blocks after one, with everything that stands on them. */
    void revert(long number, @Nullable Hash32 hash) {
        turn.lock();
        try {
            Place target = session.log.place(number);
            if (target == null || (hash != null && !hash.equals(target.hash()))) {
                throw new LedgerException(Kind.NOT_KEPT, "Block " + number + " is not in the ledger: it was reverted.");
            }
            write(session -> {
                session.log.removeFrom(number + 1);
                session.decoded.removeFrom(number + 1);
                session.bases.removeAfter(number);
                session.database.run("DELETE FROM snapshots WHERE block > ?", number);
                return target;
            });
            reverts++;
            head = target;
        } finally {
            turn.unlock();
        }
    }

    void pragma(String setting) {
        turn.lock();
        try {
            session.database.pragma(setting);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            session.close();
        } finally {
            turn.unlock();
        }
    }
}
