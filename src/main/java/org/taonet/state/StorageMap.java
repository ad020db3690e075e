package org.taonet.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;

/** Values by a key. Mirrors frame_support's StorageMap. */
public sealed class StorageMap<K, V> extends Item<V> permits CountedMap {
    private final Codec<K> keyCodec;

    StorageMap(
            StoragePrefix pallet,
            String name,
            Hasher hasher,
            Codec<K> key,
            Codec<V> value,
            @Nullable V absent,
            String doc) {
        super(pallet, name, List.of(hasher), List.of(key), value, absent, doc);
        this.keyCodec = key;
    }

    /** An entry. */
    public record Entry<K, V>(K key, V value) {}

    /** The storage key of an entry. */
    public byte[] key(K key) {
        return keyOf(keyCodec.bytes(key));
    }

    /** The value, or the default. */
    public V get(Reader on, K key) {
        return read(on, key(key));
    }

    /** The value if there is one. */
    public Optional<V> find(Reader on, K key) {
        return Optional.ofNullable(readOrNull(on, key(key)));
    }

    /** The value, or another if there is none. */
    public V or(Reader on, K key, V other) {
        V found = readOrNull(on, key(key));
        return found == null ? other : found;
    }

    public boolean exists(Reader on, K key) {
        return on.has(key(key));
    }

    public void put(Store on, K key, V value) {
        write(on, key(key), value);
    }

    public void remove(Store on, K key) {
        on.remove(key(key));
    }

    /** The value or the default, which is removed. */
    public V take(Store on, K key) {
        return takeAt(on, key(key));
    }

    /** The value if there is one, which is removed. */
    public Optional<V> takeIfPresent(Store on, K key) {
        return takeIfPresentAt(on, key(key));
    }

    /** Changes the value, or the default; the changed one. */
    public V mutate(Store on, K key, UnaryOperator<V> change) {
        return mutateAt(on, key(key), change);
    }

    /** Changes what is there, if anything, to something or nothing. */
    public void mutateExists(Store on, K key, UnaryOperator<Optional<V>> change) {
        mutateExistsAt(on, key(key), change);
    }

    /** Appends to a Vec without reading it. */
    public <E> void append(Store on, K key, Codec<E> of, E element) {
        on.append(key(key), of.bytes(element));
    }

    /** The number of elements of a Vec, read off its first bytes. */
    public long count(Reader on, K key) {
        return countAt(on, key(key));
    }

    /** All entries in the order of their storage keys. Entries may be written or removed on the way. */
    public final Iterable<Entry<K, V>> iterate(Reader on) {
        return rows(on, sharedPrefix(), cursor -> {
            V value = decode(cursor.value());
            return value == null ? null : new Entry<>(keyIn(cursor), value);
        });
    }

    /** All keys in the order of their storage keys. */
    public final Iterable<K> iterateKeys(Reader on) {
        return rows(on, sharedPrefix(), this::keyIn);
    }

    /** All values in the order of their storage keys; right for opaque hashers too. */
    public final Iterable<V> iterateValues(Reader on) {
        return rows(on, sharedPrefix(), cursor -> decode(cursor.value()));
    }

    private K keyIn(Cursor cursor) {
        byte[] raw = cursor.key();
        return keyIn(Input.of(raw, PREFIX_BYTES, raw.length - PREFIX_BYTES), 0, keyCodec);
    }
}
