package org.taonet.cli.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Shown;
import org.taonet.cli.Target;
import org.taonet.client.Chain;
import org.taonet.client.ChainRuntime;
import org.taonet.client.Event;
import org.taonet.client.View;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code block}: header, extrinsics and what became of them. */
@Command(name = "block", description = "Show a block with its extrinsics and events.")
public final class BlockCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    @Parameters(arity = "0..1", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String block = "head";

    @Override
    public Integer call() {
        return target.reading(chain -> {
            View view = Target.view(chain, block, format.out());
            List<View.Included> extrinsics = view.extrinsics();
            List<Event> events = view.events();
            format.out().result(() -> json(view, extrinsics, events), () -> lines(view, extrinsics, events));
            return 0;
        });
    }

    private static Json json(View view, List<View.Included> extrinsics, List<Event> events) {
        Chain.Header header = view.header();
        return Json.object()
                .put("number", header.number())
                .put("hash", view.hash().hex())
                .put("parentHash", header.parent().hex())
                .put("stateRoot", header.stateRoot().hex())
                .put("extrinsicsRoot", header.extrinsicsRoot().hex())
                .put("digest", Json.texts(header.digest()))
                .put("runtime", view.maker().specName() + "/" + view.maker().specVersion())
                .put(
                        "extrinsics",
                        Json.array(extrinsics.stream()
                                .map(e -> json(view.maker(), e))
                                .toList()))
                .put("events", Json.array(events.stream().map(Shown::event).toList()))
                .build();
    }

    private static Json json(ChainRuntime runtime, View.Included included) {
        Json.Fields fields = Json.object()
                .put("index", included.index())
                .put("hash", included.hash().hex())
                .put("bytes", included.bytes().length);
        if (included.decoded().isEmpty()) {
            return fields.put("raw", Hex.encode(included.bytes())).build();
        }
        ExtrinsicCodec.Decoded decoded = included.decoded().get();
        return fields.put(
                        "signer",
                        decoded.signer().map(a -> Json.of(runtime.address(a))).orElse(Json.none()))
                .put("call", runtime.json().of(runtime.metadata().extrinsic().call(), decoded.call()))
                .build();
    }

    private static List<String> lines(View view, List<View.Included> extrinsics, List<Event> events) {
        Chain.Header header = view.header();
        List<String> lines = new ArrayList<>(List.of(
                "block " + header.number() + "  " + view.hash(),
                "  parent      " + header.parent(),
                "  state root  " + header.stateRoot(),
                "  made by     " + view.maker().specName() + " " + view.maker().specVersion()));
        for (View.Included each : extrinsics) {
            String signer = each.decoded()
                    .flatMap(ExtrinsicCodec.Decoded::signer)
                    .map(a -> "  by " + view.maker().address(a))
                    .orElse("");
            lines.add("extrinsic " + each.index() + "  " + each.hash() + signer);
            lines.add("  "
                    + each.decoded()
                            .map(d -> view.maker().readable().call(d.call()))
                            .orElse(Hex.encode(each.bytes())));
            events.stream()
                    .filter(e -> e.extrinsic() == each.index())
                    .forEach(e -> lines.add("    " + Shown.eventLine(e)));
        }
        List<Event> between = events.stream().filter(e -> e.extrinsic() < 0).toList();
        if (!between.isEmpty()) {
            lines.add("between extrinsics");
            between.forEach(e -> lines.add("    " + Shown.eventLine(e)));
        }
        return lines;
    }
}
