package org.taonet.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Output;
import org.taonet.state.Changes;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** One line of a scenario: its step, and what was recorded of it. */
record Line(int number, Json json) {
    String step() {
        return json.field("step").text();
    }

    byte[] bytes(String field) {
        return Hex.decode(json.field(field).text());
    }

    /** The storage differences, null for removed. */
    Changes diff() {
        Changes.Builder changes = new Changes.Builder();
        for (Json pair : json.field("diff").isNull()
                ? List.<Json>of()
                : json.field("diff").items()) {
            changes.add(key(pair), value(pair));
        }
        return changes.build();
    }

    private static byte[] key(Json pair) {
        return Hex.decode(pair.item(0).text());
    }

    private static byte @Nullable [] value(Json pair) {
        return pair.item(1).isNull() ? null : Hex.decode(pair.item(1).text());
    }

    /** The new events as records: phase, event, no topics. */
    List<byte[]> events() {
        List<byte[]> records = new ArrayList<>();
        for (Json event : json.field("events").isNull()
                ? List.<Json>of()
                : json.field("events").items()) {
            Output record = new Output();
            phase(event.field("phase").textOr(""), record);
            records.add(record.bytes(Hex.decode(event.field("hex").text()))
                    .compact(0)
                    .toArray());
        }
        return records;
    }

    private static void phase(String phase, Output out) {
        if (phase.startsWith("Phase::ApplyExtrinsic(")) {
            out.u8(0).u32(Long.parseLong(phase.substring("Phase::ApplyExtrinsic(".length(), phase.length() - 1)));
        } else {
            out.u8(phase.equals("Phase::Finalization") ? 1 : 2);
        }
    }
}
