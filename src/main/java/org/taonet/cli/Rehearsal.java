package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.client.ChainRuntime;
import org.taonet.client.DryRun;
import org.taonet.client.Plan;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.scale.ScaleException;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** What a plan would do, as far as the node could tell: fee, result, events, changed storage. */
final class Rehearsal {
    private Rehearsal() {}

    static Json json(Prospect prospect, @Nullable DryRun run) {
        Plan plan = prospect.plan();
        Json.Fields document = Json.object()
                .put("chain", plan.chain())
                .put("dryRun", true)
                .put("block", plan.block())
                .put("call", plan.json())
                .put("signer", plan.runtime().address(plan.signer()))
                .put("nonce", plan.terms().nonce())
                .put("feeRao", plan.fee().map(Json::of).orElse(Json.none()))
                .put("plan", prospect.json())
                .put("warnings", Json.texts(prospect.warnings()));
        if (run != null) {
            document.put("success", run.succeeds());
            run.failure().ifPresent(f -> document.put("error", Shown.failure(f)));
            run.invalid().ifPresent(i -> document.put("invalid", i));
            document.put(
                            "events",
                            Json.array(run.events().stream().map(Shown::event).toList()))
                    .put(
                            "changes",
                            Json.array(run.changes().stream()
                                    .map(change -> change(plan.runtime(), change, false))
                                    .toList()));
        }
        return document.build();
    }

    static List<String> lines(Plan plan, @Nullable DryRun run) {
        List<String> lines = new ArrayList<>();
        plan.fee().ifPresent(fee -> lines.add("fee      " + Amount.show(fee)));
        if (run == null) {
            return lines;
        }
        lines.add("result   " + result(run));
        run.events().forEach(e -> lines.add("event    " + Shown.eventLine(e)));
        for (DryRun.Change each : run.changes()) {
            Json change = change(plan.runtime(), each, true);
            lines.add("change   " + change.field("item").text() + keys(change.field("keys")));
            lines.add("  before " + Plain.line(change.field("before")));
            lines.add("  after  " + Plain.line(change.field("after")));
        }
        return lines;
    }

    /** How a rehearsal ended, as a sentence without its stop. */
    static String result(DryRun run) {
        return run.invalid()
                .map(i -> "the pool would refuse it: " + Plain.line(i))
                .or(() -> run.failure().map(f -> "it would fail: " + f))
                .orElse("it would succeed");
    }

    private static String keys(Json keys) {
        return keys.items().isEmpty()
                ? ""
                : " " + String.join(" ", keys.items().stream().map(Plain::line).toList());
    }

    private static Json change(ChainRuntime runtime, DryRun.Change change, boolean readable) {
        byte[] key = change.key().shared();
        Optional<Metadata.Entry> entry = runtime.keys().entry(key);
        Json.Fields shown = Json.object()
                .put("key", change.key().toString())
                .put(
                        "item",
                        entry.map(Metadata.Entry::label).orElse(change.key().toString()));
        List<Json> keys = new ArrayList<>();
        if (entry.isPresent()) {
            try {
                List<Integer> types = runtime.keys().types(entry.get());
                List<Value> values = runtime.keys().decode(entry.get(), key);
                for (int i = 0; i < values.size(); i++) {
                    keys.add(shown(runtime, types.get(i), values.get(i), readable));
                }
            } catch (ScaleException otherKey) {
                keys.clear();
            }
        }
        return shown.put("keys", Json.array(keys))
                .put("before", value(runtime, entry, change.before(), readable))
                .put("after", value(runtime, entry, change.after(), readable))
                .build();
    }

    private static Json value(
            ChainRuntime runtime, Optional<Metadata.Entry> entry, Optional<Bytes> bytes, boolean readable) {
        if (bytes.isEmpty()) {
            return Json.none();
        }
        if (entry.isEmpty()) {
            return Json.of(bytes.get().toString());
        }
        int type = entry.get().valueType();
        return shown(
                runtime, type, runtime.codec().decodeStored(type, bytes.get().shared()), readable);
    }

    private static Json shown(ChainRuntime runtime, int type, Value value, boolean readable) {
        return readable
                ? runtime.readable().of(type, "", value)
                : runtime.json().of(type, value);
    }
}
