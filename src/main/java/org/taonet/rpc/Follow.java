package org.taonet.rpc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.taonet.chain.Block;
import org.taonet.chain.Head;
import org.taonet.crypto.Hash;
import org.taonet.node.Listener;
import org.taonet.runtime.Runtime;
import org.taonet.state.Cursor;
import org.taonet.state.Proof;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** One follower of the chain: the blocks it has pinned, the operations it has under way. */
final class Follow implements Listener {
    private static final int PINNED = 8192;
    private static final int ITEMS = 1024;
    private static final int ITEMS_BEFORE_WAITING = 4096;

    private final View view;
    private final Subscription subscription;
    private final boolean withRuntime;
    private final Map<Hash32, Head> pinned = new LinkedHashMap<>();
    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();
    private final Map<String, Boolean> running = new ConcurrentHashMap<>();
    private @org.jspecify.annotations.Nullable Runtime told;
    private long operations;

    Follow(View view, Subscription subscription, boolean withRuntime) {
        this.view = view;
        this.subscription = subscription;
        this.withRuntime = withRuntime;
    }

    private static Json.Fields event(String name) {
        return Json.object().put("event", name);
    }

    private static Json runtime(Runtime runtime) {
        return Json.object()
                .put("type", "valid")
                .put("spec", View.version(runtime.version(), true))
                .build();
    }

    /** Says where the chain is; false when it has ended already. */
    synchronized boolean begin(Head finalized, Head head) {
        pinned.put(finalized.hash(), finalized);
        told = finalized.runtime();
        Json.Fields initialized = event("initialized")
                .put("finalizedBlockHashes", Json.array(Json.of(finalized.hash().hex())));
        if (withRuntime) {
            initialized.put("finalizedBlockRuntime", runtime(finalized.runtime()));
        }
        subscription.tell(initialized.build());
        List<Head> newer = new ArrayList<>();
        for (long number = finalized.number() + 1; number < head.number(); number++) {
            view.chain().hashOf(number).flatMap(view.chain()::at).ifPresent(newer::add);
        }
        if (head.number() > finalized.number()) {
            newer.add(head);
        }
        newer.forEach(this::add);
        best(head.hash());
        return subscription.isOpen();
    }

    private void add(Head head) {
        pinned.put(head.hash(), head);
        Json.Fields event = event("newBlock")
                .put("blockHash", head.hash().hex())
                .put("parentBlockHash", head.block().header().parentHash().hex())
                .put("newRuntime", Json.none());
        if (withRuntime && head.runtime() != told) {
            told = head.runtime();
            event.put("newRuntime", runtime(head.runtime()));
        }
        subscription.tell(event.build());
    }

    private void best(Hash32 hash) {
        subscription.tell(
                event("bestBlockChanged").put("bestBlockHash", hash.hex()).build());
    }

    @Override
    public synchronized void block(Head head) {
        if (pinned.size() >= PINNED) {
            stop();
            return;
        }
        if (!pinned.containsKey(head.hash())) {
            add(head);
            best(head.hash());
        }
    }

    @Override
    public synchronized void finalized(List<Block> blocks) {
        subscription.tell(event("finalized")
                .put(
                        "finalizedBlockHashes",
                        Json.texts(blocks.stream().map(b -> b.hash().hex()).toList()))
                .put("prunedBlockHashes", Json.array())
                .build());
    }

    /** The specification has no word for taking final blocks back: the follower begins anew. */
    @Override
    public void retracted(List<Hash32> gone, Head head) {
        stop();
    }

    private void stop() {
        subscription.tell(event("stop").build());
        subscription.end();
    }

    synchronized void ended() {
        pinned.clear();
        waiting.clear();
        running.clear();
    }

    synchronized void unpin(List<Hash32> hashes) {
        for (Hash32 hash : hashes) {
            pinned(hash);
        }
        hashes.forEach(pinned::remove);
    }

    synchronized Head pinned(Hash32 hash) {
        Head head = pinned.get(hash);
        if (head == null) {
            throw new RpcError(ChainHeadMethods.INVALID_HASH, "Invalid block hash");
        }
        return head;
    }

    // ---- operations

    /** An operation: what is replied, and what happens then. */
    record Started(Json reply, Runnable work) {}

    private synchronized String operation() {
        String id = Long.toString(++operations);
        running.put(id, true);
        return id;
    }

    private static Json.Fields started(String id) {
        return Json.object().put("result", "started").put("operationId", id);
    }

    private void done(String id, Json.Fields event) {
        if (running.remove(id) != null) {
            subscription.tell(event.build());
        }
    }

