package org.taonet.metadata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.metadata.Type.Shape;
import org.taonet.scale.BitVec;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Bytes;

/**
 * Decodes bytes to values and encodes values to bytes, both by a type of the metadata. Hostile bytes, and hostile
 * metadata, end in a {@link ScaleException}: depth and the number of values are limited.
 */
public final class DynamicCodec {
    /** Levels of types within types; a call within a call takes three. */
    static final int MAX_DEPTH = 800;

    private static final int SPARE_VALUES = 100_000;

    private final Metadata metadata;

    public DynamicCodec(Metadata metadata) {
        this.metadata = metadata;
    }

    /** The metadata it goes by. */
    public Metadata metadata() {
        return metadata;
    }

    /** Decodes bytes that must be used up; {@link ScaleException} if they do not fit the type. */
    public Value decode(int type, byte[] bytes) {
        Input in = Input.of(bytes);
        Value value = decode(type, in);
        if (in.remaining() > 0) {
            in.done(metadata.label(type));
        }
        return value;
    }

    /** Decodes the next value; {@link ScaleException} if the bytes do not fit the type. */
    public Value decode(int type, Input in) {
        return new Decoding(in).value(type);
    }

    /** Decodes a value and ignores what follows it, as upstream does with storage. */
    public Value decodeStored(int type, byte[] bytes) {
        return decode(type, Input.of(bytes));
    }

    /** Encodes a value; {@link ValueException} with the field's path if it does not fit. */
    public byte[] encode(int type, Value value) {
        Output out = new Output();
        encode(type, value, out);
        return out.toArray();
    }

    /** Whether a type is 256 bits of number, which metadata shows as four u64. */
    static boolean isU256(Type type) {
        return type.path().size() == 2
                && type.name().equals("U256")
                && type.path().getFirst().equals("primitive_types");
    }

    /** Whether a type is Rust's Option. */
    static boolean isOption(Type type) {
        return type.path().size() == 1
                && type.name().equals("Option")
                && type.shape() instanceof Shape.Variants(var all)
                && all.size() == 2
                && all.getLast().fields().size() == 1;
    }

    /** Whether a type, wrappers seen through, is u8. */
    boolean isByte(int type) {
        return metadata.type(type).shape() instanceof Shape.Primitive(var kind) && kind == Type.Kind.U8;
    }

    // ---- decoding ----

    private final class Decoding {
        private final Input in;
        private long values;
        private int depth;

        Decoding(Input in) {
            this.in = in;
            this.values = SPARE_VALUES + 8L * in.remaining();
        }

        Value value(int id) {
            if (--values < 0) {
                throw in.fault(metadata.label(id), "more values than bytes can mean");
            }
            if (++depth > MAX_DEPTH) {
                throw in.fault(metadata.label(id), "nested deeper than " + MAX_DEPTH);
            }
            Type type = metadata.type(id);
            Value value = switch (type.shape()) {
                case Shape.Composite composite -> composite(type, composite);
                case Shape.Variants variants -> variant(type, variants);
                case Shape.Sequence(int element) -> sequence(element);
                case Shape.Array(int length, int element) -> isByte(element) ? raw(length) : items(length, element);
                case Shape.Tuple(var elements) -> tuple(elements);
                case Shape.Primitive(var kind) -> primitive(kind);
                case Shape.Compact(int inner) -> compact(inner);
                case Shape.Bits bits -> bits(bits);
            };
            depth--;
            return value;
        }

        private Value raw(int length) {
            return new Value.Raw(Bytes.owning(in.bytes(length)));
        }

        private Value composite(Type type, Shape.Composite composite) {
            if (isU256(type)) {
                return new Value.Num(in.unsigned(32), 256);
            }
            return fields(composite.fields());
        }

