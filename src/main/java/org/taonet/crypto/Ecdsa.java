package org.taonet.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * ECDSA over secp256k1 as Substrate has it: messages are hashed with BLAKE2b-256, signatures are r, s and a recovery
 * number (65 bytes) and are checked by recovering the key. Nonces are those of RFC 6979, s is the lower of the two.
 */
public final class Ecdsa {
    private static final byte[] JUNCTION = {52, 'S', 'e', 'c', 'p', '2', '5', '6', 'k', '1', 'H', 'D', 'K', 'D'};

    private Ecdsa() {}

    /** The curve; made when first used. */
    private static final class Curve {
        static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
        static final ECPoint BASE = PARAMETERS.getG();
        static final BigInteger ORDER = PARAMETERS.getN();
        static final BigInteger HALF = ORDER.shiftRight(1);
        static final BigInteger FIELD = PARAMETERS.getCurve().getField().getCharacteristic();
    }

    /** Whether 65 bytes are the signature of a message by a compressed public key; anything malformed is not. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return signature.length == 65
                && (signature[64] & 0xff) < 4
                && recover(Hash.blake2b256(message), signature)
                        .map(key -> Arrays.equals(key, publicKey))
                        .orElse(false);
    }

    /**
     * The compressed key (33 bytes) whose signature of a 32-byte hash this is; empty if there is none. The last byte is
     * 0 to 3 or, as Ethereum writes it, 27 to 30. Either s is accepted, as Substrate's host function does.
     */
    public static Optional<byte[]> recover(byte[] hash, byte[] signature) {
        if (hash.length != 32 || signature.length != 65) {
            return Optional.empty();
        }
        int last = signature[64] & 0xff;
        int recovery = last > 26 ? last - 27 : last;
        if (recovery > 3) {
            return Optional.empty();
        }
        BigInteger r = number(signature, 0);
        BigInteger s = number(signature, 32);
        if (!isScalar(r) || !isScalar(s)) {
            return Optional.empty();
        }
        BigInteger x = (recovery & 2) == 0 ? r : r.add(Curve.ORDER);
        if (x.compareTo(Curve.FIELD) >= 0) {
            return Optional.empty();
        }
        byte[] encoded = new byte[33];
        encoded[0] = (byte) (2 + (recovery & 1));
        write(x, encoded, 1);
        Optional<ECPoint> nonce = point(encoded);
        if (nonce.isEmpty()) {
            return Optional.empty();
        }
        BigInteger inverse = r.modInverse(Curve.ORDER);
        BigInteger base = number(hash, 0).negate().multiply(inverse).mod(Curve.ORDER);
        BigInteger other = s.multiply(inverse).mod(Curve.ORDER);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(Curve.BASE, base, nonce.get(), other)
                .normalize();
        return key.isInfinity() ? Optional.empty() : Optional.of(key.getEncoded(true));
    }

    /** The two coordinates (64 bytes) of a compressed key; empty if it is no point. Ethereum hashes these. */
    public static Optional<byte[]> coordinates(byte[] publicKey) {
        return publicKey.length != 33
                ? Optional.empty()
                : point(publicKey).map(point -> Arrays.copyOfRange(point.getEncoded(false), 1, 65));
    }

    private static Optional<ECPoint> point(byte[] compressed) {
        if (compressed[0] != 2 && compressed[0] != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Curve.PARAMETERS.getCurve().decodePoint(compressed));
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    private static boolean isScalar(BigInteger value) {
        return value.signum() > 0 && value.compareTo(Curve.ORDER) < 0;
    }

    private static BigInteger number(byte[] in, int at) {
        return new BigInteger(1, in, at, 32);
    }

    private static void write(BigInteger value, byte[] out, int at) {
        byte[] bytes = value.toByteArray();
        int extra = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, extra, out, at + 32 - bytes.length + extra, bytes.length - extra);
    }

    /** A key pair of a secret number of 32 bytes, big endian. */
    public static final class Pair implements KeyPair {
        private final byte[] seed;
        private final byte[] publicKey;
        private boolean closed;

        private Pair(byte[] seed) {
            this.seed = seed;
            publicKey = new FixedPointCombMultiplier()
                    .multiply(Curve.BASE, number(seed, 0))
                    .getEncoded(true);
        }

        /**
         * The pair of a secret of 32 bytes.
         *
         * @throws IllegalArgumentException if it is 0 or not below the order of the curve
         */
        public static Pair ofSeed(byte[] seed) {
            Sr25519.requireLength(seed, 32, "a seed");
            if (!isScalar(number(seed, 0))) {
                throw new IllegalArgumentException("this seed is no secret key of secp256k1");
            }
            return new Pair(seed.clone());
        }

        /** The secret. A copy for the caller to wipe. */
        public byte[] seed() {
            requireOpen();
            return seed.clone();
        }

        @Override
        public Scheme scheme() {
            return Scheme.ECDSA;
        }

        @Override
        public byte[] publicKey() {
            return publicKey.clone();
        }

        /** The signature of the message's BLAKE2b-256, always the same: the randomness is left alone. */
        @Override
        public byte[] sign(byte[] message, Randomness randomness) {
            return signHash(Hash.blake2b256(message));
        }

        /** The signature of a hash of 32 bytes, whichever hash that is. */
        public byte[] signHash(byte[] hash) {
            requireOpen();
            Sr25519.requireLength(hash, 32, "a hash");
            BigInteger secret = number(seed, 0);
            HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
            nonces.init(Curve.ORDER, secret, hash);
            while (true) {
                BigInteger k = nonces.nextK();
                ECPoint point =
                        new FixedPointCombMultiplier().multiply(Curve.BASE, k).normalize();
                BigInteger x = point.getAffineXCoord().toBigInteger();
                BigInteger r = x.mod(Curve.ORDER);
                BigInteger s = k.modInverse(Curve.ORDER)
                        .multiply(number(hash, 0).add(r.multiply(secret)))
                        .mod(Curve.ORDER);
                if (r.signum() == 0 || s.signum() == 0) {
                    continue;
                }
                int odd = point.getAffineYCoord().testBitZero() ? 1 : 0;
                int recovery = odd | (x.equals(r) ? 0 : 2);
                if (s.compareTo(Curve.HALF) > 0) {
                    s = Curve.ORDER.subtract(s);
                    recovery ^= 1;
                }
                byte[] signature = new byte[65];
                write(r, signature, 0);
                write(s, signature, 32);
                signature[64] = (byte) recovery;
                return signature;
            }
        }

        /** The secret that a hard junction leads to; there are no soft ones. */
        public byte[] hardSeed(byte[] chainCode) {
            requireOpen();
            return Hash.blake2b256Of(JUNCTION, seed, chainCode);
        }

        @Override
        public void close() {
            closed = true;
            Hash.wipe(seed);
        }

        @Override
        public String toString() {
            return "ecdsa " + ss58();
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("this key pair was wiped");
            }
        }
    }
}
