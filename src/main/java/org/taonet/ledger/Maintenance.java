package org.taonet.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.Database.Access;
import org.taonet.ledger.LedgerException.Kind;

/** What an owner of a ledger does to the file as a whole. */
public final class Maintenance {
    private Maintenance() {}

    /** Counts and sizes; reads the whole index of blocks. */
    public static Info info(Ledger ledger) {
        Path file = ledger.file();
        BlockRef head = ledger.head();
        List<Snapshot> snapshots = ledger.snapshots();
        return ledger.readers().use(session -> {
            List<Long> bases = new ArrayList<>();
            session.bases.all().forEach(base -> bases.add(base.block()));
            Base newest = Objects.requireNonNull(session.bases.newest());
            return new Info(
                    file,
                    Schema.VERSION,
                    file.toFile().length(),
                    Path.of(file + "-wal").toFile().length(),
                    head,
                    Ledger.floor(session),
                    session.database.number(
                            "SELECT sum(length(header) + length(body) + length(receipts) + length(changes)) FROM log"
                                    + " WHERE number >= ?",
                            Ledger.floor(session)),
                    newest.size(),
                    newest.block(),
                    bases.subList(0, bases.size() - 1),
                    session.database.number("SELECT count(*) FROM extrinsic_rows"),
                    session.database.number("SELECT count(*) FROM event_rows"),
                    session.database.number("SELECT count(*) FROM transfer_rows"),
                    snapshots);
        });
    }

    /** Writes a copy of what is there at this moment, without stopping a writer; EXISTS when the target is there. */
    public static void backup(Path file, Path target) {
        Schema.checkFile(file);
        if (Files.exists(target)) {
            throw new LedgerException(Kind.EXISTS, "There is a file at " + target + " already: name another.");
        }
        try (Database database = Database.open(file, Access.READ)) {
            Schema.isCurrent(database);
            database.run("VACUUM INTO ?", target.toString());
        } catch (LedgerException e) {
            remove(target, e);
            throw e;
        }
    }

    /** Half a copy is none. */
    private static void remove(Path target, LedgerException why) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Gives freed pages back to the disk; needs as much room again while it works. */
    public static void compact(Path file, Options options) {
        try (Ledger ledger = Ledger.open(file, options)) {
            ledger.settle();
        }
        Schema.checkFile(file);
        try (WriterLock lock = WriterLock.take(file, options.lockTimeout(), options.endpoint());
                Database database = Database.open(file, Access.WRITE)) {
            lock.announce(options.endpoint());
            database.run("VACUUM");
            database.pragma("wal_checkpoint(TRUNCATE)");
        }
    }
}
