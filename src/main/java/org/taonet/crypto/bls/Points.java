package org.taonet.crypto.bls;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Serialization;
import org.bouncycastle.crypto.bls.BLS12_381SubgroupCheck;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Points of BLS12-381 as arkworks reads them: compressed, of the right subgroup, bytes behind them ignored; the
 * infinite point by its flag alone, whatever else the bytes say.
 */
final class Points {
    /** Bytes of a compressed point of G1. */
    static final int G1_BYTES = 48;

    /** Bytes of a compressed point of G2. */
    static final int G2_BYTES = 96;

    private static final String SUITE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final int COMPRESSED = 0x80;
    private static final int INFINITE = 0x40;

    private Points() {}

    /** The curve that signatures are on; made when first used. */
    private static final class G1 {
        static final ECCurve CURVE = BLS12_381G1.createCurve();
    }

    /** A point of G1, if the first 48 bytes are one. */
    static Optional<ECPoint> g1(byte[] bytes) {
        if (bytes.length < G1_BYTES || (bytes[0] & COMPRESSED) == 0) {
            return Optional.empty();
        }
        if ((bytes[0] & INFINITE) != 0) {
            return Optional.of(G1.CURVE.getInfinity());
        }
        try {
            ECPoint point = BLS12_381Serialization.decompressG1(Arrays.copyOf(bytes, G1_BYTES), G1.CURVE);
            return BLS12_381SubgroupCheck.isInG1Subgroup(point) ? Optional.of(point) : Optional.empty();
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    /** A point of G2, if the first 96 bytes are one. */
    static Optional<BLS12_381G2Point> g2(byte[] bytes) {
        if (bytes.length < G2_BYTES || (bytes[0] & COMPRESSED) == 0) {
            return Optional.empty();
        }
        if ((bytes[0] & INFINITE) != 0) {
            return Optional.of(BLS12_381G2Point.INFINITY);
        }
        try {
            BLS12_381G2Point point = BLS12_381Serialization.decompressG2(Arrays.copyOf(bytes, G2_BYTES));
            return BLS12_381SubgroupCheck.isInG2Subgroup(point) ? Optional.of(point) : Optional.empty();
        } catch (IllegalArgumentException noPoint) {
            return Optional.empty();
        }
    }

    /** The point of G1 that stands for a message, by quicknet's suite of RFC 9380. */
    static ECPoint hashToG1(byte[] message) {
        return HashToEllipticCurve.getInstance(HashToCurveProfile.BLS12_381_G1_XMD_SHA_256_SSWU_RO, SUITE)
                .hashToCurve(message);
    }
}