        private Value fields(List<Type.Field> fields) {
            if (fields.size() == 1 && fields.getFirst().name().isEmpty()) {
                return value(fields.getFirst().type());
            }
            if (fields.isEmpty()) {
                return Value.Seq.EMPTY;
            }
            // Loops, not streams: each level of a value takes stack.
            if (fields.getFirst().name().isEmpty()) {
                var items = new ArrayList<Value>(fields.size());
                for (Type.Field field : fields) {
                    items.add(value(field.type()));
                }
                return new Value.Seq(items);
            }
            var members = new ArrayList<Value.Member>(fields.size());
            for (Type.Field field : fields) {
                members.add(new Value.Member(field.name(), value(field.type())));
            }
            return new Value.Struct(members);
        }

        private Value variant(Type type, Shape.Variants variants) {
            int at = in.offset();
            int index = in.u8();
            Type.Variant variant = variants.at(index)
                    .orElseThrow(
                            () -> new ScaleException(at, metadata.label(type.id()), "it has no alternative " + index));
            if (isOption(type)) {
                return index == 0
                        ? Value.Maybe.NONE
                        : new Value.Maybe(value(variant.fields().getFirst().type()));
            }
            return new Value.Choice(variant.name(), variant.fields().isEmpty() ? null : fields(variant.fields()));
        }

        private Value sequence(int element) {
            if (isByte(element)) {
                return raw(in.count(1, "Vec<u8>"));
            }
            int count = in.count(0, "Vec");
            return items(count, element);
        }

        private Value items(int count, int element) {
            var items = new ArrayList<Value>(Math.min(count, 1024));
            for (int i = 0; i < count; i++) {
                items.add(value(element));
            }
            return new Value.Seq(items);
        }

        private Value tuple(List<Integer> elements) {
            if (elements.isEmpty()) {
                return Value.Seq.EMPTY;
            }
            var items = new ArrayList<Value>(elements.size());
            for (int element : elements) {
                items.add(value(element));
            }
            return new Value.Seq(items);
        }

        private Value primitive(Type.Kind kind) {
            return switch (kind) {
                case BOOL -> new Value.Flag(in.bool());
                case CHAR -> character();
                case STR ->
                    new Value.Text(Bytes.owning(in.bytes(in.count(1, "str"))).text());
                case U8, U16, U32 -> num(in.unsigned(kind.bytes()), kind);
                case U64, U128, U256 -> num(in.unsigned(kind.bytes()), kind);
                case I8, I16, I32, I64, I128, I256 -> num(in.signed(kind.bytes()), kind);
            };
        }

        private Value num(BigInteger number, Type.Kind kind) {
            return new Value.Num(number, kind.bytes() * 8);
        }

        private Value character() {
            long point = in.u32();
            if (point > Character.MAX_CODE_POINT) {
                throw in.fault("char", "code point " + point);
            }
            return new Value.Text(Character.toString((int) point));
        }

        private Value compact(int inner) {
            int bits = compactBits(inner);
            BigInteger number = in.compactBig();
            if (number.bitLength() > bits) {
                throw in.fault(metadata.label(inner), number + " is out of range");
            }
            return bits == 0 ? Value.Seq.EMPTY : new Value.Num(number, bits);
        }

        private Value bits(Shape.Bits shape) {
            requireLsb0(shape);
            int store = bitStore(shape);
            long length = in.compactUpTo(Integer.MAX_VALUE, "BitVec");
            long bytes = (length + 8L * store - 1) / (8L * store) * store;
            if (bytes > in.remaining()) {
                throw in.fault("BitVec", "claims " + length + " bits, " + in.remaining() + " bytes left");
            }
            var set = java.util.BitSet.valueOf(in.bytes((int) bytes));
            set.clear((int) length, Math.max((int) length, set.length()));
            return new Value.BitString(new BitVec(set, (int) length));
        }
    }

    /** The width of a compact number's type; wrappers are seen through, and () has width 0. */
    int compactBits(int inner) {
        for (int depth = 0, id = inner; depth < 16; depth++) {
            Shape shape = metadata.type(id).shape();
            if (shape instanceof Shape.Primitive(var kind) && kind.bytes() > 0 && !kind.signed()) {
                return kind.bytes() * 8;
            }
            if (shape instanceof Shape.Composite(var fields) && fields.size() == 1) {
                id = fields.getFirst().type();
            } else if (shape instanceof Shape.Tuple(var elements) && elements.isEmpty()) {
                return 0;
            } else {
                break;
            }
        }
        throw new ScaleException(0, "Compact<" + metadata.label(inner) + ">", "is no compact number");
    }

