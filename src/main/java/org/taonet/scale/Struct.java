package org.taonet.scale;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A SCALE struct: fields in wire order, which is also the order of the constructor, so that the compiler checks it. A
 * call's arguments are one too.
 */
public final class Struct<R> implements Codec<R> {
    private final TypeDef.Composite type;
    private final List<Field<R, ?>> fields;
    private final Function<Input, R> make;
    private final int minBytes;

    private Struct(TypeDef.Composite type, List<Field<R, ?>> fields, Function<Input, R> make) {
        this.type = type;
        this.fields = fields;
        this.make = make;
        this.minBytes = fields.stream().mapToInt(f -> f.codec.minBytes()).sum();
    }

    /**
     * A field: its name unless positional, its codec, how the source writes its type, how to read it off the record.
     */
    public record Field<R, T>(
            @Nullable String name, Codec<T> codec, @Nullable String typeName, Function<R, T> get) {
        void write(R value, Output out) {
            codec.encode(get.apply(value), out);
        }

        TypeDef.Field definition() {
            return new TypeDef.Field(name, codec.type(), typeName);
        }
    }

    /** A named field; the type name is the one that upstream's source has. */
    public static <R, T> Field<R, T> field(String name, Codec<T> codec, String typeName, Function<R, T> get) {
        return new Field<>(name, codec, typeName, get);
    }

    /** A positional field. */
    public static <R, T> Field<R, T> field(Codec<T> codec, String typeName, Function<R, T> get) {
        return new Field<>(null, codec, typeName, get);
    }

    /** The same struct with type parameters in metadata. */
    public Struct<R> with(TypeDef.Param... params) {
        return new Struct<>(new TypeDef.Composite(type.path(), List.of(params), type.fields()), fields, make);
    }

    /** The same bytes under the type of a tuple, which has neither path nor names. */
    public Codec<R> tuple() {
        return as(new TypeDef.Tuple(
                type.fields().stream().<TypeDef>map(TypeDef.Field::type).toList()));
    }

    /** The name given: a path, or a call's name. */
    public String name() {
        return type.path();
    }

    @Override
    public void encode(R value, Output out) {
        for (Field<R, ?> field : fields) {
            field.write(value, out);
        }
    }

    @Override
    public R decode(Input in) {
        return make.apply(in);
    }

    @Override
    public TypeDef.Composite type() {
        return type;
    }

    @Override
    public int minBytes() {
        return minBytes;
    }

    private static <R> Struct<R> make(String name, List<Field<R, ?>> fields, Function<Input, R> make) {
        List<TypeDef.Field> definitions =
                fields.stream().<TypeDef.Field>map(Field::definition).toList();
        return new Struct<>(new TypeDef.Composite(name, List.of(), definitions), fields, make);
    }

    /** A struct of more fields than there are overloads: the function reads them in order. */
    public static <R> Struct<R> wide(String name, List<Field<R, ?>> fields, Function<Input, R> make) {
        return make(name, List.copyOf(fields), make);
    }

    /**
     * A struct that is only written: the answer to a question, whose fields are read off what is asked about. Reading
     * it back is what its type in metadata is for.
     */
    public static <R> Struct<R> answer(String name, List<Field<R, ?>> fields) {
        return make(name, List.copyOf(fields), in -> {
            throw new UnsupportedOperationException(name + " is only written");
        });
    }

    /** A struct without fields, or a call without arguments. */
    public static <R> Struct<R> empty(String name, R value) {
        return make(name, List.of(), in -> value);
    }

    /** A constructor of 1. */
    @FunctionalInterface
    public interface Of1<A, R> {
        R of(A a);
    }

    public static <R, A> Struct<R> struct(String name, Field<R, A> a, Of1<A, R> make) {
        return make(name, List.of(a), in -> make.of(a.codec.decode(in)));
    }

    /** A constructor of 2. */
    @FunctionalInterface
    public interface Of2<A, B, R> {
        R of(A a, B b);
    }

