package org.taonet.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that only holds others. They are named here and made when they are needed: a command line that names one
 * pays for that one.
 */
@Command(synopsisSubcommandLabel = "COMMAND")
public abstract class Group implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The commands by name, in the order of help. */
    public abstract Map<String, Supplier<Object>> commands();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Puts under a command those of others that the words of a command line need: the one that they name, or all. */
    static void attach(CommandLine to, Map<String, Supplier<Object>> commands, List<String> words) {
        Supplier<Object> named = words.isEmpty() ? null : commands.get(words.getFirst());
        if (named != null) {
            attachOne(to, words.getFirst(), named.get(), words.subList(1, words.size()));
        } else {
            commands.forEach((name, made) -> attachOne(to, name, made.get(), List.of()));
        }
    }

    private static void attachOne(CommandLine to, String name, Object command, List<String> words) {
        CommandLine made = new CommandLine(command);
        to.addSubcommand(name, made);
        if (command instanceof Group group) {
            attach(made, group.commands(), words);
        }
    }
}
