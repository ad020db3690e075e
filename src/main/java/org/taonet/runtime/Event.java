package org.taonet.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;

/**
 * An event that a pallet declares: index and fields as on the wire. Made by {@link Declarations#event}; deposited by
 * its {@code emit}, whose arguments the compiler checks.
 */
public abstract sealed class Event {
    private final int pallet;
    private final int index;
    private final String name;
    private final List<Field<?>> fields;
    private final String doc;

    private Event(int pallet, int index, String name, String doc, Field<?>... fields) {
        this.pallet = pallet;
        this.index = index;
        this.name = name;
        this.doc = doc;
        this.fields = List.of(fields);
    }

    /** A field of an event: its name unless positional, its codec, how upstream's source writes its type. */
    public record Field<T>(@Nullable String name, Codec<T> codec, String typeName) {
        TypeDef.Field definition() {
            return new TypeDef.Field(name, codec.type(), typeName);
        }
    }

    /** A named field. */
    public static <T> Field<T> f(String name, Codec<T> codec, String typeName) {
        return new Field<>(name, codec, typeName);
    }

    /** A positional field. */
    public static <T> Field<T> f(Codec<T> codec, String typeName) {
        return new Field<>(null, codec, typeName);
    }

    public int palletIndex() {
        return pallet;
    }

    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    public String doc() {
        return doc;
    }

    /** Its fields, for metadata. */
    public List<TypeDef.Field> fields() {
        return fields.stream().<TypeDef.Field>map(Field::definition).toList();
    }

    Output start() {
        return new Output().u8(pallet).u8(index);
    }

    /** An event of 0 fields. */
    public static final class Of0 extends Event {

        Of0(int pallet, int index, String name, String doc) {
            super(pallet, index, name, doc);
        }

        /** Deposits the event. */
        public void emit(Context on) {
            Output out = start();
            on.deposit(out.toArray());
        }
    }

    /** An event of 1 fields. */
    public static final class Of1<A> extends Event {
        private final Codec<A> a;

        Of1(int pallet, int index, String name, String doc, Field<A> a) {
            super(pallet, index, name, doc, a);
            this.a = a.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue) {
            Output out = start();
            a.encode(aValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 2 fields. */
    public static final class Of2<A, B> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;

        Of2(int pallet, int index, String name, String doc, Field<A> a, Field<B> b) {
            super(pallet, index, name, doc, a, b);
            this.a = a.codec;
            this.b = b.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 3 fields. */
    public static final class Of3<A, B, C> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;

        Of3(int pallet, int index, String name, String doc, Field<A> a, Field<B> b, Field<C> c) {
            super(pallet, index, name, doc, a, b, c);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 4 fields. */
    public static final class Of4<A, B, C, D> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;
        private final Codec<D> d;

        Of4(int pallet, int index, String name, String doc, Field<A> a, Field<B> b, Field<C> c, Field<D> d) {
            super(pallet, index, name, doc, a, b, c, d);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
            this.d = d.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue, D dValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            d.encode(dValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 5 fields. */
    public static final class Of5<A, B, C, D, E> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;
        private final Codec<D> d;
        private final Codec<E> e;

        Of5(
                int pallet,
                int index,
                String name,
                String doc,
                Field<A> a,
                Field<B> b,
                Field<C> c,
                Field<D> d,
                Field<E> e) {
            super(pallet, index, name, doc, a, b, c, d, e);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
            this.d = d.codec;
            this.e = e.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue, D dValue, E eValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            d.encode(dValue, out);
            e.encode(eValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 6 fields. */
    public static final class Of6<A, B, C, D, E, F> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;
        private final Codec<D> d;
        private final Codec<E> e;
        private final Codec<F> f;

        Of6(
                int pallet,
                int index,
                String name,
                String doc,
                Field<A> a,
                Field<B> b,
                Field<C> c,
                Field<D> d,
                Field<E> e,
                Field<F> f) {
            super(pallet, index, name, doc, a, b, c, d, e, f);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
            this.d = d.codec;
            this.e = e.codec;
            this.f = f.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue, D dValue, E eValue, F fValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            d.encode(dValue, out);
            e.encode(eValue, out);
            f.encode(fValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 7 fields. */
    public static final class Of7<A, B, C, D, E, F, G> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;
        private final Codec<D> d;
        private final Codec<E> e;
        private final Codec<F> f;
        private final Codec<G> g;

        Of7(
                int pallet,
                int index,
                String name,
                String doc,
                Field<A> a,
                Field<B> b,
                Field<C> c,
                Field<D> d,
                Field<E> e,
                Field<F> f,
                Field<G> g) {
            super(pallet, index, name, doc, a, b, c, d, e, f, g);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
            this.d = d.codec;
            this.e = e.codec;
            this.f = f.codec;
            this.g = g.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue, D dValue, E eValue, F fValue, G gValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            d.encode(dValue, out);
            e.encode(eValue, out);
            f.encode(fValue, out);
            g.encode(gValue, out);
            on.deposit(out.toArray());
        }
    }

    /** An event of 8 fields. */
    public static final class Of8<A, B, C, D, E, F, G, H> extends Event {
        private final Codec<A> a;
        private final Codec<B> b;
        private final Codec<C> c;
        private final Codec<D> d;
        private final Codec<E> e;
        private final Codec<F> f;
        private final Codec<G> g;
        private final Codec<H> h;

        Of8(
                int pallet,
                int index,
                String name,
                String doc,
                Field<A> a,
                Field<B> b,
                Field<C> c,
                Field<D> d,
                Field<E> e,
                Field<F> f,
                Field<G> g,
                Field<H> h) {
            super(pallet, index, name, doc, a, b, c, d, e, f, g, h);
            this.a = a.codec;
            this.b = b.codec;
            this.c = c.codec;
            this.d = d.codec;
            this.e = e.codec;
            this.f = f.codec;
            this.g = g.codec;
            this.h = h.codec;
        }

        /** Deposits the event. */
        public void emit(Context on, A aValue, B bValue, C cValue, D dValue, E eValue, F fValue, G gValue, H hValue) {
            Output out = start();
            a.encode(aValue, out);
            b.encode(bValue, out);
            c.encode(cValue, out);
            d.encode(dValue, out);
            e.encode(eValue, out);
            f.encode(fValue, out);
            g.encode(gValue, out);
            h.encode(hValue, out);
            on.deposit(out.toArray());
        }
    }
}
