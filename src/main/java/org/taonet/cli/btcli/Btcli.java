package org.taonet.cli.btcli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.taonet.cli.Settings;
import org.taonet.cli.Taonet;
import org.taonet.cli.Topics;
import org.taonet.cli.World;
import org.taonet.client.Network;
import org.taonet.text.Json;

/**
 * The program under the name {@code btcli}: an operator's script runs as it is. Its command lines are read by btcli's
 * own table and said to our commands; where btcli prints JSON, our document is put in btcli's form.
 */
public final class Btcli {
    /** The release whose commands these are. */
    static final String VERSION = "9.23.2";

    private static final String NAME = "btcli";
    private static final String FILE = "~/.bittensor/config.yml";
    private static final String USUAL_NETWORK = "finney";
    private static final int USAGE = 2;
    private static final String SENATE = "governance left it: there is no senate, and nothing to vote on";
    private static final String POOLS = "pools are the chain's alone: nobody adds liquidity of their own";

    private final World world;
    private final Map<String, Supplier<Object>> commands;
    private final Map<String, String> settings;

    private Btcli(World world, Map<String, Supplier<Object>> commands, Map<String, String> settings) {
        this.world = world;
        this.commands = commands;
        this.settings = settings;
    }

    /** Whether a program's name asks for btcli. */
    public static boolean isMeant(String program) {
        return program.substring(program.lastIndexOf('/') + 1).equals(NAME);
    }

    /** Runs one command line of btcli; returns its exit code, one of ours. */
    public static int run(World world, Map<String, Supplier<Object>> commands, List<String> words) {
        Path file = world.path(world.variable("BTCLI_CONFIG_PATH").orElse(FILE));
        Map<String, String> settings = Settings.of(file).all();
        Map<String, String> environment = new HashMap<>(world.environment());
        environment.put("TAONET_CONFIG", file.toString());
        environment.put("TAONET_NETWORK", settings.getOrDefault("network", USUAL_NETWORK));
        return new Btcli(world.withEnvironment(environment), commands, settings).run(words);
    }

    private int run(List<String> words) {
        if (words.equals(List.of("--version"))) {
            return tell("BTCLI version: " + VERSION + " (" + Taonet.VERSION + ")");
        }
        Grammar grammar = Grammar.read();
        if (words.equals(List.of("--commands"))) {
            return tell(String.join("\n", grammar.entries().keySet()));
        }
        Optional<Grammar.Found> found = grammar.find(words);
        if (found.isEmpty()) {
            return unknown(grammar, words);
        }
        Entry entry = found.get().entry();
        Said said;
        try {
            said = Said.read(entry, words.subList(found.get().words(), words.size()));
        } catch (Said.Nonsense nonsense) {
            return fail(USAGE, String.valueOf(nonsense.getMessage()), "See: btcli " + entry.path() + " --help");
        }
        return switch (entry.state()) {
            case OURS -> ours(said);
            case LATER ->
                fail(Topics.LATER, "btcli " + entry.path() + " comes later", "It is not built into taonet yet.");
            case REMOVED ->
                fail(
                        Topics.REMOVED,
                        "btcli " + entry.path() + " is removed from the chain because "
                                + (entry.path().startsWith("liquidity ") ? POOLS : SENATE),
                        "No node of this runtime can do it.");
        };
    }

    private int unknown(Grammar grammar, List<String> words) {
        List<String> named = words.stream().filter(w -> !w.startsWith("-")).toList();
        if (named.isEmpty()) {
            return Taonet.run(world, commands, words);
        }
        String group = String.join(" ", named);
        return grammar.isGroup(group)
                ? tell(String.join(
                        "\n",
                        grammar.entries().keySet().stream()
                                .filter(p -> p.startsWith(Grammar.group(group) + " "))
                                .toList()))
                : fail(USAGE, "btcli has no command '" + group + "'", "See: btcli --commands");
    }

    private int ours(Said said) {
        Optional<Said.Part> later = Translation.later(said);
        String path = said.entry().path();
        if (later.isPresent()) {
            String option = later.get().option().names().getFirst();
            return fail(Topics.LATER, option + " of btcli " + path + " comes later", "Leave it out.");
        }
        List<String> words = Translation.words(said, settings);
        if (!said.has("json-output") || said.help()) {
            return Taonet.run(world, commands, words);
        }
        Optional<Documents.Shape> shape = Documents.of(path);
        return shape.isEmpty()
                ? fail(
                        Topics.LATER,
                        "--json-output of btcli " + path + " comes later",
                        "taonet " + path + " has --json.")
                : print(said, words, shape.get());
    }

    private int print(Said said, List<String> words, Documents.Shape shape) {
        var out = new ByteArrayOutputStream();
        int code;
        try (var result = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            code = Taonet.run(world.with(result), commands, words);
        }
        if (out.size() > 0 && (code == 0 || shape.tellsFailures())) {
            Json ours = Json.parse(out.toByteArray());
            tell(shape.form().of(ours, said, network(said)).pretty());
        }
        return code;
    }

    /** What btcli calls the network: its name, or that it is somebody's own. */
    private String network(Said said) {
        String named = Translation.network(said).orElse(settings.getOrDefault("network", USUAL_NETWORK));
        for (String known : Network.names()) {
            if (known.equals(named) || Network.of(known).endpoint().toString().equals(named)) {
                return known;
            }
        }
        return "custom";
    }

    private int tell(String text) {
        world.out().println(text);
        world.out().flush();
        return 0;
    }

    private int fail(int code, String message, String advice) {
        world.err().println("error: " + message);
        world.err().println("  " + advice);
        return code;
    }
}
