package org.taonet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.taonet.crypto.Ss58;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.tukaani.xz.XZInputStream;

/**
 * Holds decoded calls, events and storage against what upstream's runtime recorded: the same JSON, and the same bytes
 * when encoded again. As a program it goes through whole scenarios: {@code Samples METADATA FILE.jsonl.xz…}.
 */
final class Samples {
    private final Metadata metadata;
    private final DynamicCodec codec;
    private final StorageKeys keys;
    int calls;
    int events;
    int values;
    int unknownKeys;
    int accounts;

    Samples(Metadata metadata) {
        this.metadata = metadata;
        this.codec = new DynamicCodec(metadata);
        this.keys = new StorageKeys(codec);
    }

    public static void main(String[] args) throws IOException {
        var samples = new Samples(Fixtures.metadata(args[0]));
        for (String file : List.of(args).subList(1, args.length)) {
            try (var in = new XZInputStream(Files.newInputStream(Path.of(file)))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(Json::parse)
                        .forEach(samples::line);
            }
            System.out.println(file + ": calls " + samples.calls + " events " + samples.events + " values "
                    + samples.values + " unknown keys " + samples.unknownKeys);
        }
    }

    /** Checks one line of a scenario, or one of the samples drawn from them. */
    void line(Json line) {
        if (line.has("call")) {
            call(line.field("call").text(), line);
        }
        if (line.has("event")) {
            event(line.field("event").text(), line.field("args"));
        }
        if (line.has("events")) {
            line.field("events").items().forEach(e -> event(e.field("hex").text(), e.field("args")));
        }
        if (line.has("key")) {
            stored(line.field("key").text(), line.field("value").text());
        }
        for (String list : List.of("diff", "storage")) {
            if (line.has(list)) {
                line.field(list).items().stream()
                        .filter(pair -> !pair.item(1).isNull())
                        .forEach(
                                pair -> stored(pair.item(0).text(), pair.item(1).text()));
            }
        }
    }

    private void call(String hex, Json line) {
        calls++;
        Value value = roundTrip(metadata.outer().call(), Hex.decode(hex), hex);
        Json args = ValueJson.of(value)
                .field(line.field("pallet").text())
                .field(line.field("name").text());
        Json expected = line.field("args");
        if (args.isNull()) { // a call without arguments is a bare name
            assertThat(ValueJson.of(value).field(line.field("pallet").text()))
                    .isEqualTo(Json.of(line.field("name").text()));
        } else {
            assertThat(sorted(args)).as(hex).isEqualTo(sorted(expected));
        }
    }

    private void event(String hex, Json expected) {
        events++;
        Value value = roundTrip(metadata.outer().event(), Hex.decode(hex), hex);
        assertThat(sorted(ValueJson.of(value))).as(hex).isEqualTo(sorted(expected));
    }

    private void stored(String keyHex, String valueHex) {
        byte[] key = Hex.decode(keyHex);
        var entry = keys.entry(key);
        if (entry.isEmpty()) {
            unknownKeys++;
            return;
        }
        if (key.length > 32 || entry.get().isMap()) {
            List<Value> parts = keys.decode(entry.get(), key);
            boolean whole = entry.get().hashers().stream().allMatch(Hasher::keepsKey);
            if (whole) {
                assertThat(Hex.encode(keys.key(entry.get(), parts))).isEqualTo(keyHex);
            }
        }
        values++;
        roundTrip(entry.get().valueType(), Hex.decode(valueHex), entry.get().label() + " " + valueHex);
    }

    private Value roundTrip(int type, byte[] bytes, String what) {
        Value value;
        try {
            value = codec.decode(type, bytes);
        } catch (RuntimeException failed) {
            throw new AssertionError(what + ": " + failed.getMessage(), failed);
        }
        assertThat(Hex.encode(codec.encode(type, value))).as(what).isEqualTo(Hex.encode(bytes));
        Value parsed = new ValueParser(codec).json(type, "", ValueJson.of(value));
        assertThat(Hex.encode(codec.encode(type, parsed)))
                .as("by JSON: " + what)
                .isEqualTo(Hex.encode(bytes));
        Json typed = new TypedJson(metadata, 42).of(type, value);
        assertThat(hexAccounts(typed)).as("with accounts: " + what).isEqualTo(ValueJson.of(value));
        assertThat(new ValueParser(codec).json(type, "", typed))
                .as("by JSON with accounts: " + what)
                .isEqualTo(parsed);
        return value;
    }

    /** The same document with addresses as the hex of their accounts. */
    private Json hexAccounts(Json json) {
        return switch (json) {
            case Json.Obj(var map) -> {
                var fields = new LinkedHashMap<String, Json>();
                map.forEach((name, value) -> fields.put(name, hexAccounts(value)));
                yield Json.object(fields);
            }
            case Json.Arr(var values) ->
                Json.array(values.stream().map(this::hexAccounts).toList());
            case Json.Str(var text)
            when text.length() == 48 && text.startsWith("5") -> {
                accounts++;
                yield Json.of(Hex.encode(Ss58.account(text)));
            }
            case Json.Null _, Json.Bool _, Json.Num _, Json.Str _ -> json;
        };
    }

    /** The same document with fields in the order of their names, as the recordings have them. */
    static Json sorted(Json json) {
        return switch (json) {
            case Json.Obj(var map) -> {
                var fields = new TreeMap<String, Json>();
                map.forEach((name, value) -> fields.put(name, sorted(value)));
                yield Json.object(fields);
            }
            case Json.Arr(var values) ->
                Json.array(values.stream().map(Samples::sorted).toList());
            case Json.Null _, Json.Bool _, Json.Num _, Json.Str _ -> json;
        };
    }
}
