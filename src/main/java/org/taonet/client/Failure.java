package org.taonet.client;

import java.util.List;
import java.util.Optional;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueJson;

/**
 * Why a call failed: a DispatchError, with a module's error by its name.
 *
 * @param pallet the pallet that raised it; empty where it is none's
 * @param doc what the chain's metadata says of it; may be empty
 */
public record Failure(String pallet, String name, String doc) {
    /** Of a decoded DispatchError, by the runtime's own list of errors. */
    public static Failure of(ChainRuntime runtime, Value error) {
        if (!(error instanceof Value.Choice(var kind, var content))) {
            return new Failure("", ValueJson.of(error).write(), "");
        }
        if (kind.equals("Module") && content != null) {
            return module(runtime, content);
        }
        String detail = content instanceof Value.Choice(var name, var _) ? "." + name : "";
        return new Failure("", kind + detail, "");
    }

    private static Failure module(ChainRuntime runtime, Value content) {
        int index = content.get("index").number().intValue();
        Value error = content.get("error");
        int code = error instanceof Value.Raw(var bytes)
                ? bytes.at(0)
                : error.number().intValue();
        Optional<Metadata.Pallet> pallet = runtime.metadata().pallet(index);
        Optional<Type.Variant> variant = pallet.stream()
                .flatMap(p -> runtime.metadata().variants(p.errors()).stream())
                .filter(v -> v.index() == code)
                .findFirst();
        return new Failure(
                pallet.map(Metadata.Pallet::name).orElse("pallet " + index),
                variant.map(Type.Variant::name).orElse("error " + code),
                variant.map(v -> String.join(" ", strip(v.doc().lines()))).orElse(""));
    }

    private static List<String> strip(List<String> lines) {
        return lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** The name, with its pallet. */
    public String label() {
        return pallet.isEmpty() ? name : pallet + "." + name;
    }

    /** The name, and what the chain says of it. */
    @Override
    public String toString() {
        return doc.isEmpty() ? label() : label() + ": " + doc;
    }
}
