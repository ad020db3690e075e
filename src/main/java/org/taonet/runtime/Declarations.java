package org.taonet.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.PostInfo;
import org.taonet.scale.Codec;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.CountedMap;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageItem;
import org.taonet.state.StorageMap;
import org.taonet.state.StoragePrefix;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;

/**
 * What one concept of a pallet declares: storage, calls, events, errors, constants. Each declaration is one static
 * field, made by a method here, and is registered by being made: there is no second list. Several concepts may share a
 * pallet, which is the sum of their declarations.
 */
public final class Declarations {
    private final String name;
    private final int index;
    private final String module;
    private final StoragePrefix prefix;
    private int storageVersion;
    private final List<StorageItem> storage = new ArrayList<>();
    private final List<Invariant> invariants = new ArrayList<>();
    private final List<Call<?>> calls = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Fault> errors = new ArrayList<>();
    private final List<Constant<?>> constants = new ArrayList<>();
    private final List<Associated> associated = new ArrayList<>();
    private final Map<Object, String> deprecations = new IdentityHashMap<>();

    private final String alias;

    private Declarations(String name, int index, String module, String alias) {
        this.alias = alias;
        this.name = name;
        this.index = index;
        this.module = module;
        this.prefix = StoragePrefix.of(name);
    }

    /** For a pallet: its name and index in the runtime, and the Rust crate whose paths its types have. */
    public static Declarations of(String pallet, int index, String module) {
        return new Declarations(pallet, index, module, module);
    }

    /** For a pallet whose crate the runtime knows under another name. */
    public static Declarations of(String pallet, int index, String module, String alias) {
        return new Declarations(pallet, index, module, alias);
    }

    /** The pallet's name. */
    public String name() {
        return name;
    }

    /** The pallet's index. */
    public int index() {
        return index;
    }

    /** The Rust crate. */
    public String module() {
        return module;
    }

    /** The name the runtime has for the crate. */
    public String alias() {
        return alias;
    }

    /** Says that the layout of the pallet's storage is not its first; genesis writes it down. */
    public Declarations storageVersion(int version) {
        storageVersion = version;
        return this;
    }

    /** The layout of the pallet's storage, 0 unless said otherwise. */
    public int storageVersion() {
        return storageVersion;
    }

    public List<StorageItem> storage() {
        return storage;
    }

    public List<Call<?>> calls() {
        return calls;
    }

    public List<Event> events() {
        return events;
    }

    public List<Fault> errors() {
        return errors;
    }

    public List<Constant<?>> constants() {
        return constants;
    }

    public List<Invariant> invariants() {
        return invariants;
    }

    /** Says what holds after every block; the check gives a sentence that names the item where it does not. */
    public void invariant(String named, Invariant.Check check) {
        invariants.add(new Invariant(named, check));
    }

    /** A type of the pallet's configuration that version 16 of the metadata names. */
    public record Associated(String name, TypeDef type) {}

    public List<Associated> associated() {
        return associated;
    }

    /** Notes on what is going away, by call or item. */
    public Map<Object, String> deprecations() {
        return deprecations;
    }

    /** Names a type of the pallet's configuration. */
    public void associate(String named, TypeDef type) {
        associated.add(new Associated(named, type));
    }

    /** Says that a call or an item is going away, and what to use instead. */
    public <D> D deprecated(D declared, String note) {
        deprecations.put(declared, note);
        return declared;
    }

    private <I extends StorageItem> I keep(I item) {
        storage.add(item);
        return item;
    }

    /** A plain value with a default. */
    public <V> StorageValue<V> value(String item, Codec<V> codec, V absent, String doc) {
        return keep(prefix.value(item, codec, absent, doc));
    }

    /** A plain value that may be absent. */
    public <V> StorageValue<V> optionalValue(String item, Codec<V> codec, String doc) {
        return keep(prefix.value(item, codec, doc));
    }

    /** A map with a default. */
    public <K, V> StorageMap<K, V> map(String item, Hasher hasher, Codec<K> key, Codec<V> codec, V absent, String doc) {
        return keep(prefix.map(item, hasher, key, codec, absent, doc));
    }

    /** A map whose entries may be absent. */
    public <K, V> StorageMap<K, V> optionalMap(String item, Hasher hasher, Codec<K> key, Codec<V> codec, String doc) {
        return keep(prefix.map(item, hasher, key, codec, doc));
    }

    /** A map that counts its entries, which may be absent. */
    public <K, V> CountedMap<K, V> countedMap(String item, Hasher hasher, Codec<K> key, Codec<V> codec, String doc) {
        CountedMap<K, V> map = keep(prefix.countedMap(item, hasher, key, codec, doc));
        keep(map.counter());
        return map;
    }

    /** A map of two keys with a default. */
    public <A, B, V> StorageDoubleMap<A, B, V> doubleMap(
            String item,
            Hasher one,
            Codec<A> first,
            Hasher two,
            Codec<B> second,
            Codec<V> codec,
            V absent,
            String doc) {
        return keep(prefix.doubleMap(item, one, first, two, second, codec, absent, doc));
    }

    /** A map of two keys whose entries may be absent. */
    public <A, B, V> StorageDoubleMap<A, B, V> optionalDoubleMap(
            String item, Hasher one, Codec<A> first, Hasher two, Codec<B> second, Codec<V> codec, String doc) {
        return keep(prefix.doubleMap(item, one, first, two, second, codec, doc));
    }

