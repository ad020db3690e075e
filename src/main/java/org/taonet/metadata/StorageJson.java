package org.taonet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/**
 * Storage to set, written by names as chopsticks has it: {@code {"Pallet": {"Item": value, "Map": [[[key, …], value],
 * …], "$removePrefix": ["Map", …]}}}. Null removes; a text that begins with 0x is the encoded value; of a struct, what
 * is left out is zero. Names may be written as polkadot.js does. Unlike there, 0 and false are set and do not remove.
 */
public final class StorageJson {
    private static final String REMOVE_PREFIX = "$removePrefix";

    private final Metadata metadata;
    private final DynamicCodec codec;
    private final StorageKeys keys;
    private final ValueParser parser;
    private final Gaps gaps;

    /** By a runtime's metadata. */
    public StorageJson(Metadata metadata) {
        this.metadata = metadata;
        this.codec = new DynamicCodec(metadata);
        this.keys = new StorageKeys(codec);
        this.parser = new ValueParser(codec);
        this.gaps = new Gaps(codec);
    }

    /** One change to storage. */
    public sealed interface Edit {
        /** A key gets a value; it is removed where there is none. */
        record Put(Bytes key, Optional<Bytes> value) implements Edit {}

        /** All keys with a prefix are removed. */
        record Clear(Bytes prefix) implements Edit {}
    }

    /** The changes in the order written; {@link ValueException} with the path of what does not fit. */
    public List<Edit> read(Json storage) {
        List<Edit> edits = new ArrayList<>();
        object("", storage).forEach((palletName, items) -> {
            Metadata.Pallet pallet = named(metadata.pallets(), Metadata.Pallet::name, palletName)
                    .orElseGet(() -> Calls.pallet(metadata, palletName));
            object(pallet.name(), items).forEach((itemName, value) -> {
                if (itemName.equals(REMOVE_PREFIX)) {
                    list(pallet.name() + "." + REMOVE_PREFIX, value)
                            .forEach(each -> edits.add(new Edit.Clear(
                                    Bytes.owning(StorageKeys.prefix(entry(pallet, word(pallet.name(), each)))))));
                } else {
                    edits.addAll(item(entry(pallet, itemName), value));
                }
            });
        });
        return edits;
    }

    private Metadata.Entry entry(Metadata.Pallet pallet, String name) {
        return named(pallet.storage(), Metadata.Entry::name, name)
                .orElseGet(() -> Calls.entry(metadata, pallet.name(), name));
    }

    /** By the exact name, else by the name however its letters are cased. */
    private static <T> Optional<T> named(List<T> all, Function<T, String> name, String wanted) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each ->
                                name.apply(each).toLowerCase(Locale.ROOT).equals(folded))
                        .findFirst());
    }

    private List<Edit> item(Metadata.Entry entry, Json written) {
        if (!entry.isMap()) {
            return List.of(put(entry, List.of(), written, entry.label()));
        }
        List<Edit> edits = new ArrayList<>();
        List<Json> pairs = list(entry.label(), written);
        for (int i = 0; i < pairs.size(); i++) {
            String path = entry.label() + "[" + i + "]";
            if (!(pairs.get(i) instanceof Json.Arr(var pair)) || pair.size() != 2) {
                throw new ValueException(path, "is not a pair of keys and a value, [[key, …], value]");
            }
            List<Value> given = within(path, () -> keys(entry, pair.getFirst()));
            edits.add(put(entry, given, pair.getLast(), path));
        }
        return edits;
    }

    private List<Value> keys(Metadata.Entry entry, Json written) {
        List<Integer> types = keys.types(entry);
        List<Json> texts = written instanceof Json.Arr(var several) ? several : List.of(written);
        if (texts.size() != types.size()) {
            throw new ValueException(
                    "",
                    "takes " + types.size() + (types.size() == 1 ? " key" : " keys") + "; " + texts.size() + " given");
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int at = i;
            values.add(within("key " + (i + 1), () -> parser.json(types.get(at), "", texts.get(at))));
        }
        return values;
    }

    private Edit put(Metadata.Entry entry, List<Value> given, Json written, String path) {
        Bytes key = Bytes.owning(keys.key(entry, given));
        return new Edit.Put(
                key,
                written.isNull()
                        ? Optional.empty()
                        : Optional.of(within(path, () -> value(entry.valueType(), written))));
    }

    private Bytes value(int type, Json written) {
        if (written instanceof Json.Str(var text) && text.startsWith("0x")) {
            try {
                return Bytes.owning(Hex.decode(text));
            } catch (IllegalArgumentException bad) {
                throw new ValueException("", String.valueOf(bad.getMessage()));
            }
        }
        Json whole = gaps.zero(type).map(zero -> gaps.fill(type, zero, written)).orElse(written);
        return Bytes.owning(codec.encode(type, parser.json(type, "", whole)));
    }

    // ---- the document around them

    private static Map<String, Json> object(String path, Json json) {
        if (json instanceof Json.Obj(var map)) {
            return map;
        }
        throw new ValueException(path, "expected an object, found " + json.kind());
    }

    private static List<Json> list(String path, Json json) {
        if (json instanceof Json.Arr(var values)) {
            return values;
        }
        throw new ValueException(path, "expected a list, found " + json.kind());
    }

    private static String word(String path, Json json) {
        if (json instanceof Json.Str(var text)) {
            return text;
        }
        throw new ValueException(path, "expected a name, found " + json.kind());
    }

    private static <T> T within(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (ValueException inner) {
            throw inner.in(path);
        }
    }
}
