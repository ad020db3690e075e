package org.taonet.cli.btcli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The command tree of btcli: {@code btcli/commands.txt}, whose head says how it is written. */
final class Grammar {
    private static final String TABLE = "/btcli/commands.txt";

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("c", "config"),
            Map.entry("conf", "config"),
            Map.entry("w", "wallet"),
            Map.entry("wallets", "wallet"),
            Map.entry("st", "stake"),
            Map.entry("su", "sudo"),
            Map.entry("s", "subnets"),
            Map.entry("subnet", "subnets"),
            Map.entry("wt", "weights"),
            Map.entry("weight", "weights"),
            Map.entry("cr", "crowd"),
            Map.entry("crowdloan", "crowd"),
            Map.entry("l", "liquidity"),
            Map.entry("subnets mech", "subnets mechanisms"),
            Map.entry("stake children", "stake child"));

    private final SequencedMap<String, Entry> entries;

    private Grammar(SequencedMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableSequencedMap(entries);
    }

    /** The one that goes with the program. */
    static Grammar read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Grammar.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            Map<String, Switch> switches = new LinkedHashMap<>();
            var entries = new LinkedHashMap<String, Entry>();
            for (String line : in.lines().filter(l -> l.matches("[oc] .*")).toList()) {
                int colon = line.indexOf(" :");
                String[] head = line.substring(0, colon).split(" ", 3);
                String rest = line.substring(colon + 2).strip();
                if (head[0].equals("o")) {
                    switches.put(head[1], option(head[1], head[2], rest));
                } else {
                    command(head, rest, switches, entries);
                }
            }
            return new Grammar(entries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Switch option(String id, String kindAndTarget, String names) {
        String[] words = kindAndTarget.split(" ");
        String[] both = names.split(" / ");
        return new Switch(
                        id,
                        Switch.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                        List.of(both[0].split(" ")),
                        both.length == 1 ? List.of() : List.of(both[1].split(" ")),
                        "",
                        "")
                .saying(words[1]);
    }

    private static void command(
            String[] head, String options, Map<String, Switch> switches, Map<String, Entry> entries) {
        List<Switch> own = new ArrayList<>();
        for (String word : options.isEmpty() ? new String[0] : options.split(" ")) {
            int equals = word.indexOf('=');
            Switch known = Objects.requireNonNull(switches.get(equals < 0 ? word : word.substring(0, equals)), word);
            own.add(equals < 0 ? known : known.saying(word.substring(equals + 1)));
        }
        String[] paths = head[2].split(", ");
        for (String path : paths) {
            entries.put(path, new Entry(Entry.State.valueOf(head[1].toUpperCase(Locale.ROOT)), paths[0], own));
        }
    }

    /** All commands by their names. */
    SequencedMap<String, Entry> entries() {
        return entries;
    }

    /** A command that words name, and how many of them. */
    record Found(Entry entry, int words) {}

    /** The command that a line begins with. */
    Optional<Found> find(List<String> words) {
        String path = "";
        for (int i = 0; i < words.size() && !words.get(i).startsWith("-"); i++) {
            path = group((path + " " + words.get(i).replace('_', '-')).strip());
            Entry entry = entries.get(path);
            if (entry != null) {
                return Optional.of(new Found(entry, i + 1));
            }
        }
        return Optional.empty();
    }

    /** A group by its first name. */
    static String group(String path) {
        return GROUPS.getOrDefault(path, path);
    }

    /** Whether commands stand below a name. */
    boolean isGroup(String path) {
        return entries.keySet().stream().anyMatch(p -> p.startsWith(group(path) + " "));
    }
}
