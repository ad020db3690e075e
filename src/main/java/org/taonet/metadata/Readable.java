package org.taonet.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Type.Shape;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/**
 * Values for people's eyes: accounts as ss58, balances with their unit, fixed-point numbers in decimals, bytes that are
 * text as text, calls on one line as a command line takes them.
 */
public final class Readable {
    private final Metadata metadata;
    private final int ss58Prefix;

    /** With the chain's ss58 prefix. */
    public Readable(Metadata metadata, int ss58Prefix) {
        this.metadata = metadata;
        this.ss58Prefix = ss58Prefix;
    }

    /** A value of a type as JSON with readable leaves. The hint is the field's type name in the source, or empty. */
    public Json of(int id, String hint, Value value) {
        Type type = metadata.type(id);
        return switch (type.shape()) {
            case Shape.Composite composite -> composite(type, composite, hint, value);
            case Shape.Variants variants -> variants(type, variants, hint, value);
            case Shape.Sequence(int element) -> list(element, hint, value);
            case Shape.Array(int _, int element) -> list(element, hint, value);
            case Shape.Tuple(var elements) -> tuple(elements, value);
            case Shape.Primitive _, Shape.Compact _ -> leaf(hint, value);
            case Shape.Bits _ -> ValueJson.of(value);
        };
    }

    /** The fields of a call, an event or an error, by name. */
    public Json fields(List<Type.Field> fields, Value content) {
        if (fields.size() == 1 && fields.getFirst().name().isEmpty()) {
            return of(fields.getFirst().type(), fields.getFirst().typeName(), content);
        }
        if (content instanceof Value.Struct(var members)) {
            var map = new LinkedHashMap<String, Json>();
            for (int i = 0; i < Math.min(fields.size(), members.size()); i++) {
                Type.Field field = fields.get(i);
                map.put(
                        field.name(),
                        of(field.type(), field.typeName(), members.get(i).value()));
            }
            return Json.object(map);
        }
        if (content instanceof Value.Seq(var items) && items.size() == fields.size()) {
            var all = new ArrayList<Json>();
            for (int i = 0; i < items.size(); i++) {
                all.add(of(fields.get(i).type(), fields.get(i).typeName(), items.get(i)));
            }
            return Json.array(all);
        }
        return ValueJson.of(content);
    }

    private Json composite(Type type, Shape.Composite composite, String hint, Value value) {
        if (type.isAccount(value) && value instanceof Value.Raw(var bytes)) {
            return Json.of(Ss58.encode(bytes.shared(), ss58Prefix));
        }
        if (value instanceof Value.Num) {
            return leaf(hint, value);
        }
        Optional<FixedPoint> fixed = FixedPoint.of(metadata, type);
        if (fixed.isPresent()) {
            return Json.of(fixed.get().show(value.number()));
        }
        if (composite.isWrapper()) {
            Type.Field only = composite.fields().getFirst();
            return of(only.type(), Amounts.isBalance(hint) ? hint : only.typeName(), value);
        }
        return fields(composite.fields(), value);
    }

    private Json variants(Type type, Shape.Variants variants, String hint, Value value) {
        if (value instanceof Value.Maybe(var content)) {
            int inner = variants.all().getLast().fields().getFirst().type();
            return content == null ? Json.none() : of(inner, hint, content);
        }
        if (!(value instanceof Value.Choice(var name, var content)) || content == null) {
            return ValueJson.of(value);
        }
        if (type.id() == metadata.outer().call()) {
            return callObject(value);
        }
        List<Type.Field> fields = variants.named(name).map(Type.Variant::fields).orElse(List.of());
        Json inner = fields(fields, content);
        return type.name().equals("MultiAddress") && name.equals("Id")
                ? inner
                : Json.object().put(name, inner).build();
    }

    /** A call on one line: {@code Pallet.call(name=value, …)}. */
    public String call(Value call) {
        if (!(call instanceof Value.Choice(var pallet, var inner))
                || !(inner instanceof Value.Choice(var name, var args))) {
            return ValueJson.of(call).write();
        }
        if (args == null) {
            return pallet + "." + name + "()";
        }
        List<Type.Field> fields = Calls.find(metadata, pallet, name).fields();
        var words = new ArrayList<String>();
        for (int i = 0; i < fields.size() && args instanceof Value.Struct(var members); i++) {
            Type.Field field = fields.get(i);
            Value value = members.get(i).value();
            String word = field.type() == metadata.outer().call()
                    ? call(value)
                    : word(of(field.type(), field.typeName(), value));
            words.add(field.name() + "=" + word);
        }
        return pallet + "." + name + "(" + String.join(", ", words) + ")";
    }

    private static String word(Json value) {
        return value instanceof Json.Str(var text) && text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text
                : value.write();
    }

    /** A call within a value: as an object, since texts within texts would double their quotes at each level. */
    private Json callObject(Value call) {
        if (!(call instanceof Value.Choice(var pallet, var inner))
                || !(inner instanceof Value.Choice(var name, var args))) {
            return ValueJson.of(call);
        }
        Type.Variant variant = Calls.find(metadata, pallet, name);
        return Json.object()
                .put("pallet", pallet)
                .put("call", name)
                .put("args", args == null ? Json.object().build() : fields(variant.fields(), args))
                .build();
    }

    private Json list(int element, String hint, Value value) {
        if (value instanceof Value.Raw(var bytes)) {
            return Json.of(printable(bytes));
        }
        if (value instanceof Value.Seq(var items)) {
            var all = new ArrayList<Json>(items.size());
            for (Value item : items) {
                all.add(of(element, hint, item));
            }
            return Json.array(all);
        }
        return ValueJson.of(value);
    }

    private Json tuple(List<Integer> elements, Value value) {
        if (!(value instanceof Value.Seq(var items)) || items.size() != elements.size()) {
            return ValueJson.of(value);
        }
        var all = new ArrayList<Json>();
        for (int i = 0; i < items.size(); i++) {
            all.add(of(elements.get(i), "", items.get(i)));
        }
        return Json.array(all);
    }

    private static Json leaf(String hint, Value value) {
        if (value instanceof Value.Num(var number, int bits)) {
            return bits >= 64 && Amounts.isBalance(hint) ? Json.of(Amounts.show(number, hint)) : Json.of(number);
        }
        return ValueJson.of(value);
    }

    /** Bytes as text where all of it can be printed, else as hex. */
    static String printable(Bytes bytes) {
        if (bytes.length() == 0) {
            return "";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.shared()))
                    .toString();
            boolean shown = text.codePoints().noneMatch(Character::isISOControl) && !text.startsWith("0x");
            return shown ? text : bytes.hex();
        } catch (CharacterCodingException binary) {
            return bytes.hex();
        }
    }
}
