package org.taonet.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/** The hashes of Substrate, byte arrays in and out. Names say the digest's size in bits. */
public final class Hash {
    private Hash() {}

    /** BLAKE2b with 8 bytes of digest: the id of a runtime API is that of its name. */
    public static byte[] blake2b64(byte[] in) {
        return blake2b(8, in, 0, in.length);
    }

    /** BLAKE2b with 16 bytes of digest. */
    public static byte[] blake2b128(byte[] in) {
        return blake2b(16, in, 0, in.length);
    }

    /** BLAKE2b with 16 bytes of digest, of a part of an array. */
    public static byte[] blake2b128(byte[] in, int offset, int length) {
        return blake2b(16, in, offset, length);
    }

    /** BLAKE2b with 32 bytes of digest: headers, extrinsics, trie nodes. */
    public static byte[] blake2b256(byte[] in) {
        return blake2b(32, in, 0, in.length);
    }

    /** BLAKE2b with 32 bytes of digest, of a part of an array. */
    public static byte[] blake2b256(byte[] in, int offset, int length) {
        return blake2b(32, in, offset, length);
    }

    /** BLAKE2b with 32 bytes of digest, of a part of an array, written to {@code out} at {@code at}: no allocation. */
    public static void blake2b256(byte[] in, int offset, int length, byte[] out, int at) {
        Blake2b.local(32).update(in, offset, length).digest(out, at);
    }

    /** BLAKE2b with 64 bytes of digest. */
    public static byte[] blake2b512(byte[] in) {
        return blake2b(64, in, 0, in.length);
    }

    /** BLAKE2b with 64 bytes of digest, of a part of an array. */
    public static byte[] blake2b512(byte[] in, int offset, int length) {
        return blake2b(64, in, offset, length);
    }

    /** The 16-byte BLAKE2b digest followed by the input: the storage hasher Blake2_128Concat. */
    public static byte[] blake2b128Concat(byte[] in) {
        byte[] out = new byte[16 + in.length];
        Blake2b.local(16).update(in, 0, in.length).digest(out, 0);
        System.arraycopy(in, 0, out, 16, in.length);
        return out;
    }

    /** XXH64 of seed 0, little endian: 8 bytes. */
    public static byte[] twox64(byte[] in) {
        return twox(1, in, 0, in.length, 8);
    }

    /** XXH64 of seed 0 of a part of an array, little endian: 8 bytes. */
    public static byte[] twox64(byte[] in, int offset, int length) {
        return twox(1, in, offset, length, 8);
    }

    /** XXH64 of seeds 0 and 1: 16 bytes, the prefix of pallets and storage items. */
    public static byte[] twox128(byte[] in) {
        return twox(2, in, 0, in.length, 16);
    }

    /** XXH64 of seeds 0 and 1 of a part of an array: 16 bytes. */
    public static byte[] twox128(byte[] in, int offset, int length) {
        return twox(2, in, offset, length, 16);
    }

    /** XXH64 of seeds 0 to 3: 32 bytes. */
    public static byte[] twox256(byte[] in) {
        return twox(4, in, 0, in.length, 32);
    }

    /** XXH64 of seeds 0 to 3 of a part of an array: 32 bytes. */
    public static byte[] twox256(byte[] in, int offset, int length) {
        return twox(4, in, offset, length, 32);
    }

    /** The 8-byte twox digest followed by the input: the storage hasher Twox64Concat. */
    public static byte[] twox64Concat(byte[] in) {
        byte[] out = twox(1, in, 0, in.length, 8 + in.length);
        System.arraycopy(in, 0, out, 8, in.length);
        return out;
    }

    /** Keccak-256 with Ethereum's padding. */
    public static byte[] keccak256(byte[] in) {
        return Keccak.hash(in, 0, in.length, 32);
    }

    /** Keccak-256 with Ethereum's padding, of a part of an array. */
    public static byte[] keccak256(byte[] in, int offset, int length) {
        return Keccak.hash(in, offset, length, 32);
    }

    /** Keccak-512 with the original padding. */
    public static byte[] keccak512(byte[] in) {
        return Keccak.hash(in, 0, in.length, 64);
    }

    /** SHA-256. */
    public static byte[] sha256(byte[] in) {
        return sha("SHA-256").digest(in);
    }

    /** SHA-256 of a part of an array. */
    public static byte[] sha256(byte[] in, int offset, int length) {
        MessageDigest sha = sha("SHA-256");
        sha.update(in, offset, length);
        return sha.digest();
    }

    /** SHA-512 of several arrays, one after the other. */
    static byte[] sha512(byte[]... parts) {
        MessageDigest sha = sha("SHA-512");
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    /** BLAKE2b-256 of several arrays, one after the other. */
    static byte[] blake2b256Of(byte[]... parts) {
        Blake2b hasher = Blake2b.local(32);
        for (byte[] part : parts) {
            hasher.update(part);
        }
        return hasher.digest();
    }

    /** Whether two byte strings are equal, in a time that depends on their lengths only. */
    public static boolean sameSecret(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }

    /** Overwrites secrets with zeros. */
    public static void wipe(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] blake2b(int size, byte[] in, int offset, int length) {
        return Blake2b.local(size).update(in, offset, length).digest();
    }

    private static byte[] twox(int seeds, byte[] in, int offset, int length, int room) {
        Objects.checkFromIndexSize(offset, length, in.length);
        byte[] out = new byte[room];
        for (int seed = 0; seed < seeds; seed++) {
            Words.put(out, 8 * seed, XxHash64.hash(in, offset, length, seed));
        }
        return out;
    }

    private static MessageDigest sha(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(name + " belongs to every Java platform", absent);
        }
    }
}
