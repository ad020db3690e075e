package org.taonet.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.taonet.metadata.Calls;
import org.taonet.metadata.DynamicCodec;
import org.taonet.metadata.Fixtures;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.StorageKeys;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueParser;
import org.taonet.scale.Output;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/**
 * A node in memory for tests of what stands on a connection: the pinned runtime's metadata, storage that the test sets,
 * and a block for each extrinsic it is sent, with the events the test asks for. It checks no signature and runs
 * nothing.
 */
public final class FakeNode implements Connection {
    private record Made(List<String> extrinsics, Map<String, String> storage) {}

    private final byte[] metadataBytes;
    private final DynamicCodec codec;
    private final StorageKeys keys;
    private final List<Made> blocks = new ArrayList<>();
    private final Map<String, Json> answers = new LinkedHashMap<>();
    private final List<String> statuses = new ArrayList<>();
    private Map<String, String> storage = new TreeMap<>();
    private String events = "[]";
    /** The methods that were asked for, in order. */
    public final List<String> asked = new ArrayList<>();

    /** With the metadata of a test file, such as v15. */
    public FakeNode(String metadata) {
        this.metadataBytes = Fixtures.bytes("metadata/" + metadata);
        this.codec = new DynamicCodec(Metadata.parse(metadataBytes));
        this.keys = new StorageKeys(codec);
        seal(List.of());
        seal(List.of());
    }

    /** The codec of its metadata. */
    public DynamicCodec codec() {
        return codec;
    }

    /** Sets a storage value from JSON, from the next block on. */
    public FakeNode set(String pallet, String item, String json, Object... keyJson) {
        Metadata.Entry entry = Calls.entry(codec.metadata(), pallet, item);
        var parser = new ValueParser(codec);
        List<Integer> types = keys.types(entry);
        var values = new ArrayList<Value>();
        for (int i = 0; i < keyJson.length; i++) {
            Object key = keyJson[i];
            values.add(parser.json(types.get(i), "", key instanceof Json j ? j : Json.of(key.toString())));
        }
        byte[] bytes = codec.encode(entry.valueType(), parser.json(entry.valueType(), "", Json.parse(json)));
        storage.put(Hex.encode(keys.key(entry, values)), Hex.encode(bytes));
        return this;
    }

    /** Makes a block of what was set. */
    public FakeNode seal() {
        seal(List.of());
        return this;
    }

    /** The events of the blocks to come: a list of event records as JSON. */
    public FakeNode events(String json) {
        this.events = json;
        return this;
    }

    /** Statuses to send instead of inBlock and finalized. */
    public FakeNode statuses(String... json) {
        statuses.addAll(List.of(json));
        return this;
    }

    /** Answers a method with a value, or with an error if it is an object with a code. */
    public FakeNode answer(String method, String json) {
        answers.put(method, Json.parse(json));
        return this;
    }

    private void seal(List<String> extrinsics) {
        set("System", "Events", events);
        blocks.add(new Made(extrinsics, new TreeMap<>(storage)));
    }

    private static String hash(int number) {
        return "0x" + "%064x".formatted(number + 1);
    }

    private Made at(Json hash) {
        return blocks.get(hash.isNull() ? blocks.size() - 1 : number(hash));
    }

    private static int number(Json hash) {
        return Integer.parseInt(hash.text().substring(58), 16) - 1;
    }

    @Override
    public String name() {
        return "a node in memory";
    }

