package org.taonet.rpc;

import java.util.function.Consumer;
import org.taonet.node.Banner;
import org.taonet.node.Node;
import org.taonet.node.Options;

/** A node with its sockets. */
public final class Service implements AutoCloseable {
    private final Node node;
    private final Server server;

    private Service(Node node, Server server) {
        this.node = node;
        this.server = server;
    }

    /** Starts a node and listens, as the options say; the log gets what an operator should know. */
    public static Service start(Options options, Consumer<String> log) {
        return over(Node.start(options, log));
    }

    /** Listens for a node, which is closed with the sockets. */
    public static Service over(Node node) {
        boolean started = false;
        try {
            Service service = new Service(node, Server.start(node));
            started = true;
            return service;
        } finally {
            if (!started) {
                node.close();
            }
        }
    }

    public Node node() {
        return node;
    }

    public Server server() {
        return server;
    }

    /** What a developer needs to know, as lines. */
    public String banner() {
        return Banner.of(node, server.ports());
    }

    /** Closes the sockets, ends the block at work, closes the ledger. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            node.close();
        }
    }
}
