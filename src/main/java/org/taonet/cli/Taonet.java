package org.taonet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.taonet.unit.Rao;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of all commands. A command line builds the one group that it names, help builds all. */
@Command(
        name = "taonet",
        description = "The Bittensor network in one binary: chain, node, wallet, command line, shell.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = {
            "",
            "Without --network, commands work on the ledger on this machine (" + Target.LEDGER + ").",
            "Results go to standard output (--json: one JSON document), the rest to standard error.",
            "Exit codes: taonet explain exit-codes."
        })
public final class Taonet implements Runnable {
    /** The version, as {@code --version} prints it. */
    public static final String VERSION = "taonet 0.1.0";

    private static final int HELP_WIDTH = 100;
    private static final Set<String> VERSION_WORDS = Set.of("--version", "-V");

    private final World world;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    private final Map<String, Supplier<Object>> more;

    private Taonet(World world, Map<String, Supplier<Object>> more) {
        this.world = world;
        this.more = more;
    }

    /** Runs one command line; returns its exit code. More commands may be given by name. */
    public static int run(World world, Map<String, Supplier<Object>> more, List<String> words) {
        if (words.size() == 1 && VERSION_WORDS.contains(words.getFirst())) {
            world.out().println(VERSION);
            world.out().flush();
            return 0;
        }
        List<String> own = Spellings.own(words);
        int code = tree(Settings.applied(world), more, own).execute(own.toArray(String[]::new));
        world.out().flush();
        return code;
    }

    /** The commands that a command line may need: the group that it names, or all. */
    public static CommandLine tree(World world, Map<String, Supplier<Object>> more, List<String> words) {
        var root = new CommandLine(new Taonet(world, more));
        Map<String, Supplier<Object>> groups = groups();
        groups.putAll(more);
        Group.attach(root, groups, words);
        if (root.getSubcommands().size() > 1) {
            root.addSubcommand("help", new CommandLine.HelpCommand());
        }
        var failures = new Failures(world, words.contains("--json"));
        root.registerConverter(Rao.class, Taonet::amount)
                .setOut(new java.io.PrintWriter(world.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(new java.io.PrintWriter(world.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        world.styled() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.clamp(world.width().getAsInt(), HELP_WIDTH, HELP_WIDTH + 20));
        return root;
    }

    /** In the order of help. */
    private static Map<String, Supplier<Object>> groups() {
        Map<String, Supplier<Object>> groups = new LinkedHashMap<>();
        groups.put("tx", TxCommand::new);
        groups.put("explain", ExplainCommand::new);
        groups.put("completion", CompletionCommand::new);
        groups.put(CompletionCommand.ASK, CompletionCommand.Ask::new);
        return groups;
    }

    private static Rao amount(String text) {
        try {
            return Amount.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }

    /** All commands of the program that a command belongs to. */
    static CommandLine whole(CommandSpec any) {
        Taonet root = (Taonet) any.root().userObject();
        return tree(root.world, root.more, List.of());
    }

    /** Where the commands of a tree work. */
    public static World world(CommandSpec any) {
        if (any.root().userObject() instanceof Taonet root) {
            return root.world;
        }
        throw new IllegalStateException("a command outside of the tree");
    }

    /** The ledger that is meant unless a command names another. */
    public static Path ledger(World world) {
        return Target.ledger(world, null);
    }

    /** Without a command: help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
