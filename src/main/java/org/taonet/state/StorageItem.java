package org.taonet.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.scale.TypeDef;

/** A declared item of storage: what metadata, keys, and decoders of raw entries are read off. */
public sealed interface StorageItem permits Item {
    /** Bytes of the prefix of all its keys: twox-128 of the pallet's prefix, then of the item's name. */
    int PREFIX_BYTES = 32;

    /** The pallet's storage prefix, its name as a rule. */
    String pallet();

    String name();

    /** One for each key; none for a plain value. */
    List<Hasher> hashers();

    /** One for each key. */
    List<Codec<?>> keys();

    Codec<?> value();

    /** Whether an absent entry reads as nothing rather than as the default. */
    boolean isOptional();

    /** What an absent entry reads as, encoded; a zero byte for an optional item, as metadata has it. */
    byte[] defaultBytes();

    String doc();

    /** The first 32 bytes of all its keys. */
    byte[] prefix();

    /** The type of its keys together as metadata has it: the key's own if there is one, else a tuple. */
    default TypeDef keyType() {
        List<TypeDef> types = keys().stream().<TypeDef>map(Codec::type).toList();
        return types.size() == 1 ? types.getFirst() : new TypeDef.Tuple(types);
    }

    /** The keys in a whole storage key of this item; an opaque one is null. {@link ScaleException} if they are none. */
    default List<@Nullable Object> decodeKeys(byte[] raw) {
        Input in = Input.of(raw, PREFIX_BYTES, raw.length - PREFIX_BYTES);
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < hashers().size(); i++) {
            in.bytes(hashers().get(i).digestBytes());
            keys.add(hashers().get(i).isReversible() ? keys().get(i).decode(in) : null);
        }
        in.done(pallet() + "." + name());
        return keys;
    }

    /** "Pallet.Name". */
    default String label() {
        return pallet() + "." + name();
    }
}
