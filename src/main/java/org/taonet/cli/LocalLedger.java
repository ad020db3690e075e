package org.taonet.cli;

import java.nio.file.Files;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Connection;
import org.taonet.client.Embedded;

/** A chain in this process, on a ledger's file. */
public final class LocalLedger {
    /** What a ledger begins with that a command makes. */
    private static final String PRESET = "dev";

    private LocalLedger() {}

    /** Opens a ledger; one that is not there is made when blocks may be added, and named when it is to be read. */
    static Connection open(Connector.Where where) {
        if (!where.writes() && !Files.exists(where.ledger())) {
            throw new ClientException(
                    Category.IO,
                    "there is no ledger " + where.ledger() + " yet",
                    "Start a node with: taonet node. Or name a chain with --network finney|test|local|ws://…");
        }
        return Embedded.open(where.ledger(), where.writes(), where.lockTimeout(), PRESET);
    }

    /** That blocks may come, rather than wait for ever: in this process nobody makes them. */
    public static void requireNode(Chain chain) {
        if (isInProcess(chain.connection())) {
            throw new ClientException(
                    Category.VALIDATION,
                    "no block will come: the ledger is open in this process alone",
                    "Start a node with: taonet node");
        }
    }

    /** Whether a chain is in this process. */
    public static boolean isInProcess(Connection connection) {
        return connection instanceof Embedded;
    }
}
