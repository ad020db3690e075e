package org.taonet.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taonet.metadata.Calls;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** The chain as it was after one block: storage, constants, runtime APIs, events. */
public final class View {
    private static final int PAGE = 512;

    private final Chain chain;
    private final Hash32 block;
    private @Nullable ChainRuntime runtime;
    private Chain.@Nullable Header header;

    View(Chain chain, Hash32 block) {
        this.chain = chain;
        this.block = block;
    }

    /** The chain that it is of. */
    public Chain chain() {
        return chain;
    }

    /** The block's hash. */
    public Hash32 hash() {
        return block;
    }

    /** The block's header. */
    public Chain.Header header() {
        if (header == null) {
            header = chain.header(block);
        }
        return header;
    }

    /** The block's number. */
    public long number() {
        return header().number();
    }

    /** The runtime in force in this state. */
    public ChainRuntime runtime() {
        if (runtime == null) {
            runtime = chain.runtime(block);
        }
        return runtime;
    }

    /** The runtime that made this block, by which its extrinsics and events are written: its parent's. */
    public ChainRuntime maker() {
        return header().number() == 0 ? runtime() : chain.runtime(header().parent());
    }

    private Json at() {
        return Json.of(block.hex());
    }

    // ---- storage ----

    /** A storage item by pallet and name; {@link ValueException} that suggests others. */
    public Metadata.Entry entry(String pallet, String item) {
        return Calls.entry(runtime().metadata(), pallet, item);
    }

    /** The value of an item under its keys: what is stored, else the item's default; empty for an absent optional. */
    public Optional<Value> query(Metadata.Entry entry, List<Value> keys) {
        if (keys.size() != entry.hashers().size()) {
            List<Integer> types = runtime().keys().types(entry);
            String needed = types.isEmpty()
                    ? "takes no key"
                    : "takes " + types.size() + (types.size() == 1 ? " key: " : " keys: ")
                            + types.stream().map(runtime().metadata()::label).collect(Collectors.joining(", "));
            throw new ValueException("", entry.label() + " " + needed + "; " + keys.size() + " given");
        }
        Json answer = chain.connection()
                .call("state_getStorage", Json.of(Hex.encode(runtime().keys().key(entry, keys))), at());
        return value(entry, answer);
    }

    /** The value of an item by name; see {@link #query(Metadata.Entry, List)}. */
    public Optional<Value> query(String pallet, String item, Value... keys) {
        return query(entry(pallet, item), List.of(keys));
    }

    private Optional<Value> value(Metadata.Entry entry, Json stored) {
        if (!stored.isNull()) {
            return Optional.of(runtime().codec().decodeStored(entry.valueType(), Hex.decode(stored.text())));
        }
        return entry.optional()
                ? Optional.empty()
                : Optional.of(runtime().codec().decodeStored(entry.valueType(), entry.defaultValue()));
    }

    /** Asks for the values of an item under several lists of keys, all in one question, without waiting. */
    public Supplier<List<Optional<Value>>> ask(String pallet, String item, List<List<Value>> keys) {
        if (keys.isEmpty()) {
            return List::of;
        }
        Metadata.Entry entry = entry(pallet, item);
        List<Json> wanted = keys.stream()
                .map(k -> Json.of(Hex.encode(runtime().keys().key(entry, k))))
                .toList();
        var answer = chain.connection().send("state_queryStorageAt", List.of(Json.array(wanted), at()));
        return () -> {
            Map<String, Json> found = changes(chain.connection().await("state_queryStorageAt", answer));
            return wanted.stream()
                    .map(key -> value(entry, found.getOrDefault(key.text(), Json.none())))
                    .toList();
        };
    }

