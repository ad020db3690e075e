package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taonet.text.Json;

/** A value as indented lines: what people read where programs read JSON. */
public final class Plain {
    private static final int ONE_LINE = 100;

    private Plain() {}

    /** The lines of a value. */
    public static List<String> lines(Json value) {
        List<String> lines = new ArrayList<>();
        add(lines, "", "", value);
        return lines;
    }

    /** A value on one line. */
    public static String line(Json value) {
        return switch (value) {
            case Json.Str(var text) -> text.isEmpty() || !text.equals(text.strip()) ? value.write() : text;
            case Json.Null _ -> "none";
            case Json.Obj(var fields) when fields.isEmpty() -> "{}";
            case Json.Obj(var fields) ->
                "{"
                        + String.join(
                                ", ",
                                fields.entrySet().stream()
                                        .map(e -> e.getKey() + ": " + line(e.getValue()))
                                        .toList())
                        + "}";
            case Json.Arr(var items) ->
                "[" + String.join(", ", items.stream().map(Plain::line).toList()) + "]";
            case Json.Bool _, Json.Num _ -> value.write();
        };
    }

    private static void add(List<String> lines, String indent, String label, Json value) {
        switch (value) {
            case Json.Obj(var fields)
            when !fields.isEmpty() -> {
                String inner = heading(lines, indent, label);
                for (Map.Entry<String, Json> field : fields.entrySet()) {
                    add(lines, inner, field.getKey() + ":", field.getValue());
                }
            }
            case Json.Arr(var items)
            when !items.isEmpty() && line(value).length() > ONE_LINE -> {
                String inner = heading(lines, indent, label);
                items.forEach(item -> add(lines, inner, "-", item));
            }
            default -> lines.add(indent + (label.isEmpty() ? "" : label + " ") + line(value));
        }
    }

    private static String heading(List<String> lines, String indent, String label) {
        if (label.isEmpty()) {
            return indent;
        }
        lines.add(indent + label);
        return indent + "  ";
    }
}
