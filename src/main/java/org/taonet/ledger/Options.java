package org.taonet.ledger;

import java.time.Duration;

/**
 * How a ledger is opened for writing.
 *
 * @param lockTimeout how long to wait for another writer
 * @param endpoint the address others may use instead, empty for a command
 * @param keepBlocks how many blocks to keep, 0 for all
 * @param pageBudget bytes of the state's pages to keep in memory
 * @param settleBytes bytes of change sets after which the checkpoint is brought forward
 * @param background whether that happens beside the appends, in a thread; at a clean stop alone if not
 */
public record Options(
        Duration lockTimeout, String endpoint, long keepBlocks, long pageBudget, long settleBytes, boolean background) {
    private static final long MEGABYTE = 1L << 20;

    /** Of a command: one or a few blocks, then close. */
    public static final Options COMMAND =
            new Options(Duration.ofSeconds(10), "", 0, 16 * MEGABYTE, MEGABYTE / 8, false);

    /** Of a node, which writes for a long time. */
    public static final Options NODE = new Options(Duration.ofSeconds(10), "", 0, 64 * MEGABYTE, 4 * MEGABYTE, true);

    /** With another wait for the lock. */
    public Options waiting(Duration timeout) {
        return new Options(timeout, endpoint, keepBlocks, pageBudget, settleBytes, background);
    }

    /** With an address for others. */
    public Options at(String address) {
        return new Options(lockTimeout, address, keepBlocks, pageBudget, settleBytes, background);
    }

    /** With a number of blocks to keep. */
    public Options keeping(long blocks) {
        return new Options(lockTimeout, endpoint, blocks, pageBudget, settleBytes, background);
    }

    /** With other bytes for pages. */
    public Options paging(long bytes) {
        return new Options(lockTimeout, endpoint, keepBlocks, bytes, settleBytes, background);
    }

    /** With another distance between checkpoints. */
    public Options settling(long bytes) {
        return new Options(lockTimeout, endpoint, keepBlocks, pageBudget, bytes, background);
    }
}
