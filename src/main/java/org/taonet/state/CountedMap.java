package org.taonet.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;

/** A map that knows how many entries it has. Mirrors frame_support's CountedStorageMap. */
public final class CountedMap<K, V> extends StorageMap<K, V> {
    private final StorageValue<Long> counter;

    CountedMap(
            StoragePrefix pallet,
            String name,
            Hasher hasher,
            Codec<K> key,
            Codec<V> value,
            @Nullable V absent,
            String doc) {
        super(pallet, name, hasher, key, value, absent, doc);
        this.counter = pallet.counterFor(name);
    }

    /** The item that holds the number of entries: metadata lists it after the map. */
    public StorageValue<Long> counter() {
        return counter;
    }

    /** How many entries there are. */
    public long size(Reader on) {
        return counter.get(on);
    }

    private void counting(Store on, K key, Runnable change) {
        boolean before = exists(on, key);
        change.run();
        boolean after = exists(on, key);
        if (before != after) {
            counter.mutate(on, count -> after ? Math.min(count + 1, 0xFFFF_FFFFL) : Math.max(count - 1, 0));
        }
    }

    @Override
    public void put(Store on, K key, V value) {
        counting(on, key, () -> super.put(on, key, value));
    }

    @Override
    public void remove(Store on, K key) {
        counting(on, key, () -> super.remove(on, key));
    }

    @Override
    public V take(Store on, K key) {
        V taken = get(on, key);
        remove(on, key);
        return taken;
    }

    @Override
    public Optional<V> takeIfPresent(Store on, K key) {
        Optional<V> taken = find(on, key);
        remove(on, key);
        return taken;
    }

    @Override
    public V mutate(Store on, K key, UnaryOperator<V> change) {
        V changed = change.apply(get(on, key));
        put(on, key, changed);
        return changed;
    }

    @Override
    public void mutateExists(Store on, K key, UnaryOperator<Optional<V>> change) {
        counting(on, key, () -> super.mutateExists(on, key, change));
    }

    @Override
    public <E> void append(Store on, K key, Codec<E> of, E element) {
        counting(on, key, () -> super.append(on, key, of, element));
    }

    /** Removes every entry and the count of them. */
    public void removeAll(Store on) {
        clear(on);
        counter.remove(on);
    }
}
