package org.taonet.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Arguments of a call, by place. What is missing reads as null. Wrong ones are answered with -32602. */
public final class Params {
    private final List<Json> values;

    private Params(List<Json> values) {
        this.values = values;
    }

    /** Of a request's params: a list, an object by the method's names, or nothing. */
    static Params of(Json params, Method method) {
        return switch (params) {
            case Json.Arr(var values) -> new Params(values);
            case Json.Obj(var fields) -> {
                List<Json> values = new ArrayList<>();
                for (String name : method.params()) {
                    values.add(fields.getOrDefault(
                            name.endsWith("?") ? name.substring(0, name.length() - 1) : name, Json.none()));
                }
                yield new Params(values);
            }
            case Json.Null _ -> new Params(List.of());
            case Json.Str _, Json.Num _, Json.Bool _ ->
                throw RpcError.params("expected a list, found " + params.kind());
        };
    }

    /** Of values. */
    static Params of(List<Json> values) {
        return new Params(values);
    }

    int size() {
        return values.size();
    }

    Json json(int at) {
        return at < values.size() ? values.get(at) : Json.none();
    }

    boolean has(int at) {
        return !json(at).isNull();
    }

    String text(int at) {
        return read(at, Json::text);
    }

    long number(int at) {
        return read(at, Json::longValue);
    }

    boolean bool(int at, boolean otherwise) {
        return read(at, value -> value.boolOr(otherwise));
    }

    /** Bytes in hexadecimal, 0x or not, empty for an empty text. */
    Bytes bytes(int at) {
        return bytes(json(at), at);
    }

    private static Bytes bytes(Json value, int at) {
        try {
            return Bytes.owning(Hex.decode(value.text()));
        } catch (IllegalArgumentException wrong) {
            throw RpcError.params("parameter " + at + ": " + wrong.getMessage());
        }
    }

    /** A list of bytes in hexadecimal. */
    List<Bytes> list(int at) {
        List<Bytes> all = new ArrayList<>();
        for (Json value : read(at, Json::items)) {
            all.add(bytes(value, at));
        }
        return all;
    }

    Hash32 hash(int at) {
        return hash(json(at), at);
    }

    private static Hash32 hash(Json value, int at) {
        try {
            return Hash32.of(Hex.decode(value.text(), Hash32.BYTES));
        } catch (IllegalArgumentException wrong) {
            throw RpcError.params("parameter " + at + ": " + wrong.getMessage());
        }
    }

    Optional<Hash32> optionalHash(int at) {
        return has(at) ? Optional.of(hash(at)) : Optional.empty();
    }

    <T> T read(int at, java.util.function.Function<Json, T> reader) {
        try {
            return reader.apply(json(at));
        } catch (IllegalArgumentException wrong) {
            throw RpcError.params("parameter " + at + ": " + wrong.getMessage());
        }
    }
}
