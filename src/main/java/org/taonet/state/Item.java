package org.taonet.state;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Hash;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;

/**
 * What all storage items share. Values are read as FRAME reads them: bytes after the value are ignored, and bytes that
 * are not a value read as absent.
 *
 * @param <V> the value
 */
abstract sealed class Item<V> implements StorageItem
        permits StorageValue, StorageMap, StorageDoubleMap, StorageTripleMap {
    private final StoragePrefix pallet;
    private final String name;
    private final List<Hasher> hashers;
    private final List<Codec<?>> keys;
    private final Codec<V> value;
    private final @Nullable V absent;
    private final String doc;
    private final byte[] prefix;
    private final RecentKeys recent = new RecentKeys();

    Item(
            StoragePrefix pallet,
            String name,
            List<Hasher> hashers,
            List<Codec<?>> keys,
            Codec<V> value,
            @Nullable V absent,
            String doc) {
        this.pallet = pallet;
        this.name = name;
        this.hashers = hashers;
        this.keys = keys;
        this.value = value;
        this.absent = absent;
        this.doc = doc;
        this.prefix = pallet.item(name);
    }

    @Override
    public final String pallet() {
        return pallet.name();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Hasher> hashers() {
        return hashers;
    }

    @Override
    public final List<Codec<?>> keys() {
        return keys;
    }

    @Override
    public final Codec<V> value() {
        return value;
    }

    @Override
    public final boolean isOptional() {
        return absent == null;
    }

    /** The declared default, or null for an optional item. */
    public final @Nullable V declaredDefault() {
        return absent;
    }

    @Override
    public final byte[] defaultBytes() {
        return absent == null ? new byte[1] : value.bytes(absent);
    }

    @Override
    public final String doc() {
        return doc;
    }

    @Override
    public final byte[] prefix() {
        return prefix.clone();
    }

    /** Removes every entry. */
    public final void clear(Store on) {
        on.clearPrefix(prefix);
    }

    @Override
    public final String toString() {
        return label();
    }

    final byte[] sharedPrefix() {
        return prefix;
    }

    /** The storage key for one encoded key. */
    final byte[] keyOf(byte[] first) {
        Hasher hasher = hashers.get(0);
        return hasher.isCostly() ? recent.keyOf(first, this::hashed) : hashed(first);
    }

    private byte[] hashed(byte[] first) {
        byte[] key = Arrays.copyOf(prefix, PREFIX_BYTES + hashers.get(0).partBytes(first.length));
        hashers.get(0).write(first, key, PREFIX_BYTES);
        return key;
    }

    /** A storage key and one more encoded key, the i-th. */
    final byte[] extend(byte[] start, int i, byte[] next) {
        Hasher hasher = hashers.get(i);
        byte[] key = Arrays.copyOf(start, start.length + hasher.partBytes(next.length));
        hasher.write(next, key, start.length);
        return key;
    }

    final @Nullable V readOrNull(Reader on, byte[] key) {
        byte[] bytes = on.get(key);
        return bytes == null ? null : decode(bytes);
    }

    final @Nullable V decode(byte[] bytes) {
        try {
            return value.decode(Input.of(bytes));
        } catch (ScaleException undecodable) {
            return null;
        }
    }

    final V read(Reader on, byte[] key) {
        V found = readOrNull(on, key);
        return found == null ? absentValue(on) : found;
    }

    final V absentValue(Reader on) {
        if (absent == null) {
            throw new IllegalStateException(label() + " is optional: use find");
        }
        return on.defaultOf(this, absent);
    }

    final void write(Store on, byte[] key, V written) {
        on.put(key, value.bytes(written));
    }

    final V takeAt(Store on, byte[] key) {
        V taken = read(on, key);
        on.remove(key);
        return taken;
    }

    final Optional<V> takeIfPresentAt(Store on, byte[] key) {
        Optional<V> taken = Optional.ofNullable(readOrNull(on, key));
        on.remove(key);
        return taken;
    }

    final V mutateAt(Store on, byte[] key, UnaryOperator<V> change) {
        V changed = change.apply(read(on, key));
        write(on, key, changed);
        return changed;
    }

    final void mutateExistsAt(Store on, byte[] key, UnaryOperator<Optional<V>> change) {
        change.apply(Optional.ofNullable(readOrNull(on, key)))
                .ifPresentOrElse(changed -> write(on, key, changed), () -> on.remove(key));
    }

    final long countAt(Reader on, byte[] key) {
        byte[] bytes = on.get(key);
        if (bytes == null) {
            return 0;
        }
        try {
            return Input.of(bytes).compactUpTo(0xFFFF_FFFFL, "Compact<u32>");
        } catch (ScaleException undecodable) {
            return 0;
        }
    }

    /** Rows of the entries with a prefix; those that cannot be decoded are left out. */
    final <R> Iterable<R> rows(Reader on, byte[] start, Function<Cursor, @Nullable R> row) {
        return () -> new Rows<>(on.cursor(start, null), row);
    }

    /** A key of an entry, the part of the storage key from an offset on. */
    final <K> K keyIn(Input in, int i, Codec<K> codec) {
        Hasher hasher = hashers.get(i);
        if (!hasher.isReversible()) {
            throw new IllegalStateException(
                    label() + " is keyed by " + hasher.label() + ": its keys cannot be read back");
        }
        in.bytes(hasher.digestBytes());
        return codec.decode(in);
    }

    static byte[] twox(String text) {
        return Hash.twox128(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A walk over rows. */
    private static final class Rows<R> implements Iterator<R> {
        private final Cursor cursor;
        private final Function<Cursor, @Nullable R> row;
        private @Nullable R ahead;

        Rows(Cursor cursor, Function<Cursor, @Nullable R> row) {
            this.cursor = cursor;
            this.row = row;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && cursor.next()) {
                try {
                    ahead = row.apply(cursor);
                } catch (ScaleException undecodable) {
                    ahead = null;
                }
            }
            return ahead != null;
        }

        @Override
        public R next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            R next = ahead;
            ahead = null;
            return next;
        }
    }
}
