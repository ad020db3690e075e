package org.taonet.rpc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.taonet.chain.Block;
import org.taonet.chain.Chain;
import org.taonet.chain.Head;
import org.taonet.node.Node;
import org.taonet.preset.Presets;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.runtime.Context;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.Superset;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.ScaleException;
import org.taonet.state.Reader;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** What methods read: blocks, states, runtime APIs; and how clients want them written. */
final class View {
    private static final String METADATA = "Metadata_";

    private final Node node;
    private final Map<Metadata, String> metadata = new ConcurrentHashMap<>();
    private final Map<Runtime, Runtime> supersets = new ConcurrentHashMap<>();
    private final boolean compat;

    View(Node node) {
        this.node = node;
        this.compat = Presets.named(node.genesis().preset())
                .map(Presets.Preset::compat)
                .orElse(true);
    }

    private record Metadata(Runtime runtime, String method, Bytes args) {}

    Chain chain() {
        return node.chain();
    }

    /** The state at a block, the head if none is named. */
    Head at(Optional<Hash32> hash) {
        if (hash.isEmpty()) {
            return chain().head();
        }
        return chain().at(hash.get())
                .orElseThrow(() -> chain().block(hash.get()).isPresent()
                        ? RpcError.discarded(hash.get())
                        : RpcError.unknownBlock(hash.get()));
    }

    /** The storage after a block as clients see it: what is stored, and what those of earlier versions ask for. */
    Reader storage(Head head) {
        return compat ? Superset.of(head.state(), head.runtime()) : head.state();
    }

    /** The runtime that metadata describes. */
    private Runtime shown(Runtime runtime) {
        return compat ? supersets.computeIfAbsent(runtime, Runtime::superset) : runtime;
    }

    Head at(Params params, int place) {
        return at(params.optionalHash(place));
    }

    // ---- runtime APIs

    /** Calls a runtime API; what it writes is thrown away. */
    byte[] call(Head head, String name, Bytes args) {
        Runtime runtime = name.startsWith(METADATA) ? shown(head.runtime()) : head.runtime();
        RuntimeApi.Method method = runtime.method(name)
                .orElseThrow(
                        () -> RpcError.client("Execution failed: Other: Exported method " + name + " is not found"));
        try {
            var on = new Context(head.state(), runtime);
            return method.body().run(on, on.input(args.shared()));
        } catch (ScaleException | Refusal | IllegalArgumentException | IllegalStateException failed) {
            throw RpcError.client("Execution failed: " + name + ": " + failed.getMessage());
        }
    }

    /** The answer of a runtime API as JSON text; metadata is written once for each runtime. */
    String callText(Head head, String name, Bytes args) {
        if (!name.startsWith(METADATA)) {
            return quoted(call(head, name, args));
        }
        if (args.length() > 8) {
            throw RpcError.client("Execution failed: " + name + ": too many bytes of arguments");
        }
        Metadata key = new Metadata(head.runtime(), name, args);
        String known = metadata.get(key);
        if (known == null) {
            known = quoted(call(head, name, args));
            if (metadata.size() < 64) {
                metadata.put(key, known);
            }
        }
        return known;
    }

    /** Metadata 14 without the length before it. */
    String metadataText(Head head) {
        return metadata.computeIfAbsent(
                new Metadata(head.runtime(), "state_getMetadata", Bytes.EMPTY),
                _ -> quoted(Codecs.BYTES
                        .read(call(head, "Metadata_metadata", Bytes.EMPTY))
                        .shared()));
    }

    /** Metadata 14 as a client reads it. */
    org.taonet.metadata.Metadata metadata(Head head) {
        return org.taonet.metadata.Metadata.parse(
                Codecs.BYTES.read(call(head, "Metadata_metadata", Bytes.EMPTY)).toArray());
    }

    private static String quoted(byte[] bytes) {
        return "\"" + Hex.encode(bytes) + "\"";
    }

    <T> T call(Head head, String name, Bytes args, Codec<T> result) {
        return result.read(call(head, name, args));
    }

    // ---- how things are written

    static Json header(Header header) {
        var logs = header.digest().logs().stream()
                .map(item -> Json.of(Hex.encode(((Codec<Digest.Item>) Digest.Item.CODEC).bytes(item))))
                .toList();
        return Json.object()
                .put("parentHash", header.parentHash().hex())
                .put("number", "0x" + Long.toHexString(header.number()))
                .put("stateRoot", header.stateRoot().hex())
                .put("extrinsicsRoot", header.extrinsicsRoot().hex())
                .put("digest", Json.object().put("logs", Json.array(logs)).build())
                .build();
    }

    static Json block(Block block) {
        return Json.object()
                .put("header", header(block.header()))
                .put(
                        "extrinsics",
                        Json.texts(block.extrinsics().stream().map(Bytes::hex).toList()))
                .build();
    }

    static Json version(RuntimeVersion version, boolean apisAsObject) {
        Json.Fields object = Json.object();
        var pairs = new java.util.ArrayList<Json>();
        for (Codecs.Pair<Bytes, Long> api : version.apis()) {
            object.put(api.first().hex(), api.second());
            pairs.add(Json.array(Json.of(api.first().hex()), Json.of(api.second())));
        }
        Json apis = object.build();
        Json.Fields fields = Json.object()
                .put("specName", version.specName())
                .put("implName", version.implName())
                .put("authoringVersion", version.authoringVersion())
                .put("specVersion", version.specVersion())
                .put("implVersion", version.implVersion())
                .put("apis", apisAsObject ? apis : Json.array(pairs))
                .put("transactionVersion", version.transactionVersion());
        return apisAsObject
                ? fields.build()
                : fields.put("systemVersion", version.systemVersion())
                        .put("stateVersion", version.systemVersion())
                        .build();
    }

    static Json orNull(byte @org.jspecify.annotations.Nullable [] value) {
        return value == null ? Json.none() : Json.of(Hex.encode(value));
    }
}
