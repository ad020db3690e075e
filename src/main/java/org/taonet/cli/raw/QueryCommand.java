package org.taonet.cli.raw;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Out;
import org.taonet.cli.Plain;
import org.taonet.cli.Target;
import org.taonet.client.Chain;
import org.taonet.client.View;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.TypedJson;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueParser;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: a storage item of any chain; of a map with fewer keys than it has, all entries below them. */
@Command(
        name = "query",
        description = "Read storage: a value by its keys, or all entries of a map below the keys that are given.",
        footer = {
            "",
            "Example: taonet query System.Account //Alice",
            "         taonet query Balances.TotalIssuance --at 100"
        })
public final class QueryCommand implements Callable<Integer> {
    private static final Set<String> AMOUNTS =
            Set.of("Balances.TotalIssuance", "Balances.InactiveIssuance", "Balances.ExistentialDeposit");

    @Mixin
    private Target target;

    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Parameters(index = "0", paramLabel = "Pallet.Item", description = "The storage item.")
    private String item;

    @Parameters(index = "1..*", paramLabel = "KEY", description = "Its keys, in order.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--at", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String at = "head";

    @Option(names = "--limit", paramLabel = "N", description = "Entries of a map at most (all).")
    private long limit = Long.MAX_VALUE;

    @Override
    public Integer call() {
        CallText name = named(item, "a storage item", "System.Account");
        return target.reading(chain -> run(chain, name));
    }

    /** Parts {@code Pallet.Name}. */
    public static CallText named(String text, String what, String example) {
        return CallText.split(text)
                .filter(name -> name.arguments().isEmpty())
                .orElseThrow(() -> new ValueException("", "'" + text + "' is not " + what + "; write " + example));
    }

    /** Metadata has no word for the type of these: a number of 64 bits that is an amount. */
    static String hint(String label) {
        return AMOUNTS.contains(label) ? "Balance" : "";
    }

    private int run(Chain chain, CallText name) {
        View view = Target.view(chain, at, format.out());
        Metadata.Entry entry = view.entry(name.pallet(), name.name());
        List<Value> given = keys(view, entry);
        if (given.size() < entry.hashers().size()) {
            walk(view, entry, given);
            return 0;
        }
        Optional<Value> value = view.query(entry, given);
        format.out()
                .result(
                        () -> value.map(v -> view.runtime().json().of(entry.valueType(), v))
                                .orElse(Json.none()),
                        () -> value.map(v -> Plain.lines(
                                        view.runtime().readable().of(entry.valueType(), hint(entry.label()), v)))
                                .orElse(List.of("none")));
        return 0;
    }

    private List<Value> keys(View view, Metadata.Entry entry) {
        List<Integer> types = view.runtime().keys().types(entry);
        if (words.size() > types.size()) {
            throw new ValueException(
                    "",
                    entry.label() + " takes " + types.size() + (types.size() == 1 ? " key" : " keys") + ", "
                            + words.size() + " given");
        }
        ValueParser parser = new ValueParser(view.runtime().codec(), keys.names());
        List<Value> given = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            given.add(parser.text(types.get(i), "", words.get(i)));
        }
        return given;
    }

    /** Entries are written as they come: a map may hold millions. */
    private void walk(View view, Metadata.Entry entry, List<Value> leading) {
        Out out = format.out();
        PrintStream stream = out.stream();
        List<Integer> types = view.runtime().keys().types(entry);
        long[] count = {0};
        if (out.isJson()) {
            stream.print("[");
        }
        if (limit > 0) {
            view.walk(entry, leading, row -> {
                stream.print(
                        out.isJson()
                                ? (count[0] == 0 ? "\n  " : ",\n  ")
                                        + json(view, entry, types, row).write()
                                : line(view, entry, types, row) + "\n");
                return ++count[0] < limit && !stream.checkError();
            });
        }
        if (out.isJson()) {
            stream.println(count[0] == 0 ? "]" : "\n]");
        }
        stream.flush();
        out.note(count[0]
                + (count[0] == 1 ? " entry" : " entries")
                + (count[0] >= limit ? " shown, --limit reached" : ""));
    }

    private static Json json(View view, Metadata.Entry entry, List<Integer> types, View.Row row) {
        TypedJson json = view.runtime().json();
        return Json.object()
                .put("key", json.all(types, row.keys()))
                .put("value", json.of(entry.valueType(), row.value()))
                .build();
    }

    private static String line(View view, Metadata.Entry entry, List<Integer> types, View.Row row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.keys().size(); i++) {
            line.append(Plain.line(view.runtime()
                            .readable()
                            .of(types.get(i), "", row.keys().get(i))))
                    .append("  ");
        }
        return line + Plain.line(view.runtime().readable().of(entry.valueType(), hint(entry.label()), row.value()));
    }
}
