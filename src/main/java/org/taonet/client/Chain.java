package org.taonet.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Metadata;
import org.taonet.scale.Input;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/**
 * A chain as a client sees it over a connection: blocks, and for each of them the runtime in force with its metadata,
 * fetched once a version. What one does with it is in {@link View} (reading), {@link Planner} and {@link Submission}.
 */
public final class Chain implements AutoCloseable {
    /** Option, compact length, "meta": what a runtime answers that has the metadata version asked for. */
    private static final int WANTED_METADATA = 15;

    private final Connection connection;
    private final MetadataCache cache;
    private final Object lock = new Object();
    private final Map<Long, ChainRuntime> runtimes = new TreeMap<>();
    private @Nullable Hash32 genesis;

    private Chain(Connection connection, MetadataCache cache) {
        this.connection = connection;
        this.cache = cache;
    }

    /** Over a connection, keeping public networks' metadata in the user's cache. */
    public static Chain over(Connection connection) {
        return over(connection, connection.cacheable() ? MetadataCache.ofUser() : MetadataCache.none());
    }

    /** Over a connection, with a cache of one's own. */
    public static Chain over(Connection connection, MetadataCache cache) {
        return new Chain(connection, cache);
    }

    /** The connection beneath. */
    public Connection connection() {
        return connection;
    }

    /** How people know it: finney, local ledger …. */
    public String name() {
        return connection.name();
    }

    /** The hash of block 0; of a public network it must be that network's. */
    public Hash32 genesis() {
        synchronized (lock) {
            if (genesis != null) {
                return genesis;
            }
        }
        Hash32 found = hash(connection.call("chain_getBlockHash", Json.of(0)));
        if (connection instanceof WebSocketConnection socket) {
            Optional<Hash32> expected = socket.network().genesis();
            if (expected.isPresent() && !expected.get().equals(found)) {
                throw new ClientException(
                        Category.NETWORK,
                        "the endpoint of " + name() + " serves another chain: its genesis is " + found,
                        "Use another endpoint; nothing was signed.");
            }
        }
        synchronized (lock) {
            genesis = found;
        }
        return found;
    }

    static Hash32 hash(Json json) {
        return Hash32.fromHex(json.text());
    }

    // ---- blocks ----

    /** The newest block. */
    public View head() {
        return new View(this, hash(connection.call("chain_getBlockHash")));
    }

    /** The newest final block. */
    public View finalized() {
        return new View(this, hash(connection.call("chain_getFinalizedHead")));
    }

    /** A block by its hash. */
    public View at(Hash32 block) {
        return new View(this, block);
    }

    /** A block by its number; ClientException of VALIDATION if the chain has none. */
    public View at(long number) {
        Json hash = connection.call("chain_getBlockHash", Json.of(number));
        if (hash.isNull()) {
            throw new ClientException(
                    Category.VALIDATION,
                    name() + " has no block " + number,
                    "Its newest one is " + header(null).number() + ".");
        }
        return new View(this, hash(hash));
    }

    /** A block by what people write: a number, a hash, head or finalized. */
    public View at(String block) {
        if (block.equals("head") || block.equals("latest")) {
            return head();
        }
        if (block.equals("finalized")) {
            return finalized();
        }
        try {
            return block.startsWith("0x") ? at(Hash32.of(Hex.decode(block, 32))) : at(Long.parseLong(block));
        } catch (IllegalArgumentException bad) {
            throw new ClientException(
                    Category.VALIDATION,
                    "'" + block + "' is no block",
                    "Give a number, a hash of 0x and 64 digits, head, or finalized.");
        }
    }

    /** The header of a block, the newest for null; ClientException if the node does not have it. */
    public Header header(@Nullable Hash32 block) {
        Json answer = block == null
                ? connection.call("chain_getHeader")
                : connection.call("chain_getHeader", Json.of(block.hex()));
        if (answer.isNull()) {
            throw new ClientException(
                    Category.VALIDATION, name() + " has no block " + block, "Check the hash, or ask an archive node.");
        }
        return Header.of(answer);
    }

    /** A block with its extrinsics, as bytes. */
    public Block block(Hash32 block) {
        Json answer = connection.call("chain_getBlock", Json.of(block.hex()));
        if (answer.isNull()) {
            throw new ClientException(
                    Category.VALIDATION, name() + " has no block " + block, "Check the hash, or ask an archive node.");
        }
        Json inner = answer.field("block");
        var extrinsics = new ArrayList<byte[]>();
        inner.field("extrinsics").items().forEach(x -> extrinsics.add(Hex.decode(x.text())));
        return new Block(block, Header.of(inner.field("header")), extrinsics);
    }

