package org.taonet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.taonet.client.Connection;

/** A node that transfers are sent to: taonet, or its yardstick. */
interface Payee {
    String name();

    /** The command that starts it, its files below a folder, its JSON-RPC over WebSocket on a port. */
    List<String> command(Path folder, int port) throws IOException;

    /** Gets to know the chain and gives that many accounts money. */
    void prepare(Connection node, int accounts) throws IOException;

    /** A signed transfer, ready to be sent. */
    Transfer transfer(int account, long nonce);

    /** Tells of each transfer that is in a block, by the key it has there, until the connection ends. */
    void follow(Connection node, Consumer<String> included);

    /** A request, and how a block names what it asks for. */
    record Transfer(String request, String key) {}
}
