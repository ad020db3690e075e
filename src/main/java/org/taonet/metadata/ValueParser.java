package org.taonet.metadata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Type.Shape;
import org.taonet.scale.BitVec;
import org.taonet.scale.ScaleException;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.text.JsonException;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Reads what people and programs write as values of a type. JSON is understood as {@link ValueJson} writes it, and
 * more: accounts as ss58 or by a name, amounts with a decimal point or a unit, enums without regard to case, calls as
 * {@code {"pallet": …, "call": …, "args": {…}}}. From a command line, lists may be parted by commas, calls written
 * {@code Pallet.call(name=value, …)}, and a plain number for a balance means TAO.
 *
 * <p>Whatever does not fit is a {@link ValueException} that starts with the field's path.
 */
public final class ValueParser {
    private final DynamicCodec codec;
    private final Metadata metadata;
    private final Accounts accounts;

    /** Without names of accounts. */
    public ValueParser(DynamicCodec codec) {
        this(codec, Accounts.NONE);
    }

    public ValueParser(DynamicCodec codec, Accounts accounts) {
        this.codec = codec;
        this.metadata = codec.metadata();
        this.accounts = accounts;
    }

    /** A value from JSON. The hint is the field's type name in the source, or empty. */
    public Value json(int type, String hint, Json json) {
        return value(type, hint, json, false);
    }

    /** A value from a word of a command line. The hint is the field's type name in the source, or empty. */
    public Value text(int type, String hint, String text) {
        String stripped = text.strip();
        if (!isText(type) && (stripped.startsWith("{") || stripped.startsWith("[") || stripped.startsWith("\""))) {
            try {
                return value(type, hint, Json.parse(stripped), false);
            } catch (JsonException broken) {
                if (stripped.startsWith("[") && stripped.endsWith("]") && stripped.indexOf('"') < 0) {
                    // A list of words: [System.remark(remark=hi), …].
                    return value(type, hint, Json.of(stripped.substring(1, stripped.length() - 1)), true);
                }
                throw new ValueException("", String.valueOf(broken.getMessage()));
            }
        }
        return value(type, hint, Json.of(text), true);
    }

    /** The fields of a call, event or struct by name, each from JSON; all must be there and no others. */
    public Value fields(List<Type.Field> fields, Map<String, Json> given) {
        return named(fields, given, false);
    }

    /** The fields of a call by name, each a word of a command line; all must be there and no others. */
    public Value words(List<Type.Field> fields, Map<String, String> given) {
        requireNames(fields, given.keySet());
        var members = new ArrayList<Value.Member>();
        for (Type.Field field : fields) {
            String word = given.get(field.name());
            if (word == null) {
                throw missing(field);
            }
            members.add(new Value.Member(
                    field.name(), within(field.name(), () -> text(field.type(), field.typeName(), word))));
        }
        return fields.isEmpty() ? Value.Seq.EMPTY : new Value.Struct(members);
    }

    private interface Part {
        Value read();
    }

    private static Value within(String path, Part part) {
        try {
            return part.read();
        } catch (ValueException inner) {
            throw inner.in(path);
        }
    }

    private boolean isText(int id) {
        return switch (metadata.type(id).shape()) {
            case Shape.Composite c ->
                c.isWrapper() && isText(c.fields().getFirst().type());
            case Shape.Sequence(int element) -> codec.isByte(element);
            case Shape.Primitive(var kind) -> kind == Type.Kind.STR || kind == Type.Kind.CHAR;
            case Shape.Variants _, Shape.Array _, Shape.Tuple _, Shape.Compact _, Shape.Bits _ -> false;
        };
    }

    private ValueException expected(String what, Json found) {
        String shown = found.write();
        return new ValueException(
                "", "expected " + what + ", found " + (shown.length() > 60 ? shown.substring(0, 57) + "…" : shown));
    }

    private Value value(int id, String hint, Json json, boolean word) {
        Type type = metadata.type(id);
        return switch (type.shape()) {
            case Shape.Composite composite -> composite(type, composite, hint, json, word);
            case Shape.Variants variants -> variants(type, variants, hint, json, word);
            case Shape.Sequence(int element) ->
                codec.isByte(element) ? bytes(json) : sequence(id, element, hint, json, word);
            case Shape.Array(int length, int element) -> array(id, length, element, hint, json, word);
            case Shape.Tuple(var elements) -> tuple(id, elements, json, word);
            case Shape.Primitive(var kind) -> primitive(kind, hint, json, word);
            case Shape.Compact(int inner) -> {
                int bits = codec.compactBits(inner);
                yield bits == 0 ? Value.Seq.EMPTY : number(bits, false, hint, json, word);
            }
            case Shape.Bits _ -> bits(json);
        };
    }

