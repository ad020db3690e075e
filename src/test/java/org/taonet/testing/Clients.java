package org.taonet.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real clients, installed by {@code scripts/clients}: where they are, and one of them run as a process. */
public final class Clients {
    /** The scripts that try a node, one for each client. */
    public static final Path SMOKE = Path.of("src/test/resources/clients/smoke").toAbsolutePath();

    private static final Path FOLDER = Path.of(
            System.getenv().getOrDefault("TAONET_CLIENTS", System.getProperty("user.home") + "/.cache/taonet-clients"));
    private static final long PATIENCE_SECONDS = 240;

    private Clients() {}

    /** How a process ended, with all that it printed. */
    public record Ran(int code, String out, String err) {
        /** Both streams, for whoever looks for what went wrong. */
        public String all() {
            return "exit " + code + "\n" + out + err;
        }
    }

    /** The folder of a client. Where it is not installed the test is skipped, loudly; on CI it fails. */
    public static Path folder(String client) {
        Path at = FOLDER.resolve(client);
        if (!Files.exists(at.resolve(".installed"))) {
            absent(client, at);
        }
        return at;
    }

    /** Says that a client is not installed, and ends the test: skipped on a developer's machine, failed on CI. */
    public static void absent(String client, Path looked) {
        String what = client + " is not installed (" + looked + "); run scripts/clients " + client;
        if ("true".equals(System.getenv("CI"))) {
            fail(what);
        }
        System.err.println("SKIPPED: " + what);
        abort(what);
    }

    /** Runs a command in a folder that is also its home; nothing of the developer's own settings reaches it. */
    public static Ran run(Path home, Map<String, String> environment, List<String> command) {
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("BT_") || name.startsWith("BTCLI_") || name.startsWith("TAONET_"));
        builder.environment().putAll(Map.of("HOME", home.toString(), "COLUMNS", "500", "NO_COLOR", "1"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
