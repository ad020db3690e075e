package org.taonet.rpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Block;
import org.taonet.chain.Head;
import org.taonet.node.Listener;
import org.taonet.node.Node;
import org.taonet.runtime.Runtime;
import org.taonet.state.Reader;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Tells subscribers what happens to the chain, in order, each thing written once for all of them. */
final class Feeds implements Listener {
    /** Which heads. */
    enum Kind {
        NEW,
        ALL,
        FINALIZED
    }

    private final Node node;
    private final View view;
    private final Map<Kind, Set<Subscription>> heads = new EnumMap<>(Kind.class);
    private final Set<Versions> versions = ConcurrentHashMap.newKeySet();
    private final Set<Watched> storage = ConcurrentHashMap.newKeySet();
    private final Set<Listener> followers = ConcurrentHashMap.newKeySet();

    Feeds(Node node, View view) {
        this.node = node;
        this.view = view;
        for (Kind kind : Kind.values()) {
            heads.put(kind, ConcurrentHashMap.newKeySet());
        }
        node.producer().listen(this);
    }

    /** Storage keys and what was last told of them. */
    private record Watched(View view, Subscription subscription, List<Bytes> keys, byte[] @Nullable [] last) {
        private void look(Head head, boolean all) {
            Reader storage = view.storage(head);
            List<Json> changes = new ArrayList<>();
            for (int i = 0; i < last.length; i++) {
                byte[] now = storage.get(keys.get(i).shared());
                if (all || !Arrays.equals(now, last[i])) {
                    last[i] = now;
                    changes.add(Json.array(Json.of(keys.get(i).hex()), View.orNull(now)));
                }
            }
            if (!changes.isEmpty()) {
                subscription.tell(Json.object()
                        .put("block", head.hash().hex())
                        .put("changes", Json.array(changes))
                        .build());
            }
        }
    }

    /** The runtime that a subscriber was last told of. */
    private static final class Versions {
        private final Subscription subscription;
        private Runtime last;

        Versions(Subscription subscription, Runtime last) {
            this.subscription = subscription;
            this.last = last;
        }
    }

    // ---- joining: in order with what is announced, so that nothing is missed or told twice

    void heads(Kind kind, Subscription subscription, Head now) {
        subscription.tell(View.header(now.block().header()));
        heads(kind).add(subscription);
        subscription.onEnd(() -> heads(kind).remove(subscription));
    }

    private Set<Subscription> heads(Kind kind) {
        return Objects.requireNonNull(heads.get(kind));
    }

    void version(Subscription subscription) {
        Runtime now = node.chain().runtime();
        Versions joined = new Versions(subscription, now);
        subscription.tell(View.version(now.version(), false));
        versions.add(joined);
        subscription.onEnd(() -> versions.remove(joined));
    }

    void storage(Subscription subscription, List<Bytes> keys) {
        Watched joined = new Watched(view, subscription, keys, new byte[keys.size()][]);
        subscription.onEnd(() -> storage.remove(joined));
        node.producer().announce(() -> {
            joined.look(node.chain().head(), true);
            storage.add(joined);
        });
    }

    void follow(Listener follower) {
        followers.add(follower);
    }

    void unfollow(Listener follower) {
        followers.remove(follower);
    }

    /** How many subscribers there are. */
    int count() {
        return heads.values().stream().mapToInt(Set::size).sum() + versions.size() + storage.size() + followers.size();
    }

    // ---- being told

    @Override
    public void block(Head head) {
        if (!heads(Kind.NEW).isEmpty() || !heads(Kind.ALL).isEmpty()) {
            String header = View.header(head.block().header()).write();
            heads(Kind.NEW).forEach(each -> each.tell(header));
            heads(Kind.ALL).forEach(each -> each.tell(header));
        }
        followers.forEach(each -> each.block(head));
        changed(head);
    }

    private void changed(Head head) {
        storage.forEach(each -> each.look(head, false));
        for (Versions each : versions) {
            if (each.last != head.runtime()) {
                each.last = head.runtime();
                each.subscription.tell(View.version(head.runtime().version(), false));
            }
        }
    }

    @Override
    public void finalized(List<Block> blocks) {
        if (!heads(Kind.FINALIZED).isEmpty()) {
            for (Block block : blocks) {
                String header = View.header(block.header()).write();
                heads(Kind.FINALIZED).forEach(each -> each.tell(header));
            }
        }
        followers.forEach(each -> each.finalized(blocks));
    }

    @Override
    public void retracted(List<Hash32> gone, Head head) {
        String header = View.header(head.block().header()).write();
        heads(Kind.NEW).forEach(each -> each.tell(header));
        followers.forEach(each -> each.retracted(gone, head));
        changed(head);
    }

    @Override
    public void patched(Head head) {
        followers.forEach(each -> each.patched(head));
        changed(head);
    }
}
