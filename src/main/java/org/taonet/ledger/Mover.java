package org.taonet.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.BlockLog.Place;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Changes;
import org.taonet.state.Checkpoint;
import org.taonet.state.PageId;
import org.taonet.state.StateGone;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Brings the checkpoint forward: writes the pages of a newer state a few at a time, between the appends, and only when
 * all are there names it a base. Cut short at any moment, it leaves pages that no base has, which the next one removes.
 * Keeps older bases so far apart that the changes between two of them hardly outgrow the state. Prunes.
 */
final class Mover {
    /** Change sets of so many bytes are read in no time: nearer bases are not kept. */
    private static final long NEAR = 4L << 20;

    /** A clean stop leaves fewer bytes of change sets for the next opening to read. */
    private static final long LEFT_AT_STOP = 32 << 10;

    private static final int DELETIONS_A_TURN = 256;
    private static final int BLOCKS_A_TURN = 500;

    private final Writer writer;
    private final Readers readers;
    private final States states;
    private final Options options;
    private volatile long settledVolume;
    private volatile long triedVolume;

    Mover(Writer writer, Readers readers, States states, Options options) {
        this.writer = writer;
        this.readers = readers;
        this.states = states;
        this.options = options;
        look();
    }

    /** Looks where the checkpoint is: a revert may have taken it back. */
    final void look() {
        settledVolume = readers.use(session -> volume(session, newest(session)));
        triedVolume = Math.min(triedVolume, writer.head().volume());
    }

    private static Base newest(Session session) {
        return Objects.requireNonNull(session.bases.newest(), "a ledger has a base");
    }

    private static long volume(Session session, Base base) {
        Place place = session.log.place(base.block());
        return place == null ? 0 : place.volume();
    }

    /** Whether so much has changed since the checkpoint that opening would take long. */
    boolean isBehind() {
        return writer.head().volume() - Math.max(settledVolume, triedVolume) > options.settleBytes();
    }

    /** The cost in bytes of reading what has changed since the checkpoint. */
    long behind() {
        return writer.head().volume() - settledVolume;
    }

    /** What is due: the checkpoint, and SQLite's own log. */
    void work() {
        if (isBehind()) {
            triedVolume = writer.head().volume(); // if this fails, not again with every block
            settle();
        }
        writer.shortenLog();
    }

    /** Moves the checkpoint to the head, if it is not there and the head is not taken back meanwhile; prunes. */
    synchronized void settle() {
        long reverts = writer.reverts();
        Place target = writer.head();
        Base from = readers.use(Mover::newest);
        if (from.block() < target.number()) {
            Base base = move(from, target, reverts);
            if (base != null) {
                look();
                collect(base, true);
            }
        }
        prune();
    }

    /** Moves the checkpoint; null when the head was taken back meanwhile, and with it perhaps what this reads. */
    private @Nullable Base move(Base from, Place target, long reverts) {
        try {
            return moved(from, target, reverts);
        } catch (LedgerException | StateGone e) {
            if (writer.reverts() != reverts) {
                return null;
            }
            if (e instanceof LedgerException known) {
                throw known;
            }
            throw new LedgerException(
                    Kind.DAMAGED,
                    "The state at block " + from.block() + " cannot be read: " + e.getMessage()
                            + ": run ledger check, restore a backup.",
                    e);
        }
    }

    private @Nullable Base moved(Base from, Place target, long reverts) {
        Changes changes = readers.use(session -> session.log.changes(from.block(), target.number()));
        Trie before = states.open(from);
        Trie after = before.with(changes);
        Hash32 root = after.root();
        if (!checkRoot(target, root)) {
            return null;
        }
        long first = writer.write(session -> {
            session.bases.removeOrphans();
            return session.bases.nextPage();
        });
        PageWriter pages = new PageWriter(writer, target.number(), first, reverts);
        Checkpoint.forward(before, after, pages);
        pages.flush();
        if (writer.reverts() != reverts) {
            return null; // what was written so far is orphaned
        }
        long growth = readers.use(pages::growth);
        return writer.write(session -> {
            if (writer.reverts() != reverts) {
                return null;
            }
            Base base = new Base(target.number(), root, from.size() + growth, pages.last());
            session.bases.add(base, pages.dropped());
            thin(session, from, base, target.volume());
            return base;
        });
    }

    /** False when the block is not there any more. */
    private boolean checkRoot(Place target, Hash32 root) {
        BlockRecord block = readers.<@Nullable BlockRecord>use(session -> session.log.block(target.number()));
        if (block == null || !block.hash().equals(target.hash())) {
            return false;
        }
        if (!block.stateRoot().equals(root)) {
            throw new LedgerException(
                    Kind.DAMAGED,
                    "The changes in the ledger give block " + target.number() + " the root " + root
                            + ", its header says " + block.stateRoot() + ": run ledger check, restore a backup.");
        }
        return true;
    }

