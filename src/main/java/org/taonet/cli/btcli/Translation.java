package org.taonet.cli.btcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command line of btcli in our own words. */
final class Translation {
    private static final Pattern ADDRESS = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{46,50}|//.*");

    /** Keys of the settings that stand for options which nobody wrote. */
    private static final Map<String, String> SETTINGS = Map.of(
            "rate_tolerance", "--rate-tolerance",
            "safe_staking", "--safe-staking",
            "allow_partial_stake", "--allow-partial-stake");

    private static final String FINALITY = "--wait=finality";
    private static final String UNWATCHED = "--wait=none";

    private Translation() {}

    /** The part of a line that is not built yet, if there is one. */
    static Optional<Said.Part> later(Said said) {
        return said.parts().stream()
                .filter(part -> part.target().equals(Switch.LATER)
                        || (part.target().equals(Switch.SCHEME) && !part.value().equals(Switch.SCHEME)))
                .findFirst();
    }

    /** Our words. */
    static List<String> words(Said said, Map<String, String> settings) {
        List<String> words = new ArrayList<>(List.of(said.entry().path().split(" ")));
        boolean everyNetwork = said.entry().path().equals("utils latency");
        for (Said.Part part : said.parts()) {
            if ((everyNetwork || !isNetwork(part)) && said.counts(part)) {
                add(words, part);
            }
        }
        if (!everyNetwork) {
            network(said).ifPresent(n -> words.addAll(List.of("--network", n)));
        }
        SETTINGS.forEach((key, name) -> said.entry()
                .option(name)
                .filter(s -> settings.containsKey(key) && !said.entry().path().startsWith("config "))
                .filter(s ->
                        said.parts().stream().noneMatch(p -> p.option().id().equals(s.id())))
                .ifPresent(s -> add(words, setting(s, settings.getOrDefault(key, "")))));
        if (said.entry().option("--prompt").isEmpty()
                && said.entry().option("--proxy").isPresent()) {
            words.add("--yes"); // a transaction that btcli sends without asking
        }
        if (said.help()) {
            words.add("--help");
        }
        return words;
    }

    private static Said.Part setting(Switch option, String value) {
        return option.kind() == Switch.Kind.FLAG
                ? new Said.Part(option, !value.equalsIgnoreCase("true"), "")
                : new Said.Part(option, false, value);
    }

    private static void add(List<String> words, Said.Part part) {
        String target = part.target();
        switch (target) {
            case Switch.NOTHING, Switch.SCHEME, Switch.LATER -> {}
            case FINALITY -> {
                words.remove(UNWATCHED);
                words.add(FINALITY);
            }
            case Switch.ARGUMENT -> words.add(part.value());
            default -> {
                int bar = target.indexOf('|');
                if (bar >= 0) {
                    boolean address = ADDRESS.matcher(part.value()).matches();
                    words.add(address ? target.substring(bar + 1) : target.substring(0, bar));
                    words.add(part.value());
                } else if (target.endsWith("^")) {
                    words.add(target.substring(0, target.length() - 1));
                } else if (part.option().kind() != Switch.Kind.FLAG) {
                    words.addAll(List.of(target, part.value()));
                } else if (!words.contains(target) && !(target.equals(UNWATCHED) && words.contains(FINALITY))) {
                    words.add(target);
                }
            }
        }
    }

    private static boolean isNetwork(Said.Part part) {
        return part.option().kind() == Switch.Kind.MANY && part.option().id().startsWith("network");
    }

    /** The network that is meant: of several an endpoint, else the last. */
    static Optional<String> network(Said said) {
        List<String> named = said.parts().stream()
                .filter(Translation::isNetwork)
                .map(Said.Part::value)
                .toList();
        return named.stream()
                .filter(n -> n.startsWith("ws"))
                .findFirst()
                .or(() -> named.isEmpty() ? Optional.empty() : Optional.of(named.getLast()));
    }
}
