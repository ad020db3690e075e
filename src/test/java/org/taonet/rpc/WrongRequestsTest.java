package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taonet.chain.Rejected;
import org.taonet.chain.Sent;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.primitive.Validity;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** Whatever is sent, a clear error comes back and the chain is as it was. */
class WrongRequestsTest {
    private static final int MUTATIONS = Integer.getInteger("taonet.mutations", 10_000);

    private final Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL));
    private final Methods methods = Methods.of(bench.node(), true);
    private final Dispatcher dispatcher = new Dispatcher(methods);
    private final Session session = new Session(text -> {}, true);

    @AfterEach
    void close() {
        session.close();
        bench.close();
    }

    private String answer(String request) {
        return dispatcher.answer(request, session).text().orElse("");
    }

    @Test
    void malformedJsonIsAParseError() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "nul",
                "\"",
                "[1,",
                "{\"id\":1,}",
                "\u0000",
                "1 2",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "\ud800",
                "{\"id\":1,\"id\":" + "9".repeat(1_000_000) + "}")) {
            assertThat(answer(text)).contains("\"error\":{\"code\":-32");
        }
    }

    @Test
    void aBatchOfTenThousandIsAnsweredWhole() {
        String batch = "[" + "{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"system_name\"},".repeat(9_999)
                + "{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"no\"}]";
        assertThat(Json.parse(answer(batch)).items()).hasSize(10_000);
        String tooMany = "[" + "1,".repeat(Dispatcher.BATCH) + "1]";
        assertThat(answer(tooMany)).contains("too large");
    }

    /** Any values for any method: an error with a code of its own, or a result, never an internal error. */
    @Test
    void wrongTypesAreInvalidParams() {
        Random random = new Random(42);
        Set<String> slow = Set.of("dev_mine", "dev_newBlock", "dev_catchUp", "dev_load", "dev_timeTravel");
        for (Method method : methods.catalogue()) {
            for (int round = 0; round < 60 && !slow.contains(method.name()); round++) {
                List<Json> params = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    params.add(value(random, 2));
                }
                String request = Json.object()
                        .put("id", 1)
                        .put("jsonrpc", "2.0")
                        .put("method", method.name())
                        .put("params", Json.array(params))
                        .build()
                        .write();
                assertThat(answer(request)).as(request).doesNotContain("-32603");
            }
        }
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> Json.none();
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> Json.of(random.nextLong());
            case 3 -> Json.of(random.nextInt(4));
            case 4 -> Json.of(new java.math.BigDecimal("1e-9"));
            case 5 -> Json.of("");
            case 6 -> Json.of("0x" + "ab".repeat(random.nextInt(70)));
            case 7 -> Json.of("0x" + "0".repeat(64));
            case 8 -> Json.of("🦀 text");
            case 9 -> Json.array(value(random, depth - 1), value(random, depth - 1));
            case 10 -> Json.array();
            default ->
                Json.object()
                        .put("key", value(random, depth - 1))
                        .put("type", "value")
                        .build();
        };
    }

    @Test
    void mutatedExtrinsicsAreRefusedOrHarmless() {
        Random random = new Random(7);
        var head = bench.node().chain().head();
        byte[] good = Sent.transfer(head, Sent.key("//Alice"), Sent.account(Sent.key("//Bob")), 1_000, 0)
                .toArray();
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutate(good, random);
            try {
                bench.node().pool().submit(Bytes.owning(bytes), Validity.Source.EXTERNAL, null);
            } catch (Rejected expected) {
                assertThat(expected.code()).isBetween(1001, 1021);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS - 20);
        assertThat(bench.node().dev().mine(1).number()).isEqualTo(1);
    }

    private static byte[] mutate(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                return java.util.Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(50));
            }
            case 2 -> random.nextBytes(bytes);
            case 3 -> {
                byte[] cut = java.util.Arrays.copyOf(bytes, 3 + random.nextInt(bytes.length - 3));
                int body = cut.length - 2;
                cut[0] = (byte) (body << 2 | 1);
                cut[1] = (byte) (body >> 6);
                return cut;
            }
            default -> {
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    @Test
    void thousandsOfSubscriptionsEndAtALimit() {
        String request = "{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"chain_subscribeNewHeads\"}";
        for (int i = 0; i < Session.SUBSCRIPTIONS; i++) {
            assertThat(answer(request)).contains("result");
        }
        assertThat(answer(request)).contains("Too many subscriptions on the connection");
        bench.node().dev().mine(3);
        bench.settle();
        session.close();
        assertThat(methods.feeds().count()).isZero();
    }
}
