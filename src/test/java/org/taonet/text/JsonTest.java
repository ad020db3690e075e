package org.taonet.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final ObjectMapper OTHER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0",
                "1.50",
                "-1e10",
                "2E-7",
                "340282366920938463463374607431768211455",
                "\"\"",
                "\"a b\"",
                "[]",
                "[1,[2,[3]],null]",
                "{}",
                "{\"a\":1,\"b\":{\"c\":[true]}}",
                "\"τ 𝔸\"",
                "{\"b\":1,\"a\":2}",
                "\"\\\"\\\\\\n\\r\\t\\u0001\""
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(Json.parse(text).write()).isEqualTo(text);
        assertThat(Json.parse(text.getBytes(UTF_8)).toString()).isEqualTo(text);
        assertThat(Json.parse(Json.parse(text).pretty())).isEqualTo(Json.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|a value at the end",
                "[1,]|a value at byte 4",
                "[1 2]|',' or ']' at byte 4",
                "{a:1}|a field's name in quotes at byte 2",
                "{\"a\" 1}|':' after a field's name",
                "{\"a\":1|',' or '}' at the end",
                "01|nothing more at byte 2",
                "1.|a digit at the end",
                "+1|a value at byte 1",
                ".5|a value",
                "nul|'null' at the end",
                "truf|'true' at byte 4",
                "\"a|'\"' at the end of a text",
                "\"\\x\"|one of",
                "\"\\u12g4\"|four hexadecimal digits",
                "\"\\|a character after",
                "NaN|a value",
                "[] []|nothing more at byte 4",
                "'a'|a value",
            })
    void whatIsNoJsonIsRefusedWithThePlace(String text, String said) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(said);
    }

    @Test
    void depthLengthAndEncodingAreLimited() {
        assertThat(Json.parse("[".repeat(128) + "]".repeat(128))).isNotNull();
        assertThatThrownBy(() -> Json.parse("[".repeat(129) + "]".repeat(129))).hasMessageContaining("128 levels");
        assertThatThrownBy(() -> Json.parse("{\"a\":".repeat(1_000_000))).hasMessageContaining("128 levels");
        assertThatThrownBy(() -> Json.parse("9".repeat(2_000))).hasMessageContaining("2000 characters");
        assertThatThrownBy(() -> Json.parse("9".repeat(900)).bigInteger()).hasMessageContaining("200 digits");
        assertThatThrownBy(() -> Json.parse("1e999999999").decimal()).hasMessageContaining("sensible size");
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, '"'})).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Json.parse("\"a\nb\"")).hasMessageContaining("no control character");
    }

    @Test
    void valuesAreReadByKind() {
        Json json = Json.parse("""
                {"text":"x","big":340282366920938463463374607431768211455,"n":-7,"d":1.25,"yes":true,"no":null,
                 "list":[1,2],"twice":1,"twice":2}""");
        assertThat(json.field("text").text()).isEqualTo("x");
        assertThat(json.field("big").bigInteger())
                .isEqualTo(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));
        assertThat(json.field("n").intValue()).isEqualTo(-7);
        assertThat(json.field("d").decimal()).isEqualTo(new BigDecimal("1.25"));
        assertThat(json.field("yes").bool()).isTrue();
        assertThat(json.field("list").item(1).longValue()).isEqualTo(2);
        assertThat(json.field("list").item(2).isNull()).isTrue();
        assertThat(json.field("twice").longValue()).isEqualTo(2);
        assertThat(json.has("no")).isTrue();
        assertThat(json.field("no")).isEqualTo(json.field("absent")).isEqualTo(Json.none());
        assertThat(json.field("absent").longOr(5)).isEqualTo(5);
        assertThat(json.field("absent").textOr("y")).isEqualTo("y");
        assertThat(json.fields().firstEntry().getKey()).isEqualTo("text");

        assertThatThrownBy(() -> json.field("text").longValue()).hasMessage("expected a whole number, found a text");
        assertThatThrownBy(() -> json.field("d").longValue())
                .hasMessage("expected a whole number of 64 bits, found 1.25");
        assertThatThrownBy(() -> json.field("absent").text()).hasMessage("expected a text, found null");
        assertThatThrownBy(() -> Json.parse("3000000000").intValue()).hasMessageContaining("32 bits");
    }

    @Test
    void documentsAreBuilt() {
        Json json = Json.object()
                .put("id", 7)
                .put("name", "a\"b")
                .put("ok", true)
                .put("list", Json.array(Json.of(1), Json.texts("x", "y"), Json.none()))
                .put("none", Json.array())
                .build();
        assertThat(json.write())
                .isEqualTo("{\"id\":7,\"name\":\"a\\\"b\",\"ok\":true,\"list\":[1,[\"x\",\"y\"],null],\"none\":[]}");
        assertThat(json.pretty()).isEqualTo("""
                {
                  "id": 7,
                  "name": "a\\"b",
                  "ok": true,
                  "list": [
                    1,
                    [
                      "x",
                      "y"
                    ],
                    null
                  ],
                  "none": []
                }""");
    }

    @Test
    void halfSurrogatesAreEscapedAndPairsAreNot() {
        assertThat(Json.of("\ud83d\ude00").write()).isEqualTo("\"\ud83d\ude00\"");
        assertThat(Json.of("a\ud83d").write()).isEqualTo("\"a\\ud83d\"");
        assertThat(Json.parse("\"\\ud83d\\ude00\"").text()).isEqualTo("\ud83d\ude00");
    }

    /** Random documents: what another parser reads from ours, and ours from the other, is the same. */
    @Test
    void anotherParserAgrees() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Json json = random(random, 4);
            JsonNode other = OTHER.readTree(json.write());
            assertThat(OTHER.readTree(json.pretty())).isEqualTo(other);
            assertThat(Json.parse(OTHER.writeValueAsString(other))).isEqualTo(json);
        }
    }

    /** Broken documents: an answer or a JsonException, never another error. */
    @Test
    void brokenDocumentsAreRefusedQuietly() {
        Random random = new Random(6);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = random(random, 4).write().getBytes(UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                Json.parse(bytes);
            } catch (JsonException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 4_900);
    }

    private static Json random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextInt(3) == 0 ? Json.none() : Json.of(random.nextBoolean());
            case 1 -> Json.of(random.nextInt());
            case 2, 3 -> Json.of(text(random));
            case 4 -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth - 1));
                }
                yield Json.array(items);
            }
            default -> {
                Json.Fields fields = Json.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put(text(random), random(random, depth - 1));
                }
                yield fields.build();
            }
        };
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(32);
                        case 1 -> 0x1f600 + random.nextInt(50);
                        case 2 -> random.nextInt(0x2000);
                        default -> ' ' + random.nextInt(95);
                    });
        }
        return out.toString();
    }
}
