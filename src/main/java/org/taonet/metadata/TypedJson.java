package org.taonet.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Type.Shape;
import org.taonet.text.Json;

/**
 * Values as JSON for programs, by their types: as {@link ValueJson} has them, but accounts as ss58 addresses of the
 * chain, which is how polkadot.js and btcli know them.
 */
public final class TypedJson {
    private final Metadata metadata;
    private final int ss58Prefix;

    /** With the chain's ss58 prefix. */
    public TypedJson(Metadata metadata, int ss58Prefix) {
        this.metadata = metadata;
        this.ss58Prefix = ss58Prefix;
    }

    /** A value of a type. */
    public Json of(int id, Value value) {
        Type type = metadata.type(id);
        if (type.isAccount(value) && value instanceof Value.Raw(var bytes)) {
            return Json.of(Ss58.encode(bytes.shared(), ss58Prefix));
        }
        return switch (type.shape()) {
            case Shape.Composite(var fields) -> fields(fields, value);
            case Shape.Variants variants -> variant(variants, value);
            case Shape.Sequence(int element) -> list(element, value);
            case Shape.Array(int _, int element) -> list(element, value);
            case Shape.Tuple(var elements) -> tuple(elements, value);
            case Shape.Primitive _, Shape.Compact _, Shape.Bits _ -> ValueJson.of(value);
        };
    }

    /** The fields of a call, an event, an error or a struct: an object by their names, or a list without names. */
    public Json fields(List<Type.Field> fields, Value content) {
        if (fields.size() == 1 && fields.getFirst().name().isEmpty()) {
            return of(fields.getFirst().type(), content);
        }
        if (content instanceof Value.Struct(var members) && members.size() == fields.size()) {
            var map = new LinkedHashMap<String, Json>();
            for (int i = 0; i < members.size(); i++) {
                map.put(
                        members.get(i).name(),
                        of(fields.get(i).type(), members.get(i).value()));
            }
            return Json.object(map);
        }
        return tuple(fields.stream().map(Type.Field::type).toList(), content);
    }

    /** Values of these types, one after the other, such as the keys of a map. */
    public Json all(List<Integer> types, List<Value> values) {
        var all = new ArrayList<Json>(values.size());
        for (int i = 0; i < values.size(); i++) { // no stream: each level of a value takes stack
            all.add(of(types.get(i), values.get(i)));
        }
        return Json.array(all);
    }

    private Json variant(Shape.Variants variants, Value value) {
        if (value instanceof Value.Maybe(var content)) {
            return content == null
                    ? Json.none()
                    : of(variants.all().getLast().fields().getFirst().type(), content);
        }
        if (!(value instanceof Value.Choice(var name, var content)) || content == null) {
            return ValueJson.of(value);
        }
        List<Type.Field> fields = variants.named(name).map(Type.Variant::fields).orElse(List.of());
        return Json.object().put(name, fields(fields, content)).build();
    }

    private Json list(int element, Value value) {
        if (!(value instanceof Value.Seq(var items))) {
            return ValueJson.of(value);
        }
        var all = new ArrayList<Json>(items.size());
        for (Value item : items) {
            all.add(of(element, item));
        }
        return Json.array(all);
    }

    private Json tuple(List<Integer> elements, Value value) {
        return value instanceof Value.Seq(var items) && items.size() == elements.size()
                ? all(elements, items)
                : ValueJson.of(value);
    }
}
