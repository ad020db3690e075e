package org.taonet.runtime;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taonet.state.StorageItem;
import org.taonet.state.StorageMap;
import org.taonet.unit.Bytes;

/**
 * A storage item of an earlier version that clients still read: metadata shows it, and its values are reckoned when
 * they are asked for. Nothing of it is stored, so that no root and no proof has it.
 */
public final class Derived {
    private final StorageItem item;
    private final Function<Context, SortedMap<Bytes, Value>> values;

    private Derived(StorageItem item, Function<Context, SortedMap<Bytes, Value>> values) {
        this.item = item;
        this.values = values;
    }

    /** A value that is reckoned when it is asked for, encoded. */
    @FunctionalInterface
    public interface Value {
        byte[] bytes();
    }

    /** An item that has no entries any more: all read as its default. */
    public static Derived empty(StorageItem item) {
        return new Derived(item, on -> new TreeMap<>());
    }

    /** A map with a value for each of some keys. */
    public static <K, V> Derived map(
            StorageMap<K, V> item, Function<Context, List<K>> keys, BiFunction<Context, K, V> value) {
        return new Derived(item, on -> {
            SortedMap<Bytes, Value> all = new TreeMap<>();
            for (K key : keys.apply(on)) {
                all.put(Bytes.owning(item.key(key)), () -> item.value().bytes(value.apply(on, key)));
            }
            return all;
        });
    }

    /** The item as metadata shows it. */
    public StorageItem item() {
        return item;
    }

    /** Whether a key is one of this item. */
    boolean has(byte[] key) {
        return org.taonet.state.Reader.startsWith(key, item.prefix());
    }

    /** Its entries in a state, by their whole keys. */
    SortedMap<Bytes, Value> values(Context on) {
        return values.apply(on);
    }

    /** The value in some entries under a key. */
    static byte @Nullable [] in(SortedMap<Bytes, Value> entries, byte[] key) {
        Value value = entries.get(Bytes.owning(key));
        return value == null ? null : Objects.requireNonNull(value).bytes();
    }
}
