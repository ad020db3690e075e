package org.taonet.crypto;

import java.util.Arrays;
import java.util.Locale;

/** The signature schemes of Substrate accounts, in the order of {@code MultiSignature} on the wire. */
public enum Scheme {
    /** Ed25519: 64 bytes of signature. */
    ED25519(32, 64),
    /** Schnorr over ristretto255, what wallets use unless told otherwise: 64 bytes of signature. */
    SR25519(32, 64),
    /** secp256k1 with recovery: 33 bytes of public key, 65 of signature. */
    ECDSA(33, 65);

    private final int publicKeyBytes;
    private final int signatureBytes;

    Scheme(int publicKeyBytes, int signatureBytes) {
        this.publicKeyBytes = publicKeyBytes;
        this.signatureBytes = signatureBytes;
    }

    /** The bytes of a public key: 32 or 33. */
    public int publicKeyBytes() {
        return publicKeyBytes;
    }

    /** The bytes of a signature: 64 or 65. */
    public int signatureBytes() {
        return signatureBytes;
    }

    /** The variant of MultiSignature and MultiSigner: 0, 1 or 2. */
    public int wireIndex() {
        return ordinal();
    }

    /** The name as people write it: ed25519, sr25519, ecdsa. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scheme of a name.
     *
     * @throws IllegalArgumentException naming the three there are
     */
    public static Scheme of(String label) {
        for (Scheme scheme : values()) {
            if (scheme.label().equalsIgnoreCase(label)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException("there is no scheme '" + label + "'; take sr25519, ed25519 or ecdsa");
    }

    /** Whether a signature of a message is that of a public key. Wrong lengths and malformed keys are just false. */
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return switch (this) {
            case ED25519 -> Ed25519.verify(publicKey, message, signature);
            case SR25519 -> Sr25519.verify(publicKey, message, signature);
            case ECDSA -> Ecdsa.verify(publicKey, message, signature);
        };
    }

    /**
     * Whether a signature of a message speaks for an account of 32 bytes, as the runtime checks an extrinsic: an ECDSA
     * key is recovered and hashed (sp-runtime's {@code MultiSignature}).
     */
    public boolean verifyAccount(byte[] account, byte[] message, byte[] signature) {
        return switch (this) {
            case ED25519 -> Ed25519.verify(account, message, signature);
            case SR25519 -> Sr25519.verify(account, message, signature);
            case ECDSA ->
                Ecdsa.recover(Hash.blake2b256(message), signature)
                        .map(key -> Arrays.equals(Hash.blake2b256(key), account))
                        .orElse(false);
        };
    }

    /** The 32 bytes of account of a public key: the key itself, or BLAKE2b-256 of a compressed ECDSA key. */
    public byte[] account(byte[] publicKey) {
        if (publicKey.length != publicKeyBytes) {
            throw new IllegalArgumentException(
                    label() + " has public keys of " + publicKeyBytes + " bytes, not " + publicKey.length);
        }
        return this == ECDSA ? Hash.blake2b256(publicKey) : publicKey.clone();
    }
}
