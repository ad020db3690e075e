package org.taonet.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.cli.tree.Commands;
import org.taonet.client.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code shell}: commands line by line. Without a terminal it runs the lines of standard input. */
@Command(
        name = "shell",
        description = "Run commands line by line, with completion from the connected chain.",
        footer = {"", "Without a terminal it runs the lines of standard input, and stops at the first that fails."})
public final class ShellCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "NAME|URL",
            description = "Which chain: finney, test, archive, local, ws://…; else the ledger on this machine.")
    private @Nullable String network;

    @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger's file.")
    private @Nullable String ledger;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        World world = Taonet.world(spec);
        Map<String, String> chosen = new HashMap<>();
        if (network != null) {
            chosen.put("TAONET_NETWORK", Network.of(network).name());
        }
        if (ledger != null) {
            chosen.put("TAONET_LEDGER", ledger);
        }
        if (!world.prompt().canAsk()) {
            return lines(world, chosen);
        }
        try (Session session = Session.open(world, chosen)) {
            return session.run();
        }
    }

    private static int lines(World outer, Map<String, String> chosen) {
        Map<String, String> environment = new HashMap<>(outer.environment());
        environment.putAll(chosen);
        try (Kept kept = new Kept();
                var in = new BufferedReader(new InputStreamReader(outer.in(), StandardCharsets.UTF_8))) {
            World world = new World(
                    outer.out(),
                    outer.err(),
                    outer.in(),
                    environment,
                    outer.home(),
                    outer.prompt(),
                    outer.width(),
                    outer.styled(),
                    kept);
            Parser parser = new DefaultParser();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> words = parser.parse(line, line.length()).words().stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
                if (words.equals(List.of("exit"))) {
                    return 0;
                }
                int code = words.isEmpty() || words.getFirst().startsWith("#")
                        ? 0
                        : Taonet.run(world, Commands.groups(), words);
                if (code != 0) {
                    return code;
                }
            }
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
