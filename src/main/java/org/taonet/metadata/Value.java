package org.taonet.metadata;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.BitVec;
import org.taonet.unit.Bytes;

/**
 * A decoded value of any type. Wrappers of one unnamed field are seen through: an account is its 32 bytes, a BTreeMap
 * its list of pairs. Immutable.
 */
public sealed interface Value {
    /** A whole number, and the width in bits of its type. */
    record Num(BigInteger number, int bits) implements Value {}

    /** A truth value. */
    record Flag(boolean value) implements Value {}

    /** A text: str or char. */
    record Text(String text) implements Value {}

    /** Bytes: Vec&lt;u8>, [u8; N], hashes, accounts. */
    record Raw(Bytes bytes) implements Value {}

    /** Values in order: a vector, an array, a tuple, unnamed fields; empty for {@code ()}. */
    record Seq(List<Value> items) implements Value {
        /** Nothing: {@code ()}. */
        public static final Seq EMPTY = new Seq(List.of());
    }

    /** A named field. */
    record Member(String name, Value value) {}

    /** Named fields in order. */
    record Struct(List<Member> members) implements Value {}

    /**
     * One alternative of an enum. The content is null for an alternative without fields, the field itself for a single
     * unnamed one, else a Seq or a Struct.
     */
    record Choice(String name, @Nullable Value content) implements Value {}

    /** An Option. */
    record Maybe(@Nullable Value content) implements Value {
        /** The absent value. */
        public static final Maybe NONE = new Maybe(null);
    }

    /** Bits in order. */
    record BitString(BitVec bits) implements Value {}

    /** A whole number, of any type that holds it. */
    static Value of(long number) {
        return new Num(BigInteger.valueOf(number), Long.SIZE);
    }

    /** Bytes: an account, a hash. */
    static Value of(byte[] bytes) {
        return new Raw(Bytes.owning(bytes));
    }

    /** The field of a name, looking through Options and alternatives; empty where there is none. */
    default Optional<Value> at(String name) {
        return switch (this) {
            case Struct(var members) ->
                members.stream()
                        .filter(m -> m.name().equals(name))
                        .map(Member::value)
                        .findFirst();
            case Choice(var choice, var content) ->
                content == null ? Optional.empty() : choice.equals(name) ? Optional.of(content) : content.at(name);
            case Maybe(var content) -> content == null ? Optional.empty() : content.at(name);
            case Num _, Flag _, Text _, Raw _, Seq _, BitString _ -> Optional.empty();
        };
    }

    /** The field at the end of a path of names; IllegalArgumentException where it is absent. */
    default Value get(String... path) {
        Value at = this;
        for (String name : path) {
            at = at.at(name).orElseThrow(() -> new IllegalArgumentException("no field " + String.join(".", path)));
        }
        return at;
    }

    /** The number; IllegalArgumentException if it is none. */
    default BigInteger number() {
        return switch (this) {
            case Num(var number, var _) -> number;
            case Struct(var members)
            when members.size() == 1 && members.getFirst().name().equals("bits") ->
                members.getFirst().value().number();
            case Flag _, Text _, Raw _, Seq _, Struct _, Choice _, Maybe _, BitString _ ->
                throw new IllegalArgumentException("a number was expected, found " + this);
        };
    }

    /** The bytes; IllegalArgumentException if it holds none. */
    default Bytes bytes() {
        if (this instanceof Raw(var bytes)) {
            return bytes;
        }
        throw new IllegalArgumentException("bytes were expected, found " + this);
    }

    /** Whether it is true; IllegalArgumentException if it is no truth value. */
    default boolean isTrue() {
        if (this instanceof Flag(boolean value)) {
            return value;
        }
        throw new IllegalArgumentException("true or false was expected, found " + this);
    }

    /** The number as a long; IllegalArgumentException if it is none, ArithmeticException if it is larger. */
    default long longValue() {
        return number().longValueExact();
    }

    /** The items of a list; IllegalArgumentException if it is none. */
    default List<Value> items() {
        if (this instanceof Seq(var items)) {
            return items;
        }
        throw new IllegalArgumentException("a list was expected, found " + this);
    }
}
