package org.taonet.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.client.Chain;
import org.taonet.client.Connection;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;
import org.taonet.ledger.LedgerException;
import org.taonet.ledger.WriterLock;

/** The ways to a chain: a network, the node that holds the ledger, or the ledger itself, in this process. */
public final class Chains {
    /** Opens a chain for every command and closes it afterwards. */
    public static final Connector EACH = new Connector() {
        @Override
        public <T> T use(Where where, Function<Chain, T> work) {
            try (Chain chain = open(where)) {
                return work.apply(chain);
            }
        }
    };

    /** Who holds the ledger may be a node that begins to listen. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private Chains() {}

    /** Opens a chain. */
    public static Chain open(Connector.Where where) {
        return Chain.over(connect(where));
    }

    private static Connection connect(Connector.Where where) {
        if (where.network().isPresent()) {
            return WebSocketConnection.open(Network.of(where.network().get()));
        }
        long end = System.nanoTime() + where.lockTimeout().toNanos();
        while (true) {
            Optional<String> endpoint = endpoint(where.ledger());
            if (endpoint.isPresent()) {
                return WebSocketConnection.open(
                        new Network("local ledger " + where.ledger(), URI.create(endpoint.get()), Optional.empty()));
            }
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            boolean last = left.compareTo(LOOK) <= 0;
            try {
                return LocalLedger.open(where.waiting(last ? left : LOOK));
            } catch (LedgerException held) {
                if (last || held.kind() != LedgerException.Kind.HELD) {
                    throw held;
                }
            }
        }
    }

    /** Where the node answers that holds a ledger. */
    public static Optional<String> endpoint(Path ledger) {
        return Optional.ofNullable(WriterLock.holder(ledger))
                .map(WriterLock.Holder::endpoint)
                .filter(endpoint -> !endpoint.isEmpty());
    }
}
