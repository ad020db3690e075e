package org.taonet.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a type looks like to a reader of metadata, as scale-info has it: shape, path, parameters, names of fields. */
public sealed interface TypeDef {
    /** bool, char, str, u8…u256, i8…i256. */
    record Primitive(String name) implements TypeDef {}

    /** A number in compact form. */
    record Compact(TypeDef of) implements TypeDef {}

    /** Any number of elements. */
    record Sequence(TypeDef of) implements TypeDef {}

    /** A fixed number of elements. */
    record Array(int length, TypeDef of) implements TypeDef {}

    /** Unnamed types in a row; the empty one is the unit type. */
    record Tuple(List<TypeDef> of) implements TypeDef {}

    /** Bits in words, first bit lowest (Lsb0) or highest (Msb0). */
    record BitSequence(TypeDef store, TypeDef order) implements TypeDef {}

    /** A struct. The path is Rust's, with {@code ::}. */
    record Composite(String path, List<Param> params, List<Field> fields) implements TypeDef {}

    /** An enum. */
    record Variants(String path, List<Param> params, List<Variant> variants) implements TypeDef {}

    /** A type of the runtime as a whole: RuntimeCall, RuntimeEvent, RuntimeError, OriginCaller. */
    record Outer(String name) implements TypeDef {}

    /** A type parameter; some are named only. */
    record Param(String name, @Nullable TypeDef type) {}

    /** A field: its name unless positional, and how the source writes its type, if it says. */
    record Field(
            @Nullable String name, TypeDef type, @Nullable String typeName, String doc) {
        /** A field without a doc. */
        public Field(@Nullable String name, TypeDef type, @Nullable String typeName) {
            this(name, type, typeName, "");
        }
    }

    /** One case of an enum. */
    record Variant(int index, String name, List<Field> fields, String doc) {}

    TypeDef BOOL = new Primitive("bool");
    TypeDef STR = new Primitive("str");
    TypeDef U8 = new Primitive("u8");
    TypeDef U16 = new Primitive("u16");
    TypeDef U32 = new Primitive("u32");
    TypeDef U64 = new Primitive("u64");
    TypeDef U128 = new Primitive("u128");
    TypeDef U256 = new Primitive("u256");
    TypeDef I8 = new Primitive("i8");
    TypeDef I16 = new Primitive("i16");
    TypeDef I32 = new Primitive("i32");
    TypeDef I64 = new Primitive("i64");
    TypeDef I128 = new Primitive("i128");
    TypeDef UNIT = new Tuple(List.of());
    TypeDef BYTES = new Sequence(U8);

    /** A struct of one positional field, as Rust's newtypes are. */
    static TypeDef newtype(String path, TypeDef inner, String typeName) {
        return new Composite(path, List.of(), List.of(new Field(null, inner, typeName)));
    }

    /** A short name for people: {@code Vec<u16>}, {@code Option<AccountId32>}. */
    default String label() {
        return switch (this) {
            case Primitive(var name) -> name;
            case Compact(var of) -> "Compact<" + of.label() + ">";
            case Sequence(var of) -> "Vec<" + of.label() + ">";
            case Array(var length, var of) -> "[" + of.label() + "; " + length + "]";
            case Tuple(var of) -> Labels.join("(", of, ")");
            case BitSequence _ -> "BitVec";
            case Composite(var path, var params, var _) -> Labels.generic(path, params);
            case Variants(var path, var params, var _) -> Labels.generic(path, params);
            case Outer(var name) -> name;
        };
    }

    /** How labels are put together. */
    final class Labels {
        private Labels() {}

        static String join(String open, List<TypeDef> of, String close) {
            return open + String.join(", ", of.stream().map(TypeDef::label).toList()) + close;
        }

        static String generic(String path, List<Param> params) {
            String name = path.substring(path.lastIndexOf(':') + 1);
            List<String> labels = params.stream()
                    .map(Param::type)
                    .filter(java.util.Objects::nonNull)
                    .map(TypeDef::label)
                    .toList();
            return labels.isEmpty() ? name : name + "<" + String.join(", ", labels) + ">";
        }
    }
}