    Started body(Head head) {
        String id = operation();
        return new Started(
                started(id).build(),
                () -> done(
                        id,
                        event("operationBodyDone")
                                .put("operationId", id)
                                .put(
                                        "value",
                                        Json.texts(head.block().extrinsics().stream()
                                                .map(Bytes::hex)
                                                .toList()))));
    }

    Started call(Head head, String function, Bytes args) {
        String id = operation();
        return new Started(started(id).build(), () -> {
            try {
                String output = view.callText(head, function, args);
                done(
                        id,
                        event("operationCallDone")
                                .put("operationId", id)
                                .put("output", output.substring(1, output.length() - 1)));
            } catch (RpcError failed) {
                failed(id, String.valueOf(failed.getMessage()));
            }
        });
    }

    private void failed(String id, String why) {
        done(id, event("operationError").put("operationId", id).put("error", why));
    }

    Started storage(Head head, List<Json> items) {
        List<Query> queries = new ArrayList<>();
        for (Json item : items) {
            queries.add(new Query(
                    Params.of(List.of(item.field("key"))).bytes(0),
                    Params.of(List.of(item.field("type"))).text(0)));
        }
        String id = operation();
        Reading reading = new Reading(head, queries.iterator(), id);
        return new Started(started(id).put("discardedItems", 0).build(), reading::run);
    }

    private record Query(Bytes key, String type) {}

    /** Goes on with an operation that waits; false if it does not wait. */
    boolean proceed(String id) {
        Runnable next = waiting.remove(id);
        if (next != null) {
            Thread.startVirtualThread(next);
        }
        return next != null;
    }

    void stopOperation(String id) {
        running.remove(id);
        waiting.remove(id);
    }

    /** A read of storage, in parts. */
    private final class Reading implements Runnable {
        private final Head head;
        private final Iterator<Query> queries;
        private final String id;
        private @org.jspecify.annotations.Nullable Cursor walk;
        private String walking = "";
        private List<Json> items = new ArrayList<>();
        private int told;

        Reading(Head head, Iterator<Query> queries, String id) {
            this.head = head;
            this.queries = queries;
            this.id = id;
        }

        @Override
        public void run() {
            try {
                while (running.containsKey(id) && (walk != null || queries.hasNext())) {
                    step();
                    if (told >= ITEMS_BEFORE_WAITING) {
                        told = 0;
                        waiting.put(id, this);
                        subscription.tell(event("operationWaitingForContinue")
                                .put("operationId", id)
                                .build());
                        return;
                    }
                }
                flush();
                done(id, event("operationStorageDone").put("operationId", id));
            } catch (RpcError | IllegalStateException failed) {
                failed(id, String.valueOf(failed.getMessage()));
            }
        }

        private void step() {
            if (walk != null) {
                walk();
                return;
            }
            Query query = queries.next();
            byte[] key = query.key.shared();
            switch (query.type) {
                case "value" -> add(key, "value", view.storage(head).get(key));
                case "hash" -> {
                    byte[] value = view.storage(head).get(key);
                    add(key, "hash", value == null ? null : Hash.blake2b256(value));
                }
                case "closestDescendantMerkleValue" -> {
                    if (!(head.state() instanceof Trie trie)) {
                        throw RpcError.client("a fork has no Merkle values of upstream's");
                    }
                    add(key, query.type, Proof.merkleValue(trie, key));
                }
                case "descendantsValues", "descendantsHashes" -> {
                    walk = view.storage(head).cursor(key, null);
                    walking = query.type;
                }
                default -> throw RpcError.params("unknown type of item " + query.type);
            }
        }

        private void walk() {
            Cursor at = java.util.Objects.requireNonNull(walk);
            for (int i = 0; i < ITEMS; i++) {
                if (!at.next()) {
                    walk = null;
                    return;
                }
                boolean values = walking.equals("descendantsValues");
                add(at.key(), values ? "value" : "hash", values ? at.value() : Hash.blake2b256(at.value()));
            }
        }

        private void add(byte[] key, String name, byte @org.jspecify.annotations.Nullable [] value) {
            if (value == null) {
                return;
            }
            items.add(Json.object()
                    .put("key", Hex.encode(key))
                    .put(name, Hex.encode(value))
                    .build());
            told++;
            if (items.size() >= ITEMS) {
                flush();
            }
        }

        private void flush() {
            if (!items.isEmpty() && running.containsKey(id)) {
                subscription.tell(event("operationStorageItems")
                        .put("operationId", id)
                        .put("items", Json.array(items))
                        .build());
            }
            items = new ArrayList<>();
        }
    }
}
