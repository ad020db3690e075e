package org.taonet.cli.btcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line of btcli, read as btcli reads it.
 *
 * @param entry the command
 * @param parts its options with what follows them, in the order of the line
 * @param help whether help is asked for
 */
record Said(Entry entry, List<Part> parts, boolean help) {
    /** An option as it was written; a flag has no value. */
    record Part(Switch option, boolean denied, String value) {
        /** Our word for it. */
        String target() {
            return denied ? option.denied() : option.said();
        }
    }

    /** A line that btcli does not take. */
    static final class Nonsense extends Exception {
        private static final long serialVersionUID = 1;

        Nonsense(String message) {
            super(message);
        }
    }

    /** Reads the words after the command's name. */
    static Said read(Entry entry, List<String> words) throws Nonsense {
        List<Part> parts = new ArrayList<>();
        List<Switch> arguments = new ArrayList<>(entry.arguments());
        boolean help = false;
        boolean options = true;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && (word.equals("--help") || word.equals("-h"))) {
                help = true;
            } else if (!options || !word.startsWith("-") || word.equals("-")) {
                if (arguments.isEmpty()) {
                    throw new Nonsense("got an extra argument '" + word + "'");
                }
                parts.add(new Part(arguments.removeFirst(), false, word));
            } else {
                Part part = part(entry, word);
                if (part.option.kind() != Switch.Kind.FLAG && !hasValue(part, word)) {
                    at++;
                    if (at == words.size()) {
                        throw new Nonsense(word + " wants something after it");
                    }
                    part = new Part(part.option, false, words.get(at));
                }
                parts.add(part);
            }
        }
        return new Said(entry, parts, help);
    }

    /** {@code --name=value}, or {@code -nvalue}: the value is in the word itself. */
    private static boolean hasValue(Part part, String word) {
        return !part.option.names().contains(word);
    }

    private static Part part(Entry entry, String word) throws Nonsense {
        Optional<Switch> exact = entry.option(word);
        if (exact.isPresent()) {
            return new Part(exact.get(), exact.get().denials().contains(word), "");
        }
        int equals = word.indexOf('=');
        int end = word.startsWith("--") ? equals : 2;
        Optional<Switch> named =
                end < 0 || end > word.length() ? Optional.empty() : entry.option(word.substring(0, end));
        if (named.isEmpty() || named.get().kind() == Switch.Kind.FLAG) {
            throw new Nonsense("no such option: " + word);
        }
        String value = word.substring(end);
        return new Part(named.get(), false, value.startsWith("=") ? value.substring(1) : value);
    }

    /** Whether a part stands: of an option that is said again, the last one does. */
    boolean counts(Part part) {
        return part.option.kind() == Switch.Kind.MANY
                || part.equals(parts.stream()
                        .filter(p -> p.option.equals(part.option))
                        .toList()
                        .getLast());
    }

    /** Whether an option is on the line, and not denied. */
    boolean has(String id) {
        return parts.stream().anyMatch(p -> p.option.id().equals(id) && !p.denied);
    }

    /** What follows an option. */
    Optional<String> value(String name) {
        return parts.stream()
                .filter(p -> p.option.names().contains(name))
                .map(Part::value)
                .reduce((_, last) -> last);
    }
}