    public static <R, A, B> Struct<R> struct(String name, Field<R, A> a, Field<R, B> b, Of2<A, B, R> make) {
        return make(name, List.of(a, b), in -> make.of(a.codec.decode(in), b.codec.decode(in)));
    }

    /** A constructor of 3. */
    @FunctionalInterface
    public interface Of3<A, B, C, R> {
        R of(A a, B b, C c);
    }

    public static <R, A, B, C> Struct<R> struct(
            String name, Field<R, A> a, Field<R, B> b, Field<R, C> c, Of3<A, B, C, R> make) {
        return make(name, List.of(a, b, c), in -> make.of(a.codec.decode(in), b.codec.decode(in), c.codec.decode(in)));
    }

    /** A constructor of 4. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, R> {
        R of(A a, B b, C c, D d);
    }

    public static <R, A, B, C, D> Struct<R> struct(
            String name, Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d, Of4<A, B, C, D, R> make) {
        return make(
                name,
                List.of(a, b, c, d),
                in -> make.of(a.codec.decode(in), b.codec.decode(in), c.codec.decode(in), d.codec.decode(in)));
    }

    /** A constructor of 5. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, R> {
        R of(A a, B b, C c, D d, E e);
    }

    public static <R, A, B, C, D, E> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Of5<A, B, C, D, E, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in)));
    }

    /** A constructor of 6. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, R> {
        R of(A a, B b, C c, D d, E e, F f);
    }

    public static <R, A, B, C, D, E, F> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Of6<A, B, C, D, E, F, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in)));
    }

    /** A constructor of 7. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, R> {
        R of(A a, B b, C c, D d, E e, F f, G g);
    }

    public static <R, A, B, C, D, E, F, G> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Of7<A, B, C, D, E, F, G, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in)));
    }

    /** A constructor of 8. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    public static <R, A, B, C, D, E, F, G, H> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Of8<A, B, C, D, E, F, G, H, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g, h),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in),
                        h.codec.decode(in)));
    }

    /** A constructor of 9. */
    @FunctionalInterface
    public interface Of9<A, B, C, D, E, F, G, H, I, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    public static <R, A, B, C, D, E, F, G, H, I> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Of9<A, B, C, D, E, F, G, H, I, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g, h, i),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in),
                        h.codec.decode(in),
                        i.codec.decode(in)));
    }

    /** A constructor of 10. */
    @FunctionalInterface
    public interface Of10<A, B, C, D, E, F, G, H, I, J, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    public static <R, A, B, C, D, E, F, G, H, I, J> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j,
            Of10<A, B, C, D, E, F, G, H, I, J, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g, h, i, j),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in),
                        h.codec.decode(in),
                        i.codec.decode(in),
                        j.codec.decode(in)));
    }

    /** A constructor of 11. */
    @FunctionalInterface
    public interface Of11<A, B, C, D, E, F, G, H, I, J, K, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    public static <R, A, B, C, D, E, F, G, H, I, J, K> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j,
            Field<R, K> k,
            Of11<A, B, C, D, E, F, G, H, I, J, K, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g, h, i, j, k),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in),
                        h.codec.decode(in),
                        i.codec.decode(in),
                        j.codec.decode(in),
                        k.codec.decode(in)));
    }

    /** A constructor of 12. */
    @FunctionalInterface
    public interface Of12<A, B, C, D, E, F, G, H, I, J, K, L, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    public static <R, A, B, C, D, E, F, G, H, I, J, K, L> Struct<R> struct(
            String name,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j,
            Field<R, K> k,
            Field<R, L> l,
            Of12<A, B, C, D, E, F, G, H, I, J, K, L, R> make) {
        return make(
                name,
                List.of(a, b, c, d, e, f, g, h, i, j, k, l),
                in -> make.of(
                        a.codec.decode(in),
                        b.codec.decode(in),
                        c.codec.decode(in),
                        d.codec.decode(in),
                        e.codec.decode(in),
                        f.codec.decode(in),
                        g.codec.decode(in),
                        h.codec.decode(in),
                        i.codec.decode(in),
                        j.codec.decode(in),
                        k.codec.decode(in),
                        l.codec.decode(in)));
    }
}