    /** A map of three keys with a default; hashers and keys in order. */
    public <A, B, C, V> StorageTripleMap<A, B, C, V> tripleMap(
            String item,
            List<Hasher> hashers,
            Codec<A> first,
            Codec<B> second,
            Codec<C> third,
            Codec<V> codec,
            V absent,
            String doc) {
        return keep(prefix.tripleMap(item, hashers, first, second, third, codec, absent, doc));
    }

    /** A map of three keys whose entries may be absent; hashers and keys in order. */
    public <A, B, C, V> StorageTripleMap<A, B, C, V> optionalTripleMap(
            String item,
            List<Hasher> hashers,
            Codec<A> first,
            Codec<B> second,
            Codec<C> third,
            Codec<V> codec,
            String doc) {
        return keep(prefix.tripleMap(item, hashers, first, second, third, codec, doc));
    }

    /** A constant. */
    public <T> Constant<T> constant(String named, Codec<T> codec, T value, String doc) {
        Constant<T> constant = new Constant<>(named, codec, value, doc);
        constants.add(constant);
        return constant;
    }

    /** A number that metadata does not show, and that a runtime may give another value all the same. */
    public <T> Constant<T> unshown(String named, Codec<T> codec, T value, String doc) {
        return new Constant<>(named, codec, value, doc);
    }

    /** An error. */
    public Fault error(int at, String named, String doc) {
        Fault fault = new Fault(index, at, named, doc);
        errors.add(fault);
        return fault;
    }

    /** A call whose rule says what it weighed. */
    public <A> Call<A> callWithPost(int at, Struct<A> args, Call.Info<A> info, String doc, Call.Rule<A> rule) {
        return keep(new Call<>(this, at, args, info, rule, doc, true));
    }

    /** A call that takes the weight announced. */
    public <A> Call<A> call(int at, Struct<A> args, Call.Info<A> info, String doc, Call.Plain<A> rule) {
        return callWithPost(at, args, info, doc, (on, origin, a) -> {
            rule.run(on, origin, a);
            return PostInfo.AS_ANNOUNCED;
        });
    }

    /** A call that exists on the wire and has no rule yet: it answers Unavailable and changes nothing. */
    public <A> Call<A> unavailable(int at, Struct<A> args, Call.Info<A> info, String doc) {
        return keep(new Call<>(
                this,
                at,
                args,
                info,
                (on, origin, a) -> {
                    throw DispatchError.Plain.UNAVAILABLE.refuse();
                },
                doc,
                false));
    }

    private <A> Call<A> keep(Call<A> call) {
        calls.add(call);
        return call;
    }

    private <V extends Event> V keep(V event) {
        events.add(event);
        return event;
    }

    /** An event of 0 fields. */
    public Event.Of0 event(int at, String named, String doc) {
        return keep(new Event.Of0(index, at, named, doc));
    }

    /** An event of 1 fields. */
    public <A> Event.Of1<A> event(int at, String named, String doc, Event.Field<A> a) {
        return keep(new Event.Of1<>(index, at, named, doc, a));
    }

    /** An event of 2 fields. */
    public <A, B> Event.Of2<A, B> event(int at, String named, String doc, Event.Field<A> a, Event.Field<B> b) {
        return keep(new Event.Of2<>(index, at, named, doc, a, b));
    }

    /** An event of 3 fields. */
    public <A, B, C> Event.Of3<A, B, C> event(
            int at, String named, String doc, Event.Field<A> a, Event.Field<B> b, Event.Field<C> c) {
        return keep(new Event.Of3<>(index, at, named, doc, a, b, c));
    }

    /** An event of 4 fields. */
    public <A, B, C, D> Event.Of4<A, B, C, D> event(
            int at, String named, String doc, Event.Field<A> a, Event.Field<B> b, Event.Field<C> c, Event.Field<D> d) {
        return keep(new Event.Of4<>(index, at, named, doc, a, b, c, d));
    }

    /** An event of 5 fields. */
    public <A, B, C, D, E> Event.Of5<A, B, C, D, E> event(
            int at,
            String named,
            String doc,
            Event.Field<A> a,
            Event.Field<B> b,
            Event.Field<C> c,
            Event.Field<D> d,
            Event.Field<E> e) {
        return keep(new Event.Of5<>(index, at, named, doc, a, b, c, d, e));
    }

    /** An event of 6 fields. */
    public <A, B, C, D, E, F> Event.Of6<A, B, C, D, E, F> event(
            int at,
            String named,
            String doc,
            Event.Field<A> a,
            Event.Field<B> b,
            Event.Field<C> c,
            Event.Field<D> d,
            Event.Field<E> e,
            Event.Field<F> f) {
        return keep(new Event.Of6<>(index, at, named, doc, a, b, c, d, e, f));
    }

    /** An event of 7 fields. */
    public <A, B, C, D, E, F, G> Event.Of7<A, B, C, D, E, F, G> event(
            int at,
            String named,
            String doc,
            Event.Field<A> a,
            Event.Field<B> b,
            Event.Field<C> c,
            Event.Field<D> d,
            Event.Field<E> e,
            Event.Field<F> f,
            Event.Field<G> g) {
        return keep(new Event.Of7<>(index, at, named, doc, a, b, c, d, e, f, g));
    }

    /** An event of 8 fields. */
    public <A, B, C, D, E, F, G, H> Event.Of8<A, B, C, D, E, F, G, H> event(
            int at,
            String named,
            String doc,
            Event.Field<A> a,
            Event.Field<B> b,
            Event.Field<C> c,
            Event.Field<D> d,
            Event.Field<E> e,
            Event.Field<F> f,
            Event.Field<G> g,
            Event.Field<H> h) {
        return keep(new Event.Of8<>(index, at, named, doc, a, b, c, d, e, f, g, h));
    }
}
