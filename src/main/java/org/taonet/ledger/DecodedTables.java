package org.taonet.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows that people query. For one thread at a time, inside the block's transaction. */
final class DecodedTables {
    private static final int MOST_ACCOUNTS = 100_000;

    private static final String[] TABLES = {"extrinsic_rows", "event_rows", "transfer_rows"};

    private final Database database;
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    DecodedTables(Database database) {
        this.database = database;
    }

    void write(long block, Decoded rows) {
        database.insert("extrinsic_rows", extrinsics(block, rows.extrinsics()));
        database.insert("event_rows", events(block, rows.events()));
        database.insert("transfer_rows", transfers(block, rows.transfers()));
    }

    private List<@Nullable Object[]> extrinsics(long block, List<Decoded.Extrinsic> rows) {
        List<@Nullable Object[]> all = new ArrayList<>(rows.size());
        for (Decoded.Extrinsic row : rows) {
            all.add(new @Nullable Object[] {
                block,
                all.size(),
                row.hash().bytes(),
                name(row.pallet(), row.call()),
                account(row.signer()),
                row.args(),
                row.error(),
                row.fee(),
                row.tip()
            });
        }
        return all;
    }

    private List<@Nullable Object[]> events(long block, List<Decoded.Event> rows) {
        List<@Nullable Object[]> all = new ArrayList<>(rows.size());
        for (Decoded.Event row : rows) {
            all.add(new @Nullable Object[] {
                block, all.size(), row.extrinsic(), name(row.pallet(), row.name()), row.args()
            });
        }
        return all;
    }

    private List<@Nullable Object[]> transfers(long block, List<Decoded.Transfer> rows) {
        List<@Nullable Object[]> all = new ArrayList<>(rows.size());
        for (Decoded.Transfer row : rows) {
            all.add(new @Nullable Object[] {
                block, all.size(), row.extrinsic(), account(row.from()), account(row.to()), row.rao()
            });
        }
        return all;
    }

    /** The number of an address, given to it now if it is new. */
    @Nullable
    Integer account(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Integer cached = accounts.get(address);
        if (cached != null) {
            return cached;
        }
        int id = (int) database.number("SELECT id FROM accounts WHERE address = ?", address);
        if (id == 0) {
            id = (int) database.number("INSERT INTO accounts (address) VALUES (?) RETURNING id", address);
        }
        if (accounts.size() >= MOST_ACCOUNTS) {
            accounts.clear();
        }
        accounts.put(address, id);
        return id;
    }

    private int name(String pallet, String name) {
        return names.computeIfAbsent(pallet + '.' + name, _ -> {
            int id = (int) database.number("SELECT id FROM names WHERE pallet = ? AND name = ?", pallet, name);
            return id != 0
                    ? id
                    : (int) database.number(
                            "INSERT INTO names (pallet, name) VALUES (?, ?) RETURNING id", pallet, name);
        });
    }

    /** Removes the rows of blocks between two numbers, both with them. */
    void remove(long first, long last) {
        for (String table : TABLES) {
            database.run("DELETE FROM " + table + " WHERE block BETWEEN ? AND ?", first, last);
        }
    }

    /** Removes the rows of blocks from one number on. */
    void removeFrom(long block) {
        for (String table : TABLES) {
            database.run("DELETE FROM " + table + " WHERE block >= ?", block);
        }
    }

    /** Removes the rows of blocks before a number. */
    void removeBefore(long block) {
        for (String table : TABLES) {
            database.run("DELETE FROM " + table + " WHERE block < ?", block);
        }
    }

    /** Drops the numbers given by a transaction that failed. */
    void forget() {
        accounts.clear();
        names.clear();
    }
}
