package org.taonet.ledger;

import java.nio.file.Path;
import java.util.List;

/**
 * What a ledger holds.
 *
 * @param fileBytes size of the file; {@code logBytes} that of SQLite's log beside it
 * @param oldest number of the oldest block kept
 * @param blockBytes bytes of the rows of all blocks kept: header, body, receipts, changes
 * @param stateBytes bytes of the checkpoint's pages
 * @param checkpoint block of the checkpoint; {@code keyframes} the blocks of older states that can be read in place
 */
public record Info(
        Path file,
        int schema,
        long fileBytes,
        long logBytes,
        BlockRef head,
        long oldest,
        long blockBytes,
        long stateBytes,
        long checkpoint,
        List<Long> keyframes,
        long extrinsics,
        long events,
        long transfers,
        List<Snapshot> snapshots) {
    /** How many blocks are kept. */
    public long blocks() {
        return head.number() - oldest + 1;
    }

    /** Bytes of a block's row, on average over those kept. */
    public long bytesPerBlock() {
        return blockBytes / blocks();
    }
}
