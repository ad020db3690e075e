package org.taonet.state;

/** A walk over entries in the order of their keys. */
public interface Cursor {
    /** Moves to the next entry; false when there is none. */
    boolean next();

    /** The key of the current entry. */
    byte[] key();

    /** The value of the current entry, read when asked for. */
    byte[] value();
}
