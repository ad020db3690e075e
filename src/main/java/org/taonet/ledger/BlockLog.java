package org.taonet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.state.Changes;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** The log: a row a block. For one thread at a time. */
final class BlockLog {
    /** A block's place in the log; volume: the cost in bytes of reading all change sets up to and with its own. */
    record Place(long number, Hash32 hash, long volume) {}

    private static final String BLOCK = "SELECT number, hash, header, body, receipts FROM log ";

    private final Database database;
    private final Keys keys;

    BlockLog(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Writes the row; {@code changes} as {@link ChangeSets} encoded them. */
    void insert(BlockRecord block, byte[] changes, long volume, Decoded rows, @Nullable Integer author) {
        database.run(
                "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                block.number(),
                block.hash().bytes(),
                volume,
                rows.timeMillis(),
                author,
                block.extrinsics().size(),
                rows.events().size(),
                block.header().shared(),
                body(block.extrinsics()),
                block.receipts().shared(),
                changes);
    }

    private static byte[] body(List<Bytes> extrinsics) {
        Output out = new Output(256);
        out.compact(extrinsics.size());
        for (Bytes extrinsic : extrinsics) {
            out.compact(extrinsic.length()).bytes(extrinsic.shared());
        }
        return out.toArray();
    }

    private static List<Bytes> extrinsics(byte[] body) {
        Input in = Input.of(body);
        int count = in.count(1, "body");
        List<Bytes> extrinsics = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            extrinsics.add(Bytes.owning(in.bytes(in.count(1, "extrinsic"))));
        }
        in.done("body");
        return extrinsics;
    }

    /** The newest block's place; null in a log without blocks. */
    @Nullable
    Place head() {
        return database.first("SELECT number, hash, volume FROM log ORDER BY number DESC LIMIT 1", BlockLog::place);
    }

    /** The oldest block kept; null in a log without blocks. */
    @Nullable
    Place oldest() {
        return database.first("SELECT number, hash, volume FROM log ORDER BY number LIMIT 1", BlockLog::place);
    }

    /** A block's place by its number. */
    @Nullable
    Place place(long number) {
        return database.first("SELECT number, hash, volume FROM log WHERE number = ?", BlockLog::place, number);
    }

    /** A block's place by its hash. */
    @Nullable
    Place place(Hash32 hash) {
        return database.first(
                "SELECT number, hash, volume FROM log WHERE hash = ?", BlockLog::place, (Object) hash.bytes());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), Hash32.of(row.getBytes(2)), row.getLong(3));
    }

    /** A whole block by its number. */
    @Nullable
    BlockRecord block(long number) {
        return database.first(BLOCK + "WHERE number = ?", this::block, number);
    }

    private BlockRecord block(ResultSet row) throws SQLException {
        try {
            List<Bytes> extrinsics = extrinsics(row.getBytes(4));
            BlockRecord block =
                    BlockRecord.of(Bytes.owning(row.getBytes(3)), extrinsics, Bytes.owning(row.getBytes(5)));
            if (block.number() != row.getLong(1) || !block.hash().equals(Hash32.of(row.getBytes(2)))) {
                throw damaged(row.getLong(1), "its header has another number or hash", null);
            }
            return block;
        } catch (ScaleException e) {
            throw damaged(row.getLong(1), e.getMessage(), e);
        }
    }

    /** What a block changed; null when it is not kept. */
    @Nullable
    Changes changes(long number) {
        byte @Nullable [] bytes =
                database.first("SELECT changes FROM log WHERE number = ?", row -> row.getBytes(1), number);
        return bytes == null ? null : decode(number, bytes);
    }

    /** What the blocks after one, up to and with another, changed together. */
    Changes changes(long after, long upTo) {
        if (upTo == after) {
            return Changes.NONE;
        }
        if (upTo == after + 1) {
            return kept(upTo, changes(upTo));
        }
        TreeMap<byte[], byte @Nullable []> net = Changes.sorted();
        List<byte[]> sets = database.rows(
                "SELECT changes FROM log WHERE number > ? AND number <= ? ORDER BY number",
                row -> row.getBytes(1),
                after,
                upTo);
        if (sets.size() != upTo - after) {
            throw damaged(upTo, "blocks before it are missing", null);
        }
        for (int i = 0; i < sets.size(); i++) {
            Changes changes = decode(after + 1 + i, sets.get(i));
            for (int at = 0; at < changes.size(); at++) {
                net.put(changes.key(at), changes.value(at));
            }
        }
        return Changes.of(net);
    }

    private Changes kept(long number, @Nullable Changes changes) {
        if (changes == null) {
            throw damaged(number, "it is missing", null);
        }
        return changes;
    }

    private Changes decode(long number, byte[] bytes) {
        try {
            return ChangeSets.decode(bytes, keys);
        } catch (ScaleException | IllegalArgumentException e) {
            throw damaged(number, "its changes cannot be read: " + e.getMessage(), e);
        }
    }

    private LedgerException damaged(long number, @Nullable String why, @Nullable Throwable cause) {
        return new LedgerException(
                Kind.DAMAGED,
                "Block " + number + " in the ledger " + database.file() + " is damaged (" + why
                        + "): restore a backup, or revert to an earlier snapshot.",
                cause);
    }

    void removeFrom(long number) {
        database.run("DELETE FROM log WHERE number >= ?", number);
    }

    void removeBefore(long number) {
        database.run("DELETE FROM log WHERE number < ?", number);
    }
}
