package org.taonet.rpc;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.taonet.node.Node;

/**
 * The node's socket: JSON-RPC over WebSocket and HTTP POST on one port, {@code /health} and {@code /metrics} beside it.
 */
public final class Server implements AutoCloseable {
    /** One request at most: a client may send an extrinsic or some thousand keys of any size. */
    private static final int REQUEST_BYTES = 128 << 20;

    private static final int CONNECTIONS = 4096;
    private static final long CHECK_MILLIS = 5_000;

    private final Node node;
    private final Methods methods;
    private final Dispatcher dispatcher;
    private final Vertx vertx;
    private final Origins origins;
    private final Pages pages;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    private Server(Node node, Pages pages) {
        this.node = node;
        this.pages = pages;
        this.methods = Methods.of(node, node.options().isLocal());
        this.dispatcher = new Dispatcher(methods);
        this.origins = new Origins(node.options().anyOrigin(), node.options().isLocal());
        System.setProperty("vertx.disableDnsResolver", "true");
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setBlockedThreadCheckInterval(TimeUnit.DAYS.toMillis(1))
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /** Listens as the node's options say. */
    public static Server start(Node node) {
        return start(node, Pages.NONE);
    }

    /** The same, with more to read at other paths. */
    public static Server start(Node node, Pages pages) {
        Server server = new Server(node, pages);
        boolean started = false;
        try {
            for (int port : node.options().ports()) {
                server.listen(node.options().hosts(), port);
            }
            node.listensOn(server.ports());
            server.vertx.setPeriodic(CHECK_MILLIS, _ -> server.peers.forEach(Peer::check));
            started = true;
            return server;
        } finally {
            if (!started) {
                server.close();
            }
        }
    }

    /** Listens on all addresses of a port; one of the second family may be missing on a machine. */
    private void listen(List<String> hosts, int wanted) {
        int port = wanted;
        boolean first = true;
        for (String host : hosts) {
            try {
                HttpServer server = vertx.createHttpServer(options())
                        .requestHandler(this::request)
                        .webSocketHandler(this::connected)
                        .listen(port, host)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
                servers.add(server);
                port = server.actualPort();
                first = false;
            } catch (CompletionException failed) {
                if (first) {
                    throw new IllegalStateException(
                            "Cannot listen on " + host + " port " + port + ": "
                                    + Objects.requireNonNullElse(failed.getCause(), failed)
                                            .getMessage() + ". Choose another with --rpc-port.",
                            failed);
                }
            }
        }
        ports.add(port);
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxWebSocketFrameSize(REQUEST_BYTES)
                .setMaxWebSocketMessageSize(REQUEST_BYTES)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setReuseAddress(true)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true);
    }

    /** The ports it listens on. */
    public List<Integer> ports() {
        return List.copyOf(ports);
    }

    public Methods methods() {
        return methods;
    }

    // ---- WebSocket

    private void connected(ServerWebSocket socket) {
        if (!origins.allow(socket.headers().get("origin"), socket.headers().get("host"))) {
            socket.reject(403);
            return;
        }
        if (peers.size() >= CONNECTIONS) {
            socket.reject(503);
            return;
        }
        Peer peer = new Peer(socket, dispatcher, workers);
        peers.add(peer);
        socket.closeHandler(_ -> {
            peers.remove(peer);
            peer.closed();
        });
    }

    // ---- HTTP

    private void request(HttpServerRequest request) {
        if (!origins.allow(request.getHeader("origin"), request.getHeader("host"))) {
            answer(request, 403, "text/plain", "Origin not allowed.\n");
        } else if (request.method() == HttpMethod.OPTIONS) {
            request.response()
                    .putHeader("access-control-allow-methods", "POST, GET")
                    .putHeader("access-control-allow-headers", "content-type");
            answer(request, 204, "text/plain", "");
        } else if (request.method() == HttpMethod.POST) {
            post(request);
        } else if (request.path().equals("/health")) {
            answer(request, 200, "application/json", new Health(node).json());
        } else if (request.path().equals("/metrics")) {
            answer(request, 200, "text/plain; version=0.0.4", metrics());
        } else if (request.method() == HttpMethod.GET && request.path().length() > 1) {
            page(request);
        } else {
            answer(request, 405, "text/plain", "Send JSON-RPC by POST or WebSocket; /health and /metrics by GET.\n");
        }
    }

    private String metrics() {
        return new Health(node)
                .metrics(
                        peers.size(),
                        peers.stream()
                                .mapToInt(peer -> peer.session().subscriptions())
                                .sum(),
                        dispatcher);
    }

    private void page(HttpServerRequest request) {
        Map<String, String> query = new HashMap<>();
        request.params().forEach(query::put);
        workers.execute(() -> {
            try {
                pages.answer(request.path(), query)
                        .ifPresentOrElse(
                                page -> answer(request, 200, "application/json", page.write()),
                                () -> answer(request, 404, "text/plain", "There is no such page.\n"));
            } catch (IllegalStateException unavailable) {
                answer(request, 503, "text/plain", unavailable.getMessage() + "\n");
            }
        });
    }

    private void post(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        boolean[] refused = {false};
        request.handler(chunk -> {
            if (body.length() + chunk.length() > REQUEST_BYTES) {
                if (!refused[0]) {
                    refused[0] = true;
                    answer(request, 413, "text/plain", "Too large.\n");
                    request.connection().close();
                }
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(_ -> {
            if (!refused[0]) {
                workers.execute(() -> {
                    Session session = new Session(_ -> {}, false);
                    Dispatcher.Reply reply =
                            dispatcher.answer(body.toString(java.nio.charset.StandardCharsets.UTF_8), session);
                    answer(request, 200, "application/json", reply.text().orElse(""));
                    reply.sent().run();
                    session.close();
                });
            }
        });
    }

    private void answer(HttpServerRequest request, int status, String type, String text) {
        String origin = request.getHeader("origin");
        var response = request.response().setStatusCode(status).putHeader("content-type", type);
        if (origin != null && status != 403) {
            response.putHeader("access-control-allow-origin", origin);
        }
        response.end(text);
    }

    /** Closes the sockets; the node stays. */
    @Override
    public void close() {
        peers.forEach(Peer::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        workers.shutdownNow();
    }
}
