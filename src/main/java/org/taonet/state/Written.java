package org.taonet.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Words;

/**
 * What was written, by key: found by hashing, since rules read and write the same keys again and again, and put in
 * order only when somebody walks over it. A cell stays where it is: to take a write back is to empty its cell. Not for
 * two threads at once.
 */
final class Written {
    private static final int FEWEST = 64;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private @Nullable Cell[] table = new Cell[FEWEST];
    private final TreeMap<byte[], Cell> ordered = Changes.sorted();
    private final List<Cell> unordered = new ArrayList<>();
    private int cells;
    private int version;

    /** A key, and what was written under it; null if nothing was, or it was taken back. */
    static final class Cell {
        final byte[] key;
        private final int hash;

        @Nullable
        Slot slot;

        private Cell(byte[] key, int hash) {
            this.key = key;
            this.hash = hash;
        }

        /** What was written; null if nothing was, or it was taken back. */
        @Nullable
        Slot slot() {
            return slot;
        }
    }

    /** Fills a cell, or empties it. */
    void set(Cell cell, @Nullable Slot slot) {
        if ((cell.slot == null) != (slot == null)) {
            version++;
        }
        cell.slot = slot;
    }

    /** Another number when another key is written or not. */
    int version() {
        return version;
    }

    /** What was written under a key, null if nothing was. */
    @Nullable
    Slot get(byte[] key) {
        if (cells == 0) {
            return null;
        }
        Cell cell = table[place(key, hash(key))];
        return cell == null ? null : cell.slot;
    }

    /** The cell of a key, an empty one if it has had none. */
    Cell cell(byte[] key) {
        int hash = hash(key);
        int place = place(key, hash);
        Cell cell = table[place];
        if (cell == null) {
            cell = new Cell(key, hash);
            table[place] = cell;
            unordered.add(cell);
            cells++;
            if (cells * 2 > table.length) {
                grow();
            }
        }
        return cell;
    }

    /** Where a key's cell is, or is to be: cells whose place is taken stand at the next free one. */
    private int place(byte[] key, int hash) {
        int mask = table.length - 1;
        int place = hash & mask;
        for (Cell cell = table[place]; cell != null; cell = table[place]) {
            if (cell.hash == hash && Arrays.equals(cell.key, key)) {
                return place;
            }
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        @Nullable Cell[] old = table;
        table = new Cell[old.length * 2];
        for (Cell cell : old) {
            if (cell != null) {
                table[place(cell.key, cell.hash)] = cell;
            }
        }
    }

    /** Over all of a key but its first bytes, which are its pallet's. */
    private static int hash(byte[] key) {
        if (key.length < 16) {
            return Arrays.hashCode(key);
        }
        long hash = key.length;
        for (int at = key.length - 8; at >= 8; at -= 8) {
            hash = (hash ^ Words.word(key, at)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    /** All in the order of keys; cells may be filled and emptied on the way. */
    private NavigableMap<byte[], Cell> inOrder() {
        unordered.forEach(cell -> ordered.put(cell.key, cell));
        unordered.clear();
        return ordered;
    }

    /** Calls for each key that something was written under, in order. */
    void forEach(BiConsumer<byte[], Slot> action) {
        for (Cell cell : inOrder().values()) {
            Slot slot = cell.slot;
            if (slot != null) {
                action.accept(cell.key, slot);
            }
        }
    }

    /** The cell with something written that follows a key, or is its own. */
    @Nullable
    Cell from(byte[] key, boolean inclusive) {
        NavigableMap<byte[], Cell> all = inOrder();
        Map.Entry<byte[], Cell> entry = inclusive ? all.ceilingEntry(key) : all.higherEntry(key);
        while (entry != null && entry.getValue().slot == null) {
            entry = all.higherEntry(entry.getKey());
        }
        return entry == null ? null : entry.getValue();
    }

    /** The keys with a prefix that something is at now, in order. */
    List<byte[]> present(byte[] prefix) {
        List<byte[]> keys = new ArrayList<>();
        for (Cell cell : inOrder().tailMap(prefix, true).values()) {
            if (!Reader.startsWith(cell.key, prefix)) {
                break;
            }
            if (cell.slot != null && cell.slot.present()) {
                keys.add(cell.key);
            }
        }
        return keys;
    }
}
