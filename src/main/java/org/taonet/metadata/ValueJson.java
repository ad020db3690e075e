package org.taonet.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.taonet.scale.BitVec;
import org.taonet.text.Json;

/**
 * Values as JSON, in one form for every tool: whole numbers up to 32 bits are numbers and larger ones decimal texts,
 * bytes and accounts are hex, an Option is null or its value, an alternative is {@code "Name"} or {@code {"Name":
 * fields}}.
 */
public final class ValueJson {
    private ValueJson() {}

    /** A value as JSON. */
    public static Json of(Value value) {
        return switch (value) {
            case Value.Num(var number, int bits) -> bits <= 32 ? Json.of(number) : Json.of(number.toString());
            case Value.Flag(boolean flag) -> Json.of(flag);
            case Value.Text(var text) -> Json.of(text);
            case Value.Raw(var bytes) -> Json.of(bytes.hex());
            case Value.Seq(var items) -> list(items);
            case Value.Struct(var members) -> struct(members);
            case Value.Choice(var name, var content) ->
                content == null
                        ? Json.of(name)
                        : Json.object().put(name, of(content)).build();
            case Value.Maybe(var content) -> content == null ? Json.none() : of(content);
            case Value.BitString(var bits) -> Json.of(zerosAndOnes(bits));
        };
    }

    private static Json list(List<Value> items) {
        var all = new ArrayList<Json>(items.size());
        for (Value item : items) { // no stream: each level of a value takes stack
            all.add(of(item));
        }
        return Json.array(all);
    }

    private static Json struct(List<Value.Member> members) {
        var map = new LinkedHashMap<String, Json>();
        for (Value.Member member : members) {
            map.put(member.name(), of(member.value()));
        }
        return Json.object(map);
    }

    /** Bits as a text of 0 and 1, the first bit first. */
    static String zerosAndOnes(BitVec bits) {
        var out = new StringBuilder("0b");
        for (int i = 0; i < bits.length(); i++) {
            out.append(bits.bits().get(i) ? '1' : '0');
        }
        return out.toString();
    }
}
