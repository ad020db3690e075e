package org.taonet.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import picocli.CommandLine.Option;

/** A list that can be watched: drawn anew with every block until it is interrupted. */
public abstract class LiveRead extends Read {
    /** A block takes 12 seconds on public networks; a node of one's own may make one only when it is asked to. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    @Option(
            names = "--live",
            description = "Draw it anew with every block until Ctrl-C; with --json a document a line.")
    private boolean live;

    @Option(names = "--count", paramLabel = "N", description = "With --live: stop after so many blocks (never).")
    private long count = Long.MAX_VALUE;

    @Override
    public Integer call() {
        if (!live) {
            return super.call();
        }
        Out out = format().out();
        if (!isNewest()) {
            throw new ClientException(
                    Category.VALIDATION, "--live follows the newest block, and --at names another", "Leave one out.");
        }
        if (!out.isJson() && !format().world().prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "--live draws on a terminal, and there is none",
                    "Add --json for a document a line with every block.");
        }
        return target().reading(chain -> {
            follow(chain, out);
            return 0;
        });
    }

    private void follow(Chain chain, Out out) {
        LocalLedger.requireNode(chain);
        long[] left = {count};
        chain.follow(false, PATIENCE, view -> {
            show(chain, view, out);
            return --left[0] > 0 && !Thread.currentThread().isInterrupted();
        });
    }

    private void show(Chain chain, View view, Out out) {
        Answer answer = read(view);
        PrintStream stream = out.stream();
        if (out.isJson()) {
            stream.println(
                    Envelope.of(view, answer.data().get(), answer.warnings()).write());
        } else {
            List<String> lines = answer.lines().apply(format().world().width().getAsInt());
            stream.print("\u001b[H\u001b[2J");
            stream.println(chain.name() + ", block " + view.number() + ", Ctrl-C ends");
            lines.forEach(stream::println);
        }
        stream.flush();
    }
}
