package org.taonet.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Changes;
import org.taonet.unit.Bytes;

/**
 * The short numbers of storage keys that change again and again. A key gets its number when it changes for the second
 * time in sight, so that a key written once costs no row. What is read is cached; what a failed transaction gave is
 * forgotten by {@link #forget}. For one thread at a time.
 */
final class Keys {
    private static final int NONE = -1;
    private static final int MOST_CACHED = 200_000;
    /** What a cached key takes is a small part of the memory that the process may have. */
    private static final int BYTES_FOR_ONE = 4096;

    private final Database database;
    private final Map<Bytes, Integer> ids = new HashMap<>();
    private final Map<Integer, Bytes> keys = new HashMap<>();
    private final Set<Bytes> seenOnce = new HashSet<>();
    private final List<Bytes> fresh = new ArrayList<>();
    private final int mostCached =
            (int) Math.min(MOST_CACHED, Runtime.getRuntime().maxMemory() / BYTES_FOR_ONE);
    private long next = NONE;
    private byte[][] lastKeys = {};
    private int[] lastIds = {};

    Keys(Database database) {
        this.database = database;
    }

    /**
     * The numbers of the keys of some changes, as {@link #idFor} gives them. Blocks mostly change the same keys in the
     * same order: going along with those of the last call is several times faster than looking up each.
     */
    int[] idsFor(Changes changes) {
        int size = changes.size();
        byte[][] before = lastKeys;
        int[] ids = new int[size];
        byte[][] all = new byte[size][];
        int at = 0;
        for (int i = 0; i < size; i++) {
            byte[] key = changes.key(i);
            int order = 1;
            while (at < before.length && (order = Arrays.compareUnsigned(before[at], key)) < 0) {
                at++;
            }
            boolean known = at < before.length && order == 0 && lastIds[at] != NONE;
            ids[i] = known ? lastIds[at] : idFor(Bytes.owning(key));
            all[i] = key;
        }
        lastKeys = all;
        lastIds = ids;
        return ids;
    }

    /** The key's number, or -1 to spell it out. May promise a new number, which {@link #writeFresh} keeps. */
    int idFor(Bytes key) {
        int id = find(key);
        if (id != NONE || seenOnce.add(key)) {
            return id;
        }
        seenOnce.remove(key);
        if (next == NONE) {
            next = database.number("SELECT max(id) FROM keys") + 1;
        }
        id = Math.toIntExact(next++);
        fresh.add(key);
        remember(id, key);
        return id;
    }

    private int find(Bytes key) {
        Integer cached = ids.get(key);
        if (cached != null) {
            return cached;
        }
        int id = (int) database.number("SELECT id FROM keys WHERE key = ?", (Object) key.shared());
        if (id == 0) {
            ids.put(key, NONE);
            return NONE;
        }
        remember(id, key);
        return id;
    }

    private void remember(int id, Bytes key) {
        ids.put(key, id);
        keys.put(id, key);
    }

    /** Writes the numbers promised since the last call; inside the transaction of the block that uses them. */
    void writeFresh() {
        for (Bytes key : fresh) {
            database.run("INSERT INTO keys (id, key) VALUES (?, ?)", ids.get(key), key.shared());
        }
        fresh.clear();
        if (ids.size() > mostCached) {
            forget();
        }
        if (seenOnce.size() > mostCached) {
            seenOnce.clear();
        }
    }

    /** Drops what is cached: the transaction that gave the numbers failed, or the cache is full. */
    void forget() {
        ids.clear();
        keys.clear();
        fresh.clear();
        next = NONE;
        lastKeys = new byte[0][];
        lastIds = new int[0];
    }

    /** The key of a number; LedgerException when the table lacks it. */
    Bytes keyOf(int id) {
        Bytes cached = keys.get(id);
        if (cached != null) {
            return cached;
        }
        byte @Nullable [] key = database.first("SELECT key FROM keys WHERE id = ?", row -> row.getBytes(1), id);
        if (key == null) {
            throw new LedgerException(
                    Kind.DAMAGED, "The ledger " + database.file() + " lacks storage key " + id + ": restore a backup.");
        }
        if (keys.size() > mostCached) {
            keys.clear();
        }
        Bytes bytes = Bytes.owning(key);
        keys.put(id, bytes);
        return bytes;
    }
}
