package org.taonet.cli.raw;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.LocalLedger;
import org.taonet.cli.Plain;
import org.taonet.cli.Shown;
import org.taonet.cli.Target;
import org.taonet.client.Chain;
import org.taonet.client.Event;
import org.taonet.client.Subscription;
import org.taonet.client.View;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueParser;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: blocks as they are made, or a storage item as it changes. With {@code --json} a document a line. */
@Command(
        name = "watch",
        description = "Follow blocks and their events, or a storage item as it changes, until Ctrl-C.",
        footer = {"", "Example: taonet watch", "         taonet watch System.Account //Alice --count 1"})
public final class WatchCommand implements Callable<Integer> {
    private static final Duration DAY = Duration.ofDays(1);

    @Mixin
    private Target target;

    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Parameters(index = "0", arity = "0..1", paramLabel = "Pallet.Item", description = "The item; else blocks.")
    private @Nullable String item;

    @Parameters(index = "1..*", paramLabel = "KEY", description = "All its keys, in order.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N", description = "Stop after so many (never).")
    private long count = Long.MAX_VALUE;

    @Option(names = "--finalized", description = "Final blocks instead of the newest.")
    private boolean isFinal;

    @Override
    public Integer call() {
        return target.reading(chain -> {
            format.out().note(chain.name());
            if (count == Long.MAX_VALUE) {
                LocalLedger.requireNode(chain);
            }
            try (Subscription heads = heads(chain)) {
                String before = "";
                for (long shown = 0; shown < count; ) {
                    Chain.Header header = header(heads.next(DAY));
                    View view = chain.at(header.number());
                    String now = item == null ? block(view) : item(view, item);
                    if (item == null || !now.equals(before)) {
                        print(now);
                        shown++;
                    }
                    before = now;
                }
            }
            return 0;
        });
    }

    private Subscription heads(Chain chain) {
        String kind = isFinal ? "Finalized" : "New";
        return chain.connection()
                .subscribe("chain_subscribe" + kind + "Heads", "chain_unsubscribe" + kind + "Heads", List.of());
    }

    private static Chain.Header header(Json json) {
        return Chain.Header.of(json);
    }

    private void print(String line) {
        PrintStream stream = format.out().stream();
        stream.println(line);
        stream.flush();
    }

    private String block(View view) {
        List<View.Included> extrinsics = view.extrinsics();
        List<Event> events = view.events();
        if (format.out().isJson()) {
            return Json.object()
                    .put("number", view.number())
                    .put("hash", view.hash().hex())
                    .put("extrinsics", extrinsics.size())
                    .put("events", Json.array(events.stream().map(Shown::event).toList()))
                    .build()
                    .write();
        }
        StringBuilder text = new StringBuilder("block " + view.number() + "  " + view.hash() + "  " + extrinsics.size()
                + (extrinsics.size() == 1 ? " extrinsic" : " extrinsics"));
        for (View.Included each : extrinsics) {
            each.decoded()
                    .filter(d -> d.isSigned())
                    .ifPresent(d ->
                            text.append("\n  ").append(view.maker().readable().call(d.call())));
        }
        events.stream()
                .filter(e -> !e.pallet().equals("System") && !e.pallet().equals("TransactionPayment"))
                .forEach(e -> text.append("\n    ").append(Shown.eventLine(e)));
        return text.toString();
    }

    private String item(View view, String named) {
        CallText name = QueryCommand.named(named, "a storage item", "System.Account");
        Metadata.Entry entry = view.entry(name.pallet(), name.name());
        List<Integer> types = view.runtime().keys().types(entry);
        ValueParser parser = new ValueParser(view.runtime().codec(), keys.names());
        List<Value> given = new ArrayList<>();
        for (int i = 0; i < Math.min(types.size(), words.size()); i++) {
            given.add(parser.text(types.get(i), "", words.get(i)));
        }
        Optional<Value> value = view.query(entry, given);
        return format.out().isJson()
                ? value.map(v -> view.runtime().json().of(entry.valueType(), v))
                        .orElse(Json.none())
                        .write()
                : value.map(v -> Plain.line(view.runtime().readable().of(entry.valueType(), "", v)))
                        .orElse("none");
    }
}
