package org.taonet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.pallet.admin.Parameter;
import org.taonet.pallet.admin.Setting;
import org.taonet.text.Json;

/** What subnets and the network run by, told to people and programs. */
public final class Parameters {
    private Parameters() {}

    /** Everything known of a parameter that no chain need be asked for. */
    public static Json.Fields json(Parameter parameter) {
        return Json.object()
                .put("kind", "parameter")
                .put("name", parameter.name())
                .put("call", label(parameter))
                .put("of", parameter.ofSubnet() ? "subnet" : "network")
                .put("who", parameter.who() == Setting.Who.OWNER ? "owner or root" : "root")
                .put("unit", parameter.unit())
                .put("range", parameter.range())
                .put("doc", parameter.doc());
    }

    /** The call that sets it. */
    public static String label(Parameter parameter) {
        return parameter.call().pallet() + "." + parameter.call().name();
    }

    /** What a value is that nobody has set, by a chain's metadata. */
    public static Optional<Value> usual(Metadata metadata, Parameter parameter) {
        return entry(metadata, parameter)
                .filter(entry -> !entry.optional())
                .map(entry -> new org.taonet.metadata.DynamicCodec(metadata)
                        .decodeStored(entry.valueType(), entry.defaultValue()));
    }

    /** The storage item that holds it, if the chain has that. */
    public static Optional<Metadata.Entry> entry(Metadata metadata, Parameter parameter) {
        return parameter.item().flatMap(item -> metadata.pallet(item.pallet()).flatMap(p -> p.entry(item.name())));
    }

    /** For people: what it does, unit, range, who may set it, default. */
    static List<String> lines(Json parameter) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("of", parameter.field("of").text());
        told.put("who", parameter.field("who").text());
        told.put("unit", parameter.field("unit").text());
        told.put("range", parameter.field("range").text());
        if (parameter.has("default")) {
            told.put("default", Plain.line(parameter.field("default")));
        }
        told.put("set by", parameter.field("call").text());
        List<String> lines = new ArrayList<>();
        lines.add("parameter " + parameter.field("name").text());
        lines.add("  " + parameter.field("doc").text());
        told.forEach((label, text) -> {
            if (!text.isEmpty()) {
                lines.add("  " + label + " ".repeat(9 - label.length()) + text);
            }
        });
        return lines;
    }

    /** With its default, as a chain's metadata has it. */
    static Json explained(Metadata metadata, Parameter parameter) {
        Json.Fields fields = json(parameter);
        Optional<Metadata.Entry> entry = entry(metadata, parameter);
        if (entry.isPresent()) {
            usual(metadata, parameter)
                    .ifPresent(value -> fields.put(
                            "default",
                            new org.taonet.metadata.Readable(metadata, 42)
                                    .of(entry.get().valueType(), "", value)));
        }
        return fields.build();
    }
}
