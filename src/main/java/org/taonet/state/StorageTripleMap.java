package org.taonet.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;

/** Values by three keys. Mirrors frame_support's StorageNMap. */
public final class StorageTripleMap<A, B, C, V> extends Item<V> {
    private final Codec<A> codecA;
    private final Codec<B> codecB;
    private final Codec<C> codecC;

    StorageTripleMap(
            StoragePrefix pallet,
            String name,
            List<Hasher> hashers,
            Codec<A> a,
            Codec<B> b,
            Codec<C> c,
            Codec<V> value,
            @Nullable V absent,
            String doc) {
        super(pallet, name, List.copyOf(hashers), List.of(a, b, c), value, absent, doc);
        this.codecA = a;
        this.codecB = b;
        this.codecC = c;
    }

    /** An entry. */
    public record Entry<A, B, C, V>(A first, B second, C third, V value) {}

    /** The storage key of an entry. */
    public byte[] key(A first, B second, C third) {
        return extend(prefix(first, second), 2, codecC.bytes(third));
    }

    /** What the storage keys of all entries under a first key start with. */
    public byte[] prefix(A first) {
        return keyOf(codecA.bytes(first));
    }

    /** What the storage keys of all entries under two keys start with. */
    public byte[] prefix(A first, B second) {
        return extend(prefix(first), 1, codecB.bytes(second));
    }

    /** The value, or the default. */
    public V get(Reader on, A first, B second, C third) {
        return read(on, key(first, second, third));
    }

    /** The value if there is one. */
    public Optional<V> find(Reader on, A first, B second, C third) {
        return Optional.ofNullable(readOrNull(on, key(first, second, third)));
    }

    public boolean exists(Reader on, A first, B second, C third) {
        return on.has(key(first, second, third));
    }

    public void put(Store on, A first, B second, C third, V value) {
        write(on, key(first, second, third), value);
    }

    public void remove(Store on, A first, B second, C third) {
        on.remove(key(first, second, third));
    }

    /** Removes the entries under a first key: see {@link Store#clearPrefix}. */
    public Store.Removed clearPrefix(Store on, A first, int limit) {
        return on.clearPrefix(prefix(first), limit, null);
    }

    /** Removes the entries under two keys: see {@link Store#clearPrefix}. */
    public Store.Removed clearPrefix(Store on, A first, B second, int limit) {
        return on.clearPrefix(prefix(first, second), limit, null);
    }

    /** The value or the default, which is removed. */
    public V take(Store on, A first, B second, C third) {
        return takeAt(on, key(first, second, third));
    }

    /** The value if there is one, which is removed. */
    public Optional<V> takeIfPresent(Store on, A first, B second, C third) {
        return takeIfPresentAt(on, key(first, second, third));
    }

    /** Changes the value, or the default; the changed one. */
    public V mutate(Store on, A first, B second, C third, UnaryOperator<V> change) {
        return mutateAt(on, key(first, second, third), change);
    }

    /** Changes what is there, if anything, to something or nothing. */
    public void mutateExists(Store on, A first, B second, C third, UnaryOperator<Optional<V>> change) {
        mutateExistsAt(on, key(first, second, third), change);
    }

    /** Appends to a Vec without reading it. */
    public <E> void append(Store on, A first, B second, C third, Codec<E> of, E element) {
        on.append(key(first, second, third), of.bytes(element));
    }

    /** The number of elements of a Vec, read off its first bytes. */
    public long count(Reader on, A first, B second, C third) {
        return countAt(on, key(first, second, third));
    }

    /** All entries in the order of their storage keys. Entries may be written or removed on the way. */
    public Iterable<Entry<A, B, C, V>> iterate(Reader on) {
        return rows(on, sharedPrefix(), this::entry);
    }

    /** The entries under a first key, in the order of their storage keys. */
    public Iterable<Entry<A, B, C, V>> iteratePrefix(Reader on, A first) {
        return rows(on, prefix(first), this::entry);
    }

    /** The entries under two keys, in the order of their storage keys. */
    public Iterable<Entry<A, B, C, V>> iteratePrefix(Reader on, A first, B second) {
        return rows(on, prefix(first, second), this::entry);
    }

    /** A key, and as it is stored. */
    public record Key<A, B, C>(A first, B second, C third, byte[] raw) {}

    /** The first keys, at most so many, in the order of their storage. */
    public List<Key<A, B, C>> firstKeys(Reader on, int most) {
        return keys(on, null, most);
    }

    /**
     * The keys after a stored one, which need not be there any more, at most so many, in the order of their storage.
     */
    public List<Key<A, B, C>> keysAfter(Reader on, byte[] stored, int most) {
        return keys(on, stored, most);
    }

    private List<Key<A, B, C>> keys(Reader on, byte @Nullable [] after, int most) {
        List<Key<A, B, C>> keys = new ArrayList<>();
        Cursor cursor = on.cursor(sharedPrefix(), after);
        while (keys.size() < most && cursor.next()) {
            byte[] raw = cursor.key();
            Input in = Input.of(raw, PREFIX_BYTES, raw.length - PREFIX_BYTES);
            A first = keyIn(in, 0, codecA);
            B second = keyIn(in, 1, codecB);
            keys.add(new Key<>(first, second, keyIn(in, 2, codecC), raw));
        }
        return keys;
    }

    private @Nullable Entry<A, B, C, V> entry(Cursor cursor) {
        V value = decode(cursor.value());
        if (value == null) {
            return null;
        }
        byte[] raw = cursor.key();
        Input in = Input.of(raw, PREFIX_BYTES, raw.length - PREFIX_BYTES);
        A first = keyIn(in, 0, codecA);
        B second = keyIn(in, 1, codecB);
        return new Entry<>(first, second, keyIn(in, 2, codecC), value);
    }
}
