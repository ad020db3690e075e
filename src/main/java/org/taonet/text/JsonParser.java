package org.taonet.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads JSON (RFC 8259) from UTF-8, strictly and from anybody: depth is limited, nothing is allocated by a claim, an
 * error names the byte. Of a field that comes twice the last counts, as in the clients' own parsers.
 */
final class JsonParser {
    /** Levels of lists and objects. The deepest document clients exchange (metadata as JSON) has some 30. */
    static final int MAX_DEPTH = 128;

    private static final int MAX_NUMBER = 1_000;

    private final byte[] in;
    private int at;
    private int depth;

    JsonParser(byte[] utf8) {
        in = utf8;
        requireUtf8(utf8);
    }

    private JsonParser(byte[] utf8, boolean checked) {
        assert checked;
        in = utf8;
    }

    static JsonParser ofText(String text) {
        return new JsonParser(text.getBytes(StandardCharsets.UTF_8), true);
    }

    Json document() {
        Json out = value();
        space();
        if (at < in.length) {
            throw wrong("nothing more");
        }
        return out;
    }

    private Json value() {
        space();
        if (at >= in.length) {
            throw wrong("a value");
        }
        return switch (in[at]) {
            case '"' -> new Json.Str(text());
            case '{' -> object();
            case '[' -> list();
            case 't' -> word("true", Json.of(true));
            case 'f' -> word("false", Json.of(false));
            case 'n' -> word("null", Json.none());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw wrong("a value");
        };
    }

    private Json object() {
        down();
        LinkedHashMap<String, Json> map = new LinkedHashMap<>();
        space();
        if (!take('}')) {
            do {
                space();
                if (at >= in.length || in[at] != '"') {
                    throw wrong("a field's name in quotes");
                }
                String name = text();
                space();
                require(':', "':' after a field's name");
                map.put(name, value());
                space();
            } while (take(','));
            require('}', "',' or '}'");
        }
        depth--;
        return new Json.Obj(Collections.unmodifiableSequencedMap(map));
    }

    private Json list() {
        down();
        List<Json> values = new ArrayList<>();
        space();
        if (!take(']')) {
            do {
                values.add(value());
                space();
            } while (take(','));
            require(']', "',' or ']'");
        }
        depth--;
        return values.isEmpty() ? Json.array() : new Json.Arr(Collections.unmodifiableList(values));
    }

    private void down() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new JsonException("JSON deeper than " + MAX_DEPTH + " levels at byte " + at);
        }
    }

    private Json word(String word, Json value) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= in.length || in[at] != word.charAt(i)) {
                throw wrong("'" + word + "'");
            }
        }
        return value;
    }

    private Json number() {
        int from = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        if (at - from > MAX_NUMBER) {
            throw new JsonException("a number of " + (at - from) + " characters at byte " + (from + 1));
        }
        return new Json.Num(new String(in, from, at - from, StandardCharsets.ISO_8859_1));
    }

    private void digits() {
        int from = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw wrong("a digit");
        }
    }

    private String text() {
        int from = ++at;
        byte[] bytes = in;
        int i = from;
        while (i < bytes.length && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] < 0 || bytes[i] >= ' ')) {
            i++;
        }
        at = i;
        if (i < bytes.length && bytes[i] == '"') {
            at++;
            return new String(bytes, from, i - from, StandardCharsets.UTF_8);
        }
        return escaped(from);
    }

    private String escaped(int from) {
        StringBuilder out = new StringBuilder();
        int start = from;
        while (at < in.length) {
            byte b = in[at];
            if (b == '"' || b == '\\') {
                out.append(new String(in, start, at - start, StandardCharsets.UTF_8));
                at++;
                if (b == '"') {
                    return out.toString();
                }
                out.append(escape());
                start = at;
            } else if (b >= 0 && b < ' ') {
                throw wrong("no control character in a text");
            } else {
                at++;
            }
        }
        throw wrong("'\"' at the end of a text");
    }

    private char escape() {
        if (at >= in.length) {
            throw wrong("a character after '\\'");
        }
        return switch (in[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++, at++) {
                    int digit = at < in.length ? Character.digit((char) (in[at] & 0xff), 16) : -1;
                    if (digit < 0) {
                        throw wrong("four hexadecimal digits after '\\u'");
                    }
                    unit = unit << 4 | digit;
                }
                yield (char) unit;
            }
            default -> {
                at--;
                throw wrong("one of \"\\/bfnrtu after '\\'");
            }
        };
    }

    private void space() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < in.length && in[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c, String expected) {
        if (!take(c)) {
            throw wrong(expected);
        }
    }

    // The content may be a secret: the message says the place, and no character of it.
    private JsonException wrong(String expected) {
        String where = at < in.length ? "at byte " + (at + 1) + " of " + in.length : "at the end, byte " + in.length;
        return new JsonException("not JSON: expected " + expected + " " + where);
    }

    private static void requireUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                    return;
                } catch (CharacterCodingException broken) {
                    throw new JsonException("not JSON: not a text in UTF-8");
                }
            }
        }
    }
}
