package org.taonet.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A JSON document as an immutable value. Numbers keep their text, so that u128 amounts pass unharmed; objects keep the
 * order of their fields.
 *
 * <p>Reading is forgiving where clients are: {@link #field} of an absent field is {@link #none() null}. The typed
 * accessors ({@link #text}, {@link #longValue}, …) throw {@link JsonException} with what was expected and what was
 * found.
 */
public sealed interface Json {
    /** The value {@code null}. */
    record Null() implements Json {
        private static final Null ONLY = new Null();

        @Override
        public String toString() {
            return "null";
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Json {
        private static final Bool TRUE = new Bool(true);
        private static final Bool FALSE = new Bool(false);

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A number as it was written; the text obeys JSON's grammar. */
    record Num(String literal) implements Json {
        @Override
        public String toString() {
            return literal;
        }
    }

    /** A text. */
    record Str(String value) implements Json {
        @Override
        public String toString() {
            return write();
        }
    }

    /** A list. */
    record Arr(List<Json> values) implements Json {
        private static final Arr EMPTY = new Arr(List.of());

        @Override
        public String toString() {
            return write();
        }
    }

    /** Fields with their values, in order. */
    record Obj(SequencedMap<String, Json> map) implements Json {
        @Override
        public String toString() {
            return write();
        }
    }

    /**
     * Reads one document: UTF-8, at most {@link JsonParser#MAX_DEPTH} levels deep.
     *
     * @throws JsonException that says at which byte what is wrong
     */
    static Json parse(byte[] utf8) {
        return new JsonParser(utf8).document();
    }

    /**
     * Reads one document.
     *
     * @throws JsonException that says at which byte of its UTF-8 form what is wrong
     */
    static Json parse(String text) {
        return JsonParser.ofText(text).document();
    }

    // No constants here: an interface with constants of its own nested types can deadlock two threads that start it.

    /** The value {@code null}, also what an absent field or item reads as. */
    static Json none() {
        return Null.ONLY;
    }

    /** A text. */
    static Json of(String text) {
        return new Str(text);
    }

    /** A truth value. */
    static Json of(boolean value) {
        return value ? Bool.TRUE : Bool.FALSE;
    }

    /** A number. */
    static Json of(long number) {
        return new Num(Long.toString(number));
    }

    /** A number of any size. */
    static Json of(BigInteger number) {
        return new Num(number.toString());
    }

    /** A number with decimals, never in scientific notation. */
    static Json of(BigDecimal number) {
        return new Num(number.toPlainString());
    }

    /** A list. */
    static Json array(List<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    /** A list. */
    static Json array(Json... items) {
        return items.length == 0 ? Arr.EMPTY : new Arr(List.of(items));
    }

    /** A list of texts. */
    static Json texts(Iterable<String> texts) {
        List<Json> items = new ArrayList<>();
        texts.forEach(text -> items.add(of(text)));
        return new Arr(Collections.unmodifiableList(items));
    }

    /** An object with the fields of a map, in its order. */
    static Json object(Map<String, ? extends Json> fields) {
        return new Obj(Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields)));
    }

    /** Starts an object that is put together field by field. */
    static Fields object() {
        return new Fields();
    }

    /** An object being put together; fields come out in the order of their first {@code put}. */
    final class Fields {
        private LinkedHashMap<String, Json> map = new LinkedHashMap<>();

        private Fields() {}

        /** Sets a field. */
        public Fields put(String name, Json value) {
            map.put(name, value);
            return this;
        }

        /** Sets a field to a text. */
        public Fields put(String name, String text) {
            return put(name, of(text));
        }

        /** Sets a field to a number. */
        public Fields put(String name, long number) {
            return put(name, of(number));
        }

        /** Sets a field to a truth value. */
        public Fields put(String name, boolean value) {
            return put(name, of(value));
        }

        /** The object; this builder is empty afterwards. */
        public Json build() {
            Json out = new Obj(Collections.unmodifiableSequencedMap(map));
            map = new LinkedHashMap<>();
            return out;
        }
    }

    /** The value of a field; {@link #none() null} if this is no object or has no such field. */
    default Json field(String name) {
        return this instanceof Obj(var map) ? map.getOrDefault(name, none()) : none();
    }

    /** Whether this is an object that has a field, be it null. */
    default boolean has(String name) {
        return this instanceof Obj(var map) && map.containsKey(name);
    }

    /** The item at an index; {@link #none() null} if this is no list or is shorter. */
    default Json item(int index) {
        return this instanceof Arr(var values) && index >= 0 && index < values.size() ? values.get(index) : none();
    }

    /** Whether this is {@code null} (or was absent). */
    default boolean isNull() {
        return this instanceof Null;
    }

    /** The text. */
    default String text() {
        return this instanceof Str(var value) ? value : wrong("a text");
    }

    /** The text, or another one if this is null. */
    default String textOr(String other) {
        return isNull() ? other : text();
    }

    /** The truth value. */
    default boolean bool() {
        return this instanceof Bool(var value) ? value : this.<Boolean>wrong("true or false");
    }

    /** The truth value, or another one if this is null. */
    default boolean boolOr(boolean other) {
        return isNull() ? other : bool();
    }

    /** The number as an int; refused where it is none. */
    default int intValue() {
        long number = longValue();
        return number == (int) number ? (int) number : this.<Integer>wrong("a whole number of 32 bits");
    }

    /** The number as a long; refused where it is none. */
    default long longValue() {
        String literal = literal("a whole number");
        try {
            return Long.parseLong(literal);
        } catch (NumberFormatException larger) {
            return this.<Long>wrong("a whole number of 64 bits");
        }
    }

    /** The number, or another one if this is null. */
    default long longOr(long other) {
        return isNull() ? other : longValue();
    }

    /** The whole number of any size (at most 200 digits, so that no text costs quadratic time). */
    default BigInteger bigInteger() {
        String literal = literal("a whole number");
        if (literal.length() > 200) {
            return wrong("a whole number of at most 200 digits");
        }
        try {
            return new BigInteger(literal);
        } catch (NumberFormatException broken) {
            return wrong("a whole number");
        }
    }

    /** The number with its decimals (at most 200 characters; exponents up to 200). */
    default BigDecimal decimal() {
        String literal = literal("a number");
        if (literal.length() <= 200) {
            try {
                BigDecimal value = new BigDecimal(literal);
                if (Math.abs((long) value.scale()) <= 400) {
                    return value;
                }
            } catch (NumberFormatException exponent) {
                // said below
            }
        }
        return wrong("a number of sensible size");
    }

    /** The items of the list. */
    default List<Json> items() {
        return this instanceof Arr(var values) ? values : wrong("a list");
    }

    /** The fields of the object, in order. */
    default SequencedMap<String, Json> fields() {
        return this instanceof Obj(var map) ? map : wrong("an object");
    }

    /** What kind of value this is, in words: "a text", "a list"… */
    default String kind() {
        return switch (this) {
            case Null _ -> "null";
            case Bool _ -> "true or false";
            case Num _ -> "a number";
            case Str _ -> "a text";
            case Arr _ -> "a list";
            case Obj _ -> "an object";
        };
    }

    /** The document on one line, without spaces. */
    default String write() {
        StringBuilder out = new StringBuilder(this instanceof Str(var value) ? value.length() + 2 : 256);
        JsonWriter.write(this, out);
        return out.toString();
    }

    /** Appends the document on one line, without spaces. */
    default void write(StringBuilder out) {
        JsonWriter.write(this, out);
    }

    /** The document over several lines, two spaces a level, for people. No line break at its end. */
    default String pretty() {
        StringBuilder out = new StringBuilder();
        JsonWriter.pretty(this, 0, out);
        return out.toString();
    }

    private String literal(String expected) {
        return this instanceof Num(var literal) ? literal : wrong(expected);
    }

    // Values may be secrets: the message names the kind alone.
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
    private <T> T wrong(String expected) {
        throw new JsonException("expected " + expected + ", found "
                + (this instanceof Num(var literal) && literal.length() <= 60 ? literal : kind()));
    }

    /** An array of texts as a list. */
    static Json texts(String... texts) {
        return texts(Arrays.asList(texts));
    }
}
