package org.taonet.rpc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.client.Connection;
import org.taonet.client.RpcException;
import org.taonet.client.Subscription;
import org.taonet.testing.Account;
import org.taonet.testing.LiveNode;
import org.taonet.text.Json;

/** Whoever sends rubbish, too much, or nothing gets a clear answer or none, and everybody else is served as before. */
class HostileTest {
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private LiveNode node;

    @BeforeEach
    void start() {
        node = LiveNode.inMemory("manual");
    }

    @AfterEach
    void stop() {
        serves();
        node.close();
        http.close();
    }

    /** An ordinary client is answered at once. */
    private void serves() {
        Json answer = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system_chain\"}");
        assertThat(answer.field("result").text()).isEqualTo("Bittensor");
    }

    private Json post(String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(node.http()))
                    .timeout(PROMPT)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return Json.parse(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PROMPT.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    // ---- requests that are none

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                                  | -32700",
                "nothing                                                                            | -32700",
                "[1,2                                                                               | -32700",
                "'\"\\uD800'                                                                        | -32700",
                "1                                                                                  | -32600",
                "[]                                                                                 | -32600",
                "{}                                                                                 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1}                                                     | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}                                        | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"system_chain\"}                        | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no_such\"}                              | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getBlock\",\"params\":3}          | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getBlock\",\"params\":[3]}        | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getBlock\",\"params\":[\"0x12\"]} | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\",\"params\":[\"xy\"]} | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\",\"params\":[\"0x123\"]} | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\",\"params\":[{}]}     | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\"}                     | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getBlockHash\",\"params\":[-1]}   | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getBlockHash\",\"params\":[1e99]} | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system_accountNextIndex\",\"params\":[\"5x\"]} | -32602",
            })
    void isRefusedByCode(String request, int code) {
        Json answer = post(request);
        assertThat(answer.field("error").field("code").intValue())
                .as(answer.write())
                .isEqualTo(code);
        assertThat(answer.field("error").field("message").text()).isNotBlank();
    }

    @Test
    void hexadecimalWithoutItsPrefixIsTaken() {
        Json with =
                post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\",\"params\":[\"0x3a636f6465\"]}");
        Json without =
                post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getStorage\",\"params\":[\"3a636f6465\"]}");
        assertThat(with.field("result").text()).startsWith("0x");
        assertThat(without).isEqualTo(with);
    }

    @ParameterizedTest
    @CsvSource({"'[', 1000000, ']'", "'{\"a\":', 1000000, '}'"})
    void deepNestingIsNoRequest(String open, int depth, String close) {
        Json answer = post(open.repeat(depth) + "1" + close.repeat(depth));
        assertThat(answer.field("error").field("code").intValue()).isEqualTo(-32700);
    }

    // ---- much at once

    @Test
    void aBatchOfTenThousandIsAnsweredWhole() {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < 10_000; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"jsonrpc\":\"2.0\",\"method\":\"")
                    .append(i % 3 == 0 ? "no_such" : "chain_getBlockHash")
                    .append("\",\"params\":[0],\"id\":")
                    .append(i)
                    .append('}');
        }
        List<Json> answers = post(batch.append(']').toString()).items();
        String genesis = node.node().chain().hashOf(0).orElseThrow().hex();
        assertThat(answers).hasSize(10_000);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).field("id").intValue()).isEqualTo(i);
            if (i % 3 == 0) {
                assertThat(answers.get(i).field("error").field("code").intValue())
                        .isEqualTo(-32601);
            } else {
                assertThat(answers.get(i).field("result").text()).isEqualTo(genesis);
            }
        }
    }

    @Test
    void aLargerBatchIsRefusedWhole() {
        String one = "{\"jsonrpc\":\"2.0\",\"method\":\"system_chain\",\"id\":1},";
        Json answer = post("[" + one.repeat(Dispatcher.BATCH) + one.substring(0, one.length() - 1) + "]");
        assertThat(answer.field("error").field("code").intValue()).isEqualTo(-32010);
    }

    @Test
    void framesOfFiftyMegabytesAreAnswered() {
        try (Connection connection = Account.connect(node.ws())) {
            String key = "0x" + "ab".repeat(25 * MEGABYTE);
            assertThat(connection.call("state_getStorage", Json.of(key))).isEqualTo(Json.none());
            Assertions.assertThatThrownBy(() -> connection.call("author_submitExtrinsic", Json.of(key)))
                    .isInstanceOf(RpcException.class);
            serves();
        }
    }

    @Test
    void aThousandSubscriptionsAreAllTold() {
        try (Connection connection = Account.connect(node.ws())) {
            List<Subscription> open = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                open.add(connection.subscribe("chain_subscribeNewHeads", "chain_unsubscribeNewHeads", List.of()));
            }
            for (Subscription each : open) {
                assertThat(each.next(PROMPT).field("number").text()).isEqualTo("0x0");
            }
            connection.call("engine_createBlock", Json.of(true), Json.of(true));
            for (Subscription each : open) {
                assertThat(each.next(PROMPT).field("number").text()).isEqualTo("0x1");
            }
            for (int i = open.size(); i < Session.SUBSCRIPTIONS; i++) {
                connection.call("chain_subscribeNewHeads");
            }
            Assertions.assertThatThrownBy(() -> connection.call("chain_subscribeNewHeads"))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(-32006));
        }
        until(() -> metric("taonet_rpc_subscriptions") == 0);
    }

    // ---- readers that do not read, writers that do not write

    @Test
    void whoDoesNotReadCostsLittle() throws IOException {
        try (Socket socket = shakeHands()) {
            byte[] ask = frame("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getMetadata\",\"params\":[]}");
            int size = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getMetadata\"}")
                    .write()
                    .length();
            // All replies together would not fit into this JVM.
            long count = 4L * Runtime.getRuntime().maxMemory() / size;
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    OutputStream out = socket.getOutputStream();
                    for (long i = 0; i < count; i++) {
                        out.write(ask);
                    }
                } catch (IOException dropped) {
                    // The node may hang up.
                }
            });
            for (int i = 0; i < 20; i++) {
                serves();
                assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_getMetadata\"}")
                                .field("result")
                                .text())
                        .startsWith("0x6d657461");
            }
            assertThat(node.node().chain().head().number()).isZero();
            socket.close();
            join(asking);
        }
        until(() -> metric("taonet_rpc_connections") == 0);
    }

    @Test
    void whoDoesNotReadHisNotificationsIsDropped() throws IOException {
        try (Socket socket = shakeHands()) {
            OutputStream out = socket.getOutputStream();
            byte[] ask = frame("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_subscribeAllHeads\",\"params\":[]}");
            for (int i = 0; i < 1_000; i++) {
                out.write(ask);
            }
            until(() -> metric("taonet_rpc_subscriptions") == 1_000);
            try (Connection connection = Account.connect(node.ws())) {
                for (int i = 0; i < 60 && metric("taonet_rpc_subscriptions") > 0; i++) {
                    connection.call("dev_newBlock", Json.parse("{\"count\":20}"));
                }
            }
            until(() -> metric("taonet_rpc_subscriptions") == 0);
        }
    }

    @Test
    void halfOpenConnectionsAreIdle() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), node.port());
                idle.add(silent);
                Socket begun = new Socket(InetAddress.getLoopbackAddress(), node.port());
                begun.getOutputStream().write("POST / HTTP/1.1\r\nhost: x\r\ncontent-le".getBytes(US_ASCII));
                idle.add(begun);
                Socket promised = new Socket(InetAddress.getLoopbackAddress(), node.port());
                promised.getOutputStream()
                        .write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99999999\r\n\r\n["
                                .getBytes(US_ASCII));
                idle.add(promised);
                Socket framed = shakeHands();
                framed.getOutputStream().write(header(100 * MEGABYTE));
                idle.add(framed);
            }
            serves();
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
        until(() -> metric("taonet_rpc_connections") == 0);
    }

    @Test
    void aFrameBeyondAllLimitsEndsTheConnection() throws IOException {
        for (long claimed : new long[] {1L << 31, 1L << 40, Long.MAX_VALUE, -1}) {
            try (Socket socket = shakeHands()) {
                socket.getOutputStream().write(header(claimed));
                socket.setSoTimeout((int) PROMPT.toMillis());
                assertThat(socket.getInputStream().readAllBytes().length).isLessThan(200);
            }
        }
    }

    private long metric(String name) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(node.http() + "/metrics")).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no metric " + name));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    // ---- a WebSocket by hand

    private Socket shakeHands() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                                + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n\r\n")
                        .getBytes(US_ASCII));
        InputStream in = socket.getInputStream();
        int newlines = 0;
        while (newlines < 4) {
            int read = in.read();
            assertThat(read).isNotNegative();
            newlines = read == '\r' || read == '\n' ? newlines + 1 : 0;
        }
        return socket;
    }

    /** A text frame's head with an extended length, masked with zeros. */
    private static byte[] header(long length) {
        return ByteBuffer.allocate(14)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(length)
                .putInt(0)
                .array();
    }

    private static byte[] frame(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(bytes).hasSizeLessThan(126);
        return ByteBuffer.allocate(6 + bytes.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | bytes.length))
                .putInt(0)
                .put(bytes)
                .array();
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(1))))
                    .isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
