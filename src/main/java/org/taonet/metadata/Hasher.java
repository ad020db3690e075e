package org.taonet.metadata;

import org.taonet.crypto.Hash;

/** How a storage map hashes its keys, in the order of the index in metadata. */
public enum Hasher {
    BLAKE2_128(16, false),
    BLAKE2_256(32, false),
    BLAKE2_128_CONCAT(16, true),
    TWOX_128(16, false),
    TWOX_256(32, false),
    TWOX_64_CONCAT(8, true),
    IDENTITY(0, true);

    private final int digest;
    private final boolean keepsKey;

    Hasher(int digest, boolean keepsKey) {
        this.digest = digest;
        this.keepsKey = keepsKey;
    }

    /** Bytes of digest in front of the key. */
    public int digestBytes() {
        return digest;
    }

    /** Whether the key itself follows, so that it can be read back. */
    public boolean keepsKey() {
        return keepsKey;
    }

    /** The part of a storage key that stands for an encoded key. */
    public byte[] hash(byte[] key) {
        return switch (this) {
            case BLAKE2_128 -> Hash.blake2b128(key);
            case BLAKE2_256 -> Hash.blake2b256(key);
            case BLAKE2_128_CONCAT -> Hash.blake2b128Concat(key);
            case TWOX_128 -> Hash.twox128(key);
            case TWOX_256 -> Hash.twox256(key);
            case TWOX_64_CONCAT -> Hash.twox64Concat(key);
            case IDENTITY -> key;
        };
    }
}
