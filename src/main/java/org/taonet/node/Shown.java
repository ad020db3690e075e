package org.taonet.node;

import java.util.List;
import org.taonet.runtime.Call;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Input;
import org.taonet.scale.TypeDef;
import org.taonet.text.Json;

/**
 * Reads SCALE by type and writes it as JSON for people: addresses in SS58, bytes in hexadecimal, amounts as numbers, a
 * variant as its name or an object of one field.
 */
final class Shown {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final Runtime runtime;
    private final Addresses addresses;
    private final StringBuilder out;

    Shown(Runtime runtime, Addresses addresses, StringBuilder out) {
        this.runtime = runtime;
        this.addresses = addresses;
        this.out = out;
    }

    /** An object of fields, or a list where they have no names. */
    void fields(List<TypeDef.Field> fields, Input in) {
        boolean named = fields.isEmpty() || fields.getFirst().name() != null;
        out.append(named ? '{' : '[');
        for (int i = 0; i < fields.size(); i++) {
            TypeDef.Field field = fields.get(i);
            out.append(i == 0 ? "" : ",");
            if (named) {
                out.append('"').append(field.name()).append("\":");
            }
            value(field.type(), in);
        }
        out.append(named ? '}' : ']');
    }

    /** One value. */
    void value(TypeDef type, Input in) {
        switch (type) {
            case TypeDef.Primitive(var name) -> primitive(name, in);
            case TypeDef.Compact _ -> out.append(in.compactBig());
            case TypeDef.Sequence(var of) -> elements(of, in, in.count(0, "Vec"));
            case TypeDef.Array(var length, var of) -> elements(of, in, length);
            case TypeDef.Tuple(var of) -> tuple(of, in);
            case TypeDef.BitSequence _ -> bits(in);
            case TypeDef.Composite(var path, var _, var fields) -> composite(path, fields, in);
            case TypeDef.Variants(var path, var _, var variants) -> variant(path, variants, in);
            case TypeDef.Outer(var name) -> outer(name, in);
        }
    }

    private void primitive(String name, Input in) {
        switch (name) {
            case "bool" -> out.append(in.bool());
            case "str" ->
                Json.of(new String(in.bytes(in.count(1, "str")), java.nio.charset.StandardCharsets.UTF_8))
                        .write(out);
            case "u8" -> out.append(in.u8());
            case "u16" -> out.append(in.u16());
            case "u32" -> out.append(in.u32());
            case "u64" -> out.append(Long.toUnsignedString(in.u64()));
            default -> {
                int width = Integer.parseInt(name.substring(1)) / 8;
                out.append(name.charAt(0) == 'i' ? in.signed(width) : in.unsigned(width));
            }
        }
    }

    private void elements(TypeDef of, Input in, int count) {
        if (of.equals(TypeDef.U8)) {
            hex(in.bytes(count));
            return;
        }
        out.append('[');
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",");
            value(of, in);
        }
        out.append(']');
    }

    private void hex(byte[] bytes) {
        out.append("\"0x");
        for (byte b : bytes) {
            out.append(DIGITS[b >> 4 & 15]).append(DIGITS[b & 15]);
        }
        out.append('"');
    }

    private void tuple(List<TypeDef> of, Input in) {
        out.append('[');
        for (int i = 0; i < of.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(of.get(i), in);
        }
        out.append(']');
    }

    private void bits(Input in) {
        int count = in.count(0, "BitVec");
        byte[] bytes = in.bytes((count + 7) / 8);
        out.append('"');
        for (int i = 0; i < count; i++) {
            out.append((bytes[i / 8] >> (i % 8) & 1) == 1 ? '1' : '0');
        }
        out.append('"');
    }

    private void composite(String path, List<TypeDef.Field> fields, Input in) {
        if (path.endsWith("AccountId32")) {
            out.append('"').append(addresses.of(in.bytes(32))).append('"');
        } else if (fields.size() == 1 && fields.getFirst().name() == null) {
            value(fields.getFirst().type(), in);
        } else {
            in.descend(path);
            fields(fields, in);
            in.ascend();
        }
    }

    private void variant(String path, List<TypeDef.Variant> variants, Input in) {
        int index = in.u8();
        TypeDef.Variant found = variants.stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow(() -> in.fault(path, "has no variant " + index));
        if (path.equals("Option")) {
            if (found.fields().isEmpty()) {
                out.append("null");
            } else {
                value(found.fields().getFirst().type(), in);
            }
            return;
        }
        if (found.fields().isEmpty()) {
            out.append('"').append(found.name()).append('"');
            return;
        }
        out.append("{\"").append(found.name()).append("\":");
        in.descend(path);
        boolean single = found.fields().size() == 1 && found.fields().getFirst().name() == null;
        if (single) {
            value(found.fields().getFirst().type(), in);
        } else {
            fields(found.fields(), in);
        }
        in.ascend();
        out.append('}');
    }

    private void outer(String name, Input in) {
        if (!name.equals("RuntimeCall")) {
            throw in.fault(name, "is not shown");
        }
        in.descend(name);
        Call<?> call = call(in);
        out.append("{\"").append(call.pallet()).append('.').append(call.name()).append("\":");
        fields(call.args().type().fields(), in);
        out.append('}');
        in.ascend();
    }

    private Call<?> call(Input in) {
        int pallet = in.u8();
        int index = in.u8();
        return pallet(pallet).calls().stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow(() -> in.fault("RuntimeCall", "no call " + pallet + "." + index));
    }

    private Pallet pallet(int index) {
        return runtime.pallets().stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow();
    }
}
