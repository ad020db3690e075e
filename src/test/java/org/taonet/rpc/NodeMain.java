package org.taonet.rpc;

import java.nio.file.Path;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Sealing;

/** Starts a node for trying: PORT [SEALING [PRESET [LEDGER [URL-to-fork]]]]. */
final class NodeMain {
    private NodeMain() {}

    public static void main(String... args) throws InterruptedException {
        long began = System.nanoTime();
        Options options = Options.DEV.onPorts(Integer.parseInt(args[0])).anyOrigin(true);
        if (args.length > 1) {
            options = options.sealing(Sealing.parse(args[1]));
        }
        if (args.length > 2) {
            options = options.preset(args[2]);
        }
        if (args.length > 4) {
            options =
                    options.fork(new Options.ForkFrom(args[4], java.util.Optional.empty(), java.util.Optional.empty()));
        } else if (args.length > 3) {
            options = options.ledger(Path.of(args[3]));
        }
        Node node = Node.start(options, System.err::println);
        Server server = Server.start(node);
        System.out.println(
                "listening on " + server.ports() + " after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            node.close();
        }));
        Thread.currentThread().join();
    }
}
