package org.taonet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What commands work in: streams, environment, the person at the terminal, chains. Commands touch nothing of the
 * process but this, so that the shell and tests run them in process.
 *
 * @param out where the result goes
 * @param err where everything else goes
 * @param in what is piped in
 * @param environment variables
 * @param home the user's own folder
 * @param prompt who may be asked
 * @param width columns for tables; 0 for no limit
 * @param styled whether colours may be used
 * @param chains opens chains
 */
public record World(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        Path home,
        Prompt prompt,
        IntSupplier width,
        boolean styled,
        Connector chains) {

    private static final int USUAL_WIDTH = 80;

    /** This process's. */
    public static World ofProcess() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return new World(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.in,
                environment,
                Path.of(home),
                Prompt.ofTerminal(),
                () -> terminalWidth(environment),
                isStyled(environment),
                Chains.EACH);
    }

    /** The same with other chains. */
    public World with(Connector others) {
        return new World(out, err, in, environment, home, prompt, width, styled, others);
    }

    /** The same in another environment. */
    public World withEnvironment(Map<String, String> variables) {
        return new World(out, err, in, Map.copyOf(variables), home, prompt, width, styled, chains);
    }

    /** The same with its result going elsewhere. */
    public World with(PrintStream result) {
        return new World(result, err, in, environment, home, prompt, width, styled, chains);
    }

    /** The same with somebody else to ask, and another width. */
    public World with(Prompt other, IntSupplier columns) {
        return new World(out, err, in, environment, home, other, columns, styled, chains);
    }

    /** A variable; one that is blank counts as absent. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A path as people write it: {@code ~} is the user's own folder. */
    public Path path(String text) {
        return text.equals("~") || text.startsWith("~/")
                ? home.resolve(text.substring(Math.min(2, text.length())))
                : Path.of(text);
    }

    /** A path as people read it. */
    public String shown(Path path) {
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }

    private static boolean isStyled(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return !refused && Prompt.ofTerminal().canAsk();
    }

    /** The terminal's columns; no limit for a file or a pipe. */
    private static int terminalWidth(Map<String, String> environment) {
        if (!Prompt.ofTerminal().canAsk()) {
            return 0;
        }
        try {
            String columns = environment.getOrDefault("COLUMNS", "");
            return columns.isEmpty() ? sttyWidth() : Integer.parseInt(columns);
        } catch (IOException | NumberFormatException unknown) {
            return USUAL_WIDTH;
        }
    }

    private static int sttyWidth() throws IOException {
        Process stty = new ProcessBuilder("stty", "size")
                .redirectInput(Path.of("/dev/tty").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            stty.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
        return columns > 0 ? columns : USUAL_WIDTH;
    }
}
