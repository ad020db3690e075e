package org.taonet.ledger;

import org.jspecify.annotations.Nullable;

/** Why the ledger refused, in a sentence that says what to do. The file is as it was before the call. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong; commands choose their exit code by it, the node decides whether to go on. */
    public enum Kind {
        /** There is no ledger at the path. */
        MISSING,
        /** There is one already. */
        EXISTS,
        /** The file is no ledger of ours. */
        NOT_OURS,
        /** A newer taonet wrote it. */
        NEWER,
        /** Its bytes contradict each other. */
        DAMAGED,
        /** Another process writes it. */
        HELD,
        /** The disk has no room; nothing was acknowledged, and a later append may succeed. */
        FULL,
        /** The file or its folder cannot be written. */
        READ_ONLY,
        /** What was asked for is not kept: a pruned block, a snapshot that was dropped. */
        NOT_KEPT,
        /** What was handed in does not fit the head: a wrong parent, a wrong root. */
        REFUSED,
        /** The system failed to read or write. */
        FAILED
    }

    private final Kind kind;

    /** Of a kind, with a sentence that says what to do. */
    public LedgerException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Of a kind, with the error below it. */
    public LedgerException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