    private int bitStore(Shape.Bits bits) {
        return metadata.type(bits.store()).shape() instanceof Shape.Primitive(var kind) ? Math.max(kind.bytes(), 1) : 1;
    }

    private void requireLsb0(Shape.Bits bits) {
        if (!metadata.type(bits.order()).name().equals("Lsb0")) {
            throw new ScaleException(0, "BitVec", "only the bit order Lsb0 is understood");
        }
    }

    // ---- encoding ----

    /** Encodes a value; {@link ValueException} with the field's path if it does not fit. */
    public void encode(int id, Value value, Output out) {
        Type type = metadata.type(id);
        switch (type.shape()) {
            case Shape.Composite composite -> {
                if (isU256(type)) {
                    number(value, 32, false, out);
                } else {
                    encodeFields(composite.fields(), value, out);
                }
            }
            case Shape.Variants variants -> encodeVariant(type, variants, value, out);
            case Shape.Sequence(int element) -> encodeSequence(id, element, value, out);
            case Shape.Array(int length, int element) -> encodeArray(id, length, element, value, out);
            case Shape.Tuple(var elements) -> encodeTuple(id, elements, value, out);
            case Shape.Primitive(var kind) -> encodePrimitive(kind, value, out);
            case Shape.Compact(int inner) -> encodeCompact(inner, value, out);
            case Shape.Bits bits -> encodeBits(bits, value, out);
        }
    }

    private static ValueException expected(String what, @Nullable Value found) {
        return new ValueException(
                "", "expected " + what + ", found " + (found == null ? "nothing" : ValueJson.of(found)));
    }

    /** Encodes fields from a Struct by name, from a Seq by position, or a single unnamed one from the value itself. */
    void encodeFields(List<Type.Field> fields, @Nullable Value value, Output out) {
        if (fields.isEmpty()) {
            return;
        }
        if (value == null) {
            throw expected(fields.size() + " fields", null);
        }
        if (fields.size() == 1 && fields.getFirst().name().isEmpty()) {
            encode(fields.getFirst().type(), value, out);
        } else if (fields.getFirst().name().isEmpty()) {
            encodeTuple(-1, fields.stream().map(Type.Field::type).toList(), value, out);
        } else {
            encodeNamed(fields, value, out);
        }
    }

    private void encodeNamed(List<Type.Field> fields, Value value, Output out) {
        if (!(value instanceof Value.Struct(var members))) {
            throw expected("named fields", value);
        }
        for (Type.Field field : fields) {
            Value member = members.stream()
                    .filter(m -> m.name().equals(field.name()))
                    .map(Value.Member::value)
                    .findFirst()
                    .orElseThrow(() -> new ValueException(field.name(), "is missing"));
            within(field.name(), () -> encode(field.type(), member, out));
        }
        for (Value.Member member : members) {
            if (fields.stream().noneMatch(f -> f.name().equals(member.name()))) {
                throw new ValueException(
                        member.name(),
                        "there is no such field; there are "
                                + String.join(
                                        ", ",
                                        fields.stream().map(Type.Field::name).toList()));
            }
        }
    }

    static void within(String path, Runnable part) {
        try {
            part.run();
        } catch (ValueException inner) {
            throw inner.in(path);
        }
    }

    private void encodeVariant(Type type, Shape.Variants variants, Value value, Output out) {
        if (isOption(type) && value instanceof Value.Maybe(var content)) {
            out.u8(content == null ? 0 : 1);
            if (content != null) {
                encode(variants.all().getLast().fields().getFirst().type(), content, out);
            }
            return;
        }
        if (!(value instanceof Value.Choice(var name, var content))) {
            throw expected("an alternative of " + metadata.label(type.id()), value);
        }
        Type.Variant variant = variants.named(name)
                .orElseThrow(() -> new ValueException("", metadata.label(type.id()) + " has no alternative " + name));
        out.u8(variant.index());
        within(name, () -> encodeFields(variant.fields(), content, out));
    }

