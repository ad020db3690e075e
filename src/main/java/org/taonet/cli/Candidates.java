package org.taonet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.client.ClientException;
import org.taonet.client.Network;
import org.taonet.unit.AccountId;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may follow on a command line, read off the commands: subcommands, options, and by a parameter's label what it
 * stands for: names of the connected chain, wallets, accounts, networks. The shell and the completion of bash, zsh and
 * fish ask the same.
 */
public final class Candidates {
    private static final List<String> BLOCKS = List.of("head", "finalized");
    private static final List<String> DEVELOPERS =
            List.of("//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie");

    private final CommandLine tree;
    private final World world;
    private final ChainNames chain;

    /** By all commands of a tree, and the names of chains. */
    public Candidates(CommandLine tree, ChainNames chain) {
        this.tree = tree;
        this.world = Taonet.world(tree.getCommandSpec());
        this.chain = chain;
    }

    /**
     * What may stand in place of a word that is begun, behind the words before it, with a description that may be
     * empty. What ends in {@code =} is to be gone on with.
     */
    public Map<String, String> of(List<String> before, String begun) {
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
            return plain("", values(open, rest, rest));
        }
        int equals = begun.indexOf('=');
        OptionSpec named = begun.startsWith("--") && equals > 0 ? spec.findOption(begun.substring(0, equals)) : null;
        if (named != null) {
            return plain(begun.substring(0, equals + 1), values(named, rest, rest));
        }
        if (begun.startsWith("-")) {
            return options(spec);
        }
        if (!command.getSubcommands().isEmpty()) {
            return subcommands(command);
        }
        List<String> words = positional(spec, rest);
        return spec.positionalParameters().stream()
                .filter(param -> param.index().contains(words.size()))
                .findFirst()
                .map(param -> plain("", values(param, words, rest)))
                .orElse(Map.of());
    }

    private static Map<String, String> subcommands(CommandLine command) {
        var found = new java.util.LinkedHashMap<String, String>();
        command.getSubcommands().forEach((name, inner) -> {
            if (!inner.getCommandSpec().usageMessage().hidden()) {
                found.put(name, first(inner.getCommandSpec().usageMessage().description()));
            }
        });
        return found;
    }

    private static Map<String, String> options(CommandSpec spec) {
        var found = new TreeMap<String, String>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                found.put(option.longestName(), first(option.description()));
            }
        }
        return found;
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static Map<String, String> plain(String before, List<String> names) {
        var found = new java.util.LinkedHashMap<String, String>();
        names.forEach(name -> found.put(before + name, ""));
        return found;
    }

    /** The words that are neither options nor their values. */
    private static List<String> positional(CommandSpec spec, List<String> words) {
        var plain = new ArrayList<String>();
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

    private List<String> values(ArgSpec arg, List<String> words, List<String> line) {
        String label = arg.paramLabel();
        boolean choice = arg.type().isEnum() || label.matches("[a-z-]+(\\|[a-z-]+)+");
        if (choice) {
            return List.of(label.split("\\|"));
        }
        if (label.equals("name=value") && !words.isEmpty()) {
            return chain.fields(words.getFirst(), where(line));
        }
        if (label.equals("BLOCK")) {
            return BLOCKS;
        }
        boolean ofChain = label.startsWith("Pallet")
                || label.startsWith("Api.")
                || (label.equals("NAME") && arg instanceof PositionalParamSpec && words.isEmpty());
        if (ofChain) {
            List<String> names = chain.of(label, where(line));
            if (!names.isEmpty()) {
                return names;
            }
        }
        if (label.startsWith("NETUID")) {
            return chain.netuids(where(line));
        }
        return known(arg instanceof OptionSpec option ? option.longestName() : label, line);
    }

    /** Which chain a line means: its options, else the environment. */
    private Connector.Where where(List<String> line) {
        Optional<String> network = option(line, "--network");
        Optional<String> file = option(line, "--ledger");
        if (network.isEmpty() && file.isEmpty()) {
            network = world.variable("TAONET_NETWORK");
        }
        Path ledger = Target.ledger(world, file.orElse(null));
        return new Connector.Where(network, ledger, java.time.Duration.ZERO, false);
    }

    private static Optional<String> option(List<String> line, String name) {
        @Nullable String found = null;
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).startsWith(name + "=")) {
                found = line.get(i).substring(name.length() + 1);
            } else if (line.get(i).equals(name) && i + 1 < line.size()) {
                found = line.get(i + 1);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Names that this machine knows. */
    private List<String> known(String label, List<String> line) {
        return switch (label) {
            case "--network" -> Network.names();
            case "--wallet" -> wallets(line).all().stream().map(Wallet::name).toList();
            case "--hotkey" -> hotkeys(line);
            case "KEY", "ACCOUNT", "--dest", "--ss58", "--address", "--impersonate" -> accounts(line);
            default -> List.of();
        };
    }

    private org.taonet.wallet.Wallets wallets(List<String> line) {
        String folder = option(line, "--wallet-path")
                .or(() -> world.variable("BT_WALLET_PATH"))
                .orElse(org.taonet.wallet.Wallets.DEFAULT);
        return org.taonet.wallet.Wallets.at(folder, world.home());
    }

    private List<String> hotkeys(List<String> line) {
        String name = option(line, "--wallet")
                .or(() -> world.variable("BT_WALLET_NAME"))
                .orElse("default");
        List<String> names = new ArrayList<>();
        try {
            if (!name.startsWith("//")) {
                names.addAll(wallets(line).wallet(name).hotkeys());
            }
            AccountId coldkey = Names.of(world, wallets(line)).account(name);
            names.addAll(chain.stakedTo(coldkey, where(line)));
        } catch (WalletException | ClientException | IllegalArgumentException nobody) {
            // Then there is nothing to add.
        }
        return names;
    }

    private List<String> accounts(List<String> line) {
        List<String> names = new ArrayList<>();
        wallets(line).all().forEach(wallet -> names.add(wallet.name()));
        try {
            names.addAll(Names.of(world, wallets(line)).book().addresses().keySet());
        } catch (WalletException damaged) {
            // Whoever uses a name of it is told.
        }
        names.addAll(DEVELOPERS);
        return names;
    }
}