    /**
     * Follows the chain's new blocks, the newest at once, until told to stop; ClientException of TIMEOUT if none comes
     * in time.
     *
     * @param isFinal follows final blocks alone
     */
    public void follow(boolean isFinal, Duration patience, Predicate<View> more) {
        String kind = isFinal ? "FinalizedHeads" : "NewHeads";
        try (Subscription heads =
                connection.subscribe("chain_subscribe" + kind, "chain_unsubscribe" + kind, List.of())) {
            boolean going = true;
            while (going) {
                going = more.test(at(Header.of(heads.next(patience)).number()));
            }
        }
    }

    /** A header as nodes give it. */
    public record Header(long number, Hash32 parent, Hash32 stateRoot, Hash32 extrinsicsRoot, List<String> digest) {
        /** A header of an answer or a notification. */
        public static Header of(Json json) {
            return new Header(
                    Long.parseLong(json.field("number").text().substring(2), 16),
                    hash(json.field("parentHash")),
                    hash(json.field("stateRoot")),
                    hash(json.field("extrinsicsRoot")),
                    json.field("digest").field("logs").items().stream()
                            .map(Json::text)
                            .toList());
        }
    }

    /** A block with its extrinsics, each with its length in front. */
    public record Block(Hash32 hash, Header header, List<byte[]> extrinsics) {}

    // ---- runtimes ----

    /** The runtime in force in the state after a block. */
    public ChainRuntime runtime(Hash32 block) {
        Json at = Json.of(block.hex());
        Optional<byte[]> atHand = connection.metadata(WANTED_METADATA, block);
        var version = connection.send("state_getRuntimeVersion", List.of(at));
        boolean first;
        synchronized (lock) {
            first = runtimes.isEmpty();
        }
        // A node of one's own is asked for both at once; of others, metadata is likely in the cache.
        CompletableFuture<Json> early = first && !connection.cacheable() && atHand.isEmpty() ? askMetadata(at) : null;
        Json answer = connection.await("state_getRuntimeVersion", version);
        long spec = answer.field("specVersion").longValue();
        synchronized (lock) {
            ChainRuntime known = runtimes.get(spec);
            if (known != null) {
                return known;
            }
        }
        Metadata metadata =
                atHand.map(Metadata::parse).orElseGet(() -> early != null ? received(early, at) : metadata(spec, at));
        var runtime = new ChainRuntime(
                answer.field("specName").text(),
                spec,
                answer.field("transactionVersion").longOr(0),
                metadata);
        synchronized (lock) {
            runtimes.putIfAbsent(spec, runtime);
        }
        return runtime;
    }

    private Metadata metadata(long spec, Json at) {
        if (!connection.cacheable()) {
            return received(askMetadata(at), at);
        }
        Optional<Metadata> kept = cache.find(genesis(), spec);
        if (kept.isPresent()) {
            return kept.get();
        }
        Metadata metadata = received(askMetadata(at), at);
        cache.keep(genesis(), spec, metadata);
        return metadata;
    }

    private CompletableFuture<Json> askMetadata(Json at) {
        Json version = Json.of(Hex.encode(new byte[] {WANTED_METADATA, 0, 0, 0}));
        return connection.send("state_call", List.of(Json.of("Metadata_metadata_at_version"), version, at));
    }

    /** The metadata asked for, or version 14 of a node that has no other. */
    private Metadata received(CompletableFuture<Json> asked, Json at) {
        Json answer;
        try {
            answer = connection.await("state_call", asked);
        } catch (RpcException old) {
            return Metadata.parse(
                    Hex.decode(connection.call("state_getMetadata", at).text()));
        }
        Input in = Input.of(Hex.decode(answer.text()));
        if (!in.bool()) {
            return Metadata.parse(
                    Hex.decode(connection.call("state_getMetadata", at).text()));
        }
        return Metadata.parse(in.bytes(in.count(1, "metadata")));
    }

    // ---- accounts ----

    /** The nonce for an account's next extrinsic, those waiting in the pool counted. */
    public long nonce(AccountId account) {
        return connection
                .call("account_nextIndex", Json.of(Ss58.encode(account.bytes())))
                .longValue();
    }

    @Override
    public void close() {
        connection.close();
    }
}
