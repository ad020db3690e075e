package org.taonet.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;

/**
 * Reads metadata: one pass that notes where each type begins, and builds what is small. Not for use by several threads.
 */
final class MetadataReader {
    private static final int MAGIC = 0x6174656d;

    /** Told the extent of every documentation list, so that a copy without it can be made. */
    interface DocListener {
        void doc(int from, int to);
    }

    private final byte[] data;
    private final Input in;
    private final DocListener docs;
    private int[] typeOffsets = new int[0];
    private int version;

    MetadataReader(byte[] data) {
        this(data, (_, _) -> {});
    }

    MetadataReader(byte[] data, DocListener docs) {
        this.data = data;
        this.in = Input.of(data);
        this.docs = docs;
    }

    byte[] data() {
        return data;
    }

    int typeCount() {
        return typeOffsets.length;
    }

    Metadata read() {
        if (in.remaining() < 5 || in.u32() != MAGIC) {
            throw new ScaleException(0, "metadata", "it does not start with 'meta'");
        }
        version = in.u8();
        if (version < 14 || version > 16) {
            throw new ScaleException(4, "metadata", "version " + version + "; 14, 15 and 16 are understood");
        }
        skimTypes();
        var pallets = list("pallets", 4, this::pallet);
        Metadata.Extrinsic extrinsic = extrinsic();
        Metadata.Outer outer = new Metadata.Outer(-1, -1, -1);
        List<Metadata.Api> apis = List.of();
        if (version == 14) {
            in.compact(); // the type of the runtime itself
        } else {
            if (version == 15) {
                in.compact();
            }
            apis = list("apis", 2, this::api);
            outer = new Metadata.Outer(id(), id(), id());
            list("custom", 2, () -> {
                text();
                id();
                in.skip(in.count(1, "custom value"));
                return "";
            });
        }
        in.done("metadata");
        var metadata = new Metadata(version, this, pallets, extrinsic, apis, outer);
        return version == 14 ? completed(metadata) : metadata;
    }

    /** Version 14 names the parts of an extrinsic only as generic parameters of its type. */
    private Metadata completed(Metadata read) {
        int extrinsicType = read.extrinsic().address();
        Type type = read.type(extrinsicType);
        var extrinsic = new Metadata.Extrinsic(
                read.extrinsic().versions(),
                param(type, "Address"),
                param(type, "Call"),
                param(type, "Signature"),
                read.extrinsic().extensions());
        return new Metadata(14, this, read.pallets(), extrinsic, List.of(), outerOf(read, extrinsic));
    }

    private static Metadata.Outer outerOf(Metadata read, Metadata.Extrinsic extrinsic) {
        int event = -1;
        int error = -1;
        for (int id = read.typeCount() - 1; id >= 0; id--) {
            List<String> path = read.type(id).path();
            if (path.size() == 2 && path.getLast().equals("RuntimeEvent")) {
                event = id;
            } else if (path.size() == 2 && path.getLast().equals("RuntimeError")) {
                error = id;
            }
        }
        return new Metadata.Outer(extrinsic.call(), event, error);
    }

    private static int param(Type type, String name) {
        Optional<Type.Param> found =
                type.params().stream().filter(p -> p.name().equals(name)).findFirst();
        return found.map(Type.Param::type).orElse(-1);
    }

    /** One of several like parts. */
    interface Part<T> {
        T read();
    }

