package org.taonet.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;

/** Values by two keys. Mirrors frame_support's StorageDoubleMap, and StorageNMap of two keys. */
public final class StorageDoubleMap<A, B, V> extends Item<V> {
    private final Codec<A> codecA;
    private final Codec<B> codecB;

    StorageDoubleMap(
            StoragePrefix pallet,
            String name,
            List<Hasher> hashers,
            Codec<A> a,
            Codec<B> b,
            Codec<V> value,
            @Nullable V absent,
            String doc) {
        super(pallet, name, hashers, List.of(a, b), value, absent, doc);
        this.codecA = a;
        this.codecB = b;
    }

    /** An entry. */
    public record Entry<A, B, V>(A first, B second, V value) {}

    /** The storage key of an entry. */
    public byte[] key(A first, B second) {
        return extend(prefix(first), 1, codecB.bytes(second));
    }

    /** What the storage keys of all entries under a first key start with. */
    public byte[] prefix(A first) {
        return keyOf(codecA.bytes(first));
    }

    /** The value, or the default. */
    public V get(Reader on, A first, B second) {
        return read(on, key(first, second));
    }

    /** The value if there is one. */
    public Optional<V> find(Reader on, A first, B second) {
        return Optional.ofNullable(readOrNull(on, key(first, second)));
    }

    /** The value, or another if there is none. */
    public V or(Reader on, A first, B second, V other) {
        V found = readOrNull(on, key(first, second));
        return found == null ? other : found;
    }

    public boolean exists(Reader on, A first, B second) {
        return on.has(key(first, second));
    }

    public void put(Store on, A first, B second, V value) {
        write(on, key(first, second), value);
    }

    public void remove(Store on, A first, B second) {
        on.remove(key(first, second));
    }

    /** Removes the entries under a first key: see {@link Store#clearPrefix}. */
    public Store.Removed clearPrefix(Store on, A first, int limit) {
        return on.clearPrefix(prefix(first), limit, null);
    }

    /** Removes all entries under a first key. */
    public void clearPrefix(Store on, A first) {
        on.clearPrefix(prefix(first));
    }

    /** The value or the default, which is removed. */
    public V take(Store on, A first, B second) {
        return takeAt(on, key(first, second));
    }

    /** The value if there is one, which is removed. */
    public Optional<V> takeIfPresent(Store on, A first, B second) {
        return takeIfPresentAt(on, key(first, second));
    }

    /** Changes the value, or the default; the changed one. */
    public V mutate(Store on, A first, B second, UnaryOperator<V> change) {
        return mutateAt(on, key(first, second), change);
    }

    /** Changes what is there, if anything, to something or nothing. */
    public void mutateExists(Store on, A first, B second, UnaryOperator<Optional<V>> change) {
        mutateExistsAt(on, key(first, second), change);
    }

    /** Appends to a Vec without reading it. */
    public <E> void append(Store on, A first, B second, Codec<E> of, E element) {
        on.append(key(first, second), of.bytes(element));
    }

    /** The number of elements of a Vec, read off its first bytes. */
    public long count(Reader on, A first, B second) {
        return countAt(on, key(first, second));
    }

    /** All entries in the order of their storage keys. Entries may be written or removed on the way. */
    public Iterable<Entry<A, B, V>> iterate(Reader on) {
        return rows(on, sharedPrefix(), this::entry);
    }

    /** The entries under a first key, in the order of their storage keys. */
    public Iterable<StorageMap.Entry<B, V>> iteratePrefix(Reader on, A first) {
        byte[] prefix = prefix(first);
        return rows(on, prefix, cursor -> {
            V value = decode(cursor.value());
            return value == null ? null : new StorageMap.Entry<>(secondIn(cursor, prefix.length), value);
        });
    }

    /** The second keys under a first key, in the order of their storage keys. */
    public Iterable<B> iterateKeys(Reader on, A first) {
        byte[] prefix = prefix(first);
        return rows(on, prefix, cursor -> secondIn(cursor, prefix.length));
    }

    /** The values under a first key, in the order of their storage keys; right for opaque hashers too. */
    public Iterable<V> iterateValues(Reader on, A first) {
        return rows(on, prefix(first), cursor -> decode(cursor.value()));
    }

    private B secondIn(Cursor cursor, int offset) {
        byte[] raw = cursor.key();
        return keyIn(Input.of(raw, offset, raw.length - offset), 1, codecB);
    }

    private @Nullable Entry<A, B, V> entry(Cursor cursor) {
        V value = decode(cursor.value());
        if (value == null) {
            return null;
        }
        byte[] raw = cursor.key();
        Input in = Input.of(raw, PREFIX_BYTES, raw.length - PREFIX_BYTES);
        A first = keyIn(in, 0, codecA);
        return new Entry<>(first, keyIn(in, 1, codecB), value);
    }
}
