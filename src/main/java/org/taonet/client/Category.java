package org.taonet.client;

/** Kinds of trouble, each with the exit code by which scripts can tell them apart. */
public enum Category {
    /** No connection, or it broke: trying again, or another endpoint, may help. */
    NETWORK(10),
    /** A key, a password or a right is missing. */
    AUTH(11),
    /** What was asked does not fit: a name, a field, an amount. Nothing was sent. */
    VALIDATION(12),
    /** The chain refused or failed it. */
    CHAIN(13),
    /** A file could not be read or written. */
    IO(14),
    /** No answer in time; what was sent may still take effect. */
    TIMEOUT(15);

    private final int exitCode;

    Category(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What the program exits with. */
    public int exitCode() {
        return exitCode;
    }
}