    // ---- structs ----

    private Value composite(Type type, Shape.Composite composite, String hint, Json json, boolean word) {
        if (DynamicCodec.isU256(type)) {
            return number(256, false, hint, json, word);
        }
        if (type.name().equals("AccountId32") && composite.isWrapper() && json instanceof Json.Str(String text)) {
            return account(text);
        }
        List<Type.Field> fields = composite.fields();
        if (composite.isWrapper()) {
            Type.Field only = fields.getFirst();
            return value(only.type(), Amounts.isBalance(hint) ? hint : only.typeName(), json, word);
        }
        if (fields.isEmpty()) {
            return Value.Seq.EMPTY;
        }
        if (fields.getFirst().name().isEmpty()) {
            return tuple(type.id(), fields.stream().map(Type.Field::type).toList(), json, word);
        }
        Optional<FixedPoint> fixed = FixedPoint.of(metadata, type);
        if (fixed.isPresent() && !(json instanceof Json.Obj)) {
            return fixed.get().parse(plain(json));
        }
        if (!(json instanceof Json.Obj(var map))) {
            throw expected("an object with " + names(fields), json);
        }
        return named(fields, map, word);
    }

    private static String names(List<Type.Field> fields) {
        return fields.isEmpty()
                ? "no fields"
                : String.join(", ", fields.stream().map(Type.Field::name).toList());
    }

    private Value named(List<Type.Field> fields, Map<String, Json> given, boolean word) {
        requireNames(fields, given.keySet());
        var members = new ArrayList<Value.Member>();
        for (Type.Field field : fields) {
            Json json = given.get(field.name());
            if (json == null) {
                throw missing(field);
            }
            members.add(new Value.Member(
                    field.name(), within(field.name(), () -> value(field.type(), field.typeName(), json, word))));
        }
        return members.isEmpty() ? Value.Seq.EMPTY : new Value.Struct(members);
    }

    private ValueException missing(Type.Field field) {
        return new ValueException(field.name(), "is missing; it is a " + metadata.label(field.type()));
    }

