package org.taonet.wallet;

/** Something about a wallet that its owner must decide or mend. The message says what to do and holds no secret. */
public final class WalletException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, for exit codes. */
    public enum Kind {
        /** There is no such wallet or key. */
        MISSING,
        /** A key is there already and was to stay. */
        EXISTS,
        /** No password, or none that fits. */
        LOCKED,
        /** A file that is no key file any more, or of a kind that is not known. */
        DAMAGED,
        /** What was given (a phrase, a name, an address) is wrong. */
        INVALID,
        /** The operating system refused to read or write. */
        FILES
    }

    private final Kind kind;
    private final String message;

    WalletException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.message = message;
    }

    WalletException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.message = message;
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong and what to do about it: never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
