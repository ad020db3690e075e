package org.taonet.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;
import org.taonet.image.Libraries;
import org.taonet.ledger.LedgerException.Kind;

/**
 * One SQLite connection with its prepared statements, and the only class that touches JDBC. Every statement is its own
 * transaction unless it runs inside {@link #transaction}. For one thread at a time.
 */
final class Database implements AutoCloseable {
    /** How a connection may use the file. */
    enum Access {
        /** Only reads; never makes a file. */
        READ,
        /** Reads and writes a file that exists. */
        WRITE,
        /** Reads, writes, and makes the file. */
        CREATE
    }

    /** Reads one row of a result. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What happens inside a transaction. */
    interface Work<T> {
        T run();
    }

    /** Larger than SQLite's usual page: fewer overflow pages for block rows, and one a page of the state. */
    static final int PAGE_BYTES = 8192;

    private static final int ROWS_AT_ONCE = 8;
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final SQLiteConnection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean frozen;

    private Database(Path file, SQLiteConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens the file; LedgerException when it is missing, not SQLite's, or not readable. */
    static Database open(Path file, Access access) {
        if (access != Access.CREATE && !Files.exists(file)) {
            throw new LedgerException(
                    Kind.MISSING,
                    "There is no ledger at " + file + ": create one first, or name another with --ledger.");
        }
        return switch (access) {
            case READ -> openForReading(file);
            case WRITE -> connect(file, file.toString(), SQLiteOpenMode.READWRITE.flag);
            case CREATE -> connect(file, file.toString(), SQLiteOpenMode.READWRITE.flag | SQLiteOpenMode.CREATE.flag);
        };
    }

    /** In a folder that cannot be written SQLite cannot share memory; with no log beside the file it needs none. */
    private static Database openForReading(Path file) {
        int readOnly = SQLiteOpenMode.READONLY.flag;
        try {
            return connect(file, file.toString(), readOnly);
        } catch (LedgerException refused) {
            if (refused.kind() != Kind.READ_ONLY || Files.exists(Path.of(file + "-wal"))) {
                throw refused;
            }
            String uri = file.toAbsolutePath().toUri().getRawPath();
            return connect(file, "file:" + uri + "?immutable=1", readOnly | SQLiteOpenMode.OPEN_URI.flag);
        }
    }

    private static Database connect(Path file, String name, int flags) {
        Properties properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(flags));
        properties.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        Libraries.sqlite();
        try {
            Database database = new Database(file, new JDBC4Connection("jdbc:sqlite:" + name, name, properties));
            try {
                database.number("SELECT count(*) FROM sqlite_schema"); // reads the header: an error shows here
                return database;
            } catch (LedgerException unreadable) {
                database.close();
                throw unreadable;
            }
        } catch (SQLException e) {
            throw translate(file, e);
        }
    }

