package org.taonet.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.rpc.Server;

/** A node of a test's own: a fresh developer's chain, a free port, gone with the test. */
public final class LiveNode implements AutoCloseable {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Node node;
    private final Server server;

    private LiveNode(Options options) {
        node = Node.start(options.onPorts(0), log::add);
        server = Server.start(node);
    }

    /** As the options say, on a free port. */
    public static LiveNode of(Options options) {
        return new LiveNode(options);
    }

    /** A developer's chain in a file. */
    public static LiveNode on(Path ledger, String sealing) {
        return of(Options.DEV.ledger(ledger).sealing(Sealing.parse(sealing)));
    }

    /** A developer's chain in memory. */
    public static LiveNode inMemory(String sealing) {
        return of(Options.DEV.sealing(Sealing.parse(sealing)));
    }

    public Node node() {
        return node;
    }

    public int port() {
        return server.ports().getFirst();
    }

    /** Its address for WebSockets. */
    public String ws() {
        return "ws://127.0.0.1:" + port();
    }

    /** Its address for HTTP. */
    public String http() {
        return "http://127.0.0.1:" + port();
    }

    /** What the node had to say to its operator. */
    public List<String> log() {
        return log;
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
