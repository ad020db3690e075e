package org.taonet.text;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Writes {@link Json}. Texts of hundreds of kilobytes without anything to escape are copied as a whole. */
final class JsonWriter {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private JsonWriter() {}

    static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Null _ -> out.append("null");
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Num(String literal) -> out.append(literal);
            case Json.Str(String value) -> text(value, out);
            case Json.Arr(List<Json> values) -> {
                char before = '[';
                for (Json value : values) {
                    write(value, out.append(before));
                    before = ',';
                }
                out.append(values.isEmpty() ? "[]" : "]");
            }
            case Json.Obj(SequencedMap<String, Json> map) -> {
                char before = '{';
                for (Map.Entry<String, Json> field : map.entrySet()) {
                    text(field.getKey(), out.append(before));
                    write(field.getValue(), out.append(':'));
                    before = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
        }
    }

    static void pretty(Json json, int level, StringBuilder out) {
        switch (json) {
            case Json.Arr(List<Json> values)
            when !values.isEmpty() -> {
                String before = "[";
                for (Json value : values) {
                    line(level + 1, out.append(before));
                    pretty(value, level + 1, out);
                    before = ",";
                }
                line(level, out);
                out.append(']');
            }
            case Json.Obj(SequencedMap<String, Json> map)
            when !map.isEmpty() -> {
                String before = "{";
                for (Map.Entry<String, Json> field : map.entrySet()) {
                    line(level + 1, out.append(before));
                    text(field.getKey(), out);
                    pretty(field.getValue(), level + 1, out.append(": "));
                    before = ",";
                }
                line(level, out);
                out.append('}');
            }
            case Json.Null _, Json.Bool _, Json.Num _, Json.Str _, Json.Arr _, Json.Obj _ -> write(json, out);
        }
    }

    private static void line(int level, StringBuilder out) {
        out.append('\n').repeat(' ', 2 * level);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        int from = 0;
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++; // a whole pair stays as it is; a half has no UTF-8 form and is escaped
                continue;
            }
            out.append(text, from, i);
            escape(c, out);
            from = i + 1;
        }
        (from == 0 ? out.append(text) : out.append(text, from, end)).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u")
                        .append(DIGITS[c >> 12])
                        .append(DIGITS[c >> 8 & 15])
                        .append(DIGITS[c >> 4 & 15])
                        .append(DIGITS[c & 15]);
        }
    }
}
