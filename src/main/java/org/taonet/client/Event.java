package org.taonet.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueJson;
import org.taonet.text.Json;

/**
 * An event of a block.
 *
 * @param extrinsic the index of the extrinsic it belongs to, or -1 for what happens between extrinsics
 * @param content its fields; null where it has none
 */
public record Event(
        ChainRuntime runtime,
        int extrinsic,
        String pallet,
        String name,
        @Nullable Value content) {
    /** The events of a decoded {@code Vec<EventRecord>}. */
    static List<Event> all(ChainRuntime runtime, Value records) {
        var events = new ArrayList<Event>();
        for (Value record : records.items()) {
            int extrinsic = record.at("phase")
                    .flatMap(p -> p.at("ApplyExtrinsic"))
                    .map(v -> v.number().intValue())
                    .orElse(-1);
            events.add(of(runtime, extrinsic, record.get("event")));
        }
        return events;
    }

    /** Of a decoded RuntimeEvent. */
    static Event of(ChainRuntime runtime, int extrinsic, Value event) {
        if (event instanceof Value.Choice(var pallet, var inner)
                && inner instanceof Value.Choice(var name, var content)) {
            return new Event(runtime, extrinsic, pallet, name, content);
        }
        throw new ValueException("", "no event: " + ValueJson.of(event));
    }

    /** Pallet and name, as people write it. */
    public String label() {
        return pallet + "." + name;
    }

    /** Whether it is the event of a pallet and name. */
    public boolean is(String ofPallet, String ofName) {
        return pallet.equals(ofPallet) && name.equals(ofName);
    }

    /** The field of a name. */
    public Optional<Value> field(String field) {
        return content == null ? Optional.empty() : content.at(field);
    }

    /** What the metadata says of it; empty where it says nothing. */
    public Optional<Type.Variant> variant() {
        return runtime
                .metadata()
                .variants(Calls.pallet(runtime.metadata(), pallet).events())
                .stream()
                .filter(v -> v.name().equals(name))
                .findFirst();
    }

    /** Its fields as JSON for programs. */
    public Json json() {
        return content == null
                ? Json.array()
                : variant().map(v -> runtime.json().fields(v.fields(), content)).orElseGet(() -> ValueJson.of(content));
    }

    /** Its fields for people. */
    public Json readable() {
        return content == null
                ? Json.array()
                : variant()
                        .map(v -> runtime.readable().fields(v.fields(), content))
                        .orElseGet(this::json);
    }
}
