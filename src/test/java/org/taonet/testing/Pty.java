package org.taonet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process at a terminal of 30 lines and 100 columns, made by {@code script}; a test types and reads. */
public final class Pty implements AutoCloseable {
    /** What ends a line's editing or a running command. */
    public static final String CTRL_C = "\u0003";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Sequences that move the cursor, colour, or set modes: not part of what is read. */
    private static final Pattern CONTROL = Pattern.compile(
            "\u001b(\\[[0-9;?=>$]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[=>()][0-9A-Z]?)|\r|\u0007");

    private final Process process;
    private final OutputStream keys;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final Thread reader;
    private int read;

    private Pty(Process process) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.reader = Thread.ofVirtual().start(this::gather);
    }

    /** Whether this machine has what makes the terminal. */
    public static boolean isPossible() {
        return has("script");
    }

    /** Whether a program is on the path. */
    public static boolean has(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Starts a command, with these variables added to the environment. */
    public static Pty start(List<String> command, Map<String, String> environment, Path folder) {
        String quoted = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        String sized = "stty rows 30 cols 100; exec " + quoted;
        var builder = new ProcessBuilder("script", "-q", "-e", "-c", sized, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Program.withoutOurs(builder.environment());
        builder.environment().putAll(environment);
        builder.environment().put("SHELL", "/bin/sh");
        try {
            return new Pty(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gather() {
        byte[] part = new byte[8192];
        try (InputStream from = process.getInputStream()) {
            for (int n = from.read(part); n >= 0; n = from.read(part)) {
                synchronized (seen) {
                    seen.write(part, 0, n);
                    seen.notifyAll();
                }
            }
        } catch (IOException ended) {
            // The stream of a killed process may end this way.
        }
        synchronized (seen) {
            seen.notifyAll();
        }
    }

    /** All that was written so far, colours and movements included. */
    public String raw() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    /** All that was shown so far. */
    public String seen() {
        return text();
    }

    private String text() {
        return CONTROL.matcher(seen.toString(StandardCharsets.UTF_8)).replaceAll("");
    }

    /** Presses keys; the return key is {@code \r}. */
    public Pty type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            return this;
        } catch (IOException gone) {
            throw new AssertionError("it is gone: " + text(), gone);
        }
    }

    /** Waits until a text is shown behind what was waited for before, and goes on behind it. */
    public Pty shows(String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (seen) {
            while (true) {
                String all = text();
                int at = all.indexOf(wanted, Math.min(read, all.length()));
                if (at >= 0) {
                    read = at + wanted.length();
                    return this;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !reader.isAlive()) {
                    throw new AssertionError("'" + wanted + "' is not shown:\n" + all);
                }
                try {
                    seen.wait(Math.min(left, 200));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Waits for the end; its exit code. */
    public int await() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(text())
                    .isTrue();
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
