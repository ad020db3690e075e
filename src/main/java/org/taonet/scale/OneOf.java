package org.taonet.scale;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A SCALE enum: an index byte, then the fields of that case. Indices are written out, since they are wire format. */
public final class OneOf<T> implements Codec<T> {
    private final TypeDef.Variants type;
    private final List<Case<? extends T>> cases;
    private final @Nullable Case<? extends T>[] byIndex;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private OneOf(TypeDef.Variants type, List<Case<? extends T>> cases) {
        this.type = type;
        this.cases = cases;
        this.byIndex = new Case[256];
        for (Case<? extends T> each : cases) {
            if (byIndex[each.index] != null) {
                throw new IllegalArgumentException("index " + each.index + " twice in " + type.path());
            }
            byIndex[each.index] = each;
        }
    }

    /** One case: index, name, its fields, and which values are of it. */
    public record Case<C>(int index, String name, Struct<C> fields, Predicate<Object> holds) {}

    /** A case with fields, told by its class. */
    public static <C> Case<C> variant(int index, Class<C> type, Struct<C> fields) {
        return new Case<>(index, fields.name(), fields, type::isInstance);
    }

    /** A case without fields: one constant. */
    public static <C> Case<C> unit(int index, String name, C value) {
        return new Case<>(index, name, Struct.empty(name, value), value::equals);
    }

    /** An enum of cases under a Rust path. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> OneOf<T> oneOf(String path, Case<? extends T>... cases) {
        return of(path, List.of(), Arrays.asList(cases));
    }

    /** An enum of cases under a Rust path, with type parameters. */
    public static <T> OneOf<T> of(String path, List<TypeDef.Param> params, List<Case<? extends T>> cases) {
        List<TypeDef.Variant> variants = cases.stream()
                .map(c -> new TypeDef.Variant(c.index, c.name, c.fields.type().fields(), ""))
                .toList();
        return new OneOf<>(new TypeDef.Variants(path, params, variants), List.copyOf(cases));
    }

    @Override
    public void encode(T value, Output out) {
        for (Case<? extends T> each : cases) {
            if (each.holds.test(value)) {
                out.u8(each.index);
                write(each, value, out);
                return;
            }
        }
        throw new IllegalArgumentException(value + " is no " + type.label());
    }

    @SuppressWarnings("unchecked")
    private static <C> void write(Case<C> each, Object value, Output out) {
        each.fields.encode((C) value, out);
    }

    @Override
    public T decode(Input in) {
        int start = in.offset();
        Case<? extends T> each = byIndex[in.u8()];
        if (each == null) {
            throw new ScaleException(start, type.label(), "no variant of this index");
        }
        in.descend(type.path());
        T value = each.fields.decode(in);
        in.ascend();
        return value;
    }

    @Override
    public TypeDef.Variants type() {
        return type;
    }

    @Override
    public int minBytes() {
        return 1;
    }
}
