package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taonet.metadata.Doc;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.pallet.admin.Parameter;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Call;
import org.taonet.text.Json;

/**
 * All names of a chain with what they mean, read off its metadata.
 *
 * @param ours whether this program executes the chain, so that it is known which calls are built
 */
record Dictionary(Metadata metadata, boolean ours) {
    private static final int SUGGESTIONS = 5;

    /** A line for every pallet. */
    List<Json> pallets() {
        return metadata.pallets().stream()
                .map(p -> Json.object()
                        .put("pallet", p.name())
                        .put("index", p.index())
                        .put("calls", metadata.variants(p.calls()).size())
                        .put("storage", p.storage().size())
                        .put("events", metadata.variants(p.events()).size())
                        .put("errors", metadata.variants(p.errors()).size())
                        .put("constants", p.constants().size())
                        .build())
                .toList();
    }

    static Table table(List<Json> pallets) {
        Table table = Table.of("PALLET", "INDEX>", "CALLS>", "STORAGE>", "EVENTS>", "ERRORS>", "CONSTANTS>");
        for (Json each : pallets) {
            table.row(
                    each.field("pallet").text(),
                    each.field("index").write(),
                    each.field("calls").write(),
                    each.field("storage").write(),
                    each.field("events").write(),
                    each.field("errors").write(),
                    each.field("constants").write());
        }
        return table;
    }

    /** Everything that goes by a name: {@code Pallet}, {@code Pallet.name} or {@code name}. */
    List<Json> find(String wanted) {
        List<Json> found = new ArrayList<>();
        Parameter.named(wanted).ifPresent(p -> found.add(Parameters.explained(metadata, p)));
        found.addAll(declared(wanted));
        return found;
    }

    private List<Json> declared(String wanted) {
        int dot = wanted.indexOf('.');
        String pallet = dot < 0 ? "" : wanted.substring(0, dot);
        String name = wanted.substring(dot + 1);
        return all().stream()
                .filter(e -> dot < 0
                        ? e.name.equals(name) || (e.name.isEmpty() && e.home.equals(name))
                        : e.home.equals(pallet) && e.name.equals(name))
                .map(Entry::json)
                .toList();
    }

    /** Names that look alike. */
    String close(String wanted) {
        String lower = wanted.substring(wanted.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        String alike = all().stream()
                .filter(e ->
                        !e.name.isEmpty() && e.name.toLowerCase(Locale.ROOT).contains(lower))
                .map(e -> e.home + "." + e.name)
                .distinct()
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return alike.isEmpty() ? "" : "; there is " + alike;
    }

    private record Entry(
            String kind, String home, String name, String shape, List<String> doc, Optional<Boolean> built) {
        Json json() {
            Json.Fields fields = Json.object()
                    .put("kind", kind)
                    .put("name", name.isEmpty() ? home : home + "." + name)
                    .put("shape", shape)
                    .put("doc", Json.texts(doc));
            built.ifPresent(b -> fields.put("built", b));
            return fields.build();
        }
    }

    static List<String> lines(Json entry) {
        if (entry.field("kind").text().equals("parameter")) {
            return Parameters.lines(entry);
        }
        List<String> lines = new ArrayList<>();
        lines.add(entry.field("kind").text() + " " + entry.field("name").text()
                + entry.field("shape").text());
        entry.field("doc").items().forEach(line -> lines.add("  " + line.text()));
        if (entry.has("built") && !entry.field("built").equals(Json.of(true))) {
            lines.add("  Declared but not built yet: it answers Unavailable and changes nothing.");
        }
        return lines;
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (Metadata.Pallet pallet : metadata.pallets()) {
            all.add(new Entry(
                    "pallet", pallet.name(), "", " (" + pallet.index() + ")", summary(pallet), Optional.empty()));
            for (Type.Variant call : metadata.variants(pallet.calls())) {
                all.add(new Entry(
                        "call",
                        pallet.name(),
                        call.name(),
                        fields(call),
                        text(call.doc()),
                        ours ? Optional.of(isBuilt(pallet.name(), call.name())) : Optional.empty()));
            }
            metadata.variants(pallet.events())
                    .forEach(v -> all.add(entry("event", pallet, v.name(), fields(v), v.doc())));
            metadata.variants(pallet.errors()).forEach(v -> all.add(entry("error", pallet, v.name(), "", v.doc())));
            pallet.storage().forEach(e -> all.add(entry("storage", pallet, e.name(), storage(e), e.doc())));
            pallet.constants()
                    .forEach(c ->
                            all.add(entry("constant", pallet, c.name(), ": " + metadata.label(c.type()), c.doc())));
        }
        for (Metadata.Api api : metadata.apis()) {
            all.add(new Entry("runtime API", api.name(), "", "", methods(api), Optional.empty()));
            api.methods()
                    .forEach(m -> all.add(new Entry(
                            "runtime API", api.name(), m.name(), signature(m), text(m.doc()), Optional.empty())));
        }
        return all;
    }

    private static Entry entry(String kind, Metadata.Pallet pallet, String name, String shape, Doc doc) {
        return new Entry(kind, pallet.name(), name, shape, text(doc), Optional.empty());
    }

    private static boolean isBuilt(String pallet, String call) {
        return Runtimes.normal()
                .pallet(pallet)
                .flatMap(p ->
                        p.calls().stream().filter(c -> c.name().equals(call)).findFirst())
                .map(Call::built)
                .orElse(false);
    }

    private List<String> summary(Metadata.Pallet pallet) {
        return List.of(
                "calls      " + names(metadata.variants(pallet.calls())),
                "events     " + names(metadata.variants(pallet.events())),
                "errors     " + names(metadata.variants(pallet.errors())),
                "storage    "
                        + pallet.storage().stream().map(Metadata.Entry::name).collect(Collectors.joining(", ")),
                "constants  "
                        + pallet.constants().stream()
                                .map(Metadata.Constant::name)
                                .collect(Collectors.joining(", ")));
    }

    private static List<String> methods(Metadata.Api api) {
        return List.of(api.methods().stream().map(Metadata.Method::name).collect(Collectors.joining(", ")));
    }

    private static String names(List<Type.Variant> variants) {
        return variants.stream().map(Type.Variant::name).collect(Collectors.joining(", "));
    }

    private String fields(Type.Variant variant) {
        return variant.fields().stream()
                .map(f -> (f.name().isEmpty() ? "" : f.name() + ": ") + metadata.label(f.type()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String storage(Metadata.Entry entry) {
        String keys = entry.isMap() ? "[" + metadata.label(entry.keyType()) + "]" : "";
        return keys + ": " + (entry.optional() ? "optional " : "") + metadata.label(entry.valueType());
    }

    private String signature(Metadata.Method method) {
        return method.params().stream()
                        .map(p -> p.name() + ": " + metadata.label(p.type()))
                        .collect(Collectors.joining(", ", "(", ")"))
                + ": " + metadata.label(method.output());
    }

    private static List<String> text(Doc doc) {
        return doc.lines().stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
