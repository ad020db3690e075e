package org.taonet.cli.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Plain;
import org.taonet.cli.Target;
import org.taonet.client.ChainRuntime;
import org.taonet.client.View;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueJson;
import org.taonet.scale.ScaleException;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decode}: an extrinsic, a call or a storage key, taken apart by a chain's metadata. */
@Command(name = "decode", description = "Take apart an extrinsic, a call or a storage key.")
public final class DecodeCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    @Parameters(paramLabel = "HEX", description = "The bytes.")
    private String hex;

    @Option(names = "--at", paramLabel = "BLOCK", description = "Whose runtime: a number, a hash, head (head).")
    private String at = "head";

    private record Decoded(Json json, List<String> lines) {}

    @Override
    public Integer call() {
        byte[] bytes = Hex.decode(hex);
        return target.reading(chain -> {
            View view = Target.view(chain, at, format.out());
            ChainRuntime runtime = view.runtime();
            Decoded decoded = extrinsic(runtime, bytes)
                    .or(() -> call(runtime, bytes))
                    .or(() -> key(runtime, bytes))
                    .orElseThrow(() -> new ValueException(
                            "",
                            "these " + bytes.length + " bytes are no extrinsic, call or storage key of this chain"));
            format.out().result(decoded::json, decoded::lines);
            return 0;
        });
    }

    private static Optional<Decoded> extrinsic(ChainRuntime runtime, byte[] bytes) {
        ExtrinsicCodec.Decoded decoded;
        try {
            decoded = runtime.extrinsics().decode(bytes);
        } catch (ScaleException other) {
            return Optional.empty();
        }
        int callType = runtime.metadata().extrinsic().call();
        Json.Fields extensions = Json.object();
        decoded.extensions().forEach(e -> extensions.put(e.name(), ValueJson.of(e.value())));
        Json json = Json.object()
                .put("kind", "extrinsic")
                .put("hash", ExtrinsicCodec.hash(bytes).hex())
                .put("version", decoded.version())
                .put(
                        "signer",
                        decoded.signer().map(a -> Json.of(runtime.address(a))).orElse(Json.none()))
                .put("extensions", extensions.build())
                .put("call", runtime.json().of(callType, decoded.call()))
                .build();
        List<String> lines = new ArrayList<>(List.of(
                "extrinsic " + ExtrinsicCodec.hash(bytes), runtime.readable().call(decoded.call())));
        decoded.signer().ifPresent(a -> lines.add("signer " + runtime.address(a)));
        decoded.extensions().stream()
                .map(e -> e.name() + " " + Plain.line(ValueJson.of(e.value())))
                .filter(line -> !line.endsWith("[]"))
                .forEach(lines::add);
        return Optional.of(new Decoded(json, lines));
    }

    private static Optional<Decoded> call(ChainRuntime runtime, byte[] bytes) {
        try {
            int type = runtime.metadata().extrinsic().call();
            Value call = runtime.codec().decode(type, bytes);
            return Optional.of(new Decoded(
                    Json.object()
                            .put("kind", "call")
                            .put("call", runtime.json().of(type, call))
                            .build(),
                    List.of(runtime.readable().call(call))));
        } catch (ScaleException other) {
            return Optional.empty();
        }
    }

    private static Optional<Decoded> key(ChainRuntime runtime, byte[] bytes) {
        Optional<Metadata.Entry> entry = runtime.keys().entry(bytes);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Value> keys = bytes.length == 32 ? List.of() : runtime.keys().decode(entry.get(), bytes);
            List<Integer> types = runtime.keys().types(entry.get());
            StringBuilder line = new StringBuilder(entry.get().label());
            for (int i = 0; i < keys.size(); i++) {
                line.append(' ').append(Plain.line(runtime.readable().of(types.get(i), "", keys.get(i))));
            }
            return Optional.of(new Decoded(
                    Json.object()
                            .put("kind", "storage key")
                            .put("item", entry.get().label())
                            .put("keys", runtime.json().all(types, keys))
                            .build(),
                    List.of(line.toString())));
        } catch (ScaleException other) {
            return Optional.empty();
        }
    }
}
