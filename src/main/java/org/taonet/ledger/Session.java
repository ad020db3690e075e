package org.taonet.ledger;

import java.nio.file.Path;
import org.taonet.ledger.Database.Access;

/** A connection and the tables over it. For one thread at a time. */
final class Session implements AutoCloseable {
    final Database database;
    final Keys keys;
    final BlockLog log;
    final Bases bases;
    final DecodedTables decoded;

    private Session(Database database) {
        this.database = database;
        this.keys = new Keys(database);
        this.log = new BlockLog(database, keys);
        this.bases = new Bases(database);
        this.decoded = new DecodedTables(database);
    }

    static Session open(Path file, Access access) {
        return new Session(Database.open(file, access));
    }

    /** Drops what was cached by a transaction that failed. */
    void forget() {
        keys.forget();
        decoded.forget();
    }

    @Override
    public void close() {
        database.close();
    }
}
