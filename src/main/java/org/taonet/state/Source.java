package org.taonet.state;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a state come from that are not in memory.
 *
 * <p><b>Pages.</b> The trie is cut into pages of some kilobytes: a page holds the top of a subtree, keys' ends and
 * values in full, and for each subtree further down that has a page of its own its hash. Leaves' hashes are not kept
 * (they are computed again when a page is written to), so that all pages together are hardly larger than the keys and
 * values. At a million keys a path runs through three or four pages.
 *
 * <p><b>Names.</b> A page is named by the path to it and the hash of its root, not by the path alone. Pages of an older
 * and a newer state can therefore lie side by side; a page is written once and never modified; bringing a checkpoint
 * forward ({@link Checkpoint}) adds pages and names those that the newer state has no use for, which can be removed at
 * once, or later when nobody reads the older state any more. Who deletes pages under a state that is still in use
 * causes {@link StateGone} there, never a wrong answer.
 *
 * <p><b>Large values</b> ({@link Checkpoint#FAR} bytes or more) are kept apart, by the path of their whole key and
 * their hash, so that the page around them stays small.
 *
 * <p>A table for both is {@code (id BLOB PRIMARY KEY, bytes BLOB)} with {@link PageId#key()}. Called by many threads.
 */
public interface Source {
    /** The page with that name, or null if there is none. */
    byte @Nullable [] page(PageId id);

    /** The large value with that name, or null if there is none. */
    byte @Nullable [] value(PageId id);
}
