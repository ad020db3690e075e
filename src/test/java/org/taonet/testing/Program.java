package org.taonet.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * taonet as its users have it: a process of its own. The system property {@code taonet.binary} names a native binary to
 * test, {@code taonet.jar} the built jar; without either it is {@code org.taonet.app.Main} on this JVM's class path.
 *
 * @param arguments what the process is started with, the command included
 * @param environment added to this process's environment
 * @param folder where it runs
 * @param input what it reads on standard input, which is then closed
 * @param link another name for the binary, none: its own
 */
public record Program(
        List<String> arguments, Map<String, String> environment, Path folder, String input, Optional<Path> link) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A program that runs in the given folder, which is its home as well. */
    public static Program in(Path folder, String... arguments) {
        return new Program(List.of(arguments), Map.of("HOME", folder.toString()), folder, "", Optional.empty());
    }

    /** The same with one more environment variable. */
    public Program with(String name, String value) {
        var more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Program(arguments, Map.copyOf(more), folder, input, link);
    }

    /** The same with text on standard input. */
    public Program typing(String text) {
        return new Program(arguments, environment, folder, text, link);
    }

    /** The binary under another name. */
    public Program as(Path other) {
        return new Program(arguments, environment, folder, input, Optional.of(other));
    }

    /** Whether a native binary is tested, so that a test can hold it to what only a binary can do. */
    public static boolean isNative() {
        return !System.getProperty("taonet.binary", "").isEmpty();
    }

    /** Whether the finished program is tested, jar or binary: classes on the class path have no explorer. */
    public static boolean isPackaged() {
        return isNative() || !System.getProperty("taonet.jar", "").isEmpty();
    }

    /** Runs to the end; fails after two minutes. */
    public Result run() {
        try (Running running = start()) {
            int code = running.await();
            return new Result(code, running.out.text(), running.err.text());
        }
    }

    /** Starts and returns at once: for nodes. Closing it kills the process. */
    public Running start() {
        var builder = new ProcessBuilder(command()).directory(folder.toFile());
        withoutOurs(builder.environment());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // The program need not read what it was given.
            }
            return new Running(process, new Gatherer(process.getInputStream()), new Gatherer(process.getErrorStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hosts and wallets of the developer's own machine must not reach a test. */
    static void withoutOurs(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("TAONET_") || name.startsWith("BT_"));
    }

    /** The words that start it. */
    public List<String> command() {
        List<String> command = program();
        command.addAll(arguments);
        return command;
    }

    private List<String> program() {
        String binary = System.getProperty("taonet.binary", "");
        if (!binary.isEmpty()) {
            return new ArrayList<>(
                    List.of(link.orElse(Path.of(binary)).toAbsolutePath().toString()));
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        String jar = System.getProperty("taonet.jar", "");
        command.addAll(
                jar.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), "org.taonet.app.Main")
                        : List.of("-jar", jar));
        return command;
    }

    /** How a run ended: exit code, standard output, standard error. */
    public record Result(int code, String out, String err) {}

    /** A process at work. */
    public static final class Running implements AutoCloseable {
        private final Process process;
        private final Gatherer out;
        private final Gatherer err;

        private Running(Process process, Gatherer out, Gatherer err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        /** Waits for a line on standard output or error that fulfils the condition, and returns it. */
        public String line(Predicate<String> wanted) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                boolean alive = process.isAlive();
                var seen =
                        (out.text() + "\n" + err.text()).lines().filter(wanted).findFirst();
                if (seen.isPresent()) {
                    return seen.get();
                }
                if (!alive && out.ended() && err.ended() || System.nanoTime() > end) {
                    throw new AssertionError("no such line in:\n" + out.text() + "\n" + err.text());
                }
                out.changed(err);
            }
        }

        /** Waits for the end and returns the exit code. */
        public int await() {
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running:\n" + out.text() + "\n" + err.text());
                }
                out.join();
                err.join();
                return process.exitValue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The process itself: its id, signals. */
        public Process process() {
            return process;
        }

        /** What it has written to standard output so far. */
        public String out() {
            return out.text();
        }

        /** What it has written to standard error so far. */
        public String err() {
            return err.text();
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads a stream to its end in the background, so that the process never waits for a reader. */
    private static final class Gatherer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread thread;

        private Gatherer(InputStream from) {
            thread = Thread.ofVirtual().start(() -> gather(from));
        }

        private void gather(InputStream from) {
            byte[] part = new byte[8192];
            try (from) {
                for (int n = from.read(part); n >= 0; n = from.read(part)) {
                    bytes.write(part, 0, n);
                }
            } catch (IOException killed) {
                // The stream of a killed process may end this way.
            }
        }

        private String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        private boolean ended() {
            return !thread.isAlive();
        }

        private void join() throws InterruptedException {
            thread.join();
        }

        /** Waits until something may have changed, for a moment at most. */
        private void changed(Gatherer other) {
            try {
                (ended() ? other : this).thread.join(Duration.ofMillis(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
