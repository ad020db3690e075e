package org.taonet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;

/**
 * The types of a runtime, numbered in the order in which they are met, each before its parts, as scale-info does. One
 * registry serves all versions of the metadata, so that a type has the same number in each.
 */
final class TypeRegistry {
    private final OuterTypes outer;
    private final Map<TypeDef, Integer> ids = new LinkedHashMap<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();

    TypeRegistry(OuterTypes outer) {
        this.outer = outer;
    }

    /** A type whose parts all have numbers. */
    private record Entry(String path, List<TypeDef.Param> params, byte[] definition) {}

    /** The number of a type. */
    int id(TypeDef type) {
        Integer known = ids.get(type);
        if (known != null) {
            return known;
        }
        int id = entries.size();
        ids.put(type, id);
        entries.add(null);
        TypeDef shape = type instanceof TypeDef.Outer(var name) ? outer.resolve(name) : type;
        entries.set(id, entry(shape));
        return id;
    }

    private Entry entry(TypeDef shape) {
        Output out = new Output();
        switch (shape) {
            case TypeDef.Composite(var path, var params, var fields) -> {
                params.forEach(this::touch);
                writeFields(fields, out.u8(0));
                return new Entry(path, params, out.toArray());
            }
            case TypeDef.Variants(var path, var params, var variants) -> {
                params.forEach(this::touch);
                out.u8(1).compact(variants.size());
                variants.forEach(variant -> writeVariant(variant, out));
                return new Entry(path, params, out.toArray());
            }
            case TypeDef.Sequence(var of) -> out.u8(2).compact(id(of));
            case TypeDef.Array(var length, var of) -> out.u8(3).u32(length).compact(id(of));
            case TypeDef.Tuple(var of) -> {
                List<Integer> parts = of.stream().map(this::id).toList();
                out.u8(4).compact(parts.size());
                parts.forEach(out::compact);
            }
            case TypeDef.Primitive(var name) -> out.u8(5).u8(PRIMITIVES.indexOf(name));
            case TypeDef.Compact(var of) -> out.u8(6).compact(id(of));
            case TypeDef.BitSequence(var store, var order) ->
                out.u8(7).compact(id(store)).compact(id(order));
            case TypeDef.Outer(var name) -> throw new IllegalStateException(name + " resolves to an outer type");
        }
        return new Entry("", List.of(), out.toArray());
    }

    private static final List<String> PRIMITIVES = List.of(
            "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "u256", "i8", "i16", "i32", "i64", "i128",
            "i256");

    private void touch(TypeDef.Param param) {
        if (param.type() != null) {
            id(param.type());
        }
    }

    private void writeFields(List<TypeDef.Field> fields, Output out) {
        out.compact(fields.size());
        for (TypeDef.Field field : fields) {
            optionalText(field.name(), out);
            out.compact(id(field.type()));
            optionalText(field.typeName(), out);
            docs(field.doc(), out);
        }
    }

    private void writeVariant(TypeDef.Variant variant, Output out) {
        text(variant.name(), out);
        writeFields(variant.fields(), out);
        out.u8(variant.index());
        docs(variant.doc(), out);
    }

    /** The registry as metadata begins with it. */
    void write(Output out) {
        out.compact(entries.size());
        for (int id = 0; id < entries.size(); id++) {
            Entry entry = java.util.Objects.requireNonNull(entries.get(id));
            out.compact(id);
            texts(entry.path.isEmpty() ? List.of() : List.of(entry.path.split("::")), out);
            out.compact(entry.params.size());
            for (TypeDef.Param param : entry.params) {
                text(param.name(), out);
                out.bool(param.type() != null);
                if (param.type() != null) {
                    out.compact(id(param.type()));
                }
            }
            out.bytes(entry.definition);
            docs("", out);
        }
    }

    static void text(String text, Output out) {
        org.taonet.scale.Codecs.STR.encode(text, out);
    }

    static void texts(List<String> texts, Output out) {
        out.compact(texts.size());
        texts.forEach(text -> text(text, out));
    }

    /** A doc: one line, or none. */
    static void docs(String doc, Output out) {
        texts(doc.isEmpty() ? List.of() : List.of(doc), out);
    }

    private static void optionalText(@Nullable String text, Output out) {
        out.bool(text != null);
        if (text != null) {
            text(text, out);
        }
    }
}
