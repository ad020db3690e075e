package org.taonet.crypto.bls;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.bls.Fp2Element;
import org.bouncycastle.crypto.bls.Fp6Element;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.ECPoint;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Randomness;

/**
 * Messages that only a beacon's signature of a later round opens: a key sealed by identity-based encryption
 * (Boneh-Franklin's full scheme, the round as identity) and the message under it by AES-256-GCM. Mirrors the crate tle
 * and arkworks' encoding.
 */
public final class Timelock {
    private static final byte[] SUITE = "AES_GCM_".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int FIELD = 48;

    private Timelock() {}

    /** The bytes of a message that a round's signature opens, by the beacon's public key. */
    public static byte[] seal(byte[] publicKey, long round, byte[] message, Randomness randomness) {
        BLS12_381G2Point beacon =
                Points.g2(publicKey).orElseThrow(() -> new IllegalArgumentException("this is no beacon's key"));
        byte[] key = randomness.bytes(KEY);
        byte[] sigma = randomness.bytes(KEY);
        BigInteger r = exponent(sigma, key);
        ECPoint identity = Points.hashToG1(Beacon.identity(round));
        byte[] mask = hash(Pairing.of(identity, beacon.constantTimeMultiply(r)));
        byte[] nonce = randomness.bytes(NONCE);
        byte[] body = new ArkBytes()
                .vector(cipher(true, key, nonce, message).orElseThrow())
                .vector(nonce)
                .toArray();
        return new ArkBytes()
                .plain(BLS12_381Serialization.compressG2(
                        BLS12_381G2.getGenerator().constantTimeMultiply(r)))
                .vector(xor(sigma, mask))
                .vector(xor(key, Hash.sha256(sigma)))
                .vector(body)
                .vector(SUITE)
                .toArray();
    }

    /** The message, if the bytes are one that this signature opens; anything malformed is none. */
    public static Optional<byte[]> open(byte[] sealed, byte[] signature) {
        return Sealed.read(sealed).flatMap(parts -> Points.g1(signature).flatMap(point -> open(parts, point)));
    }

    private static Optional<byte[]> open(Sealed parts, ECPoint signature) {
        byte[] sigma = xor(parts.v, hash(Pairing.of(signature, parts.u)));
        byte[] key = xor(parts.w, Hash.sha256(sigma));
        BLS12_381G2Point u = Generator.times(exponent(sigma, key));
        return u.equals(parts.u) ? cipher(false, key, parts.nonce, parts.ciphertext) : Optional.empty();
    }

    /** A sealed message in its parts; those that never open are not read. */
    private record Sealed(BLS12_381G2Point u, byte[] v, byte[] w, byte[] ciphertext, byte[] nonce) {
        static Optional<Sealed> read(byte[] bytes) {
            Optional<BLS12_381G2Point> u = Points.g2(bytes);
            Optional<List<byte[]>> header = ArkBytes.vectors(bytes, Points.G2_BYTES, 4);
            Optional<List<byte[]>> body = header.flatMap(parts -> ArkBytes.vectors(parts.get(2), 0, 2));
            if (u.isEmpty() || header.isEmpty() || body.isEmpty()) {
                return Optional.empty();
            }
            byte[] v = header.get().getFirst();
            byte[] w = header.get().get(1);
            byte[] nonce = body.get().get(1);
            return v.length == KEY && w.length == KEY && nonce.length == NONCE
                    ? Optional.of(new Sealed(u.get(), v, w, body.get().getFirst(), nonce))
                    : Optional.empty();
        }
    }

    /** AES-256-GCM either way; empty if the tag is not right. */
    private static Optional<byte[]> cipher(boolean seal, byte[] key, byte[] nonce, byte[] in) {
        GCMModeCipher gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
        gcm.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        try {
            byte[] out = new byte[gcm.getOutputSize(in.length)];
            int done = gcm.processBytes(in, 0, in.length, out, 0);
            done += gcm.doFinal(out, done);
            return Optional.of(Arrays.copyOf(out, done));
        } catch (InvalidCipherTextException forged) {
            return Optional.empty();
        }
    }

    private static BigInteger exponent(byte[] sigma, byte[] key) {
        byte[] both = Arrays.copyOf(sigma, sigma.length + key.length);
        System.arraycopy(key, 0, both, sigma.length, key.length);
        return new BigInteger(1, Hash.sha256(both)).mod(BLS12_381G1.ORDER);
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] out = new byte[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (a[i] ^ b[i]);
        }
        return out;
    }

    /** The hash of a pairing's value as arkworks writes it. */
    private static byte[] hash(Fp12Element value) {
        byte[] out = new byte[12 * FIELD];
        int at = 0;
        for (Fp6Element half : List.of(value.c0(), value.c1())) {
            for (Fp2Element third : List.of(half.c0(), half.c1(), half.c2())) {
                at = write(third.c0(), out, at);
                at = write(third.c1(), out, at);
            }
        }
        return Hash.sha256(out);
    }

    private static int write(BigInteger value, byte[] out, int at) {
        byte[] big = value.toByteArray();
        for (int i = 0; i < Math.min(FIELD, big.length); i++) {
            out[at + i] = big[big.length - 1 - i];
        }
        return at + FIELD;
    }
}
