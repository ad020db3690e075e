package org.taonet.bench;

import java.nio.file.Path;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.rpc.Server;

/** A node as {@code taonet node} starts it, on this JVM: LEDGER PORT. */
final class BenchNode {
    private BenchNode() {}

    public static void main(String[] args) throws InterruptedException {
        Node node = Node.start(
                Options.DEV.ledger(Path.of(args[0])).onPorts(Integer.parseInt(args[1])), System.err::println);
        Server server = Server.start(node);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            node.close();
        }));
        Thread.currentThread().join();
    }
}