    private <T> List<T> list(String what, int elementBytes, Part<T> part) {
        int count = in.count(elementBytes, what);
        var all = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            all.add(part.read());
        }
        return all;
    }

    private int id() {
        return (int) in.compactUpTo(Integer.MAX_VALUE, "type id");
    }

    private int optionalId() {
        return in.bool() ? id() : -1;
    }

    private String text() {
        return text(in);
    }

    static String text(Input in) {
        return new String(in.bytes(in.count(1, "str")), StandardCharsets.UTF_8);
    }

    private void skipText() {
        in.skip(in.count(1, "str"));
    }

    private Doc doc() {
        int from = in.offset();
        int count = in.count(1, "docs");
        for (int i = 0; i < count; i++) {
            skipText();
        }
        docs.doc(from, in.offset());
        return count == 0 ? Doc.NONE : new Doc(data, from);
    }

    // ---- types: a pass that only notes offsets ----

    private void skimTypes() {
        int count = in.count(6, "types");
        typeOffsets = new int[count];
        for (int i = 0; i < count; i++) {
            int at = in.offset();
            if (id() != i) {
                throw new ScaleException(at, "metadata", "the types are not numbered in order");
            }
            typeOffsets[i] = in.offset();
            skimType();
        }
    }

    private void skimType() {
        skipTexts();
        int params = in.count(2, "params");
        for (int i = 0; i < params; i++) {
            skipText();
            optionalId();
        }
        int kind = in.u8();
        switch (kind) {
            case 0 -> skimFields();
            case 1 -> skimVariants();
            case 2, 6 -> id();
            case 3 -> {
                in.u32();
                id();
            }
            case 4 -> {
                int count = in.count(1, "tuple");
                for (int i = 0; i < count; i++) {
                    id();
                }
            }
            case 5 -> in.u8();
            case 7 -> {
                id();
                id();
            }
            default -> throw in.fault("type definition", "unknown kind " + kind);
        }
        doc();
    }

    private void skimVariants() {
        int count = in.count(4, "variants");
        for (int i = 0; i < count; i++) {
            skipText();
            skimFields();
            in.u8();
            doc();
        }
    }

    private void skimFields() {
        int count = in.count(4, "fields");
        for (int i = 0; i < count; i++) {
            if (in.bool()) {
                skipText();
            }
            id();
            if (in.bool()) {
                skipText();
            }
            doc();
        }
    }

    private void skipTexts() {
        int count = in.count(1, "texts");
        for (int i = 0; i < count; i++) {
            skipText();
        }
    }

    // ---- types: one of them, when asked for ----

    Type type(int id) {
        int from = typeOffsets[id];
        return new TypeReader(data, from).read(id);
    }

    // ---- pallets ----

    private Metadata.Pallet pallet() {
        String name = text();
        String prefix = name;
        List<Metadata.Entry> storage = List.of();
        if (in.bool()) {
            String under = text();
            prefix = under;
            storage = list("storage", 5, () -> entry(name, under));
        }
        int calls = enumType();
        int events = enumType();
        List<Metadata.Constant> constants = list("constants", 4, this::constant);
        int errors = enumType();
        if (version == 16) {
            skipAssociatedAndViews();
        }
        int index = in.u8();
        Doc doc = Doc.NONE;
        if (version >= 15) {
            doc = doc();
        }
        deprecation();
        return new Metadata.Pallet(name, index, prefix, storage, calls, events, errors, constants, doc);
    }

    private Metadata.Entry entry(String pallet, String prefix) {
        String name = text();
        int modifier = in.u8();
        if (modifier > 1) {
            throw in.fault("storage modifier", "unknown value " + modifier);
        }
        List<Hasher> hashers = List.of();
        int key = -1;
        if (in.bool()) {
            hashers = list("hashers", 1, this::hasher);
            key = id();
        }
        int value = id();
        byte[] defaultValue = in.bytes(in.count(1, "default"));
        Doc doc = doc();
        deprecation();
        return new Metadata.Entry(pallet, prefix, name, modifier == 0, hashers, key, value, defaultValue, doc);
    }

    private Hasher hasher() {
        int index = in.u8();
        if (index >= Hasher.values().length) {
            throw in.fault("storage hasher", "unknown value " + index);
        }
        return Hasher.values()[index];
    }

    private Metadata.Constant constant() {
        String name = text();
        int type = id();
        byte[] value = in.bytes(in.count(1, "constant"));
        Doc doc = doc();
        deprecation();
        return new Metadata.Constant(name, type, value, doc);
    }

    private int enumType() {
        if (!in.bool()) {
            return -1;
        }
        int type = id();
        if (version == 16) {
            list("deprecations", 2, () -> {
                in.u8();
                deprecation();
                return "";
            });
        }
        return type;
    }

    private void skipAssociatedAndViews() {
        list("associated types", 3, () -> {
            text();
            id();
            return doc();
        });
        list("view functions", 36, () -> {
            in.skip(32);
            text();
            list("inputs", 2, this::param);
            id();
            Doc doc = doc();
            deprecation();
            return doc;
        });
    }

    /** Version 16 says of each item whether it is deprecated, with a note. */
    private void deprecation() {
        if (version < 16) {
            return;
        }
        int kind = in.u8();
        if (kind == 2) {
            skipText();
            if (in.bool()) {
                skipText();
            }
        } else if (kind > 2) {
            throw in.fault("deprecation", "unknown kind " + kind);
        }
    }

    private Type.Param param() {
        return new Type.Param(text(), id());
    }

    // ---- extrinsic and runtime APIs ----

    private Metadata.Extrinsic extrinsic() {
        return switch (version) {
            case 14 -> {
                int type = id(); // completed() looks into it
                int format = in.u8();
                yield new Metadata.Extrinsic(List.of(format), type, -1, -1, extensions());
            }
            case 15 -> {
                int format = in.u8();
                int address = id();
                int call = id();
                int signature = id();
                id();
                yield new Metadata.Extrinsic(List.of(format), address, call, signature, extensions());
            }
            default -> extrinsic16();
        };
    }

    private List<Metadata.Extension> extensions() {
        return list("extensions", 3, () -> new Metadata.Extension(text(), id(), id()));
    }

    private Metadata.Extrinsic extrinsic16() {
        List<Integer> versions = list("versions", 1, in::u8);
        int address = id();
        int call = id();
        int signature = id();
        // By version of the extension set, which of the extensions, in order; extrinsics v4 use version 0.
        var sets = new int[256][];
        list("extension versions", 2, () -> {
            int set = in.u8();
            sets[set] =
                    list("extensions", 1, this::id).stream().mapToInt(i -> i).toArray();
            return set;
        });
        List<Metadata.Extension> all = extensions();
        int[] order = sets[0] == null ? new int[0] : Objects.requireNonNull(sets[0]);
        if (Arrays.stream(order).anyMatch(i -> i >= all.size())) {
            throw in.fault("extensions", "an index beyond the " + all.size() + " there are");
        }
        return new Metadata.Extrinsic(
                versions,
                address,
                call,
                signature,
                Arrays.stream(order).mapToObj(all::get).toList());
    }

    private Metadata.Api api() {
        String name = text();
        List<Metadata.Method> methods = list("methods", 4, () -> {
            String method = text();
            List<Type.Param> params = list("inputs", 2, this::param);
            int output = id();
            Doc doc = doc();
            deprecation();
            return new Metadata.Method(name, method, params, output, doc);
        });
        Doc doc = doc();
        if (version == 16) {
            in.compact();
            deprecation();
        }
        return new Metadata.Api(name, methods, doc);
    }
}
