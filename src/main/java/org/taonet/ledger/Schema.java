package org.taonet.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taonet.ledger.LedgerException.Kind;

/** Whose file it is and which schema it has, told by two numbers in SQLite's header, so that opening loads no more. */
final class Schema {
    /** 'TAON'. */
    static final int APPLICATION = 0x54414F4E;

    /** What this program writes: the number of the last migration. */
    static final int VERSION = 1;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Schema() {}

    /** Refuses a file that does not begin as SQLite's do, before SQLite itself touches it. */
    static void checkFile(Path file) {
        if (!Files.exists(file)) {
            throw new LedgerException(
                    Kind.MISSING,
                    "There is no ledger at " + file + ": create one first, or name another with --ledger.");
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SQLITE.length);
        } catch (IOException e) {
            throw new LedgerException(
                    Kind.FAILED, "The ledger " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
        if (!java.util.Arrays.equals(head, SQLITE)) {
            throw notOurs(file);
        }
    }

    /** Refuses a foreign file and one of a newer program; whether the schema is the current one. */
    static boolean isCurrent(Database database) {
        if (database.number("PRAGMA application_id") != APPLICATION) {
            throw notOurs(database.file());
        }
        long version = database.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new LedgerException(
                    Kind.NEWER,
                    "The ledger " + database.file() + " has schema " + version + ", this taonet knows " + VERSION
                            + ": use the newer taonet that wrote it. The file is untouched.");
        }
        return version == VERSION;
    }

    private static LedgerException notOurs(Path file) {
        return new LedgerException(
                Kind.NOT_OURS, file + " is not a taonet ledger: name another file with --ledger. It is untouched.");
    }
}
