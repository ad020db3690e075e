package org.taonet.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.metadata.Type.Shape;
import org.taonet.scale.ScaleException;
import org.taonet.text.Json;

/**
 * Fills in the fields that JSON leaves out of a struct, from another value of the type: what is stored, or nothing but
 * zeros as polkadot.js has it. Fields may be written as the metadata has them or as polkadot.js does
 * ({@code misc_frozen}, {@code miscFrozen}). What is given is left as it is, wrong or not: {@link ValueParser} says so.
 */
public final class Gaps {
    private static final int MOST_ZEROS = 1 << 16;

    private final DynamicCodec codec;
    private final Metadata metadata;

    public Gaps(DynamicCodec codec) {
        this.codec = codec;
        this.metadata = codec.metadata();
    }

    /** The value of nothing but zeros; empty for a type that has none. */
    public Optional<Value> zero(int type) {
        try {
            return Optional.of(codec.decodeStored(type, new byte[MOST_ZEROS]));
        } catch (ScaleException none) {
            return Optional.empty();
        }
    }

    /** What was given, completed from another value of the type. */
    public Json fill(int type, Value base, Json given) {
        if (!(given instanceof Json.Obj(var written))
                || !(metadata.type(type).shape() instanceof Shape.Composite(var fields))) {
            return given;
        }
        if (fields.size() == 1 && fields.getFirst().name().isEmpty()) {
            return fill(fields.getFirst().type(), base, given);
        }
        return base instanceof Value.Struct ? fill(fields, base, written) : given;
    }

    private Json fill(List<Type.Field> fields, Value base, Map<String, Json> given) {
        var rest = new LinkedHashMap<>(given);
        var all = new LinkedHashMap<String, Json>();
        for (Type.Field field : fields) {
            String name = rest.containsKey(field.name()) ? field.name() : camel(field.name());
            Json written = rest.remove(name);
            Optional<Value> other = base.at(field.name());
            if (written == null) {
                other.ifPresent(value -> all.put(field.name(), ValueJson.of(value)));
            } else {
                all.put(
                        field.name(),
                        other.map(value -> fill(field.type(), value, written)).orElse(written));
            }
        }
        all.putAll(rest);
        return Json.object(all);
    }

    private static String camel(String snake) {
        StringBuilder out = new StringBuilder();
        boolean up = false;
        for (char c : snake.toCharArray()) {
            if (c == '_') {
                up = !out.isEmpty();
            } else {
                out.append(up ? Character.toUpperCase(c) : c);
                up = false;
            }
        }
        return out.toString();
    }
}
