package org.taonet.client;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** A node at the end of a WebSocket. One thread reads; any thread may send. */
public final class WebSocketConnection implements Connection {
    /** How long a connection and an answer are waited for unless told otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int MOST_EARLY = 1_000;

    private final Network network;
    private final Duration timeout;
    private final WebSocket socket;
    private final Object lock = new Object();
    private final Map<Long, Pending> pending = new HashMap<>();
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<String, List<Json>> early = new HashMap<>();
    private long lastId;
    private @Nullable ClientException ended;

    private record Pending(
            String method,
            CompletableFuture<Json> answer,
            @Nullable Subscription subscription) {}

    private WebSocketConnection(Network network, Duration timeout, WebSocket socket) {
        this.network = network;
        this.timeout = timeout;
        this.socket = socket;
    }

    /** Connects to a network; ClientException of NETWORK with advice if that fails. */
    public static WebSocketConnection open(Network network) {
        return open(network, TIMEOUT);
    }

    /** Connects to a network, waiting so long for the connection and for every answer. */
    public static WebSocketConnection open(Network network, Duration timeout) {
        WebSocket socket;
        try {
            socket = WebSocket.connect(network.endpoint(), Math.toIntExact(timeout.toMillis()));
        } catch (IOException failed) {
            throw unreachable(network, failed);
        }
        var connection = new WebSocketConnection(network, timeout, socket);
        Thread reader = new Thread(connection::read, "connection");
        reader.setDaemon(true);
        reader.start();
        return connection;
    }

    private static ClientException unreachable(Network network, IOException failed) {
        String advice = switch (failed) {
            case UnknownHostException _ -> "Check the name and this machine's access to the network.";
            case SSLException _ -> "Its certificate was not accepted: check the endpoint and this machine's clock.";
            default ->
                network.isLoopback()
                        ? "Start a node with: taonet node. Or choose another network."
                        : "Check the endpoint, or try again.";
        };
        String where = network.name().equals(network.endpoint().toString())
                ? network.name()
                : network.name() + " (" + network.endpoint() + ")";
        return new ClientException(
                Category.NETWORK, "no connection to " + where + ": " + failed.getMessage(), advice, failed);
    }

    @Override
    public String name() {
        return network.name();
    }

    /** The network it is connected to. */
    public Network network() {
        return network;
    }

    @Override
    public boolean cacheable() {
        return !network.isLoopback();
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public CompletableFuture<Json> send(String method, List<Json> params) {
        return send(method, params, null);
    }

    private CompletableFuture<Json> send(String method, List<Json> params, @Nullable Subscription subscription) {
        var answer = new CompletableFuture<Json>();
        long id;
        synchronized (lock) {
            if (ended != null) {
                throw ended;
            }
            id = ++lastId;
            pending.put(id, new Pending(method, answer, subscription));
        }
        String request = Json.object()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("method", method)
                .put("params", Json.array(params))
                .build()
                .write();
        try {
            socket.send(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            end(lost(failed));
        }
        return answer;
    }

    @Override
    public Subscription subscribe(String method, String unsubscribe, List<Json> params) {
        var id = new CompletableFuture<Json>();
        var subscription = new Subscription(method, () -> unsubscribe(unsubscribe, id));
        CompletableFuture<Json> answer = send(method, params, subscription);
        id.complete(await(method, answer));
        return subscription;
    }

    private void unsubscribe(String method, CompletableFuture<Json> id) {
        Json given = id.getNow(Json.none());
        synchronized (lock) {
            subscriptions.remove(key(given));
            if (ended != null) {
                return;
            }
        }
        var _ = send(method, List.of(given));
    }

    private static String key(Json id) {
        return id instanceof Json.Str(var text) ? text : id.write();
    }

    // ---- the reader ----

    private void read() {
        try {
            while (true) {
                receive(Json.parse(socket.receive()));
            }
        } catch (IOException | IllegalArgumentException failed) {
            end(lost(failed));
        } finally {
            socket.close();
        }
    }

    private void receive(Json message) {
        if (message instanceof Json.Arr(var many)) {
            many.forEach(this::receive);
            return;
        }
        Json id = message.field("id");
        if (id.isNull()) {
            notified(message.field("params"));
            return;
        }
        Pending request;
        synchronized (lock) {
            request = id instanceof Json.Num ? pending.remove(id.longValue()) : null;
        }
        if (request == null) {
            return;
        }
        if (message.has("error")) {
            request.answer.completeExceptionally(RpcException.of(request.method, message.field("error")));
            return;
        }
        Json result = message.field("result");
        if (request.subscription != null) {
            register(key(result), request.subscription);
        }
        request.answer.complete(result);
    }

    private void register(String id, Subscription subscription) {
        synchronized (lock) {
            subscriptions.put(id, subscription);
            List<Json> before = early.remove(id);
            if (before != null) {
                before.forEach(subscription::offer);
            }
        }
    }

    private void notified(Json params) {
        String id = key(params.field("subscription"));
        synchronized (lock) {
            Subscription subscription = subscriptions.get(id);
            if (subscription != null) {
                subscription.offer(params.field("result"));
            } else if (early.size() < MOST_EARLY && pending.values().stream().anyMatch(p -> p.subscription != null)) {
                // Some nodes notify before they answer the subscription.
                List<Json> waiting = early.computeIfAbsent(id, _ -> new ArrayList<>());
                if (waiting.size() < MOST_EARLY) {
                    waiting.add(params.field("result"));
                }
            }
        }
    }

    private ClientException lost(Exception why) {
        return new ClientException(
                Category.NETWORK,
                "the connection to " + network.name() + " broke: " + why.getMessage(),
                "Try again; look first whether what was sent took effect.",
                why);
    }

    private void end(ClientException why) {
        List<Pending> waiting;
        List<Subscription> open;
        synchronized (lock) {
            if (ended == null) {
                ended = why;
            }
            waiting = List.copyOf(pending.values());
            open = List.copyOf(subscriptions.values());
            pending.clear();
            subscriptions.clear();
        }
        waiting.forEach(p -> p.answer.completeExceptionally(why));
        open.forEach(s -> s.fail(why));
    }

    @Override
    public void close() {
        end(new ClientException(Category.NETWORK, "the connection to " + network.name() + " was closed", ""));
        socket.close();
    }
}