    /** Runs a statement that changes rows; their number. */
    int run(String sql, @Nullable Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Inserts whole rows, several with one statement: half the price of one each. */
    void insert(String table, List<@Nullable Object[]> rows) {
        int at = 0;
        while (at < rows.size()) {
            int count = rows.size() - at >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
            int width = rows.get(at).length;
            @Nullable Object[] all = new @Nullable Object[width * count];
            for (int i = 0; i < count; i++) {
                System.arraycopy(rows.get(at + i), 0, all, i * width, width);
            }
            String row = "(?" + ", ?".repeat(width - 1) + ")";
            run("INSERT INTO " + table + " VALUES " + row + (", " + row).repeat(count - 1), all);
            at += count;
        }
    }

    /** Sets something of SQLite's own, whether it answers with a row or not. */
    void pragma(String setting) {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting);
        } catch (SQLException e) {
            throw translate(file, e);
        }
    }

    /** The rows of a query, each read by a function. */
    <T> List<T> rows(String sql, Row<T> read, @Nullable Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(read.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first row of a query, null when there is none. */
    <T> @Nullable T first(String sql, Row<T> read, @Nullable Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            return result.next() ? read.read(result) : null;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Calls a function with each row, without collecting them. The function must not use the same statement. */
    void each(String sql, Row<?> visit, @Nullable Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            while (result.next()) {
                visit.read(result);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The number in the first column of the first row; 0 for NULL or no row. */
    long number(String sql, @Nullable Object... arguments) {
        Long number = first(sql, row -> row.getLong(1), arguments);
        return number == null ? 0 : number;
    }

    /** Everything inside is durable when this returns, or nothing of it has happened. */
    <T> T transaction(Work<T> work) {
        run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.run();
            run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    /** Everything read inside is of one moment: of the enclosing one, if there is one. */
    <T> T snapshot(Work<T> work) {
        if (frozen) {
            return work.run();
        }
        freeze();
        try {
            return work.run();
        } finally {
            rollback();
            frozen = false;
        }
    }

    /** From the first read on, all reads are of one moment. */
    void freeze() {
        run("BEGIN");
        frozen = true;
    }

    /** SQLite may have rolled back by itself (a full disk), and says so with an error that means nothing here. */
    private void rollback() {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // no transaction is open any more: that is what was wanted
        }
    }

    /** The driver closes a statement that failed without saying so: it must be prepared anew. */
    private LedgerException failed(String sql, SQLException e) {
        try {
            PreparedStatement statement = statements.remove(sql);
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException again) {
            e.addSuppressed(again);
        }
        return translate(file, e);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setNull(i + 1, 0);
                case Long value -> statement.setLong(i + 1, value);
                case Integer value -> statement.setInt(i + 1, value);
                case String value -> statement.setString(i + 1, value);
                case byte[] value -> statement.setBytes(i + 1, value);
                case Object other -> throw new IllegalArgumentException("no column type for " + other.getClass());
            }
        }
        return statement;
    }

    /** Sets durability and caches for the one connection that writes; says whether a commit shortens a long log. */
    void tuneForWriting(boolean shortensLog) {
        pragma("journal_mode = WAL"); // a copy by VACUUM INTO has it not
        pragma("synchronous = FULL");
        pragma("cache_size = -16384");
        pragma("wal_autocheckpoint = " + (shortensLog ? 2000 : 0));
        pragma("foreign_keys = OFF");
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
            connection.close();
        } catch (SQLException e) {
            throw translate(file, e);
        }
    }

    /** SQLite's error as ours, with what to do about it. */
    static LedgerException translate(Path file, SQLException e) {
        if (!(e instanceof SQLiteException error)) {
            return new LedgerException(Kind.FAILED, "The ledger " + file + " failed: " + e.getMessage(), e);
        }
        return switch (error.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMMAP ->
                new LedgerException(
                        Kind.FULL,
                        "No room to write the ledger " + file + ": make room on its disk; nothing was written.",
                        e);
            case SQLITE_NOTADB ->
                new LedgerException(
                        Kind.NOT_OURS, file + " is not a taonet ledger: name another file with --ledger.", e);
            case SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE, SQLITE_CORRUPT_VTAB ->
                new LedgerException(
                        Kind.DAMAGED,
                        "The ledger " + file + " is damaged (" + error.getResultCode()
                                + "): restore a backup, or export what can be read with ledger export.",
                        e);
            case SQLITE_READONLY,
                    SQLITE_READONLY_CANTINIT,
                    SQLITE_READONLY_CANTLOCK,
                    SQLITE_READONLY_DBMOVED,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_READONLY_RECOVERY,
                    SQLITE_READONLY_ROLLBACK,
                    SQLITE_CANTOPEN,
                    SQLITE_PERM ->
                new LedgerException(
                        Kind.READ_ONLY,
                        "The ledger " + file + " or its folder cannot be written: change its permissions,"
                                + " or name another file with --ledger.",
                        e);
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                new LedgerException(
                        Kind.HELD, "Another program has the ledger " + file + " locked: close it and try again.", e);
            default -> new LedgerException(Kind.FAILED, "The ledger " + file + " failed: " + e.getMessage(), e);
        };
    }
}
