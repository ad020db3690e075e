package org.taonet.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.taonet.runtime.Runtime;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * One line of blocks from a ledger, with its newest blocks and their states in memory, as many as a budget of bytes
 * holds. Reading is for any thread; blocks are appended and taken back by one thread at a time.
 */
public final class Chain implements AutoCloseable {
    private static final String PATCH = "chain.patch";
    private static final int OPENED = 16;
    /** What a changed key brings into memory of a state that is read in pages: its neighbours of the same page. */
    private static final int PAGE_BYTES = 8192;

    private final Ledger ledger;
    private final Runtimes runtimes;
    private final long budget;
    private final Map<Hash32, Kept> recent = new ConcurrentHashMap<>();
    private final ArrayDeque<Kept> order = new ArrayDeque<>();
    private final Map<Hash32, Head> opened = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash32, Head> eldest) {
            return size() > OPENED;
        }
    };
    private final Hash32 genesis;
    private long used;
    /** About how many bytes the head's state has taken since it was read from the ledger. */
    private long grown;
    /** The checkpoint that it was read from. */
    private long readFrom;

    private volatile Head head;

    private record Kept(Head head, Receipts receipts, long bytes) {}

    /** Continues what a ledger holds; recent states are kept in memory up to a budget in bytes. */
    public Chain(Ledger ledger, Runtimes runtimes, long budget) {
        this.ledger = ledger;
        this.runtimes = runtimes;
        this.budget = budget;
        this.genesis = ledger.hashOf(0).orElseThrow(() -> new IllegalStateException("The first block is not known."));
        this.head = load();
        this.readFrom = ledger.checkpoint().orElse(0);
    }

    private Head load() {
        Ledger.Stored stored = ledger.block(ledger.head()).orElseThrow();
        State state = ledger.stateAt(stored.block().number()).orElseThrow();
        Changes patch = ledger.fact(PATCH)
                .filter(fact -> fact.length() > Hash32.BYTES
                        && Hash32.of(fact.shared(), 0).equals(stored.block().hash()))
                .map(fact -> Receipts.decode(
                        Bytes.owning(java.util.Arrays.copyOfRange(fact.shared(), Hash32.BYTES, fact.length()))))
                .orElse(Changes.NONE);
        State patched = state.with(patch);
        Head loaded = new Head(stored.block(), patched, runtimes.of(patched), patch);
        keep(new Kept(loaded, stored.receipts(), 0));
        return loaded;
    }

    /** The newest block. */
    public Head head() {
        return head;
    }

    /** The hash of block 0. */
    public Hash32 genesis() {
        return genesis;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Runtimes runtimes() {
        return runtimes;
    }

    /** A block by its hash, if it is kept and stands in the line. */
    public Optional<Block> block(Hash32 hash) {
        Kept kept = recent.get(hash);
        return kept != null
                ? Optional.of(kept.head.block())
                : ledger.numberOf(hash).flatMap(ledger::block).map(Ledger.Stored::block);
    }

    /** A block's receipts. */
    public Optional<Receipts> receipts(Hash32 hash) {
        Kept kept = recent.get(hash);
        return kept != null
                ? Optional.of(kept.receipts)
                : ledger.numberOf(hash).flatMap(ledger::block).map(Ledger.Stored::receipts);
    }

    /** The hash of the block with a number. */
    public Optional<Hash32> hashOf(long number) {
        Head now = head;
        return number == now.number() ? Optional.of(now.hash()) : ledger.hashOf(number);
    }

    /** A block with the state after it; nothing if the block is unknown or its state is not kept. */
    public Optional<Head> at(Hash32 hash) {
        Head now = head;
        if (hash.equals(now.hash())) {
            return Optional.of(now);
        }
        Kept kept = recent.get(hash);
        return kept != null ? Optional.of(kept.head) : open(hash);
    }

    private Optional<Head> open(Hash32 hash) {
        synchronized (opened) {
            Head found = opened.get(hash);
            if (found != null) {
                return Optional.of(found);
            }
        }
        Optional<Head> loaded = ledger.numberOf(hash)
                .flatMap(number -> ledger.block(number)
                        .flatMap(stored -> ledger.stateAt(number)
                                .map(state -> new Head(stored.block(), state, runtimes.of(state), Changes.NONE))));
        synchronized (opened) {
            loaded.ifPresent(found -> opened.put(hash, found));
        }
        return loaded;
    }

    /** The runtime that a block's state names. */
    public Runtime runtime() {
        return head.runtime();
    }

    /** Appends blocks that were built one on the other on the head: durable when this returns, and then the head. */
    public void append(List<Built> blocks) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (Built built : blocks) {
            entries.add(built.entry());
        }
        ledger.append(entries);
        for (Built built : blocks) {
            Block block = built.block();
            long bytes = MemoryLedger.size(built.changes());
            for (Bytes extrinsic : block.extrinsics()) {
                bytes += extrinsic.length() + 64;
            }
            keep(new Kept(built.head(), built.receipts(), bytes));
            grown += bytes + (long) PAGE_BYTES * built.changes().size();
        }
        head = blocks.getLast().head();
        if (grown > budget / 2) {
            letGo();
        }
    }

    /**
     * A state keeps in memory whatever was written since it was read, for as long as the node runs. What the ledger's
     * checkpoint has by now is let go of: the head is read anew from there, and older states when they are asked for.
     */
    private void letGo() {
        long checkpoint = ledger.checkpoint().orElse(readFrom);
        if (checkpoint <= readFrom) {
            return;
        }
        Kept newest = order.getLast();
        long since = order.stream()
                .filter(kept -> kept.head.number() > checkpoint)
                .mapToLong(Kept::bytes)
                .sum();
        State state = ledger.stateAt(head.number()).orElseThrow().with(head.patch());
        Head fresh = new Head(head.block(), state, head.runtime(), head.patch());
        recent.clear();
        order.clear();
        used = 0;
        keep(new Kept(fresh, newest.receipts, newest.bytes));
        synchronized (opened) {
            opened.clear();
        }
        head = fresh;
        readFrom = checkpoint;
        grown = since;
    }

    private void keep(Kept kept) {
        recent.put(kept.head.hash(), kept);
        order.addLast(kept);
        used += kept.bytes;
        while (used > budget && order.size() > 1) {
            Kept gone = order.removeFirst();
            recent.remove(gone.head.hash());
            used -= gone.bytes;
        }
    }

    /** Takes back all blocks after one; the hashes of those, newest first. */
    public List<Hash32> revertTo(long number) {
        List<Hash32> gone = new ArrayList<>();
        for (long at = head.number(); at > number; at--) {
            hashOf(at).ifPresent(gone::add);
        }
        ledger.revertTo(number);
        if (ledger.fact(PATCH).filter(fact -> fact.length() > 0).isPresent()) {
            // What was set by hand after this block is taken back, too.
            ledger.putFact(PATCH, Bytes.of(new byte[0]));
        }
        while (!order.isEmpty() && order.getLast().head.number() > number) {
            Kept last = order.removeLast();
            recent.remove(last.head.hash());
            used -= last.bytes;
        }
        synchronized (opened) {
            opened.clear();
        }
        if (!order.isEmpty() && order.getLast().head.number() == number) {
            head = unpatched(order.getLast().head);
        } else {
            head = load();
            grown = 0;
        }
        readFrom = Math.min(readFrom, ledger.checkpoint().orElse(0));
        return gone;
    }

    private Head unpatched(Head found) {
        if (found.patch().isEmpty()) {
            return found;
        }
        State state = ledger.stateAt(found.number()).orElseThrow();
        return new Head(found.block(), state, runtimes.of(state), Changes.NONE);
    }

    /** Sets storage by hand: it shows at the head at once, and the next block holds it. */
    public Head patch(Changes changes) {
        Head now = head;
        Changes patch = now.patch().then(changes);
        byte[] noted = Receipts.encode(patch).shared();
        byte[] fact = new byte[Hash32.BYTES + noted.length];
        now.hash().copyTo(fact, 0);
        System.arraycopy(noted, 0, fact, Hash32.BYTES, noted.length);
        ledger.putFact(PATCH, Bytes.owning(fact));
        State state = now.state().with(changes);
        grown += MemoryLedger.size(changes);
        head = new Head(now.block(), state, runtimes.of(state), patch);
        return head;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
