package org.taonet.runtime;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.primitive.Weight;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Outer;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.state.StorageItem;
import org.taonet.unit.Bytes;

/**
 * A runtime as a value: version, pallets in order, extensions, guards, constants and defaults that differ from the
 * declared ones. Metadata, dispatcher, keys and APIs hang on it. Several live side by side.
 */
public final class Runtime implements Outer {
    private final String name;
    private final RuntimeVersion version;
    private final List<Pallet> pallets;
    private final List<Extension<?>> extensions;
    private final List<Guard> guards;
    private final List<RuntimeApi> apis;
    private final BiPredicate<Context, RuntimeCall> filter;
    private final Function<Bytes, Optional<RuntimeVersion>> carried;
    private final Map<Object, Object> overrides;
    private final List<Derived> derived;
    private final Supplier<Runtime> superset;
    private final @Nullable Call<?>[][] calls = new Call<?>[256][];

    private final Codec<RuntimeCall> callCodec;
    private final byte[] @Nullable [] metadata = new byte[Metadata.VERSIONS.size()][];
    private final String crate;
    private final TypeDef originCaller;
    private final List<Integer> extensionGroups;

    private Runtime(Builder from) {
        this.name = from.name;
        this.pallets = List.copyOf(from.pallets);
        this.extensions = List.copyOf(from.extensions);
        this.guards = List.copyOf(from.guards);
        this.apis = List.copyOf(from.apis);
        this.filter = from.filter;
        this.crate = from.crate;
        this.originCaller = from.originCaller;
        this.extensionGroups = List.copyOf(from.extensionGroups);
        this.carried = from.carried;
        this.overrides = from.overrides;
        this.derived = List.copyOf(from.derived);
        this.superset = () -> new Runtime(from.showing(derived));
        this.version = from.version.apply(apis);
        overrides.put(FrameSystem.VERSION, version);
        for (Pallet pallet : pallets) {
            @Nullable Call<?>[] row = new Call<?>[256];
            pallet.calls().forEach(call -> row[call.index()] = call);
            calls[pallet.index()] = row;
        }
        this.callCodec = Codecs.of(new TypeDef.Outer(RuntimeCall.NAME), 2, RuntimeCall::encode, this::readCall);
    }

    /** Puts a runtime together. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** What a runtime is made of; see the fields of {@link Runtime}. */
    public static final class Builder {
        private final String name;
        private Function<List<RuntimeApi>, RuntimeVersion> version = apis -> {
            throw new IllegalStateException("a runtime needs a version");
        };
        private String crate = "node_subtensor_runtime";
        private TypeDef originCaller = Origin.CODEC.type();
        private List<Integer> extensionGroups = List.of();
        private List<Pallet> pallets = List.of();
        private List<Extension<?>> extensions = List.of();
        private List<Guard> guards = List.of();
        private List<RuntimeApi> apis = List.of();
        private BiPredicate<Context, RuntimeCall> filter = (on, call) -> true;
        private Function<Bytes, Optional<RuntimeVersion>> carried = code -> Optional.empty();
        private final Map<Object, Object> overrides = new IdentityHashMap<>();
        private List<Derived> derived = List.of();

        private Builder(String name) {
            this.name = name;
        }

        /** The same, with items of storage that are only shown declared by their pallets. */
        private Builder showing(List<Derived> items) {
            Builder copy = named(name)
                    .version(version)
                    .pallets(pallets.stream()
                            .map(pallet -> pallet.with(items.stream()
                                    .map(Derived::item)
                                    .filter(item -> item.pallet().equals(pallet.name()))
                                    .toList()))
                            .toList())
                    .extensions(extensions)
                    .extensionGroups(extensionGroups)
                    .originCaller(originCaller)
                    .guards(guards)
                    .apis(apis)
                    .filter(filter)
                    .carried(carried);
            copy.crate = crate;
            copy.overrides.putAll(overrides);
            return copy;
        }

        /** Items of storage that are shown to clients of earlier versions. */
        public Builder derived(List<Derived> all) {
            derived = all;
            return this;
        }

        /** The version, given the APIs it is to list. */
        public Builder version(Function<List<RuntimeApi>, RuntimeVersion> made) {
            version = made;
            return this;
        }

        /** The pallets, in the order of their hooks. */
        public Builder pallets(List<Pallet> all) {
            pallets = all;
            return this;
        }

        /** The transaction extensions, in the order of the wire. */
        public Builder extensions(List<Extension<?>> all) {
            extensions = all;
            return this;
        }

        /** How upstream's tuple of extensions is nested: the sizes of its groups. Bytes do not depend on it. */
        public Builder extensionGroups(List<Integer> sizes) {
            extensionGroups = sizes;
            return this;
        }

        /** The type that stands for any pallet's origin. */
        public Builder originCaller(TypeDef type) {
            originCaller = type;
            return this;
        }

        public Builder guards(List<Guard> all) {
            guards = all;
            return this;
        }

        public Builder apis(List<RuntimeApi> all) {
            apis = all;
            return this;
        }

        /** The base call filter. */
        public Builder filter(BiPredicate<Context, RuntimeCall> allows) {
            filter = allows;
            return this;
        }

