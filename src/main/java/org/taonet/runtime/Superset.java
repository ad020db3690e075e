package org.taonet.runtime;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.state.Cursor;
import org.taonet.state.Reader;
import org.taonet.unit.Bytes;

/**
 * A state as clients of earlier versions see it: what is stored, and the entries of {@link Derived} items beside it.
 * What is stored under a key counts more. For one thread.
 */
public final class Superset implements Reader {
    private final Reader stored;
    private final Context on;
    private final List<Derived> items;
    private @Nullable SortedMap<Bytes, Derived.Value> entries;

    private Superset(Reader stored, Runtime runtime) {
        this.stored = stored;
        this.on = new Context(stored, runtime);
        this.items = runtime.derived();
    }

    /** Of a state under its runtime; the state itself if there is nothing to add. */
    public static Reader of(Reader stored, Runtime runtime) {
        return runtime.derived().isEmpty() ? stored : new Superset(stored, runtime);
    }

    private SortedMap<Bytes, Derived.Value> entries() {
        SortedMap<Bytes, Derived.Value> known = entries;
        if (known == null) {
            known = new TreeMap<>();
            for (Derived item : items) {
                known.putAll(item.values(on));
            }
            entries = known;
        }
        return known;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        byte[] value = stored.get(key);
        return value == null && items.stream().anyMatch(item -> item.has(key)) ? Derived.in(entries(), key) : value;
    }

    @Override
    public byte @Nullable [] nextKey(byte[] after) {
        byte[] next = stored.nextKey(after);
        SortedMap<Bytes, Derived.Value> later = entries().tailMap(Bytes.owning(after));
        for (Map.Entry<Bytes, Derived.Value> each : later.entrySet()) {
            if (!each.getKey().equals(Bytes.owning(after))) {
                return next == null || each.getKey().compareTo(Bytes.owning(next)) < 0
                        ? each.getKey().shared()
                        : next;
            }
        }
        return next;
    }

    /** Walks what is stored at its own speed where nothing is derived. */
    @Override
    public Cursor cursor(byte[] prefix, byte @Nullable [] after) {
        boolean apart = items.stream()
                .map(item -> item.item().prefix())
                .noneMatch(other -> Reader.startsWith(other, prefix) || Reader.startsWith(prefix, other));
        return apart ? stored.cursor(prefix, after) : Reader.super.cursor(prefix, after);
    }
}
