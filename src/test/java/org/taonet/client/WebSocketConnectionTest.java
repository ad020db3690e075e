package org.taonet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.taonet.text.Json;

class WebSocketConnectionTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static WebSocketConnection open(WebSocketServer server) {
        return WebSocketConnection.open(server.network(), SHORT);
    }

    private static void echo(Json request, WebSocketServer.Peer peer) throws IOException {
        peer.result(request, request.field("params").item(0));
    }

    @Test
    void carriesFramesOfEverySize() throws IOException {
        try (var server = new WebSocketServer(WebSocketConnectionTest::echo);
                var connection = open(server)) {
            for (int size : new int[] {0, 1, 60, 100, 126, 65_000, 66_000, 5_000_000}) {
                String text = "x".repeat(size);
                assertThat(connection.call("echo", Json.of(text)).text()).isEqualTo(text);
            }
            assertThat(connection.name()).isEqualTo("a test");
            assertThat(connection.cacheable()).isFalse();
        }
    }

    @Test
    void matchesAnswersThatComeInAnyOrder() throws IOException {
        var waiting = new ArrayList<Json>();
        try (var server = new WebSocketServer((request, peer) -> {
                    waiting.add(request);
                    if (waiting.size() == 500) {
                        for (Json late : waiting.reversed()) {
                            echo(late, peer);
                        }
                    }
                });
                var connection = open(server)) {
            var answers = new ArrayList<CompletableFuture<Json>>();
            for (int i = 0; i < 500; i++) {
                answers.add(connection.send("echo", List.of(Json.of(i))));
            }
            for (int i = 0; i < 500; i++) {
                assertThat(connection.await("echo", answers.get(i)).intValue()).isEqualTo(i);
            }
        }
    }

    @Test
    void joinsFragmentsAndAnswersPingsBetweenThem() throws IOException {
        var seen = new AtomicReference<WebSocketServer.Peer>();
        try (var server = new WebSocketServer((request, peer) -> {
                    seen.set(peer);
                    if (request.field("method").text().equals("pong")) {
                        peer.result(request, Json.of(peer.lastPong));
                        return;
                    }
                    byte[] whole = ("{\"id\":" + request.field("id").write() + ",\"result\":\"whole\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    peer.frame(0x01, java.util.Arrays.copyOf(whole, 5));
                    peer.frame(0x89, "are you there".getBytes(StandardCharsets.UTF_8));
                    peer.frame(0x00, new byte[0]);
                    peer.frame(0x80, java.util.Arrays.copyOfRange(whole, 5, whole.length));
                });
                var connection = open(server)) {
            assertThat(connection.call("x").text()).isEqualTo("whole");
            assertThat(connection.call("pong").text()).isEqualTo("are you there");
        }
    }

    @Test
    void subscriptionsGetWhatCameBeforeTheirAnswer() throws IOException {
        var ended = new CompletableFuture<Json>();
        try (var server = new WebSocketServer((request, peer) -> {
                    if (request.field("method").text().equals("unsub")) {
                        ended.complete(request.field("params"));
                        peer.result(request, Json.of(true));
                        return;
                    }
                    notify(peer, 1);
                    peer.result(request, Json.of("sub"));
                    notify(peer, 2);
                    peer.text("[{\"id\":null},{\"params\":{\"subscription\":\"sub\",\"result\":3}}]");
                });
                var connection = open(server)) {
            try (Subscription subscription = connection.subscribe("sub", "unsub", List.of())) {
                for (int i = 1; i <= 3; i++) {
                    assertThat(subscription.next(SHORT).intValue()).isEqualTo(i);
                }
                assertThatThrownBy(() -> subscription.next(Duration.ofMillis(1)))
                        .isInstanceOfSatisfying(
                                ClientException.class,
                                e -> assertThat(e.category()).isEqualTo(Category.TIMEOUT));
            }
            assertThat(ended.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(Json.array(Json.of("sub")));
        }
    }

    private static void notify(WebSocketServer.Peer peer, int value) throws IOException {
        peer.text("{\"method\":\"m\",\"params\":{\"subscription\":\"sub\",\"result\":" + value + "}}");
    }

    @Test
    void errorsOfTheNodeKeepTheirCodeAndData() throws IOException {
        try (var server = new WebSocketServer((request, peer) -> peer.text("{\"id\":"
                        + request.field("id").write()
                        + ",\"error\":{\"code\":1010,\"message\":\"Invalid Transaction\","
                        + "\"data\":\"Custom error: 3\"}}"));
                var connection = open(server)) {
            assertThatThrownBy(() -> connection.call("author_submitExtrinsic", Json.of("0x00")))
                    .isInstanceOfSatisfying(RpcException.class, e -> {
                        assertThat(e.code()).isEqualTo(1010);
                        assertThat(e.data()).isEqualTo("Custom error: 3");
                        assertThat(e.category().exitCode()).isEqualTo(13);
                    });
        }
    }

    @Test
    void aBrokenConnectionFailsEverythingWithAdvice() throws IOException {
        try (var server = new WebSocketServer((request, peer) -> {
                    if (request.field("method").text().equals("sub")) {
                        peer.result(request, Json.of(7));
                    } else {
                        peer.hangUp();
                    }
                });
                var connection = open(server)) {
            Subscription subscription = connection.subscribe("sub", "unsub", List.of());
            assertThatThrownBy(() -> connection.call("x")).isInstanceOfSatisfying(ClientException.class, e -> {
                assertThat(e.category()).isEqualTo(Category.NETWORK);
                assertThat(e).hasMessageContaining("the connection to a test broke");
                assertThat(e.advice()).contains("Try again");
            });
            assertThatThrownBy(() -> subscription.next(SHORT)).hasMessageContaining("broke");
            assertThatThrownBy(() -> connection.call("again")).hasMessageContaining("broke");
            subscription.close();
        }
    }

    @Test
    void aServerThatMisbehavesIsLeft() throws IOException {
        for (int first : new int[] {0x80, 0x83, 0x88}) {
            try (var server =
                            new WebSocketServer((_, peer) -> peer.frame(first, "{}".getBytes(StandardCharsets.UTF_8)));
                    var connection = open(server)) {
                assertThatThrownBy(() -> connection.call("x"))
                        .isInstanceOfSatisfying(
                                ClientException.class,
                                e -> assertThat(e.category()).isEqualTo(Category.NETWORK));
            }
        }
        try (var server = new WebSocketServer((_, peer) -> peer.text("no json"));
                var connection = open(server)) {
            assertThatThrownBy(() -> connection.call("x")).hasMessageContaining("not JSON");
        }
    }

    @Test
    void silenceEndsInATimeout() throws IOException {
        try (var server = new WebSocketServer((_, _) -> {});
                var connection = WebSocketConnection.open(server.network(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> connection.call("x"))
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            e -> assertThat(e.category().exitCode()).isEqualTo(15));
        }
    }

    @Test
    void whatIsNoWebSocketIsRefused() throws IOException {
        for (String answer : List.of(
                "HTTP/1.1 404 Not Found\r\n\r\n",
                "HTTP/1.1 101 Switching\r\nsec-websocket-accept: wrong\r\n\r\n",
                "x".repeat(20_000))) {
            try (var server = new WebSocketServer(answer, (_, _) -> {})) {
                assertThatThrownBy(() -> open(server))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("no connection to a test");
            }
        }
    }

    @Test
    void aClosedPortIsReportedWithAdvice() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var network = new Network("local", URI.create("ws://localhost:" + port), Optional.empty());
        assertThatThrownBy(() -> WebSocketConnection.open(network)).isInstanceOfSatisfying(ClientException.class, e -> {
            assertThat(e.category().exitCode()).isEqualTo(10);
            assertThat(e.advice()).contains("taonet node");
        });
    }
}
