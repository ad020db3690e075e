package org.taonet.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.client.Chain;
import org.taonet.client.Connection;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;
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

    private Chains() {}

    /** Opens a chain. */
    public static Chain open(Connector.Where where) {
        return Chain.over(connect(where));
    }

    private static Connection connect(Connector.Where where) {
        if (where.network().isPresent()) {
            return WebSocketConnection.open(Network.of(where.network().get()));
        }
        return endpoint(where.ledger())
                .<Connection>map(endpoint -> WebSocketConnection.open(
                        new Network("local ledger " + where.ledger(), URI.create(endpoint), Optional.empty())))
                .orElseGet(() -> LocalLedger.open(where));
    }

    /** Where the node answers that holds a ledger. */
    public static Optional<String> endpoint(Path ledger) {
        return Optional.ofNullable(WriterLock.holder(ledger))
                .map(WriterLock.Holder::endpoint)
                .filter(endpoint -> !endpoint.isEmpty());
    }
}