    @Override
    public boolean cacheable() {
        return false;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public CompletableFuture<Json> send(String method, List<Json> params) {
        asked.add(method);
        Json prepared = answers.get(method);
        try {
            if (prepared != null && prepared.has("code")) {
                throw RpcException.of(method, prepared);
            }
            return CompletableFuture.completedFuture(prepared != null ? prepared : answer(method, params));
        } catch (RpcException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Json answer(String method, List<Json> params) {
        Json first = params.isEmpty() ? Json.none() : params.getFirst();
        Json last = params.isEmpty() ? Json.none() : params.getLast();
        return switch (method) {
            case "chain_getBlockHash" ->
                first.isNull()
                        ? Json.of(hash(blocks.size() - 1))
                        : first.longValue() < blocks.size() ? Json.of(hash(first.intValue())) : Json.none();
            case "chain_getFinalizedHead" -> Json.of(hash(blocks.size() - 1));
            case "chain_getHeader" -> header(first.isNull() ? blocks.size() - 1 : number(first));
            case "chain_getBlock" ->
                Json.object()
                        .put(
                                "block",
                                Json.object()
                                        .put("header", header(number(first)))
                                        .put("extrinsics", Json.texts(at(first).extrinsics))
                                        .build())
                        .build();
            case "state_getRuntimeVersion" ->
                Json.object()
                        .put("specName", "node-subtensor")
                        .put("specVersion", 425)
                        .put("transactionVersion", 1)
                        .build();
            case "state_getStorage" -> stored(at(last), first);
            case "state_getKeysPaged" ->
                page(
                        at(last),
                        first.text(),
                        params.get(1).intValue(),
                        params.get(2).text());
            case "state_queryStorageAt" ->
                Json.array(Json.object()
                        .put("block", last)
                        .put(
                                "changes",
                                Json.array(first.items().stream()
                                        .map(k -> Json.array(k, stored(at(last), k)))
                                        .toList()))
                        .build());
            case "state_call" -> call(first.text(), Hex.decode(params.get(1).text()));
            case "account_nextIndex" -> Json.of(3);
            case "author_submitExtrinsic" -> Json.of(hash(99));
            default ->
                throw RpcException.of(
                        method,
                        Json.object()
                                .put("code", RpcException.METHOD_NOT_FOUND)
                                .put("message", "Method not found")
                                .build());
        };
    }

    private static Json stored(Made block, Json key) {
        String value = block.storage.get(key.text());
        return value == null ? Json.none() : Json.of(value);
    }

    private static Json page(Made block, String prefix, int count, String start) {
        return Json.texts(block.storage.keySet().stream()
                .filter(k -> k.startsWith(prefix) && k.compareTo(start) > 0)
                .limit(count)
                .toList());
    }

    private Json header(int number) {
        String zero = "0x" + "00".repeat(32);
        return Json.object()
                .put("number", "0x" + Integer.toHexString(number))
                .put("parentHash", number == 0 ? zero : hash(number - 1))
                .put("stateRoot", zero)
                .put("extrinsicsRoot", zero)
                .put("digest", Json.object().put("logs", Json.array()).build())
                .build();
    }

    private Json call(String method, byte[] arguments) {
        Output out = new Output();
        switch (method) {
            case "Metadata_metadata_at_version" -> {
                if (arguments[0] == (metadataBytes[4] & 0xff) && arguments[0] >= 15) {
                    out.u8(1).compact(metadataBytes.length).bytes(metadataBytes);
                } else {
                    out.u8(0);
                }
            }
            case "TransactionPaymentApi_query_info" ->
                out.compact(1_000).compact(10).u8(0).u64(4_242);
            default ->
                throw RpcException.of(
                        method,
                        Json.object()
                                .put("code", 4003)
                                .put(
                                        "message",
                                        "Client error: Execution failed: Other: Exported method " + method
                                                + " is not found")
                                .build());
        }
        return Json.of(Hex.encode(out.toArray()));
    }

    /** The one extrinsic it is given makes a block. */
    @Override
    public Subscription subscribe(String method, String unsubscribe, List<Json> params) {
        asked.add(method);
        Json prepared = answers.get(method);
        if (prepared != null) {
            throw RpcException.of(method, prepared);
        }
        var subscription = new Subscription(method, () -> asked.add(unsubscribe));
        if (method.startsWith("chain_subscribe")) {
            for (int i = 0; i < blocks.size(); i++) {
                subscription.offer(header(i));
            }
            return subscription;
        }
        subscription.offer(Json.of("ready"));
        if (statuses.isEmpty()) {
            seal(List.of("0x1c0400000c686579", params.getFirst().text()));
            subscription.offer(
                    Json.object().put("inBlock", hash(blocks.size() - 1)).build());
            subscription.offer(
                    Json.object().put("finalized", hash(blocks.size() - 1)).build());
        } else {
            statuses.forEach(s -> subscription.offer(Json.parse(s)));
        }
        return subscription;
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
