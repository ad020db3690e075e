package org.taonet.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.state.StorageItem;
import org.taonet.text.Json;

/**
 * How much of the real network's surface a runtime declares: counted by kind against a listing read off upstream's
 * metadata. Calls that are declared but have no rule yet are counted apart.
 */
public final class Parity {
    /** What a pallet has, in the order of the report. */
    public enum Kind {
        CALL("calls"),
        STORAGE("storage"),
        EVENT("events"),
        ERROR("errors"),
        CONSTANT("constants");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }
    }

    private record Entry(Kind kind, String pallet, String index, String name) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + pallet + "." + name
                    + (index.isEmpty() ? "" : " (" + index + ")");
        }
    }

    private final Map<Kind, Integer> declared = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> upstream = new EnumMap<>(Kind.class);
    private final List<String> missing = new ArrayList<>();
    private int unavailable;

    private Parity() {}

    /** Counts a runtime against the listing. */
    public static Parity of(Runtime runtime) {
        Parity parity = new Parity();
        for (Entry entry : listing()) {
            parity.upstream.merge(entry.kind, 1, Integer::sum);
            if (has(runtime, entry)) {
                parity.declared.merge(entry.kind, 1, Integer::sum);
            } else {
                parity.missing.add(entry.toString());
            }
        }
        parity.unavailable = (int) runtime.pallets().stream()
                .flatMap(p -> p.calls().stream())
                .filter(call -> !call.built())
                .count();
        return parity;
    }

    private static boolean has(Runtime runtime, Entry entry) {
        Optional<Pallet> found = runtime.pallet(entry.pallet);
        return found.isPresent()
                && switch (entry.kind) {
                    case CALL -> found.get().calls().stream().anyMatch(c -> same(entry, c.name(), c.index()));
                    case EVENT -> found.get().events().stream().anyMatch(e -> same(entry, e.name(), e.index()));
                    case ERROR -> found.get().errors().stream().anyMatch(e -> same(entry, e.name(), e.index()));
                    case STORAGE ->
                        found.get().storage().stream().map(StorageItem::name).anyMatch(entry.name::equals);
                    case CONSTANT ->
                        found.get().constants().stream().map(Constant::name).anyMatch(entry.name::equals);
                };
    }

    private static boolean same(Entry entry, String name, int index) {
        return entry.name.equals(name) && entry.index.equals(Integer.toString(index));
    }

    private static List<Entry> listing() {
        String path = "/upstream/spec-425.tsv";
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Parity.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("pallet\t"))
                    .map(line -> line.split("\t", -1))
                    .map(f -> new Entry(Kind.valueOf(f[0].toUpperCase(Locale.ROOT)), f[1], f[2], f[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String count(Kind kind) {
        return kind.plural + " " + declared.getOrDefault(kind, 0) + " of " + upstream.getOrDefault(kind, 0);
    }

    /** One line: each kind declared of upstream's; then how many calls have no rule yet. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            parts.add(count(kind));
        }
        return String.join(", ", parts) + "; calls without a rule yet: " + unavailable;
    }

    /** What upstream has and the runtime does not, in upstream's order. */
    public List<String> missing() {
        return missing;
    }

    /** The same as one document. */
    public Json json() {
        Json.Fields out = Json.object();
        for (Kind kind : Kind.values()) {
            out.put(
                    kind.plural,
                    Json.object()
                            .put("declared", declared.getOrDefault(kind, 0))
                            .put("of", upstream.getOrDefault(kind, 0))
                            .build());
        }
        return out.put("unavailable_calls", unavailable)
                .put("missing", Json.texts(missing))
                .build();
    }
}
