package org.taonet.crypto;

/** The group of prime order ristretto255 (RFC 9496): encodings of classes of Edwards points. */
final class Ristretto {
    private static final Fe INVSQRT_A_MINUS_D =
            new Fe(0xfdaa805d40eaL, 0x2eb482e57d339L, 0x7610274bc58L, 0x6510b613dc8ffL, 0x786c8905cfaffL);
    private static final Fe ONE = Fe.small(1);

    private Ristretto() {}

    /** Reads 32 bytes into a point; false (and the point unusable) if they are no canonical encoding. */
    static boolean decode(EdwardsPoint out, byte[] in, int at) {
        Fe s = new Fe().read(in, at);
        byte[] again = new byte[32];
        s.write(again, 0);
        int different = again[0] & 1;
        for (int i = 0; i < 32; i++) {
            different |= again[i] ^ in[at + i];
        }
        if (different != 0) {
            return false;
        }
        Fe ss = new Fe().sqr(s);
        Fe u1 = new Fe().sub(ONE, ss);
        Fe u2 = new Fe().add(ONE, ss);
        Fe u2Square = new Fe().sqr(u2);
        Fe v = new Fe().sqr(u1);
        v.mul(v, EdwardsPoint.D);
        v.add(v, u2Square);
        v.neg(v);
        Fe root = new Fe();
        long square = EdwardsPoint.sqrtRatio(root, ONE, new Fe().mul(v, u2Square));
        Fe denX = new Fe().mul(root, u2);
        Fe denY = new Fe().mul(root, denX);
        denY.mul(denY, v);
        out.x.add(s, s);
        out.x.mul(out.x, denX);
        out.x.negateIf(out.x.negativeMask());
        out.y.mul(u1, denY);
        out.z.set(1);
        out.t.mul(out.x, out.y);
        return square != 0 && out.t.negativeMask() == 0 && out.y.zeroMask() == 0;
    }

    /** Writes the 32 bytes of a point's class. In the same time for every point. */
    static void encode(EdwardsPoint p, byte[] out, int at) {
        Fe u1 = new Fe().add(p.z, p.y);
        Fe u2 = new Fe().sub(p.z, p.y);
        u1.mul(u1, u2);
        u2.mul(p.x, p.y);
        Fe root = new Fe().sqr(u2);
        root.mul(root, u1);
        EdwardsPoint.sqrtRatio(root, ONE, root);
        Fe den1 = new Fe().mul(root, u1);
        Fe den2 = new Fe().mul(root, u2);
        Fe inverseZ = new Fe().mul(den1, den2);
        inverseZ.mul(inverseZ, p.t);
        long rotate = new Fe().mul(p.t, inverseZ).negativeMask();
        Fe x = new Fe().set(p.x).select(new Fe().mul(p.y, EdwardsPoint.SQRT_M1), rotate);
        Fe y = new Fe().set(p.y).select(new Fe().mul(p.x, EdwardsPoint.SQRT_M1), rotate);
        Fe inverse = den2.select(den1.mul(den1, INVSQRT_A_MINUS_D), rotate);
        y.negateIf(new Fe().mul(x, inverseZ).negativeMask());
        Fe s = new Fe().sub(p.z, y);
        s.mul(s, inverse);
        s.negateIf(s.negativeMask());
        s.write(out, at);
    }

    /** Whether a point is in the class of the neutral element. Not for secrets. */
    static boolean isNeutral(EdwardsPoint p) {
        return (p.x.zeroMask() | p.y.zeroMask()) != 0;
    }
}