    private static void requireNames(List<Type.Field> fields, Iterable<String> given) {
        for (String name : given) {
            if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                throw new ValueException(
                        name, "there is no such field; there " + (fields.size() == 1 ? "is " : "are ") + names(fields));
            }
        }
    }

    private Value account(String text) {
        return new Value.Raw(Bytes.owning(accountId(text).bytes()));
    }

    private AccountId accountId(String text) {
        if (text.startsWith("0x")) {
            try {
                return AccountId.of(Hex.decode(text, AccountId.BYTES));
            } catch (IllegalArgumentException bad) {
                throw new ValueException("", String.valueOf(bad.getMessage()));
            }
        }
        return accounts.named(text).orElseGet(() -> {
            try {
                return AccountId.of(Ss58.account(text));
            } catch (IllegalArgumentException bad) {
                throw new ValueException("", bad.getMessage() + "; give an ss58 address, or 0x and 64 hex digits");
            }
        });
    }

    // ---- enums ----

    private Value variants(Type type, Shape.Variants variants, String hint, Json json, boolean word) {
        if (DynamicCodec.isOption(type)) {
            boolean none = json.isNull() || (word && json instanceof Json.Str(var s) && isNone(s));
            int inner = variants.all().getLast().fields().getFirst().type();
            return none ? Value.Maybe.NONE : new Value.Maybe(value(inner, hint, json, word));
        }
        if (type.id() == metadata.outer().call()) {
            Optional<Value> call = call(json);
            if (call.isPresent()) {
                return call.get();
            }
        }
        if (type.name().equals("MultiAddress")
                && json instanceof Json.Str(String text)
                && variants.named("Id").isPresent()) {
            return new Value.Choice("Id", account(text));
        }
        return switch (json) {
            case Json.Str(String text) -> choiceOfText(type, variants, text, word);
            case Json.Obj(var map)
            when map.size() == 1 -> {
                var only = map.firstEntry();
                yield choice(type, variants, only.getKey(), only.getValue(), word);
            }
            case Json.Obj _, Json.Null _, Json.Bool _, Json.Num _, Json.Arr _ ->
                throw expected("one of " + alternatives(variants) + " as \"Name\" or {\"Name\": fields}", json);
        };
    }

    private static boolean isNone(String word) {
        return word.equalsIgnoreCase("null") || word.equalsIgnoreCase("none");
    }

    private Value choiceOfText(Type type, Shape.Variants variants, String text, boolean word) {
        int open = text.indexOf('(');
        if (!word || open < 0 || !text.endsWith(")")) {
            return choice(type, variants, text, Json.none(), word);
        }
        Type.Variant variant = variant(type, variants, text.substring(0, open).strip());
        return new Value.Choice(
                variant.name(), within(variant.name(), () -> arguments(variant, CallText.inside(text))));
    }

    private Value choice(Type type, Shape.Variants variants, String name, Json content, boolean word) {
        Type.Variant variant = variant(type, variants, name);
        List<Type.Field> fields = variant.fields();
        if (fields.isEmpty()) {
            return new Value.Choice(variant.name(), null);
        }
        return new Value.Choice(variant.name(), within(variant.name(), () -> {
            if (fields.getFirst().name().isEmpty()) {
                return fields.size() == 1
                        ? value(fields.getFirst().type(), fields.getFirst().typeName(), content, word)
                        : tuple(type.id(), fields.stream().map(Type.Field::type).toList(), content, word);
            }
            if (content instanceof Json.Obj(var map)) {
                return named(fields, map, word);
            }
            throw expected("an object with " + names(fields), content);
        }));
    }

    private Type.Variant variant(Type type, Shape.Variants variants, String name) {
        return variants.named(name)
                .or(() -> variants.all().stream()
                        .filter(v -> v.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> new ValueException(
                        "",
                        "'" + name + "' is no " + metadata.label(type.id()) + "; choose from "
                                + alternatives(variants)));
    }

    private static String alternatives(Shape.Variants variants) {
        List<String> names = variants.all().stream().map(Type.Variant::name).toList();
        return names.size() > 24 ? String.join(", ", names.subList(0, 24)) + ", …" : String.join(", ", names);
    }

    // ---- calls ----

    /** A call from its object, its encoded bytes, or its text; empty where it is none of these. */
    private Optional<Value> call(Json json) {
        if (json instanceof Json.Obj && json.has("pallet") && json.has("call")) {
            Json args = json.field("args");
            return Optional.of(call(
                    json.field("pallet").text(),
                    json.field("call").text(),
                    variant -> within(
                            "args",
                            () -> args.isNull() && variant.fields().isEmpty()
                                    ? Value.Seq.EMPTY
                                    : fields(variant.fields(), args.fields()))));
        }
        if (!(json instanceof Json.Str(String text))) {
            return Optional.empty();
        }
        if (text.startsWith("0x")) {
            try {
                return Optional.of(codec.decode(metadata.outer().call(), Hex.decode(text)));
            } catch (ScaleException | IllegalArgumentException bad) {
                throw new ValueException("", "is no encoded call of this chain: " + bad.getMessage());
            }
        }
        return CallText.split(text).map(c -> call(c.pallet(), c.name(), variant -> arguments(variant, c.arguments())));
    }

    private interface Arguments {
        Value of(Type.Variant call);
    }

    private Value call(String palletName, String callName, Arguments arguments) {
        Type.Variant call = Calls.find(metadata, palletName, callName);
        Value args = within(palletName + "." + callName, () -> arguments.of(call));
        return new Value.Choice(
                palletName, new Value.Choice(call.name(), call.fields().isEmpty() ? null : args));
    }

    /** Arguments of a call or an alternative, written as words with or without their names. */
    private Value arguments(Type.Variant variant, List<String> words) {
        List<Type.Field> fields = variant.fields();
        if (!fields.isEmpty() && fields.getFirst().name().isEmpty()) {
            if (words.size() != fields.size()) {
                throw new ValueException("", "takes " + fields.size() + " values, not " + words.size());
            }
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                values.add(text(fields.get(i).type(), fields.get(i).typeName(), words.get(i)));
            }
            return values.size() == 1 ? values.getFirst() : new Value.Seq(values);
        }
        return words(
                fields, CallText.named(fields.stream().map(Type.Field::name).toList(), words));
    }

    // ---- lists and bytes ----

    private Value sequence(int id, int element, String hint, Json json, boolean word) {
        if (json instanceof Json.Obj(var map)
                && metadata.type(element).shape() instanceof Shape.Tuple(var pair)
                && pair.size() == 2) {
            return new Value.Seq(map.entrySet().stream()
                    .<Value>map(e -> new Value.Seq(List.of(
                            value(pair.get(0), "", Json.of(e.getKey()), false),
                            value(pair.get(1), hint, e.getValue(), word))))
                    .toList());
        }
        return items(list(id, json, word), element, hint, word);
    }

    private List<Json> list(int id, Json json, boolean word) {
        if (json instanceof Json.Arr(var values)) {
            return values;
        }
        if (word && json instanceof Json.Str(String text)) {
            return CallText.commas(text).stream().map(Json::of).toList();
        }
        throw expected("a list, " + metadata.label(id), json);
    }

    private Value items(List<Json> list, int element, String hint, boolean word) {
        var items = new ArrayList<Value>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Json item = list.get(i);
            items.add(within(
                    "[" + i + "]",
                    () -> word && item instanceof Json.Str(var text)
                            ? text(element, hint, text)
                            : value(element, hint, item, word)));
        }
        return new Value.Seq(items);
    }

    private Value array(int id, int length, int element, String hint, Json json, boolean word) {
        if (codec.isByte(element) && json instanceof Json.Str(String text)) {
            try {
                return new Value.Raw(Bytes.owning(Hex.decode(text, length)));
            } catch (IllegalArgumentException bad) {
                throw new ValueException("", String.valueOf(bad.getMessage()));
            }
        }
        List<Json> list = list(id, json, word);
        if (list.size() != length) {
            throw new ValueException("", "has " + list.size() + " items; " + metadata.label(id) + " has " + length);
        }
        return codec.isByte(element) ? octets(list) : items(list, element, hint, word);
    }

    private Value tuple(int id, List<Integer> elements, Json json, boolean word) {
        if (elements.isEmpty()) {
            return Value.Seq.EMPTY;
        }
        List<Json> list = list(id, json, word);
        if (list.size() != elements.size()) {
            throw new ValueException("", "has " + list.size() + " items, not " + elements.size());
        }
        var items = new ArrayList<Value>();
        for (int i = 0; i < list.size(); i++) {
            int element = elements.get(i);
            Json item = list.get(i);
            items.add(within("[" + i + "]", () -> value(element, "", item, word)));
        }
        return new Value.Seq(items);
    }

    private Value bytes(Json json) {
        return switch (json) {
            case Json.Str(String text) -> {
                try {
                    yield new Value.Raw(text.startsWith("0x") ? Bytes.owning(Hex.decode(text)) : Bytes.utf8(text));
                } catch (IllegalArgumentException bad) {
                    throw new ValueException("", String.valueOf(bad.getMessage()));
                }
            }
            case Json.Arr(var list) -> octets(list);
            case Json.Null _, Json.Bool _, Json.Num _, Json.Obj _ ->
                throw expected("a text, or 0x and hex digits", json);
        };
    }

    private Value octets(List<Json> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            Json item = list.get(i);
            Value octet = within("[" + i + "]", () -> number(8, false, "", item, false));
            bytes[i] = octet.number().byteValue();
        }
        return new Value.Raw(Bytes.owning(bytes));
    }

    private Value bits(Json json) {
        String text = json instanceof Json.Str(String s) && s.startsWith("0b") ? s.substring(2) : "x";
        var set = new java.util.BitSet();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0' && text.charAt(i) != '1') {
                throw expected("0b and the bits, as in 0b0110", json);
            }
            set.set(i, text.charAt(i) == '1');
        }
        return new Value.BitString(new BitVec(set, text.length()));
    }

    // ---- numbers and texts ----

    private Value primitive(Type.Kind kind, String hint, Json json, boolean word) {
        return switch (kind) {
            case BOOL -> flag(json);
            case CHAR, STR -> {
                if (json instanceof Json.Str(String text)) {
                    yield new Value.Text(text);
                }
                throw expected("a text", json);
            }
            case U8, U16, U32, U64, U128, U256, I8, I16, I32, I64, I128, I256 ->
                number(kind.bytes() * 8, kind.signed(), hint, json, word);
        };
    }

    private Value flag(Json json) {
        if (json instanceof Json.Bool(boolean value)) {
            return new Value.Flag(value);
        }
        return switch (json instanceof Json.Str(String text) ? text : "") {
            case "true" -> new Value.Flag(true);
            case "false" -> new Value.Flag(false);
            default -> throw expected("true or false", json);
        };
    }

    private Value number(int bits, boolean signed, String hint, Json json, boolean word) {
        BigInteger number = Amounts.parse(plain(json), bits, Amounts.isBalance(hint), word);
        DynamicCodec.requireRange(number, bits, signed);
        return new Value.Num(number, bits);
    }

    private String plain(Json json) {
        return switch (json) {
            case Json.Num(String literal) -> literal;
            case Json.Str(String text) -> text.strip();
            case Json.Null _, Json.Bool _, Json.Arr _, Json.Obj _ -> throw expected("a number", json);
        };
    }
}
