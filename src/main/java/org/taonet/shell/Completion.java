package org.taonet.shell;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.taonet.cli.Connector;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may follow on a line, read off the commands: subcommands, options, and by a parameter's label what it stands
 * for: names of the connected chain, wallets, accounts, networks.
 */
final class Completion implements Completer {
    private static final List<String> BLOCKS = List.of("head", "finalized");

    private final CommandLine tree;
    private final ChainNames chain;
    private final Supplier<Connector.Where> where;
    private final Function<String, List<String>> named;

    /**
     * @param tree the commands
     * @param chain names of the chain
     * @param where which chain is meant
     * @param named wallets, accounts and networks by the labels of parameters
     */
    Completion(
            CommandLine tree, ChainNames chain, Supplier<Connector.Where> where, Function<String, List<String>> named) {
        this.tree = tree;
        this.chain = chain;
        this.where = where;
        this.named = named;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        for (String each : candidates(before, line.word())) {
            boolean whole = !each.endsWith("=") && !each.endsWith(".");
            candidates.add(new Candidate(each, each, null, null, null, null, whole));
        }
    }

    /** What may stand in place of a word that is begun, behind the words before it. */
    List<String> candidates(List<String> before, String begun) {
        CommandLine command = tree;
        int at = 0;
        while (at < before.size()) {
            CommandLine next = command.getSubcommands().get(before.get(at));
            if (next == null) {
                break;
            }
            command = next;
            at++;
        }
        CommandSpec spec = command.getCommandSpec();
        List<String> rest = before.subList(at, before.size());
        OptionSpec open = rest.isEmpty() ? null : spec.findOption(rest.getLast());
        if (open != null && open.arity().max() > 0) {
            return values(open, rest);
        }
        if (begun.startsWith("-")) {
            return spec.options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .sorted()
                    .toList();
        }
        if (!command.getSubcommands().isEmpty()) {
            return List.copyOf(command.getSubcommands().keySet());
        }
        List<String> words = positional(spec, rest);
        return spec.positionalParameters().stream()
                .filter(param -> param.index().contains(words.size()))
                .findFirst()
                .map(param -> values(param, words))
                .orElse(List.of());
    }

    /** The words that are neither options nor their values. */
    private static List<String> positional(CommandSpec spec, List<String> words) {
        var plain = new java.util.ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            OptionSpec option = spec.findOption(words.get(i));
            if (option != null) {
                i += option.arity().max() > 0 ? 1 : 0;
            } else if (!words.get(i).startsWith("--")) {
                plain.add(words.get(i));
            }
        }
        return plain;
    }

    private List<String> values(ArgSpec arg, List<String> words) {
        String label = arg.paramLabel();
        boolean choice = arg.type().isEnum() || label.matches("[a-z-]+(\\|[a-z-]+)+");
        if (choice) {
            return List.of(label.split("\\|"));
        }
        if (label.equals("name=value") && !words.isEmpty()) {
            return chain.fields(words.getFirst(), where.get());
        }
        if (label.equals("BLOCK")) {
            return BLOCKS;
        }
        boolean ofChain = label.startsWith("Pallet")
                || label.startsWith("Api.")
                || (label.equals("NAME") && arg instanceof PositionalParamSpec && words.isEmpty());
        if (ofChain) {
            List<String> names = chain.of(label, where.get());
            if (!names.isEmpty()) {
                return names;
            }
        }
        return named.apply(arg instanceof OptionSpec option ? option.longestName() : label);
    }
}
