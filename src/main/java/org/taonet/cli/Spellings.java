package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other spellings of options and commands, as btcli has them, so that fingers and scripts need not learn. They are put
 * right before the command line is read; help shows one spelling alone.
 */
final class Spellings {
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("--wallet-name", "--wallet"),
            Map.entry("--name", "--wallet"),
            Map.entry("--wallet_name", "--wallet"),
            Map.entry("--wallet.name", "--wallet"),
            Map.entry("--wallet_path", "--wallet-path"),
            Map.entry("--wallet.path", "--wallet-path"),
            Map.entry("--wallet_hotkey", "--hotkey"),
            Map.entry("--wallet-hotkey", "--hotkey"),
            Map.entry("--wallet.hotkey", "--hotkey"),
            Map.entry("-H", "--hotkey"),
            Map.entry("--subtensor.network", "--network"),
            Map.entry("--subtensor.chain_endpoint", "--network"),
            Map.entry("--chain", "--network"),
            Map.entry("--json-output", "--json"),
            Map.entry("--json-out", "--json"),
            Map.entry("--no-prompt", "--yes"),
            Map.entry("--no_prompt", "--yes"),
            Map.entry("--n_words", "--n-words"),
            Map.entry("--ss58-address", "--ss58"),
            Map.entry("--destination", "--dest"),
            Map.entry("--no-use-password", "--no-password"),
            Map.entry("--wallet-password-file", "--password-file"),
            Map.entry("--era", "--period"));

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("w", "wallet"),
            Map.entry("wallets", "wallet"),
            Map.entry("s", "subnets"),
            Map.entry("subnet", "subnets"),
            Map.entry("st", "stake"),
            Map.entry("su", "sudo"),
            Map.entry("c", "config"),
            Map.entry("conf", "config"));

    /** Groups whose commands may be written with {@code _} in place of {@code -}. */
    private static final Set<String> TWINS = Set.of("wallet", "subnets", "stake", "sudo", "axon", "config", "utils");

    /** Commands that have another name, too. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("subnets metagraph", "show"),
            Map.entry("sudo buyback", "stake-burn"),
            Map.entry("stake children", "child"),
            Map.entry("stake claim", "set-claim"),
            Map.entry("stake unclaim", "set-claim"));

    /** Commands that have more to tell; all others tell all they know. */
    private static final Set<String> VERBOSE = Set.of("subnets list", "subnets show", "stake list", "node");

    /** What btcli has and here needs no saying. */
    private static final Set<String> DROPPED = Set.of(
            "--prompt",
            "--use-password",
            "--no-overwrite",
            "--wait-for-inclusion",
            "--no-wait-for-finalization",
            "--no-use-hotkey",
            "--no-all-hotkeys",
            "--no-all-netuids",
            "--no-mev-protection",
            "--no-announce-only");

    private Spellings() {}

    /** The words of a command line in our own spelling; those of a node stay as they are. */
    static List<String> own(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        if (words.getFirst().equals("help") && words.size() > 1) {
            List<String> asked = new ArrayList<>(words.subList(1, words.size()));
            asked.add("--help");
            return own(asked);
        }
        List<String> own = new ArrayList<>();
        own.add(GROUPS.getOrDefault(words.getFirst(), words.getFirst()));
        String group = own.getFirst();
        boolean taken = Set.of("node", "build-spec", "dev").contains(own.getFirst());
        for (String word : words.subList(1, words.size())) {
            if (taken) {
                own.add(word);
            } else if (word.equals("--wait-for-finalization")) {
                own.add("--wait=finality");
            } else if (word.equals("--no-wait-for-inclusion")) {
                own.add("--wait=none");
            } else if (own.size() == 1 && TWINS.contains(group)) {
                String name = word.replace('_', '-');
                own.add(COMMANDS.getOrDefault(group + " " + name, name));
            } else if (word.equals("-p") && !own.equals(List.of("wallet", "verify"))) {
                own.add("--wallet-path");
            } else if (!DROPPED.contains(word) && !(word.equals("--verbose") && isSaid(own))) {
                own.add(option(word));
            }
        }
        return own;
    }

    private static boolean isSaid(List<String> own) {
        return TWINS.contains(own.getFirst())
                && !VERBOSE.contains(String.join(" ", own.subList(0, Math.min(2, own.size()))));
    }

    private static String option(String word) {
        int equals = word.indexOf('=');
        if (!word.startsWith("-") || equals < 0) {
            return OPTIONS.getOrDefault(word, word);
        }
        String name = word.substring(0, equals);
        return OPTIONS.getOrDefault(name, name) + word.substring(equals);
    }
}