    /** The base before the newest stays only if without it the changes to read would outgrow the state. */
    private static void thin(Session session, Base middle, Base newest, long volume) {
        Base before = session.bases.upTo(middle.block() - 1);
        if (before != null && volume - volume(session, before) <= Math.max(NEAR, newest.size())) {
            session.bases.merge(middle, newest);
        }
    }

    /** Deletes what a base dropped and nobody needs: no earlier base, nor, unless all are gone, a reader of one. */
    private void collect(Base base, boolean heedReaders) {
        boolean more = true;
        while (more) {
            more = writer.write(session -> {
                Base before = session.bases.upTo(base.block() - 1);
                long needed = before == null ? 0 : before.lastPage();
                if (heedReaders) {
                    needed = Math.max(needed, states.neededUpTo(base.block()));
                }
                return base.equals(session.bases.upTo(base.block()))
                        && session.bases.collect(base, needed, DELETIONS_A_TURN);
            });
        }
    }

    /** Removes blocks beyond the number to keep, except those that a snapshot can go back to. */
    synchronized void prune() {
        if (options.keepBlocks() <= 0) {
            return;
        }
        long most = writer.head().number() - options.keepBlocks() + 1;
        boolean more = true;
        while (more) {
            more = writer.write(session -> pruneSome(session, most));
        }
        Base oldest = readers.use(session -> session.bases.all().getFirst());
        collect(oldest, true);
    }

    private boolean pruneSome(Session session, long most) {
        long floor = Ledger.floor(session);
        long wanted = Math.min(most, floor + BLOCKS_A_TURN);
        List<Long> named = session.database.rows("SELECT min(block) FROM snapshots", row -> {
            long block = row.getLong(1);
            return row.wasNull() ? Long.MAX_VALUE : block;
        });
        wanted = Math.min(wanted, named.getFirst());
        Base under = session.bases.upTo(wanted);
        if (wanted <= floor || under == null) {
            return false;
        }
        for (Base older = session.bases.upTo(under.block() - 1);
                older != null;
                older = session.bases.upTo(under.block() - 1)) {
            session.bases.merge(older, under);
        }
        session.log.removeBefore(under.block());
        session.decoded.removeBefore(wanted);
        Ledger.putFact(session, Ledger.FLOOR, Bytes.utf8(Long.toString(wanted)));
        return wanted < most && wanted < named.getFirst();
    }

    /** At a clean stop: moves the checkpoint if that is worth it, and deletes what only readers kept, who are gone. */
    synchronized void finish() {
        if (behind() > LEFT_AT_STOP) {
            settle();
        } else {
            prune();
        }
        for (Base base : new ArrayList<>(readers.use(session -> session.bases.all()))) {
            collect(base, false);
        }
    }

    /** Pages on their way into the table, some at a time so that appends need not wait. */
    private static final class PageWriter implements Checkpoint.Sink {
        private static final int BYTES_A_TURN = 128 << 10;

        private final Writer writer;
        private final long block;
        private final long reverts;
        private final List<Page> waiting = new ArrayList<>();
        private final List<PageId> gone = new ArrayList<>();
        private long next;
        private long waitingBytes;
        private long added;

        private record Page(PageId id, byte[] bytes) {}

        PageWriter(Writer writer, long block, long next, long reverts) {
            this.writer = writer;
            this.block = block;
            this.next = next;
            this.reverts = reverts;
        }

        @Override
        public void page(PageId id, byte[] bytes) {
            waiting.add(new Page(id, bytes));
            waitingBytes += bytes.length;
            if (waitingBytes >= BYTES_A_TURN) {
                flush();
            }
        }

        @Override
        public void value(PageId id, byte[] bytes) {
            page(id, bytes);
        }

        @Override
        public void dropPage(PageId id) {
            gone.add(id);
        }

        @Override
        public void dropValue(PageId id) {
            gone.add(id);
        }

        void flush() {
            if (writer.reverts() == reverts && !waiting.isEmpty()) {
                writer.write(session -> {
                    for (Page page : waiting) {
                        next += session.bases.write(next, page.id, page.bytes, block) ? 1 : 0;
                    }
                    return waiting.size();
                });
            }
            added += waitingBytes;
            waiting.clear();
            waitingBytes = 0;
        }

        long last() {
            return next - 1;
        }

        private long[] numbers = {};

        /** By how much the state's pages grew; looks up what was dropped. */
        long growth(Session session) {
            long removed = 0;
            numbers = new long[gone.size()];
            for (int i = 0; i < numbers.length; i++) {
                long[] found = Objects.requireNonNull(session.bases.find(gone.get(i)), "a base's page is there");
                numbers[i] = found[0];
                removed += found[1];
            }
            return added - removed;
        }

        long[] dropped() {
            return numbers;
        }
    }
}
