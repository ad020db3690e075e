package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.text.Json;

/** The socket itself: both families, both transports, large frames, pages of other sites, readers that do not read. */
class ServerTest {
    private final Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts(0));
    private final Server server = Server.start(bench.node());
    private final int port = server.ports().getFirst();

    @AfterEach
    void close() {
        server.close();
        bench.close();
    }

    private WebSocketConnection open() {
        return WebSocketConnection.open(Network.of("ws://127.0.0.1:" + port), Duration.ofSeconds(60));
    }

    private java.net.http.HttpResponse<String> post(String body, String... headers)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void answersOnBothFamiliesAndByPost() throws Exception {
        for (String host : Options.LOOPBACK) {
            try (Socket socket = new Socket(InetAddress.getByName(host), port)) {
                socket.getOutputStream()
                        .write(("GET /health HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("200 OK")
                        .contains("\"isSyncing\":false");
            }
        }
        String name = "{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"system_name\"}";
        assertThat(post(name).body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"taonet\"}");
        assertThat(post("{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"chain_subscribeNewHeads\"}")
                        .body())
                .contains("Subscriptions need a WebSocket");
        assertThat(post(name, "origin", "http://localhost:3000").statusCode()).isEqualTo(200);
        assertThat(post(name, "origin", "https://evil.example").statusCode()).isEqualTo(403);
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    @Test
    void healthAndMetricsSayHowFarAheadChainTimeIs() throws Exception {
        bench.node().dev().mine(5);
        assertThat(Json.parse(get("/health")).field("leadMillis").longValue()).isEqualTo(48_000);
        assertThat(Json.parse(get("/health")).field("block").longValue()).isEqualTo(5);
        assertThat(get("/metrics"))
                .contains("\ntaonet_chain_time_lead_seconds 48\n", "substrate_block_height{status=\"best\"} 5");
        bench.pass(60_000);
        assertThat(Json.parse(get("/health")).field("leadMillis").longValue()).isEqualTo(-12_000);
        assertThat(Json.parse(get("/health")).field("isSyncing").bool()).isFalse();
    }

    @Test
    void framesOfManyMegabytesPassBothWays() {
        try (var connection = open()) {
            String key = "0x" + "ab".repeat(25 << 20);
            assertThat(connection.call("state_getStorage", Json.of(key)).isNull())
                    .isTrue();
            for (int i = 0; i < 5; i++) {
                assertThat(connection.call("state_getMetadata").text()).startsWith("0x6d657461");
            }
        }
    }

    @Test
    void subscribersHearOfEveryBlock() {
        try (var connection = open()) {
            var heads =
                    connection.subscribe("chain_subscribeNewHeads", "chain_unsubscribeNewHeads", java.util.List.of());
            bench.node().dev().mine(300);
            for (int number = 0; number <= 300; number++) {
                assertThat(heads.next(Duration.ofSeconds(20)).field("number").text())
                        .isEqualTo("0x" + Integer.toHexString(number));
            }
        }
    }

    /** One that asks for metadata for ever and never reads: others are served, and memory does not grow with it. */
    @Test
    void whoDoesNotReadHoldsUpNobody() throws Exception {
        try (Socket deaf = new Socket("127.0.0.1", port);
                var other = open()) {
            deaf.setReceiveBufferSize(4096);
            handshake(deaf);
            byte[] request = frame("{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"state_getMetadata\"}");
            for (int i = 0; i < 500; i++) {
                deaf.getOutputStream().write(request);
            }
            assertThat(other.call("system_name").text()).isEqualTo("taonet");
            assertThat(other.call("state_getMetadata").text()).startsWith("0x6d657461");
        }
    }

    private void handshake(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        assertThat(head.toString(StandardCharsets.US_ASCII)).contains("101");
    }

    /** A text in one masked frame, as clients send them. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 6];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }
}
