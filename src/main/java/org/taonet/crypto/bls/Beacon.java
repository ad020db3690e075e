package org.taonet.crypto.bls;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.math.ec.ECPoint;
import org.taonet.crypto.Hash;

/**
 * Pulses of a drand beacon without chain, as quicknet is one: the signature (48 bytes, G1) of a round's number by the
 * beacon's key (96 bytes, G2). Mirrors pallets/drand/src/verifier.rs.
 */
public final class Beacon {
    private Beacon() {}

    /** What comes of checking a pulse. */
    public enum Verdict {
        /** The beacon signed the round. */
        GENUINE,
        /** Key and signature are points, and do not belong together. */
        FORGED,
        /** Key or signature is no point. */
        UNREADABLE
    }

    /** Whether a signature is a beacon's for a round. Some tens of milliseconds. */
    public static Verdict check(byte[] publicKey, long round, byte[] signature) {
        Optional<BLS12_381G2Point> key = Points.g2(publicKey);
        Optional<ECPoint> signed = Points.g1(signature);
        if (key.isEmpty() || signed.isEmpty()) {
            return Verdict.UNREADABLE;
        }
        ECPoint hashed = Points.hashToG1(identity(round));
        boolean genuine = Pairing.cancel(signed.get().negate(), BLS12_381G2.getGenerator(), hashed, key.get());
        return genuine ? Verdict.GENUINE : Verdict.FORGED;
    }

    /** What the beacon signs for a round: SHA-256 of its number, big-endian. */
    static byte[] identity(long round) {
        byte[] number = new byte[Long.BYTES];
        for (int i = 0; i < number.length; i++) {
            number[i] = (byte) (round >>> 8 * (number.length - 1 - i));
        }
        return Hash.sha256(number);
    }

    /** The randomness of a pulse: the hash of its signature. */
    public static byte[] randomness(byte[] signature) {
        return Hash.sha256(signature);
    }

    /** The key of a beacon of one's own, from 32 secret bytes (big-endian, below the order of the curve, not 0). */
    public static byte[] publicKey(byte[] secret) {
        return BLS12_381Serialization.compressG2(BLS12_381G2.getGenerator().constantTimeMultiply(scalar(secret)));
    }

    /** The signature of a round by a beacon of one's own. */
    public static byte[] sign(byte[] secret, long round) {
        ECPoint signed = BLS12_381G1.constantTimeMultiply(Points.hashToG1(identity(round)), scalar(secret));
        return BLS12_381Serialization.compressG1(signed);
    }

    private static BigInteger scalar(byte[] secret) {
        BigInteger number = new BigInteger(1, secret);
        if (secret.length != 32 || number.signum() == 0 || number.compareTo(BLS12_381G1.ORDER) >= 0) {
            throw new IllegalArgumentException("a beacon's secret is 32 bytes, between 0 and the curve's order");
        }
        return number;
    }
}
