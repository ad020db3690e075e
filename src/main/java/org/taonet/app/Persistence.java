package org.taonet.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.image.Libraries;
import org.taonet.ledger.rows.Rows;

/**
 * Quarkus with the persistence unit over a ledger's decoded tables. It starts with the first question: a node answers
 * JSON-RPC long before, and one that is never asked for rows never pays for it (some 30 MB).
 */
final class Persistence implements Supplier<Rows>, AutoCloseable {
    private static final CompletableFuture<Rows> STARTED = new CompletableFuture<>();

    private final Path ledger;
    private boolean starting;

    Persistence(Path ledger) {
        this.ledger = ledger;
    }

    /** The rows; IllegalStateException where the program was not built by Quarkus (classes of an unfinished build). */
    @Override
    public Rows get() {
        start();
        try {
            return STARTED.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the explorer could not start", e.getCause());
        }
    }

    private synchronized void start() {
        if (starting) {
            return;
        }
        if (!isBuilt()) {
            throw new IllegalStateException("the explorer needs the packaged program: mvnw package");
        }
        starting = true;
        Libraries.sqlite();
        // 1: the driver's flag for a connection that only reads.
        System.setProperty("quarkus.datasource.jdbc.url", "jdbc:sqlite:" + ledger.toAbsolutePath() + "?open_mode=1");
        Thread.ofPlatform().name("explorer").daemon().start(() -> Quarkus.run(Stack.class, Persistence::ended));
    }

    private static void ended(int code, @Nullable Throwable problem) {
        STARTED.completeExceptionally(problem == null ? new IllegalStateException("stopped with " + code) : problem);
    }

    /** Quarkus writes this class when it packages; in an image resources are not classes, but there it always did. */
    private static boolean isBuilt() {
        return System.getProperty("org.graalvm.nativeimage.imagecode") != null
                || Persistence.class.getClassLoader().getResource("io/quarkus/runner/ApplicationImpl.class") != null;
    }

    @Override
    public synchronized void close() {
        if (starting) {
            Quarkus.asyncExit();
        }
    }

    /** Hands out the rows when Quarkus is up, then waits for the end. */
    public static final class Stack implements QuarkusApplication {
        private final Rows rows;

        @Inject
        Stack(Rows rows) {
            this.rows = rows;
        }

        @Override
        public int run(String... args) {
            STARTED.complete(rows);
            Quarkus.waitForExit();
            return 0;
        }
    }
}
