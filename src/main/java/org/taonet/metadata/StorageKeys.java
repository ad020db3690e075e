package org.taonet.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Bytes;

/** Storage keys by metadata: made from values, and read back where the hasher keeps them. */
public final class StorageKeys {
    private final DynamicCodec codec;
    private final Map<Bytes, Metadata.Entry> byPrefix = new HashMap<>();

    public StorageKeys(DynamicCodec codec) {
        this.codec = codec;
    }

    /** The 32 bytes that every key of an item starts with. */
    public static byte[] prefix(Metadata.Entry entry) {
        return new Output(32)
                .bytes(Hash.twox128(entry.prefix().getBytes(StandardCharsets.UTF_8)))
                .bytes(Hash.twox128(entry.name().getBytes(StandardCharsets.UTF_8)))
                .toArray();
    }

    /** The types of the keys of a map, one for each hasher; none for a plain value. */
    public List<Integer> types(Metadata.Entry entry) {
        if (!entry.isMap()) {
            return List.of();
        }
        if (entry.hashers().size() == 1) {
            return List.of(entry.keyType());
        }
        if (codec.metadata().type(entry.keyType()).shape() instanceof Type.Shape.Tuple(var elements)
                && elements.size() == entry.hashers().size()) {
            return elements;
        }
        throw new ScaleException(0, entry.label(), "its keys and hashers do not match in number");
    }

    /**
     * The key of a value, or with fewer keys than the map has, what all keys below them start with.
     *
     * @throws ValueException if there are too many keys, or one does not fit its type
     */
    public byte[] key(Metadata.Entry entry, List<Value> keys) {
        List<Integer> types = types(entry);
        if (keys.size() > types.size()) {
            throw new ValueException(entry.label(), "takes " + plural(types.size()) + ", not " + keys.size());
        }
        Output out = new Output(96).bytes(prefix(entry));
        for (int i = 0; i < keys.size(); i++) {
            int type = types.get(i);
            Hasher hasher = entry.hashers().get(i);
            Value key = keys.get(i);
            DynamicCodec.within("key " + (i + 1), () -> out.bytes(hasher.hash(codec.encode(type, key))));
        }
        return out.toArray();
    }

    private static String plural(int keys) {
        return keys == 0 ? "no key" : keys == 1 ? "1 key" : keys + " keys";
    }

    /** The keys of a map's key, read back; where a hasher keeps no key, its digest stands as bytes. */
    public List<Value> decode(Metadata.Entry entry, byte[] key) {
        List<Integer> types = types(entry);
        Input in = Input.of(key);
        in.skip(32);
        var keys = new ArrayList<Value>(types.size());
        for (int i = 0; i < types.size(); i++) {
            Hasher hasher = entry.hashers().get(i);
            byte[] digest = in.bytes(hasher.digestBytes());
            keys.add(hasher.keepsKey() ? codec.decode(types.get(i), in) : new Value.Raw(Bytes.owning(digest)));
        }
        in.done(entry.label());
        return keys;
    }

    /** The item that a key belongs to, by its first 32 bytes. */
    public Optional<Metadata.Entry> entry(byte[] key) {
        if (byPrefix.isEmpty()) {
            for (Metadata.Pallet pallet : codec.metadata().pallets()) {
                pallet.storage().forEach(e -> byPrefix.put(Bytes.owning(prefix(e)), e));
            }
        }
        return key.length < 32
                ? Optional.empty()
                : Optional.ofNullable(byPrefix.get(Bytes.owning(java.util.Arrays.copyOf(key, 32))));
    }
}
