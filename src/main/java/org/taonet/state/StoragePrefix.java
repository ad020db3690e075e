package org.taonet.state;

import java.util.Arrays;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/**
 * Where a pallet's storage lies, and what declares its items. With a default an item always has a value (FRAME's
 * ValueQuery); without one it may have none (OptionQuery).
 */
public final class StoragePrefix {
    private final String name;
    private final byte[] hash;

    private StoragePrefix(String name) {
        this.name = name;
        this.hash = Item.twox(name);
    }

    /** Of a pallet by its name in the runtime. */
    public static StoragePrefix of(String pallet) {
        return new StoragePrefix(pallet);
    }

    public String name() {
        return name;
    }

    /** The 16 bytes that all keys of the pallet start with. */
    public byte[] bytes() {
        return hash.clone();
    }

    /** The 32 bytes that all keys of an item start with. */
    byte[] item(String item) {
        byte[] prefix = Arrays.copyOf(hash, StorageItem.PREFIX_BYTES);
        System.arraycopy(Item.twox(item), 0, prefix, hash.length, hash.length);
        return prefix;
    }

    public <V> StorageValue<V> value(String item, Codec<V> value, V absent, String doc) {
        return new StorageValue<>(this, item, value, absent, doc);
    }

    public <V> StorageValue<V> value(String item, Codec<V> value, String doc) {
        return new StorageValue<>(this, item, value, null, doc);
    }

    public <K, V> StorageMap<K, V> map(String item, Hasher hasher, Codec<K> key, Codec<V> value, V absent, String doc) {
        return new StorageMap<>(this, item, hasher, key, value, absent, doc);
    }

    public <K, V> StorageMap<K, V> map(String item, Hasher hasher, Codec<K> key, Codec<V> value, String doc) {
        return new StorageMap<>(this, item, hasher, key, value, null, doc);
    }

    /** A map with its number of entries beside it, under CounterFor and the map's name. */
    public <K, V> CountedMap<K, V> countedMap(
            String item, Hasher hasher, Codec<K> key, Codec<V> value, V absent, String doc) {
        return new CountedMap<>(this, item, hasher, key, value, absent, doc);
    }

    /** The same without a default. */
    public <K, V> CountedMap<K, V> countedMap(String item, Hasher hasher, Codec<K> key, Codec<V> value, String doc) {
        return new CountedMap<>(this, item, hasher, key, value, null, doc);
    }

    public <A, B, V> StorageDoubleMap<A, B, V> doubleMap(
            String item, Hasher hasherA, Codec<A> a, Hasher hasherB, Codec<B> b, Codec<V> value, V absent, String doc) {
        return new StorageDoubleMap<>(this, item, List.of(hasherA, hasherB), a, b, value, absent, doc);
    }

    public <A, B, V> StorageDoubleMap<A, B, V> doubleMap(
            String item, Hasher hasherA, Codec<A> a, Hasher hasherB, Codec<B> b, Codec<V> value, String doc) {
        return new StorageDoubleMap<>(this, item, List.of(hasherA, hasherB), a, b, value, null, doc);
    }

    /** Three keys, each with its hasher in a list of three. */
    public <A, B, C, V> StorageTripleMap<A, B, C, V> tripleMap(
            String item,
            List<Hasher> hashers,
            Codec<A> a,
            Codec<B> b,
            Codec<C> c,
            Codec<V> value,
            V absent,
            String doc) {
        return new StorageTripleMap<>(this, item, hashers, a, b, c, value, absent, doc);
    }

    /** The same without a default. */
    public <A, B, C, V> StorageTripleMap<A, B, C, V> tripleMap(
            String item, List<Hasher> hashers, Codec<A> a, Codec<B> b, Codec<C> c, Codec<V> value, String doc) {
        return new StorageTripleMap<>(this, item, hashers, a, b, c, value, null, doc);
    }

    <K, V> StorageValue<Long> counterFor(String item) {
        return value("CounterFor" + item, Codecs.U32, 0L, "How many entries " + item + " has.");
    }
}
