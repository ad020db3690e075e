package org.taonet.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A ledger that is gone with its process. Blocks are all kept; states within a budget of bytes, besides the first and
 * those that a snapshot names, since a state in memory cannot be had from anywhere else.
 */
public final class MemoryLedger implements Ledger {
    /** What a changed key costs beside its bytes: a path of nodes. */
    private static final int PATH_BYTES = 600;

    private final Clock clock;
    private final long budget;
    private final long first;
    private final List<Stored> blocks = new ArrayList<>();
    private final Map<Hash32, Long> numbers = new HashMap<>();
    private final TreeMap<Long, Kept> states = new TreeMap<>();
    private final TreeMap<String, Snapshot> snapshots = new TreeMap<>();
    private final Map<String, Bytes> facts = new HashMap<>();
    private long used;

    private record Kept(State state, long bytes) {}

    /** Begins with a block and its state; states beyond the budget in bytes are forgotten, oldest first. */
    public MemoryLedger(Clock clock, long budget, Block genesis, State state) {
        this.clock = clock;
        this.budget = budget;
        this.first = genesis.number();
        blocks.add(new Stored(genesis, Receipts.NONE));
        numbers.put(genesis.hash(), first);
        states.put(first, new Kept(state, 0));
    }

    @Override
    public synchronized long head() {
        return first + blocks.size() - 1;
    }

    @Override
    public synchronized Optional<Stored> block(long number) {
        return number < first || number > head() ? Optional.empty() : Optional.of(blocks.get((int) (number - first)));
    }

    @Override
    public synchronized Optional<Long> numberOf(Hash32 hash) {
        return Optional.ofNullable(numbers.get(hash));
    }

    @Override
    public Optional<Hash32> hashOf(long number) {
        return block(number).map(stored -> stored.block().hash());
    }

    @Override
    public synchronized Optional<State> stateAt(long number) {
        return Optional.ofNullable(states.get(number)).map(Kept::state);
    }

    @Override
    public synchronized void append(List<Entry> entries) {
        for (Entry entry : entries) {
            Block block = entry.block();
            blocks.add(new Stored(block, entry.receipts()));
            numbers.put(block.hash(), block.number());
            Kept kept = new Kept(entry.after().state(), size(entry.changes()));
            states.put(block.number(), kept);
            used += kept.bytes;
        }
        forget();
    }

    /** Bytes that a state costs which differs by these changes from one that is kept. */
    static long size(Changes changes) {
        long bytes = 0;
        for (int i = 0; i < changes.size(); i++) {
            byte[] value = changes.value(i);
            bytes += PATH_BYTES + changes.key(i).length + (value == null ? 0 : value.length);
        }
        return bytes;
    }

    private void forget() {
        Long oldest = states.higherKey(first);
        while (used > budget && oldest != null && oldest < head()) {
            long number = oldest;
            oldest = states.higherKey(number);
            if (snapshots.values().stream().noneMatch(each -> each.block() == number)) {
                used -= Objects.requireNonNull(states.remove(number)).bytes;
            }
        }
    }

    @Override
    public synchronized void revertTo(long number) {
        if (!states.containsKey(number)) {
            throw new IllegalArgumentException("The state of block " + number + " is not kept any more.");
        }
        while (head() > number) {
            Block gone = blocks.removeLast().block();
            numbers.remove(gone.hash());
            Kept state = states.remove(gone.number());
            used -= state == null ? 0 : state.bytes;
        }
        snapshots.values().removeIf(each -> each.block() > number);
    }

    @Override
    public synchronized Snapshot snapshot(String name, long number) {
        if (!states.containsKey(number)) {
            throw new IllegalArgumentException("The state of block " + number + " is not kept.");
        }
        Hash32 hash = blocks.get((int) (number - first)).block().hash();
        Snapshot made = new Snapshot(name, number, hash, clock.millis());
        snapshots.put(name, made);
        return made;
    }

    @Override
    public synchronized List<Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    @Override
    public synchronized boolean dropSnapshot(String name) {
        return snapshots.remove(name) != null;
    }

    @Override
    public synchronized Optional<Bytes> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    @Override
    public synchronized void putFact(String name, Bytes value) {
        facts.put(name, value);
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public void close() {}
}
