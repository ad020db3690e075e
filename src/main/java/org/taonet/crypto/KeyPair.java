package org.taonet.crypto;

/**
 * A secret key with its public key. {@link #close} overwrites the secret; signing after that is refused. A key pair
 * does not show its secret in {@link #toString}.
 */
public sealed interface KeyPair extends AutoCloseable permits Sr25519.Pair, Ed25519.Pair, Ecdsa.Pair {
    /** The scheme that this key signs by. */
    Scheme scheme();

    /** The public key: 32 bytes, or 33 of a compressed ECDSA key. A copy. */
    byte[] publicKey();

    /** The signature of a message: 64 bytes, or 65 of ECDSA. The randomness is used by sr25519 only. */
    byte[] sign(byte[] message, Randomness randomness);

    /** The signature of a message, with the operating system's randomness where the scheme takes any. */
    default byte[] sign(byte[] message) {
        return sign(message, Randomness.system());
    }

    /** The 32 bytes of the account that this key signs for. */
    default byte[] account() {
        return scheme().account(publicKey());
    }

    /** The account's address on Bittensor. */
    default String ss58() {
        return Ss58.encode(account());
    }

    /** Whether a signature of a message is that of this key. */
    default boolean verify(byte[] message, byte[] signature) {
        return scheme().verify(publicKey(), message, signature);
    }

    /** The key pair of 32 bytes of seed ("mini secret"). */
    static KeyPair ofSeed(Scheme scheme, byte[] seed) {
        return switch (scheme) {
            case ED25519 -> Ed25519.Pair.ofSeed(seed);
            case SR25519 -> Sr25519.Pair.ofSeed(seed);
            case ECDSA -> Ecdsa.Pair.ofSeed(seed);
        };
    }

    /** Overwrites the secret. */
    @Override
    void close();
}
