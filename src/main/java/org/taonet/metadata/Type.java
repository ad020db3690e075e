package org.taonet.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One type of a metadata's registry: its id, path, generic parameters and shape. */
public record Type(int id, List<String> path, List<Param> params, Shape shape, Doc doc) {

    /** A generic parameter; the type is -1 where none is given. */
    public record Param(String name, int type) {}

    /** A field: name and source type name are empty where none is given. */
    public record Field(String name, int type, String typeName, Doc doc) {}

    /** One alternative of an enum: a call, an event, an error, or a plain variant. */
    public record Variant(String name, int index, List<Field> fields, Doc doc) {}

    /** What the bytes of a type look like. */
    public sealed interface Shape {
        /** A struct, with named or unnamed fields. */
        record Composite(List<Field> fields) implements Shape {
            /** Whether it wraps exactly one unnamed field. */
            public boolean isWrapper() {
                return fields.size() == 1 && fields.getFirst().name().isEmpty();
            }
        }

        /** An enum: one byte of index, then the fields of that alternative. */
        record Variants(List<Variant> all) implements Shape {
            /** The alternative of an index. */
            public Optional<Variant> at(int index) {
                if (index < all.size() && all.get(index).index() == index) {
                    return Optional.of(all.get(index));
                }
                return all.stream().filter(v -> v.index() == index).findFirst();
            }

            /** The alternative of a name. */
            public Optional<Variant> named(String name) {
                return all.stream().filter(v -> v.name().equals(name)).findFirst();
            }
        }

        /** A compact count, then elements. */
        record Sequence(int element) implements Shape {}

        /** A fixed number of elements. */
        record Array(int length, int element) implements Shape {}

        /** Elements of several types, one after the other. */
        record Tuple(List<Integer> elements) implements Shape {}

        /** A number, bool, char or str. */
        record Primitive(Kind kind) implements Shape {}

        /** A number in compact form. */
        record Compact(int inner) implements Shape {}

        /** A compact count of bits, then whole stores of them. */
        record Bits(int store, int order) implements Shape {}
    }

    /** The primitive types, in the order of their index in metadata. */
    public enum Kind {
        BOOL(1),
        CHAR(4),
        STR(0),
        U8(1),
        U16(2),
        U32(4),
        U64(8),
        U128(16),
        U256(32),
        I8(1),
        I16(2),
        I32(4),
        I64(8),
        I128(16),
        I256(32);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }

        /** Width in bytes; 0 for str. */
        public int bytes() {
            return bytes;
        }

        /** Whether it is a number of two's complement. */
        public boolean signed() {
            return ordinal() >= I8.ordinal();
        }

        /** As Rust writes it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a value of it is an account: 32 bytes of what every Substrate chain calls AccountId32. */
    boolean isAccount(Value value) {
        return name().equals("AccountId32") && value instanceof Value.Raw(var bytes) && bytes.length() == 32;
    }

    /** The last segment of the path; empty where there is none. */
    public String name() {
        return path.isEmpty() ? "" : path.getLast();
    }
}