        /** Which version a state's code names, if it is carried here. */
        public Builder carried(Function<Bytes, Optional<RuntimeVersion>> versions) {
            carried = versions;
            return this;
        }

        /** Another value for a constant. */
        public <T> Builder constant(Constant<T> constant, T value) {
            overrides.put(constant, value);
            return this;
        }

        /** Another default for a storage item. */
        public Builder storageDefault(StorageItem item, Object value) {
            overrides.put(item, value);
            return this;
        }

        public Runtime build() {
            return new Runtime(this);
        }
    }

    /** A short name: what the state's {@code :code} says. */
    public String name() {
        return name;
    }

    public RuntimeVersion version() {
        return version;
    }

    public List<Pallet> pallets() {
        return pallets;
    }

    public List<Extension<?>> extensions() {
        return extensions;
    }

    /** The Rust crate whose name the outer types' paths begin with. */
    public String crate() {
        return crate;
    }

    TypeDef originCaller() {
        return originCaller;
    }

    List<Integer> extensionGroups() {
        return extensionGroups.isEmpty() ? List.of(extensions.size()) : extensionGroups;
    }

    public List<Guard> guards() {
        return guards;
    }

    /** What clients of earlier versions see beside what is stored. */
    public List<Derived> derived() {
        return derived;
    }

    /** The same runtime with {@link #derived} items in its metadata; made anew at each call. */
    public Runtime superset() {
        return derived.isEmpty() ? this : superset.get();
    }

    public List<RuntimeApi> apis() {
        return apis;
    }

    /** The version that code names, if it is one that is carried here. */
    public Optional<RuntimeVersion> versionOf(Bytes code) {
        return carried.apply(code);
    }

    /** A pallet by name. */
    public Optional<Pallet> pallet(String named) {
        return pallets.stream().filter(p -> p.name().equals(named)).findFirst();
    }

    /** An API method by the name it is called by: {@code Trait_method}. */
    public Optional<RuntimeApi.Method> method(String called) {
        return apis.stream()
                .filter(api -> called.startsWith(api.name() + "_"))
                .flatMap(api -> api.methods().stream()
                        .filter(m -> called.length()
                                        == api.name().length() + 1 + m.name().length()
                                && called.endsWith(m.name())))
                .findFirst();
    }

    /** The metadata of a version, if there is such a version; made once. */
    public Optional<byte[]> metadata(int version) {
        int slot = Metadata.VERSIONS.indexOf(version);
        if (slot < 0) {
            return Optional.empty();
        }
        byte[] made = metadata[slot];
        if (made == null) {
            made = Metadata.of(this, version).orElseThrow();
            metadata[slot] = made;
        }
        return Optional.of(made);
    }

    /** A constant's value here. */
    @SuppressWarnings("unchecked")
    public <T> T value(Constant<T> constant) {
        Object other = overrides.get(constant);
        return other == null ? constant.declared() : (T) other;
    }

    /** A storage item's default here. */
    @SuppressWarnings("unchecked")
    public <T> T defaultOf(StorageItem item, T declared) {
        Object other = overrides.get(item);
        return other == null ? declared : (T) other;
    }

    /** A storage item's default here, encoded as metadata has it. */
    byte[] defaultBytes(StorageItem item) {
        Object other = overrides.get(item);
        return other == null ? item.defaultBytes() : encode(item.value(), other);
    }

    @SuppressWarnings("unchecked")
    private static <T> byte[] encode(Codec<T> codec, Object value) {
        return codec.bytes((T) value);
    }

    /** Whether the base filter lets a call pass. */
    public boolean allows(Context on, RuntimeCall call) {
        return filter.test(on, call);
    }

    /** What is known of a call before it runs, guards included. */
    public DispatchInfo info(RuntimeCall call) {
        DispatchInfo info = call.call().info(this, call.args());
        Weight weight = info.callWeight();
        for (Guard guard : guards) {
            weight = weight.plus(guard.weight(call));
        }
        return info.weighing(weight);
    }

    /** Passes a call of a signed account through the guards. */
    void guard(Context on, Origin origin, RuntimeCall call) {
        if (origin instanceof Origin.Signed(var who, var _)) {
            for (Guard guard : guards) {
                guard.check(on, who, call);
            }
        }
    }

    private RuntimeCall readCall(org.taonet.scale.Input in) {
        int start = in.offset();
        @Nullable Call<?>[] pallet = calls[in.u8()];
        Call<?> call = pallet == null ? null : pallet[in.u8()];
        if (call == null) {
            throw new org.taonet.scale.ScaleException(start, RuntimeCall.NAME, "no such call");
        }
        Struct<?> args = call.args();
        return new RuntimeCall(call, args.decode(in));
    }

    /** The codec of any call. */
    public Codec<RuntimeCall> calls() {
        return callCodec;
    }

    @Override
    public Codec<?> codec(String outer) {
        return switch (outer) {
            case RuntimeCall.NAME -> callCodec;
            case "OriginCaller" -> Origin.CALLER;
            default -> throw new IllegalStateException("no codec for " + outer);
        };
    }
}
