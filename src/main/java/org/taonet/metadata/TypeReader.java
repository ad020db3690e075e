package org.taonet.metadata;

import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Input;

/** Builds a type that the first pass has already found well formed. */
record TypeReader(byte[] data, Input at) {
    TypeReader(byte[] data, int from) {
        this(data, Input.of(data, from, data.length - from));
    }

    Type read(int id) {
        List<String> path = many(() -> MetadataReader.text(at));
        List<Type.Param> params = many(() -> new Type.Param(MetadataReader.text(at), at.bool() ? id() : -1));
        Type.Shape shape = shape();
        return new Type(id, path, params, shape, doc());
    }

    private Type.Shape shape() {
        return switch (at.u8()) {
            case 0 -> new Type.Shape.Composite(fields());
            case 1 -> new Type.Shape.Variants(many(this::variant));
            case 2 -> new Type.Shape.Sequence(id());
            case 3 -> array();
            case 4 -> new Type.Shape.Tuple(many(this::id));
            case 5 -> primitive();
            case 6 -> new Type.Shape.Compact(id());
            default -> new Type.Shape.Bits(id(), id());
        };
    }

    private Type.Shape array() {
        long length = at.u32();
        if (length > Integer.MAX_VALUE) {
            throw at.fault("array", "has " + length + " elements");
        }
        return new Type.Shape.Array((int) length, id());
    }

    private Type.Shape primitive() {
        int kind = at.u8();
        if (kind >= Type.Kind.values().length) {
            throw at.fault("primitive type", "unknown kind " + kind);
        }
        return new Type.Shape.Primitive(Type.Kind.values()[kind]);
    }

    private List<Type.Field> fields() {
        return many(() -> {
            String name = at.bool() ? MetadataReader.text(at) : "";
            int type = id();
            String typeName = at.bool() ? MetadataReader.text(at) : "";
            return new Type.Field(name, type, typeName, doc());
        });
    }

    private Type.Variant variant() {
        String name = MetadataReader.text(at);
        var fields = fields();
        int index = at.u8();
        return new Type.Variant(name, index, fields, doc());
    }

    private int id() {
        return (int) at.compact();
    }

    private Doc doc() {
        int from = at.offset();
        int count = at.count(1, "docs");
        for (int i = 0; i < count; i++) {
            at.skip(at.count(1, "str"));
        }
        return count == 0 ? Doc.NONE : new Doc(data, from);
    }

    private <T> List<T> many(MetadataReader.Part<T> part) {
        int count = at.count(1, "list");
        var all = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            all.add(part.read());
        }
        return List.copyOf(all);
    }
}
