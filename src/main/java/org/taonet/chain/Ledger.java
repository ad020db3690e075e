package org.taonet.chain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Where blocks are kept: a port. Reading is for any thread, writing for one at a time. */
public interface Ledger extends AutoCloseable {
    /** A kept block with its receipts. */
    record Stored(Block block, Receipts receipts) {}

    /** A block to append: itself, what it changed in the state that was kept before, the state after it. */
    record Entry(Block block, Receipts receipts, Changes changes, Head after) {}

    /** A name for a block to go back to; made: milliseconds since 1970. */
    record Snapshot(String name, long block, Hash32 hash, long madeMillis) {}

    /** The newest block's number. */
    long head();

    /** A kept block. */
    Optional<Stored> block(long number);

    /** The number of a kept block. */
    Optional<Long> numberOf(Hash32 hash);

    /** The hash of a block; of one before the first, if it is known. */
    Optional<Hash32> hashOf(long number);

    /** The state after a kept block; nothing if it is not kept. */
    Optional<State> stateAt(long number);

    /**
     * The block whose state lies ready to be read piece by piece, so that a state after it, read anew, takes memory for
     * what has changed since and no more; nothing where states are in memory alone.
     */
    default OptionalLong checkpoint() {
        return OptionalLong.empty();
    }

    /** Appends blocks: durable, all or none, when this returns. */
    void append(List<Entry> entries);

    /** Takes back all blocks after one. */
    void revertTo(long number);

    /** Names a kept block; a name that is taken moves. */
    Snapshot snapshot(String name, long number);

    /** All snapshots by name. */
    List<Snapshot> snapshots();

    /** Forgets a name; whether there was one. */
    boolean dropSnapshot(String name);

    /** A small fact kept under a name. */
    Optional<Bytes> fact(String name);

    /** Keeps a small fact under a name. */
    void putFact(String name, Bytes value);

    /** Tells others that look for the ledger's owner where that listens. */
    default void announce(String endpoint) {}

    /** Where it is, for people. */
    String place();

    @Override
    void close();
}
