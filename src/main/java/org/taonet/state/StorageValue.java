package org.taonet.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;

/** One value. Mirrors frame_support's StorageValue. */
public final class StorageValue<V> extends Item<V> {
    StorageValue(StoragePrefix pallet, String name, Codec<V> value, @Nullable V absent, String doc) {
        super(pallet, name, List.of(), List.of(), value, absent, doc);
    }

    /** The storage key. */
    public byte[] key() {
        return prefix();
    }

    /** The value, or the default. */
    public V get(Reader on) {
        return read(on, sharedPrefix());
    }

    /** The value if there is one. */
    public Optional<V> find(Reader on) {
        return Optional.ofNullable(readOrNull(on, sharedPrefix()));
    }

    /** The value, or another if there is none. */
    public V or(Reader on, V other) {
        V found = readOrNull(on, sharedPrefix());
        return found == null ? other : found;
    }

    public boolean exists(Reader on) {
        return on.has(sharedPrefix());
    }

    public void put(Store on, V value) {
        write(on, sharedPrefix(), value);
    }

    public void remove(Store on) {
        on.remove(sharedPrefix());
    }

    /** The value or the default, which is removed. */
    public V take(Store on) {
        return takeAt(on, sharedPrefix());
    }

    /** The value if there is one, which is removed. */
    public Optional<V> takeIfPresent(Store on) {
        return takeIfPresentAt(on, sharedPrefix());
    }

    /** Changes the value, or the default; the changed one. */
    public V mutate(Store on, UnaryOperator<V> change) {
        return mutateAt(on, sharedPrefix(), change);
    }

    /** Changes what is there, if anything, to something or nothing. */
    public void mutateExists(Store on, UnaryOperator<Optional<V>> change) {
        mutateExistsAt(on, sharedPrefix(), change);
    }

    /** Appends to a Vec without reading it. */
    public <E> void append(Store on, Codec<E> of, E element) {
        on.append(sharedPrefix(), of.bytes(element));
    }

    /** The number of elements of a Vec, read off its first bytes. */
    public long count(Reader on) {
        return countAt(on, sharedPrefix());
    }
}