    private void encodeSequence(int id, int element, Value value, Output out) {
        if (isByte(element) && value instanceof Value.Raw(var bytes)) {
            out.compact(bytes.length()).bytes(bytes.shared());
        } else if (value instanceof Value.Seq(var items)) {
            out.compact(items.size());
            encodeItems(items, element, out);
        } else {
            throw expected(metadata.label(id), value);
        }
    }

    private void encodeItems(List<Value> items, int element, Output out) {
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            within("[" + i + "]", () -> encode(element, item, out));
        }
    }

    private void encodeArray(int id, int length, int element, Value value, Output out) {
        if (isByte(element) && value instanceof Value.Raw(var bytes) && bytes.length() == length) {
            out.bytes(bytes.shared());
        } else if (value instanceof Value.Seq(var items) && items.size() == length) {
            encodeItems(items, element, out);
        } else {
            throw expected(metadata.label(id), value);
        }
    }

    private void encodeTuple(int id, List<Integer> elements, Value value, Output out) {
        if (!(value instanceof Value.Seq(var items)) || items.size() != elements.size()) {
            throw expected(id < 0 ? elements.size() + " values" : metadata.label(id), value);
        }
        for (int i = 0; i < items.size(); i++) {
            int type = elements.get(i);
            Value item = items.get(i);
            within("[" + i + "]", () -> encode(type, item, out));
        }
    }

    private void encodePrimitive(Type.Kind kind, Value value, Output out) {
        switch (kind) {
            case BOOL -> {
                if (!(value instanceof Value.Flag(boolean flag))) {
                    throw expected("true or false", value);
                }
                out.bool(flag);
            }
            case STR -> {
                byte[] utf8 = text(value).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.compact(utf8.length).bytes(utf8);
            }
            case CHAR -> {
                String text = text(value);
                if (text.codePointCount(0, text.length()) != 1) {
                    throw expected("one character", value);
                }
                out.u32(text.codePointAt(0));
            }
            case U8, U16, U32, U64, U128, U256, I8, I16, I32, I64, I128, I256 ->
                number(value, kind.bytes(), kind.signed(), out);
        }
    }

    private static String text(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw expected("a text", value);
    }

    private static void number(Value value, int bytes, boolean signed, Output out) {
        if (!(value instanceof Value.Num(var number, var _))) {
            throw expected("a whole number", value);
        }
        requireRange(number, bytes * 8, signed);
        out.number(number, bytes, signed);
    }

    /** Fails unless a number fits so many bits. */
    static void requireRange(BigInteger number, int bits, boolean signed) {
        if (number.bitLength() > (signed ? bits - 1 : bits) || (!signed && number.signum() < 0)) {
            String type = (signed ? "i" : "u") + bits;
            throw new ValueException(
                    "",
                    number + " does not fit " + type
                            + (signed
                                    ? ""
                                    : ", which holds 0 to "
                                            + BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
        }
    }

    private void encodeCompact(int inner, Value value, Output out) {
        int bits = compactBits(inner);
        if (bits == 0) {
            out.compact(0);
        } else if (value instanceof Value.Num(var number, var _)) {
            requireRange(number, bits, false);
            out.compact(number);
        } else {
            throw expected("a whole number", value);
        }
    }

    private void encodeBits(Shape.Bits shape, Value value, Output out) {
        requireLsb0(shape);
        if (!(value instanceof Value.BitString(var bits))) {
            throw expected("bits", value);
        }
        int store = bitStore(shape);
        byte[] packed = bits.bits().toByteArray();
        int bytes = (bits.length() + 8 * store - 1) / (8 * store) * store;
        out.compact(bits.length()).bytes(packed).bytes(new byte[bytes - packed.length]);
    }
}
