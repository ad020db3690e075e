package org.taonet.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.taonet.node.Node;
import org.taonet.rpc.Answer;
import org.taonet.rpc.Methods;
import org.taonet.rpc.RpcError;
import org.taonet.rpc.Session;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/**
 * A chain in this process, on a ledger's file, behind the same methods as a node's socket. A block is made for each
 * extrinsic; time passes by blocks alone.
 */
public final class Embedded implements Connection {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String name;
    private final Node node;
    private final Methods methods;
    private final Session session;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    private Embedded(String name, Node node) {
        this.name = name;
        this.node = node;
        this.methods = Methods.of(node, true);
        this.session = new Session(this::notified, true);
    }

    /**
     * Opens a ledger; one that is not there is made with a preset when it is opened for writing.
     *
     * @param writes whether blocks may be added: then other writers are waited for and kept out
     */
    public static Embedded open(Path ledger, boolean writes, Duration lockTimeout, String presetIfNew) {
        return over("local ledger " + ledger, Node.inProcess(ledger, writes, lockTimeout, presetIfNew));
    }

    /** Over a node, which is closed at the end. */
    public static Embedded over(String name, Node node) {
        return new Embedded(name, node);
    }

    @Override
    public String name() {
        return name;
    }

    /** The node itself. */
    public Node node() {
        return node;
    }

    @Override
    public boolean cacheable() {
        return false;
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public Optional<byte[]> metadata(int version, Hash32 block) {
        return node.chain().at(block).flatMap(found -> found.runtime().metadata(version));
    }

    @Override
    public CompletableFuture<Json> send(String method, List<Json> params) {
        try {
            Answer answer = methods.call(method, Json.array(params), session);
            Json result = json(answer);
            answer.sent();
            return CompletableFuture.completedFuture(result);
        } catch (RpcError refused) {
            return CompletableFuture.failedFuture(RpcException.of(method, refused.json()));
        }
    }

    private static Json json(Answer answer) {
        return switch (answer) {
            case Answer.Value(var json) -> json;
            case Answer.Text(var text) -> Json.parse(text);
            case Answer.Then(var json, var _) -> json;
            case Answer.Started started -> Json.of(started.id());
        };
    }

    @Override
    public Subscription subscribe(String method, String unsubscribe, List<Json> params) {
        try {
            Answer answer = methods.call(method, Json.array(params), session);
            String id = json(answer).text();
            Subscription made = new Subscription(method, () -> {
                subscriptions.remove(id);
                var _ = send(unsubscribe, List.of(Json.of(id)));
            });
            subscriptions.put(id, made);
            answer.sent();
            return made;
        } catch (RpcError refused) {
            throw RpcException.of(method, refused.json());
        }
    }

    private void notified(String text) {
        Json params = Json.parse(text).field("params");
        Subscription open = subscriptions.get(params.field("subscription").text());
        if (open != null) {
            open.offer(params.field("result"));
        }
    }

    @Override
    public void close() {
        session.close();
        node.close();
    }
}
