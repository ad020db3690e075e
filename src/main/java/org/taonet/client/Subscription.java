package org.taonet.client;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;

/** What a node sends without being asked again, in order. A connection fills it, one reader empties it. */
public final class Subscription implements AutoCloseable {
    private static final int MOST = 100_000;

    private sealed interface Item {
        record Of(Json json) implements Item {}

        record Failed(ClientException why) implements Item {}
    }

    private final String what;
    private final Runnable unsubscribe;
    private final LinkedBlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private boolean closed;

    /** Of a method's name, with what ends it. */
    public Subscription(String what, Runnable unsubscribe) {
        this.what = what;
        this.unsubscribe = unsubscribe;
    }

    /** Adds what the node sent. */
    public void offer(Json json) {
        if (items.size() < MOST) {
            items.add(new Item.Of(json));
        } else if (items.size() == MOST) {
            fail(new ClientException(
                    Category.NETWORK, "more than " + MOST + " messages of " + what + " wait to be read", ""));
        }
    }

    /** Ends it with an error, after what was sent before. */
    public void fail(ClientException why) {
        items.add(new Item.Failed(why));
    }

    /** The next message; ClientException of TIMEOUT if none comes in time, or of what ended it. */
    public Json next(Duration timeout) {
        Item item = poll(timeout);
        return switch (item) {
            case null ->
                throw new ClientException(
                        Category.TIMEOUT,
                        "nothing came from " + what + " within " + timeout.toSeconds() + " s",
                        "What was sent may still take effect: look before sending it again.");
            case Item.Of(Json json) -> json;
            case Item.Failed(var why) -> {
                items.add(item);
                throw why;
            }
        };
    }

    private @Nullable Item poll(Duration timeout) {
        try {
            return items.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClientException(Category.NETWORK, "interrupted while waiting for " + what, "", stopped);
        }
    }

    /** Tells the node to stop. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        unsubscribe.run();
    }
}
