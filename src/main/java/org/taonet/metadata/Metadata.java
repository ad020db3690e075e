package org.taonet.metadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.taonet.scale.ScaleException;

/**
 * A runtime's description of itself, versions 14, 15 and 16: its types, pallets, extrinsic format and runtime APIs.
 * Reading skims the bytes once; a type is only built when it is asked for, so that a command which needs one storage
 * item pays for that item. Mirrors frame-metadata.
 */
public final class Metadata {
    /** A pallet; the type ids are -1 where it has none of that kind. */
    public record Pallet(
            String name,
            int index,
            String prefix,
            List<Entry> storage,
            int calls,
            int events,
            int errors,
            List<Constant> constants,
            Doc doc) {
        /** A storage item by its name. */
        public Optional<Entry> entry(String item) {
            return storage.stream().filter(e -> e.name().equals(item)).findFirst();
        }

        /** A constant by its name. */
        public Optional<Constant> constant(String item) {
            return constants.stream().filter(c -> c.name().equals(item)).findFirst();
        }
    }

    /** A storage item. A plain value has no hashers and the key type -1; an optional one has no default. */
    public record Entry(
            String pallet,
            String prefix,
            String name,
            boolean optional,
            List<Hasher> hashers,
            int keyType,
            int valueType,
            byte[] defaultValue,
            Doc doc) {
        /** Whether it holds many values under keys. */
        public boolean isMap() {
            return !hashers.isEmpty();
        }

        /** Pallet and item, as people write it. */
        public String label() {
            return pallet + "." + name;
        }
    }

    /** A constant with its encoded value. */
    public record Constant(String name, int type, byte[] value, Doc doc) {}

    /** The format of extrinsics. Type ids are -1 where the metadata does not say. */
    public record Extrinsic(List<Integer> versions, int address, int call, int signature, List<Extension> extensions) {}

    /** A transaction extension: what it puts in the extrinsic, and what is only signed. */
    public record Extension(String identifier, int type, int additional) {}

    /** A trait of runtime APIs (from version 15 on). */
    public record Api(String name, List<Method> methods, Doc doc) {}

    /** A method of a runtime API. */
    public record Method(String api, String name, List<Type.Param> params, int output, Doc doc) {
        /** The name it is called by over RPC. */
        public String exported() {
            return api + "_" + name;
        }
    }

    /** Type ids of the runtime's call, event and error enums; -1 where the metadata does not say. */
    public record Outer(int call, int event, int error) {}

    private final int version;
    private final MetadataReader reader;
    private final Type[] types;
    private final List<Pallet> pallets;
    private final Extrinsic extrinsic;
    private final List<Api> apis;
    private final Outer outer;

    Metadata(
            int version,
            MetadataReader reader,
            List<Pallet> pallets,
            Extrinsic extrinsic,
            List<Api> apis,
            Outer outer) {
        this.version = version;
        this.reader = reader;
        this.types = new Type[reader.typeCount()];
        this.pallets = pallets;
        this.extrinsic = extrinsic;
        this.apis = apis;
        this.outer = outer;
    }

    /**
     * Reads metadata that starts with the magic {@code meta} and its version.
     *
     * @throws ScaleException if the bytes are damaged or of a version other than 14, 15, 16
     */
    public static Metadata parse(byte[] bytes) {
        return new MetadataReader(bytes).read();
    }

    /** 14, 15 or 16. */
    public int version() {
        return version;
    }

    /** How many types the registry has; their ids are 0 up to that. */
    public int typeCount() {
        return types.length;
    }

    /** The type of an id. */
    public Type type(int id) {
        if (id < 0 || id >= types.length) {
            throw new ScaleException(0, "metadata", "it names type " + id + " but has only " + types.length);
        }
        Type type = types[id];
        if (type == null) {
            type = reader.type(id);
            types[id] = type;
        }
        return type;
    }

    /** All pallets, in the node's order. */
    public List<Pallet> pallets() {
        return pallets;
    }

    /** A pallet by its name. */
    public Optional<Pallet> pallet(String name) {
        return pallets.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** A pallet by its index in calls, events and errors. */
    public Optional<Pallet> pallet(int index) {
        return pallets.stream().filter(p -> p.index() == index).findFirst();
    }

    /** The alternatives of one of a pallet's enums (its calls, events or errors type); none for -1. */
    public List<Type.Variant> variants(int enumType) {
        return enumType >= 0 && type(enumType).shape() instanceof Type.Shape.Variants v ? v.all() : List.of();
    }

    /** The extrinsic format. */
    public Extrinsic extrinsic() {
        return extrinsic;
    }

    /** The runtime APIs; empty in version 14. */
    public List<Api> apis() {
        return apis;
    }

    /** A runtime API method by trait and method name. */
    public Optional<Method> method(String api, String method) {
        return apis.stream()
                .filter(a -> a.name().equals(api))
                .flatMap(a -> a.methods().stream())
                .filter(m -> m.name().equals(method))
                .findFirst();
    }

    /** The runtime's outer enums. */
    public Outer outer() {
        return outer;
    }

    /** The first type of a name or label: {@code AccountInfo}, {@code u64}, {@code Vec<u8>}. */
    public OptionalInt typeNamed(String name) {
        for (int id = 0; id < types.length; id++) {
            if (type(id).name().equals(name) || label(id).equals(name)) {
                return OptionalInt.of(id);
            }
        }
        return OptionalInt.empty();
    }

    /** The bytes this was read from. */
    public byte[] bytes() {
        return reader.data();
    }

    /** A type as people write it: {@code Vec<AccountId32>}. */
    public String label(int id) {
        return label(id, 6);
    }

    private String label(int id, int depth) {
        if (depth == 0) {
            return "…";
        }
        Type type = type(id);
        return switch (type.shape()) {
            case Type.Shape.Composite _, Type.Shape.Variants _ -> named(type, depth);
            case Type.Shape.Sequence(int element) -> "Vec<" + label(element, depth - 1) + ">";
            case Type.Shape.Array(int length, int element) -> "[" + label(element, depth - 1) + "; " + length + "]";
            case Type.Shape.Tuple(var elements) ->
                elements.stream().map(e -> label(e, depth - 1)).collect(Collectors.joining(", ", "(", ")"));
            case Type.Shape.Primitive(var kind) -> kind.label();
            case Type.Shape.Compact(int inner) -> "Compact<" + label(inner, depth - 1) + ">";
            case Type.Shape.Bits _ -> "BitVec";
        };
    }

    private String named(Type type, int depth) {
        String name = type.name().isEmpty() ? "type " + type.id() : type.name();
        boolean generic = name.equals("Option") || name.equals("Result") || name.equals("BTreeMap");
        if (name.startsWith("Bounded") || name.startsWith("BTreeSet") || name.equals("Compact")) {
            generic = true;
        }
        String inner = type.params().stream()
                .filter(p -> p.type() >= 0)
                .map(p -> label(p.type(), depth - 1))
                .collect(Collectors.joining(", ", "<", ">"));
        return generic && inner.length() > 2 ? name + inner : name;
    }
}
