package org.taonet.crypto;

import java.util.Arrays;

/**
 * Ed25519 signatures. Verification accepts what ed25519-zebra, and so Substrate, accepts (ZIP-215): the equation is
 * checked times the cofactor, points may be encoded with coordinates of p and more, and only the response must be
 * canonical. That is a little more than RFC 8032 asks an implementation to accept.
 */
public final class Ed25519 {
    private static final byte[] JUNCTION = {44, 'E', 'd', '2', '5', '5', '1', '9', 'H', 'D', 'K', 'D'};

    private Ed25519() {}

    /** Whether 64 bytes are the signature of a message by a public key of 32 bytes; anything malformed is not. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != 32 || signature.length != 64 || !Scalar.isCanonical(signature, 32)) {
            return false;
        }
        EdwardsPoint key = new EdwardsPoint();
        EdwardsPoint nonce = new EdwardsPoint();
        if (!key.read(publicKey, 0) || !nonce.read(signature, 0)) {
            return false;
        }
        byte[] response = Arrays.copyOfRange(signature, 32, 64);
        byte[] challenge = Scalar.reduceWide(Hash.sha512(Arrays.copyOf(signature, 32), publicKey, message));
        EdwardsPoint sum = Multiples.sum(challenge, key.negate(), response).add(nonce.negate());
        return sum.twice(false).twice(false).twice(true).isNeutral();
    }

    /** A key pair of a seed of 32 bytes. */
    public static final class Pair implements KeyPair {
        private final byte[] seed;
        private final byte[] expanded;
        private final byte[] publicKey = new byte[32];
        private boolean closed;

        private Pair(byte[] seed) {
            this.seed = seed;
            expanded = Hash.sha512(seed);
            expanded[0] &= (byte) 248;
            expanded[31] &= 63;
            expanded[31] |= 64;
            Multiples.ofBase(expanded).write(publicKey, 0);
        }

        /** The pair of a seed of 32 bytes. */
        public static Pair ofSeed(byte[] seed) {
            Sr25519.requireLength(seed, 32, "a seed");
            return new Pair(seed.clone());
        }

        /** The seed. A copy for the caller to wipe. */
        public byte[] seed() {
            requireOpen();
            return seed.clone();
        }

        @Override
        public Scheme scheme() {
            return Scheme.ED25519;
        }

        @Override
        public byte[] publicKey() {
            return publicKey.clone();
        }

        /** The signature of RFC 8032, always the same for the same message: the randomness is left alone. */
        @Override
        public byte[] sign(byte[] message, Randomness randomness) {
            requireOpen();
            byte[] prefix = Arrays.copyOfRange(expanded, 32, 64);
            byte[] r = Scalar.reduceWide(Hash.sha512(prefix, message));
            byte[] signature = new byte[64];
            Multiples.ofBase(r).write(signature, 0);
            byte[] challenge = Scalar.reduceWide(Hash.sha512(Arrays.copyOf(signature, 32), publicKey, message));
            byte[] scalar = Arrays.copyOf(expanded, 32);
            System.arraycopy(Scalar.multiplyAdd(challenge, scalar, r), 0, signature, 32, 32);
            Hash.wipe(prefix, r, scalar);
            return signature;
        }

        /** The seed that a hard junction leads to; there are no soft ones. */
        public byte[] hardSeed(byte[] chainCode) {
            requireOpen();
            return Hash.blake2b256Of(JUNCTION, seed, chainCode);
        }

        @Override
        public void close() {
            closed = true;
            Hash.wipe(seed, expanded);
        }

        @Override
        public String toString() {
            return "ed25519 " + ss58();
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("this key pair was wiped");
            }
        }
    }
}
