package org.taonet.rpc;

import java.util.ArrayList;
import java.util.List;
import org.taonet.text.Json;

/** A stream of notifications to one client. Nothing is sent before the reply that names it. */
public final class Subscription {
    private final Session session;
    private final String id;
    private final String head;
    private final List<String> early = new ArrayList<>();
    private Runnable whenEnded = () -> {};
    private @org.jspecify.annotations.Nullable Follow follow;
    private boolean active;
    private boolean ended;

    Subscription(Session session, String id, String method) {
        this.session = session;
        this.id = id;
        this.head = "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{\"subscription\":\"" + id
                + "\",\"result\":";
    }

    String id() {
        return id;
    }

    /** What is to be done when it ends. At once, if it has. */
    void onEnd(Runnable act) {
        boolean already;
        synchronized (this) {
            already = ended;
            whenEnded = act;
        }
        if (already) {
            act.run();
        }
    }

    synchronized void attach(Follow follower) {
        follow = follower;
    }

    /** The follower of the chain that this feeds, if it is one. */
    synchronized java.util.Optional<Follow> follow() {
        return java.util.Optional.ofNullable(follow);
    }

    synchronized boolean isOpen() {
        return !ended;
    }

    void tell(Json result) {
        tell(result.write());
    }

    /** Sends a result that is written already. */
    synchronized void tell(String result) {
        if (ended) {
            return;
        }
        String text = head + result + "}}";
        if (active) {
            session.send(text);
        } else {
            early.add(text);
        }
    }

    /** The reply is out: what came early follows. */
    synchronized void activate() {
        active = true;
        early.forEach(session::send);
        early.clear();
    }

    /** Ends it; whether it was open. */
    boolean end() {
        Runnable act;
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            act = whenEnded;
        }
        session.forget(this);
        act.run();
        return true;
    }

    /** Tells a last thing and ends. */
    void last(String result) {
        tell(result);
        // Early ones are still to be flushed: only the session forgets it.
        session.forget(this);
    }
}
