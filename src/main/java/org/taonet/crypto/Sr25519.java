package org.taonet.crypto;

import java.util.Arrays;

/**
 * Schnorr signatures over ristretto255 as the Rust crate schnorrkel has them, in Substrate's signing context. Signing
 * and derivation take the same time for all secrets; verification takes what it takes.
 */
public final class Sr25519 {
    private static final byte[] EMPTY = {};
    private static final byte[] PROTOCOL = {'S', 'c', 'h', 'n', 'o', 'r', 'r', '-', 's', 'i', 'g'};
    private static final byte[] CONTEXT = {'s', 'u', 'b', 's', 't', 'r', 'a', 't', 'e'};
    private static final Transcript SIGNING = new Transcript("SigningContext").append("", CONTEXT);
    private static final Transcript DERIVING = new Transcript("SchnorrRistrettoHDKD");
    /** From here on a batch costs less than its signatures one by one, and little more is gained by larger ones. */
    private static final int BATCH = 64;

    private Sr25519() {}

    /** Whether 64 bytes are the signature of a message by a public key of 32 bytes; anything malformed is not. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        EdwardsPoint key = new EdwardsPoint();
        if (!wellFormed(publicKey, signature) || !Ristretto.decode(key, publicKey, 0)) {
            return false;
        }
        byte[] challenge = challenge(publicKey, message, signature);
        EdwardsPoint nonce = Multiples.sum(challenge, key.negate(), response(signature));
        byte[] encoded = new byte[32];
        Ristretto.encode(nonce, encoded, 0);
        return Arrays.equals(encoded, 0, 32, signature, 0, 32);
    }

    /**
     * Whether all signatures are valid: the same answer as {@link #verify} of each, for about a third of the work. The
     * coefficients that keep faults from cancelling are hashed from all signatures, so the answer depends on no source
     * of randomness.
     */
    public static boolean verifyAll(byte[][] publicKeys, byte[][] messages, byte[][] signatures) {
        int count = publicKeys.length;
        if (messages.length != count || signatures.length != count) {
            throw new IllegalArgumentException("a batch has as many keys as messages and signatures");
        }
        for (int from = 0; from < count; from += BATCH) {
            if (!verifyRange(publicKeys, messages, signatures, from, Math.min(count, from + BATCH))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Which signatures are valid. Cheap while nearly all are: a batch with a fault is halved until the fault is found.
     */
    public static boolean[] verifyEach(byte[][] publicKeys, byte[][] messages, byte[][] signatures) {
        int count = publicKeys.length;
        if (messages.length != count || signatures.length != count) {
            throw new IllegalArgumentException("a batch has as many keys as messages and signatures");
        }
        boolean[] valid = new boolean[count];
        for (int from = 0; from < count; from += BATCH) {
            search(publicKeys, messages, signatures, from, Math.min(count, from + BATCH), valid);
        }
        return valid;
    }

    private static void search(
            byte[][] publicKeys, byte[][] messages, byte[][] signatures, int from, int to, boolean[] valid) {
        if (verifyRange(publicKeys, messages, signatures, from, to)) {
            Arrays.fill(valid, from, to, true);
        } else if (to - from > 1) {
            int middle = from + to >>> 1;
            search(publicKeys, messages, signatures, from, middle, valid);
            search(publicKeys, messages, signatures, middle, to, valid);
        }
    }

    /** Sum of z s B - z k A - z R = 0, with a coefficient z of 128 bits for each signature. */
    private static boolean verifyRange(byte[][] publicKeys, byte[][] messages, byte[][] signatures, int from, int to) {
        if (to - from == 1) {
            return verify(publicKeys[from], messages[from], signatures[from]);
        }
        int count = to - from;
        byte[][] challenges = new byte[count][];
        EdwardsPoint[] points = new EdwardsPoint[2 * count];
        Blake2b seed = new Blake2b(64);
        for (int i = 0; i < count; i++) {
            byte[] key = publicKeys[from + i];
            byte[] signature = signatures[from + i];
            points[2 * i] = new EdwardsPoint();
            points[2 * i + 1] = new EdwardsPoint();
            if (!wellFormed(key, signature)
                    || !Ristretto.decode(points[2 * i], key, 0)
                    || !Ristretto.decode(points[2 * i + 1], signature, 0)) {
                return false;
            }
            challenges[i] = challenge(key, messages[from + i], signature);
            seed.update(key).update(signature).update(challenges[i]);
        }
        byte[] mix = Arrays.copyOf(seed.digest(), 72);
        byte[][] scalars = new byte[2 * count][];
        byte[] base = new byte[32];
        for (int i = 0; i < count; i++) {
            Words.put(mix, 64, i);
            byte[] coefficient = Arrays.copyOf(Hash.blake2b128(mix), 32);
            base = Scalar.multiplyAdd(coefficient, response(signatures[from + i]), base);
            scalars[2 * i] = Scalar.multiplyAdd(coefficient, challenges[i], new byte[32]);
            scalars[2 * i + 1] = coefficient;
        }
        return Ristretto.isNeutral(Multiples.sum(scalars, points, Scalar.negate(base)));
    }

    private static boolean wellFormed(byte[] publicKey, byte[] signature) {
        return publicKey.length == 32
                && signature.length == 64
                && signature[63] < 0
                && Scalar.isCanonical(response(signature), 0);
    }

    /** The second half of a signature without the mark in its top bit. */
    private static byte[] response(byte[] signature) {
        byte[] out = Arrays.copyOfRange(signature, 32, 64);
        out[31] &= 0x7f;
        return out;
    }

    private static byte[] challenge(byte[] publicKey, byte[] message, byte[] signature) {
        return signing(publicKey, message)
                .append("sign:R", Arrays.copyOf(signature, 32))
                .challengeScalar("sign:c");
    }

    private static Transcript signing(byte[] publicKey, byte[] message) {
        return SIGNING.copy()
                .append("sign-bytes", message)
                .append("proto-name", PROTOCOL)
                .append("sign:pk", publicKey);
    }

    /**
     * The public key that a soft junction leads to, without any secret.
     *
     * @param chainCode 32 bytes
     * @throws IllegalArgumentException if the public key is no point
     */
    public static byte[] deriveSoft(byte[] publicKey, byte[] chainCode) {
        EdwardsPoint point = new EdwardsPoint();
        if (publicKey.length != 32 || !Ristretto.decode(point, publicKey, 0)) {
            throw new IllegalArgumentException("this is no sr25519 public key");
        }
        byte[] out = new byte[32];
        Ristretto.encode(point.add(Multiples.ofBase(softScalar(publicKey, chainCode))), out, 0);
        return out;
    }

    private static byte[] softScalar(byte[] publicKey, byte[] chainCode) {
        return softTranscript(publicKey, chainCode).challengeScalar("HDKD-scalar");
    }

    private static Transcript softTranscript(byte[] publicKey, byte[] chainCode) {
        return DERIVING.copy()
                .append("sign-bytes", EMPTY)
                .append("chain-code", chainCode)
                .append("public-key", publicKey);
    }

    /** A key pair. The secret is a scalar and a seed of nonces, 32 bytes each. */
    public static final class Pair implements KeyPair {
        private final byte[] scalar;
        private final byte[] nonce;
        private final byte[] publicKey;
        private boolean closed;

        private Pair(byte[] scalar, byte[] nonce) {
            this.scalar = scalar;
            this.nonce = nonce;
            publicKey = new byte[32];
            Ristretto.encode(Multiples.ofBase(scalar), publicKey, 0);
        }

        /** The pair of a mini secret, expanded as Ed25519 does (schnorrkel's {@code ExpandMode::Ed25519}). */
        public static Pair ofSeed(byte[] seed) {
            requireLength(seed, 32, "a seed");
            byte[] expanded = Hash.sha512(seed);
            expanded[0] &= (byte) 248;
            expanded[31] &= 63;
            expanded[31] |= 64;
            Pair pair = ofEd25519Bytes(expanded);
            Hash.wipe(expanded);
            return pair;
        }

        /**
         * The pair of 64 bytes as schnorrkel writes them: the scalar, then the seed of nonces.
         *
         * @throws IllegalArgumentException if the scalar is not below the order of the group
         */
        public static Pair ofSecret(byte[] secret) {
            requireLength(secret, 64, "a secret key");
            if (!Scalar.isCanonical(secret, 0)) {
                throw new IllegalArgumentException(
                        "this secret key is not in schnorrkel's form; is it in ed25519's, times eight?");
            }
            return new Pair(Arrays.copyOf(secret, 32), Arrays.copyOfRange(secret, 32, 64));
        }

        /**
         * The pair of 64 bytes in ed25519's form (the scalar times eight), as polkadot-js exports them.
         *
         * @throws IllegalArgumentException if an eighth of it is not below the order of the group
         */
        public static Pair ofEd25519Bytes(byte[] secret) {
            requireLength(secret, 64, "a secret key");
            byte[] scalar = new byte[32];
            for (int i = 0; i < 32; i++) {
                int above = i < 31 ? secret[i + 1] & 7 : 0;
                scalar[i] = (byte) ((secret[i] & 0xff) >> 3 | above << 5);
            }
            if (!Scalar.isCanonical(scalar, 0)) {
                throw new IllegalArgumentException("this secret key is not in ed25519's form; is it in schnorrkel's?");
            }
            return new Pair(scalar, Arrays.copyOfRange(secret, 32, 64));
        }

        /** The secret as schnorrkel writes it: 64 bytes. A copy for the caller to wipe. */
        public byte[] secret() {
            requireOpen();
            byte[] out = Arrays.copyOf(scalar, 64);
            System.arraycopy(nonce, 0, out, 32, 32);
            return out;
        }

        /** The secret in ed25519's form, as polkadot-js exports it: 64 bytes. A copy for the caller to wipe. */
        public byte[] ed25519Bytes() {
            byte[] out = secret();
            for (int i = 31; i >= 0; i--) {
                int below = i > 0 ? (out[i - 1] & 0xff) >> 5 : 0;
                out[i] = (byte) (out[i] << 3 | below);
            }
            return out;
        }

        @Override
        public Scheme scheme() {
            return Scheme.SR25519;
        }

        @Override
        public byte[] publicKey() {
            return publicKey.clone();
        }

        @Override
        public byte[] sign(byte[] message, Randomness randomness) {
            requireOpen();
            Transcript transcript = signing(publicKey, message);
            byte[] wide = transcript.witness("signing", 64, randomness, nonce);
            byte[] r = Scalar.reduceWide(wide);
            byte[] signature = new byte[64];
            Ristretto.encode(Multiples.ofBase(r), signature, 0);
            byte[] challenge =
                    transcript.append("sign:R", Arrays.copyOf(signature, 32)).challengeScalar("sign:c");
            byte[] response = Scalar.multiplyAdd(challenge, scalar, r);
            System.arraycopy(response, 0, signature, 32, 32);
            signature[63] |= (byte) 0x80;
            Hash.wipe(wide, r);
            return signature;
        }

        /** The seed that a hard junction leads to; the pair is {@link #ofSeed} of it. */
        public byte[] hardSeed(byte[] chainCode) {
            requireOpen();
            return DERIVING.copy()
                    .append("sign-bytes", EMPTY)
                    .append("chain-code", chainCode)
                    .append("secret-key", scalar)
                    .challenge("HDKD-hard", 32);
        }

        /**
         * The pair that a soft junction leads to; its public key is {@link Sr25519#deriveSoft}. Its seed of nonces
         * hangs on this pair's secrets alone, so that a path always leads to the same 64 bytes.
         */
        public Pair deriveSoft(byte[] chainCode) {
            requireOpen();
            Transcript transcript = softTranscript(publicKey, chainCode);
            byte[] step = transcript.challengeScalar("HDKD-scalar");
            transcript.challenge("HDKD-chaincode", 32);
            byte[] secret = secret();
            byte[] seed = transcript.witness("HDKD-nonce", 32, none -> {}, nonce, secret);
            Hash.wipe(secret);
            return new Pair(Scalar.add(scalar, step), seed);
        }

        @Override
        public void close() {
            closed = true;
            Hash.wipe(scalar, nonce);
        }

        @Override
        public String toString() {
            return "sr25519 " + ss58();
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("this key pair was wiped");
            }
        }
    }

    static void requireLength(byte[] bytes, int length, String what) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(what + " has " + length + " bytes, not " + bytes.length);
        }
    }
}
