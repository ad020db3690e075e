package org.taonet.rpc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One client: where its notifications go, and what it has subscribed to. */
public final class Session implements AutoCloseable {
    /** Subscriptions of one client at most. */
    public static final int SUBSCRIPTIONS = 1024;

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final Consumer<String> wire;
    private final boolean subscribable;
    private final Map<String, Subscription> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Sends texts down a wire; without one a client cannot subscribe. */
    public Session(Consumer<String> wire, boolean subscribable) {
        this.wire = wire;
        this.subscribable = subscribable;
    }

    /** Opens a subscription, whose notifications carry a method's name. */
    Subscription open(String method) {
        if (!subscribable) {
            throw new RpcError(RpcError.SERVER, "Subscriptions need a WebSocket");
        }
        if (closed || open.size() >= SUBSCRIPTIONS) {
            throw new RpcError(
                    -32006,
                    "Too many subscriptions on the connection",
                    org.taonet.text.Json.of("Exceeded max limit of " + SUBSCRIPTIONS));
        }
        Subscription made = new Subscription(this, Long.toString(NEXT.getAndIncrement(), 36) + "s", method);
        open.put(made.id(), made);
        if (closed) {
            made.end();
        }
        return made;
    }

    /** One that is open. */
    Optional<Subscription> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    void forget(Subscription gone) {
        open.remove(gone.id());
    }

    void send(String text) {
        wire.accept(text);
    }

    /** How many are open. */
    public int subscriptions() {
        return open.size();
    }

    /** The client is gone: so are its subscriptions. */
    @Override
    public void close() {
        closed = true;
        open.values().forEach(Subscription::end);
    }
}
