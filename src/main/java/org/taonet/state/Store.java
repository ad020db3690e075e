package org.taonet.state;

import org.jspecify.annotations.Nullable;

/**
 * Storage that can be written, in transactional layers that roll back whole. Arrays handed over belong to the store
 * from then on.
 */
public interface Store extends Reader {
    /** Sets the value under a key. */
    void put(byte[] key, byte[] value);

    /** Removes a key, present or not. */
    void remove(byte[] key);

    /**
     * Appends an encoded item to the Vec under a key: its compact count grows by one and the item's bytes follow. A
     * missing value, or one whose count cannot be read, becomes a Vec of the item alone, as upstream's storage_append.
     */
    void append(byte[] key, byte[] item);

    /**
     * Removes keys with a prefix, as upstream's clear_prefix: those written since the block's start all go; of those of
     * the state below at most {@code limit} (negative: all) are visited, after {@code cursor} if that is given.
     */
    Removed clearPrefix(byte[] prefix, int limit, byte @Nullable [] cursor);

    /** Removes all keys with a prefix. */
    default void clearPrefix(byte[] prefix) {
        clearPrefix(prefix, -1, null);
    }

    /** Opens a layer: what is written from here on can be rolled back together. */
    void begin();

    /** Closes the innermost layer and keeps what was written. */
    void commit();

    /** Closes the innermost layer and forgets what was written. */
    void rollback();

    /**
     * What clearing a prefix did (upstream's MultiRemovalResults).
     *
     * @param cursor where to go on, or null when nothing is left
     * @param backend keys removed from the state below
     * @param unique keys removed from it and from what was written since, each once
     * @param loops keys of the state below that were visited
     */
    record Removed(byte @Nullable [] cursor, int backend, int unique, int loops) {}
}
