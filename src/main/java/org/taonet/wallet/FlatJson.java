package org.taonet.wallet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.taonet.text.JsonException;

/**
 * The fields of a key file, whose values are texts. Apart from {@link org.taonet.text.Json} because values here are
 * secrets: they are kept as bytes and wiped on {@link #close}, and never become a {@code String}. Values of other kinds
 * are read as their text where they are numbers and skipped where they are lists, objects, {@code null}.
 */
final class FlatJson implements AutoCloseable {
    private static final int MAX_DEPTH = 16;

    private final Map<String, byte[]> fields = new LinkedHashMap<>();
    private final byte[] in;
    private int at;

    private FlatJson(byte[] utf8) {
        in = utf8;
    }

    /**
     * Reads an object.
     *
     * @throws JsonException that says at which byte it is none, and shows nothing of it
     */
    static FlatJson parse(byte[] utf8) {
        FlatJson json = new FlatJson(utf8);
        try {
            json.document();
            return json;
        } catch (RuntimeException broken) {
            json.close();
            throw broken;
        }
    }

    /** The text (or number) of a field; empty if it is absent, null or of another kind. Wiped on {@link #close}. */
    Optional<byte[]> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A field that is no secret, as a text. */
    Optional<String> text(String name) {
        return field(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        fields.values().forEach(value -> Arrays.fill(value, (byte) 0));
        fields.clear();
    }

    private void document() {
        space();
        require('{');
        space();
        if (!take('}')) {
            do {
                space();
                String name = new String(text(), StandardCharsets.UTF_8);
                space();
                require(':');
                space();
                value(name);
                space();
            } while (take(','));
            require('}');
        }
        space();
        if (at < in.length) {
            throw wrong("nothing more");
        }
    }

    private void value(String name) {
        byte first = peek();
        if (first == '"') {
            put(name, text());
        } else if (first == '{' || first == '[') {
            skip(1);
        } else {
            int from = at;
            while (at < in.length && (Character.isLetterOrDigit(in[at]) || "+-.".indexOf(in[at]) >= 0)) {
                at++;
            }
            if (at == from) {
                throw wrong("a value");
            }
            if (first == '-' || Character.isDigit(first)) {
                put(name, Arrays.copyOfRange(in, from, at));
            }
        }
    }

    private void put(String name, byte[] value) {
        byte[] before = fields.put(name, value);
        if (before != null) {
            Arrays.fill(before, (byte) 0);
        }
    }

    /** Passes a list or an object by. */
    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw wrong("no deeper value");
        }
        at++;
        while (true) {
            switch (peek()) {
                case '"' -> Arrays.fill(text(), (byte) 0);
                case '{', '[' -> skip(depth + 1);
                case '}', ']' -> {
                    at++;
                    return;
                }
                default -> at++;
            }
        }
    }

    private byte[] text() {
        require('"');
        byte[] out = new byte[in.length - at];
        int length = 0;
        while (peek() != '"') {
            byte b = in[at++];
            if (b == '\\') {
                length = escape(out, length);
            } else {
                out[length++] = b;
            }
        }
        at++;
        byte[] text = Arrays.copyOf(out, length);
        Arrays.fill(out, (byte) 0);
        return text;
    }

    private int escape(byte[] out, int length) {
        int plain = "\"\\/bfnrt".indexOf(peek());
        at++;
        if (plain >= 0) {
            out[length] = (byte) "\"\\/\b\f\n\r\t".charAt(plain);
            return length + 1;
        }
        if (in[at - 1] != 'u') {
            throw wrong("an escape");
        }
        int unit = unit();
        if (Character.isHighSurrogate((char) unit) && at + 1 < in.length && in[at] == '\\' && in[at + 1] == 'u') {
            at += 2;
            int low = unit();
            unit = Character.isLowSurrogate((char) low) ? Character.toCodePoint((char) unit, (char) low) : '?';
        }
        byte[] utf8 = Character.toString(unit).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, out, length, utf8.length);
        return length + utf8.length;
    }

    private int unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong("a hexadecimal digit");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return unit;
    }

    private byte peek() {
        if (at >= in.length) {
            throw wrong("more");
        }
        return in[at];
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

    private void require(char c) {
        if (!take(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private JsonException wrong(String expected) {
        return new JsonException("expected " + expected + " at byte " + (at + 1) + " of " + in.length);
    }
}
