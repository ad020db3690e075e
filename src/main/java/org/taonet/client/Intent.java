package org.taonet.client;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taonet.metadata.Accounts;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueParser;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/**
 * What somebody means to do: a call by its name, with named fields. The connected chain's metadata gives the bytes, or
 * refuses by name what is missing, unknown or of another type.
 */
public sealed interface Intent {
    /** The call, by a chain's metadata; {@link ValueException} with the path of what does not fit. */
    Value call(ChainRuntime runtime, Accounts accounts);

    /** Fields as JSON: numbers for balances are in rao. */
    record Named(String pallet, String name, Map<String, Json> fields) implements Intent {
        /** The same with one more field. */
        public Named with(String field, Json value) {
            var all = new LinkedHashMap<>(fields);
            all.put(field, value);
            return new Named(pallet, name, all);
        }

        /** The same with one more field. */
        public Named with(String field, String value) {
            return with(field, Json.of(value));
        }

        /** The same with one more field. */
        public Named with(String field, long value) {
            return with(field, Json.of(value));
        }

        /** As a field of another call: a proxy, a multisig, a batch, sudo. */
        public Json json() {
            return Json.object()
                    .put("pallet", pallet)
                    .put("call", name)
                    .put("args", Json.object(fields))
                    .build();
        }

        @Override
        public Value call(ChainRuntime runtime, Accounts accounts) {
            Type.Variant call = Calls.find(runtime.metadata(), pallet, name);
            return choice(pallet, call, () -> new ValueParser(runtime.codec(), accounts).fields(call.fields(), fields));
        }
    }

    /** Words of a command line, {@code name=value} or in order: numbers for balances are in TAO. */
    record Words(String pallet, String name, List<String> words) implements Intent {
        @Override
        public Value call(ChainRuntime runtime, Accounts accounts) {
            Type.Variant call = Calls.find(runtime.metadata(), pallet, name);
            List<String> names = call.fields().stream().map(Type.Field::name).toList();
            return choice(
                    pallet,
                    call,
                    () -> new ValueParser(runtime.codec(), accounts)
                            .words(call.fields(), CallText.named(names, words)));
        }
    }

    /** A call that is encoded already, for this chain. */
    record Encoded(byte[] bytes) implements Intent {
        @Override
        public Value call(ChainRuntime runtime, Accounts accounts) {
            return runtime.codec().decode(runtime.metadata().extrinsic().call(), bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Encoded(var theirs) && Arrays.equals(bytes, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return Hex.encode(bytes);
        }
    }

    /** A call without fields yet; see {@link Named#with}. */
    static Named of(String pallet, String name) {
        return new Named(pallet, name, Map.of());
    }

    private static Value choice(String pallet, Type.Variant call, java.util.function.Supplier<Value> arguments) {
        try {
            Value content = arguments.get();
            return new Value.Choice(
                    pallet, new Value.Choice(call.name(), call.fields().isEmpty() ? null : content));
        } catch (ValueException wrong) {
            throw wrong.in(pallet + "." + call.name());
        }
    }
}
