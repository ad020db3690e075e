package org.taonet.ledger;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.BlockLog.Place;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Changes;
import org.taonet.state.PageId;
import org.taonet.state.Pages;
import org.taonet.state.Source;
import org.taonet.state.Trie;
import org.taonet.unit.Hash32;

/**
 * States of kept blocks: the newest base at or before the block, read lazily, with the changes since laid over it.
 * Knows which bases are still read by somebody, so that their pages stay. Safe for any number of threads.
 */
final class States {
    private static final int MOST_RECENT = 8;

    private final Readers readers;
    private final long pageBudget;
    private final Map<Base, WeakReference<Pages>> open = new HashMap<>();
    private final Map<Hash32, Trie> recent = new LinkedHashMap<>(MOST_RECENT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash32, Trie> eldest) {
            return size() > MOST_RECENT;
        }
    };

    States(Readers readers, long pageBudget) {
        this.readers = readers;
        this.pageBudget = pageBudget;
    }

    /** The state after a block. */
    Trie at(Place block) {
        synchronized (this) {
            Trie known = recent.get(block.hash());
            if (known != null) {
                return known;
            }
        }
        Trie state = read(block);
        synchronized (this) {
            recent.put(block.hash(), state);
        }
        return state;
    }

    private Trie read(Place block) {
        while (true) {
            Found found = readers.use(session -> session.database.snapshot(() -> find(session, block)));
            Trie under = open(found.base);
            // Held from here on. If it went before that, its pages may be gone: there is a later base then.
            if (readers.use(session -> found.base.equals(session.bases.upTo(found.base.block())))) {
                return under.with(found.changes);
            }
        }
    }

    private record Found(Base base, Changes changes) {}

    private static Found find(Session session, Place block) {
        Base base = session.bases.upTo(block.number());
        Place now = session.log.place(block.number());
        if (base == null || now == null || !now.hash().equals(block.hash())) {
            throw new LedgerException(
                    Kind.NOT_KEPT, "The state of block " + block.number() + " is not kept: it was pruned or reverted.");
        }
        return new Found(base, session.log.changes(base.block(), block.number()));
    }

    /** The state of a base, lazily; its pages stay as long as somebody holds it. */
    synchronized Trie open(Base base) {
        WeakReference<Pages> reference = open.get(base);
        Pages pages = reference == null ? null : reference.get();
        if (pages == null) {
            pages = new Pages(new Stored(base, readers), pageBudget);
            // Most is read of the newest base: the others, while somebody holds them, share what one of them takes.
            // Who does not hold them should not have them held here.
            recent.clear();
            for (WeakReference<Pages> other : open.values()) {
                Pages older = other.get();
                if (older != null) {
                    older.limit(pageBudget / MOST_RECENT);
                }
            }
            open.put(base, new WeakReference<>(pages));
        }
        return Trie.open(base.root(), pages);
    }

    /** The highest page number that a state read by somebody may need, of bases before a block; 0 if there is none. */
    synchronized long neededUpTo(long beforeBlock) {
        long needed = 0;
        for (Iterator<Map.Entry<Base, WeakReference<Pages>>> all =
                        open.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Base, WeakReference<Pages>> entry = all.next();
            if (entry.getValue().get() == null) {
                all.remove();
            } else if (entry.getKey().block() < beforeBlock) {
                needed = Math.max(needed, entry.getKey().lastPage());
            }
        }
        return needed;
    }

    /** Drops what is kept for the next caller, so that older bases can go. */
    synchronized void forget() {
        recent.clear();
    }

    /** Pages by name from the table; the base is what a reader of them holds on to. */
    record Stored(Base base, Readers readers) implements Source {
        @Override
        public byte @Nullable [] page(PageId id) {
            return readers.<byte @Nullable []>use(session -> session.bases.bytes(id));
        }

        @Override
        public byte @Nullable [] value(PageId id) {
            return page(id);
        }
    }
}
