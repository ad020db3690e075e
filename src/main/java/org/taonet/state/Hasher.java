package org.taonet.state;

import org.taonet.crypto.Hash;

/**
 * How a map's key becomes part of a storage key. In the order of metadata's StorageHasher, which names them the same.
 */
public enum Hasher {
    BLAKE2_128("Blake2_128", 16, false),
    BLAKE2_256("Blake2_256", 32, false),
    BLAKE2_128_CONCAT("Blake2_128Concat", 16, true),
    TWOX_128("Twox128", 16, false),
    TWOX_256("Twox256", 32, false),
    TWOX_64_CONCAT("Twox64Concat", 8, true),
    IDENTITY("Identity", 0, true);

    private final String label;
    private final int digestBytes;
    private final boolean concat;

    Hasher(String label, int digestBytes, boolean concat) {
        this.label = label;
        this.digestBytes = digestBytes;
        this.concat = concat;
    }

    /** Its name in metadata; its index there is the ordinal. */
    public String label() {
        return label;
    }

    /** Bytes before the key itself, or in its place. */
    public int digestBytes() {
        return digestBytes;
    }

    /** Whether the key itself follows its digest, so that it can be read back from storage. */
    public boolean isReversible() {
        return concat;
    }

    /** Whether a hash takes so long that it is worth being kept. */
    boolean isCostly() {
        return switch (this) {
            case BLAKE2_128, BLAKE2_128_CONCAT, BLAKE2_256 -> true;
            case TWOX_128, TWOX_256, TWOX_64_CONCAT, IDENTITY -> false;
        };
    }

    /** Bytes of the part for an encoded key of a length. */
    int partBytes(int keyBytes) {
        return concat ? digestBytes + keyBytes : digestBytes;
    }

    /** Writes the part for an encoded key. */
    void write(byte[] key, byte[] to, int at) {
        byte[] digest = switch (this) {
            case BLAKE2_128, BLAKE2_128_CONCAT -> Hash.blake2b128(key);
            case BLAKE2_256 -> Hash.blake2b256(key);
            case TWOX_128 -> Hash.twox128(key);
            case TWOX_256 -> Hash.twox256(key);
            case TWOX_64_CONCAT -> Hash.twox64(key);
            case IDENTITY -> Node.EMPTY;
        };
        System.arraycopy(digest, 0, to, at, digest.length);
        if (concat) {
            System.arraycopy(key, 0, to, at + digest.length, key.length);
        }
    }

    /** The part for an encoded key. */
    public byte[] hash(byte[] key) {
        byte[] part = new byte[partBytes(key.length)];
        write(key, part, 0);
        return part;
    }
}