    private static Map<String, Json> changes(Json sets) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (Json set : sets.items()) {
            set.field("changes").items().forEach(c -> values.put(c.item(0).text(), c.item(1)));
        }
        return values;
    }

    /** One entry of a map: its keys, where a hasher keeps them, and its value. */
    public record Row(List<Value> keys, Value value) {}

    /** Walks a map in the order of its hashed keys, below some leading keys or none, until told to stop. */
    public void walk(Metadata.Entry entry, List<Value> leading, Predicate<Row> more) {
        Json prefix = Json.of(Hex.encode(runtime().keys().key(entry, leading)));
        Json start = prefix;
        while (true) {
            Json page = chain.connection().call("state_getKeysPaged", prefix, Json.of(PAGE), start, at());
            List<Json> keys = page.items();
            if (!keys.isEmpty() && !rows(entry, keys, more)) {
                return;
            }
            if (keys.size() < PAGE) {
                return;
            }
            start = keys.getLast();
        }
    }

    private boolean rows(Metadata.Entry entry, List<Json> keys, Predicate<Row> more) {
        Json sets = chain.connection().call("state_queryStorageAt", Json.array(keys), at());
        Map<String, Json> values = changes(sets);
        for (Json key : keys) {
            Optional<Value> value = value(entry, values.getOrDefault(key.text(), Json.none()));
            List<Value> parts = runtime().keys().decode(entry, Hex.decode(key.text()));
            if (value.isPresent() && !more.test(new Row(parts, value.get()))) {
                return false;
            }
        }
        return true;
    }

    /** All entries of a map below some leading keys; for maps that are known to be small. */
    public List<Row> rows(String pallet, String item, Value... leading) {
        var rows = new ArrayList<Row>();
        walk(entry(pallet, item), List.of(leading), rows::add);
        return rows;
    }

    /** The raw value of a storage key. */
    public Optional<Bytes> raw(byte[] key) {
        Json answer = chain.connection().call("state_getStorage", Json.of(Hex.encode(key)), at());
        return answer.isNull() ? Optional.empty() : Optional.of(Bytes.owning(Hex.decode(answer.text())));
    }

    // ---- constants and runtime APIs ----

    /** A constant; {@link ValueException} that suggests others. */
    public Value constant(String pallet, String name) {
        Metadata.Constant constant = Calls.constant(runtime().metadata(), pallet, name);
        return runtime().codec().decode(constant.type(), constant.value());
    }

    /** Calls a method of a runtime API with its arguments in order. */
    public Value api(Metadata.Method method, List<Value> arguments) {
        return ask(method, arguments).get();
    }

    /** The same without waiting: the answer is waited for when it is wanted, so that many can be under way at once. */
    public Supplier<Value> ask(Metadata.Method method, List<Value> arguments) {
        if (arguments.size() != method.params().size()) {
            throw new ValueException(
                    "",
                    method.api() + "." + method.name() + " takes "
                            + method.params().size() + " arguments, not " + arguments.size());
        }
        Output data = new Output();
        for (int i = 0; i < arguments.size(); i++) {
            runtime().codec().encode(method.params().get(i).type(), arguments.get(i), data);
        }
        var answer = chain.connection()
                .send("state_call", List.of(Json.of(method.exported()), Json.of(Hex.encode(data.toArray())), at()));
        return () -> runtime()
                .codec()
                .decode(
                        method.output(),
                        Hex.decode(
                                chain.connection().await("state_call", answer).text()));
    }

    /** Asks a method of a runtime API by name without waiting for the answer. */
    public Supplier<Value> ask(String api, String method, Value... arguments) {
        return ask(Calls.method(runtime().metadata(), api, method), List.of(arguments));
    }

    /** Whether the chain has a method of a runtime API; older ones have fewer. */
    public boolean offers(String api, String method) {
        return runtime().metadata().method(api, method).isPresent();
    }

    /** Whether the chain has a storage item; older ones have others. */
    public boolean stores(String pallet, String item) {
        return runtime().metadata().pallet(pallet).flatMap(p -> p.entry(item)).isPresent();
    }

    /** Calls a method of a runtime API by name; see {@link #api(Metadata.Method, List)}. */
    public Value api(String api, String method, Value... arguments) {
        return api(Calls.method(runtime().metadata(), api, method), List.of(arguments));
    }

    /** Calls an exported function with encoded arguments. */
    public byte[] apiBytes(String exported, byte[] arguments) {
        Json answer = chain.connection().call("state_call", Json.of(exported), Json.of(Hex.encode(arguments)), at());
        return Hex.decode(answer.text());
    }

    // ---- accounts ----

    /** What an account can spend at most, in the chain's smallest unit; 0 for an unknown one. */
    public java.math.BigInteger freeBalance(AccountId account) {
        return query("System", "Account", new Value.Raw(Bytes.owning(account.bytes())))
                .map(v -> v.get("data", "free").number())
                .orElse(java.math.BigInteger.ZERO);
    }

    // ---- the block itself ----

    /** The block's events, in order. */
    public List<Event> events() {
        ChainRuntime by = maker();
        Metadata.Entry entry = Calls.entry(by.metadata(), "System", "Events");
        byte[] key = by.keys().key(entry, List.of());
        Optional<Bytes> stored = raw(key);
        return stored.isEmpty()
                ? List.of()
                : Event.all(
                        by,
                        by.codec().decodeStored(entry.valueType(), stored.get().shared()));
    }

    /** An extrinsic of the block: its bytes, and taken apart where the metadata allows it. */
    public record Included(int index, Hash32 hash, byte[] bytes, Optional<ExtrinsicCodec.Decoded> decoded) {}

    /** The block's extrinsics, in order. */
    public List<Included> extrinsics() {
        Chain.Block whole = chain.block(block);
        header = whole.header();
        ChainRuntime by = maker();
        var all = new ArrayList<Included>();
        for (byte[] bytes : whole.extrinsics()) {
            Optional<ExtrinsicCodec.Decoded> decoded;
            try {
                decoded = Optional.of(by.extrinsics().decode(bytes));
            } catch (ScaleException foreign) {
                decoded = Optional.empty();
            }
            all.add(new Included(all.size(), ExtrinsicCodec.hash(bytes), bytes, decoded));
        }
        return all;
    }
}
