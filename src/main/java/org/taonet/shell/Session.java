package org.taonet.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.SyntaxError;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;
import org.taonet.cli.Candidates;
import org.taonet.cli.ChainNames;
import org.taonet.cli.Prompt;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.cli.tree.Commands;
import org.taonet.client.Network;
import org.taonet.image.Libraries;

/** One session at a terminal. */
final class Session implements AutoCloseable {
    private static final String GREETING = "help lists the commands, TAB completes them and the chain's names,"
            + " use NETWORK changes the chain, exit ends.";
    private static final int HISTORY = 10_000;
    private static final int INTERRUPTED = 130;
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;
    /** Lines with secrets are not remembered. */
    private static final String NOT_REMEMBERED = "*--mnemonic *:*--seed *:*--mnemonic=*:*--seed=*";

    private final World outer;
    private final Kept kept = new Kept();
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final LineReader reader;

    private Session(World outer, Map<String, String> environment, Terminal terminal) {
        this.outer = outer;
        this.environment = environment;
        this.terminal = terminal;
        var names = new ChainNames(kept);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("taonet")
                .parser(new DefaultParser())
                .completer(
                        new Completion(() -> new Candidates(Taonet.tree(world(), Commands.groups(), List.of()), names)))
                .variable(LineReader.HISTORY_FILE, history(outer))
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY)
                .variable(LineReader.HISTORY_IGNORE, NOT_REMEMBERED)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
    }

    /** Opens the terminal. */
    static Session open(World outer, Map<String, String> chosen) {
        Libraries.jline();
        Map<String, String> environment = new HashMap<>(outer.environment());
        environment.putAll(chosen);
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .jni(true)
                    .exec(false)
                    .build();
            if (terminal.getSize().getColumns() == 0) {
                terminal.setSize(
                        new Size(USUAL_COLUMNS, USUAL_ROWS)); // of a line that never learned it; nothing would be shown
            }
            return new Session(outer, environment, terminal);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Path history(World world) {
        Path folder = world.home().resolve(".taonet");
        try {
            Files.createDirectories(folder);
        } catch (IOException readOnly) {
            return Path.of("/dev/null");
        }
        return folder.resolve("history");
    }

    private World world() {
        return new World(
                outer.out(),
                outer.err(),
                outer.in(),
                Map.copyOf(environment),
                outer.home(),
                isDumb() ? outer.prompt() : prompt(),
                () -> terminal.getSize().getColumns(),
                outer.styled(),
                kept);
    }

    private Prompt prompt() {
        return new Prompt() {
            @Override
            public boolean canAsk() {
                return true;
            }

            @Override
            public Optional<String> line(String question) {
                return Optional.ofNullable(ask(question, null));
            }

            @Override
            public Optional<char[]> secret(String question) {
                return Optional.ofNullable(ask(question, '\0')).map(String::toCharArray);
            }
        };
    }

    private @org.jspecify.annotations.Nullable String ask(
            String question, @org.jspecify.annotations.Nullable Character mask) {
        LineReader once = LineReaderBuilder.builder().terminal(terminal).build();
        try {
            return once.readLine(question, mask);
        } catch (UserInterruptException | EndOfFileException stopped) {
            return null;
        }
    }

    /**
     * A dumb terminal edits and shows lines itself, and leaves signals to the JVM, whose answer to Ctrl-C is to end. It
     * throws away what was typed of a line, so that a new prompt is all that is to be shown.
     */
    private void listen() {
        if (isDumb()) {
            reader.getHistory().attach(reader);
            terminal.handle(Terminal.Signal.INT, _ -> outer.err().print(System.lineSeparator() + question()));
            Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
        }
    }

    private boolean isDumb() {
        return terminal instanceof DumbTerminal;
    }

    private String line() {
        if (!isDumb()) {
            return reader.readLine(question());
        }
        String line = outer.prompt().line(question()).orElseThrow(EndOfFileException::new);
        if (!line.isBlank()) {
            reader.getHistory().add(line);
        }
        return line;
    }

    private String question() {
        return network() + "> ";
    }

    private String network() {
        String network = environment.getOrDefault("TAONET_NETWORK", "");
        return network.isBlank() ? "ledger" : network;
    }

    /** Reads and runs lines until the end of input or {@code exit}; the last command's exit code. */
    int run() {
        AtomicInteger code = new AtomicInteger();
        outer.err().println(GREETING);
        listen();
        while (true) {
            try {
                String line = line();
                List<String> words = reader.getParser().parse(line, line.length()).words().stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
                if (words.equals(List.of("exit")) || words.equals(List.of("quit"))) {
                    return code.get();
                }
                if (!words.isEmpty()) {
                    code.set(one(words));
                }
            } catch (SyntaxError unfinished) {
                outer.err().println("error: " + unfinished.getMessage());
            } catch (UserInterruptException cancelled) {
                // Ctrl-C: the line is gone.
            } catch (EndOfFileException ended) {
                return code.get();
            }
        }
    }

    private int one(List<String> words) {
        if (words.getFirst().equals("use")) {
            return use(words);
        }
        return interruptible(() -> Taonet.run(world(), Commands.groups(), words));
    }

    private int use(List<String> words) {
        if (words.size() > 2) {
            outer.err().println("error: use NETWORK, or use for the ledger on this machine");
            return 2;
        }
        try {
            String network = words.size() == 1 || words.get(1).equals("ledger")
                    ? ""
                    : Network.of(words.get(1)).name();
            environment.put("TAONET_NETWORK", network);
            return 0;
        } catch (org.taonet.client.ClientException unknown) {
            outer.err().println("error: " + unknown.getMessage());
            outer.err().println("  " + unknown.advice());
            return unknown.category().exitCode();
        }
    }

    /** Runs a command that Ctrl-C ends. */
    private int interruptible(java.util.function.IntSupplier command) {
        AtomicInteger code = new AtomicInteger(INTERRUPTED);
        Thread worker = Thread.ofPlatform().name("command").start(() -> code.set(command.getAsInt()));
        AtomicReference<Terminal.SignalHandler> before =
                new AtomicReference<>(terminal.handle(Terminal.Signal.INT, _ -> {
                    outer.err().println(); // behind the ^C that the terminal shows
                    worker.interrupt();
                }));
        try {
            worker.join();
        } catch (InterruptedException stopped) {
            worker.interrupt();
        } finally {
            terminal.handle(Terminal.Signal.INT, before.get());
        }
        return code.get();
    }

    @Override
    public void close() {
        kept.close();
        try {
            terminal.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
