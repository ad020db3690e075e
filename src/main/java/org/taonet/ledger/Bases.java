package org.taonet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.state.PageId;
import org.taonet.unit.Hash32;

/**
 * States that can be read in place. Each is the pages written for it and for those before it, less the ones dropped on
 * the way; so going back to an earlier one is forgetting the later ones. Page numbers rise from base to base: the pages
 * of a base are never numbered above its last. For one thread at a time.
 */
final class Bases {
    /** A state that lies in pages: its block, its trie's root, the bytes and the highest number of its pages. */
    record Base(long block, Hash32 root, long size, long lastPage) {}

    private static final String COLUMNS = "SELECT block, root, size, last_page FROM bases ";

    private final Database database;

    Bases(Database database) {
        this.database = database;
    }

    private static Base base(ResultSet row) throws SQLException {
        return new Base(row.getLong(1), Hash32.of(row.getBytes(2)), row.getLong(3), row.getLong(4));
    }

    /** The newest base; null before the first. */
    @Nullable
    Base newest() {
        return database.first(COLUMNS + "ORDER BY block DESC LIMIT 1", Bases::base);
    }

    /** The newest base at or before a block. */
    @Nullable
    Base upTo(long block) {
        return database.first(COLUMNS + "WHERE block <= ? ORDER BY block DESC LIMIT 1", Bases::base, block);
    }

    /** All, oldest first. */
    List<Base> all() {
        return database.rows(COLUMNS + "ORDER BY block", Bases::base);
    }

    /** Removes pages that no base has: of a move that was cut short, or of bases that were taken back. */
    void removeOrphans() {
        Base newest = newest();
        database.run("DELETE FROM pages WHERE n > ?", newest == null ? 0L : newest.lastPage());
    }

    /** The number for the next page. */
    long nextPage() {
        long written = database.number("SELECT max(n) FROM pages");
        return Math.max(written, database.number("SELECT max(last_page) FROM bases")) + 1;
    }

    /** Writes a page for a base to come, under a number; or takes up one that lies here already: false. */
    boolean write(long number, PageId id, byte[] bytes, long block) {
        byte[] key = id.key();
        if (database.run("INSERT OR IGNORE INTO pages VALUES (?, ?, ?, ?)", number, key, block, bytes) == 1) {
            return true;
        }
        database.run("UPDATE pages SET latest = ? WHERE id = ?", block, key);
        return false;
    }

    /** A page's number and size by its name; null when it is not here. */
    long @Nullable [] find(PageId id) {
        return database.first(
                "SELECT n, length(bytes) FROM pages WHERE id = ?",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                (Object) id.key());
    }

    /** The bytes of a page or large value by its name; null when it is not here. */
    byte @Nullable [] bytes(PageId id) {
        return database.first("SELECT bytes FROM pages WHERE id = ?", row -> row.getBytes(1), (Object) id.key());
    }

    /** Adds a base whose pages are all written. */
    void add(Base base, long[] dropped) {
        Arrays.sort(dropped);
        database.run(
                "INSERT INTO bases VALUES (?, ?, ?, ?, ?)",
                base.block(),
                base.root().bytes(),
                base.size(),
                base.lastPage(),
                encode(dropped));
    }

    /** Takes a base away; the one after it drops what this one dropped. */
    void merge(Base gone, Base next) {
        long[] both = Arrays.stream(new long[][] {dropped(gone), dropped(next)})
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        setDropped(next, both);
        database.run("DELETE FROM bases WHERE block = ?", gone.block());
    }

    /** Takes the oldest base away: what the next one dropped is needed by nobody before it. */
    void removeOldest(Base oldest) {
        database.run("DELETE FROM bases WHERE block = ?", oldest.block());
    }

    /** Takes back the bases after a block; their pages are orphans then. */
    void removeAfter(long block) {
        database.run("DELETE FROM bases WHERE block > ?", block);
    }

    /**
     * Deletes at most so many pages that a base dropped and that no earlier one needs: those numbered above the last
     * page of the latest earlier one. Whether there are more.
     */
    boolean collect(Base base, long neededUpTo, int most) {
        long[] dropped = dropped(base);
        int kept = dropped.length;
        while (kept > 0 && dropped[kept - 1] > neededUpTo && dropped.length - kept < most) {
            kept--;
            database.run("DELETE FROM pages WHERE n = ? AND latest < ?", dropped[kept], base.block());
        }
        if (kept < dropped.length) {
            setDropped(base, Arrays.copyOf(dropped, kept));
        }
        return kept > 0 && dropped[kept - 1] > neededUpTo;
    }

    private long[] dropped(Base base) {
        byte[] bytes = Objects.requireNonNull(
                database.first("SELECT dropped FROM bases WHERE block = ?", row -> row.getBytes(1), base.block()));
        Input in = Input.of(bytes);
        long[] numbers = new long[in.count(1, "dropped pages")];
        long number = 0;
        for (int i = 0; i < numbers.length; i++) {
            number += in.compact();
            numbers[i] = number;
        }
        return numbers;
    }

    private void setDropped(Base base, long[] sorted) {
        database.run("UPDATE bases SET dropped = ? WHERE block = ?", encode(sorted), base.block());
    }

    private static byte[] encode(long[] sorted) {
        Output out = new Output(16 + sorted.length * 2);
        out.compact(sorted.length);
        long before = 0;
        for (long number : sorted) {
            out.compact(number - before);
            before = number;
        }
        return out.toArray();
    }
}
