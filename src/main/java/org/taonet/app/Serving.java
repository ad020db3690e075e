package org.taonet.app;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.taonet.client.Category;
import org.taonet.ledger.rows.Rows;
import org.taonet.node.Banner;
import org.taonet.node.ImportLog;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.rpc.Pages;
import org.taonet.rpc.Server;
import org.taonet.state.StateGone;
import org.taonet.web.Explorer;

/** A node with its port, from start to SIGTERM. */
final class Serving {
    private Serving() {}

    /**
     * Serves until the process is told to end.
     *
     * @param out where the banner goes, and each block when {@code blocks} are to be told
     * @param err where the rest goes
     */
    static int run(Options options, boolean blocks, PrintStream out, PrintStream err) throws InterruptedException {
        Node node;
        try {
            node = Node.start(options, err::println);
        } catch (StateGone unreachable) {
            err.println("error: " + unreachable.getMessage());
            return Category.NETWORK.exitCode();
        }
        if (blocks) {
            node.producer().listen(new ImportLog(out::println));
        }
        Server server;
        try {
            server = Server.start(node, pages(options));
        } catch (IllegalStateException occupied) {
            node.close();
            err.println("error: " + occupied.getMessage());
            return Category.NETWORK.exitCode();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            node.close();
        }));
        out.println(Banner.of(node, server.ports()));
        out.flush();
        err.println("error: " + node.producer().halted().join());
        return Category.CHAIN.exitCode();
    }

    /** The explorer over the ledger's decoded rows; a chain in memory has none. */
    private static Pages pages(Options options) {
        return options.ledger()
                .<Pages>map(file -> {
                    Supplier<Rows> rows = new Persistence(file);
                    return new Explorer(rows);
                })
                .orElse(Pages.NONE);
    }
}
