package org.taonet.crypto;

/**
 * A point of the twisted Edwards curve of Ed25519, mutable, in extended coordinates (x = X/Z, y = Y/Z, xy = T/Z), with
 * the complete formulas of Hisil, Wong, Carter and Dawson. Every operation overwrites the point it is called on.
 */
final class EdwardsPoint {
    static final Fe D =
            new Fe(0x34dca135978a3L, 0x1a8283b156ebdL, 0x5e7a26001c029L, 0x739c663a03cbbL, 0x52036cee2b6ffL);
    static final Fe D2 =
            new Fe(0x69b9426b2f159L, 0x35050762add7aL, 0x3cf44c0038052L, 0x6738cc7407977L, 0x2406d9dc56dffL);
    static final Fe SQRT_M1 =
            new Fe(0x61b274a0ea0b0L, 0xd5a5fc8f189dL, 0x7ef5e9cbd0c60L, 0x78595a6804c9eL, 0x2b8324804fc1dL);
    private static final Fe BASE_X =
            new Fe(0x62d608f25d51aL, 0x412a4b4f6592aL, 0x75b7171a4b31dL, 0x1ff60527118feL, 0x216936d3cd6e5L);
    private static final Fe BASE_Y =
            new Fe(0x6666666666658L, 0x4ccccccccccccL, 0x1999999999999L, 0x3333333333333L, 0x6666666666666L);

    final Fe x = new Fe();
    final Fe y = Fe.small(1);
    final Fe z = Fe.small(1);
    final Fe t = new Fe();
    private final Fe e = new Fe();
    private final Fe f = new Fe();
    private final Fe g = new Fe();
    private final Fe h = new Fe();

    /** The neutral element. */
    EdwardsPoint() {}

    /** What an addition needs of a point that is added often: y + x, y - x, z and 2dt. */
    static final class Cached {
        final Fe plus = new Fe();
        final Fe minus = new Fe();
        final Fe z = new Fe();
        final Fe t2d = new Fe();

        Cached(EdwardsPoint p) {
            plus.add(p.y, p.x);
            minus.sub(p.y, p.x);
            z.set(p.z);
            t2d.mul(p.t, D2);
        }
    }

    /** The same for a point whose z is 1: one product less. All numbers tight. */
    static final class Affine {
        final Fe plus = Fe.small(1);
        final Fe minus = Fe.small(1);
        final Fe t2d = new Fe();

        /** The neutral element. */
        Affine() {}

        Affine(EdwardsPoint p, Fe inverseZ) {
            Fe x = new Fe().mul(p.x, inverseZ);
            Fe y = new Fe().mul(p.y, inverseZ);
            plus.add(y, x).carry();
            minus.sub(y, x).carry();
            t2d.mul(x, y).mul(t2d, D2);
        }
    }

    static EdwardsPoint base() {
        EdwardsPoint p = new EdwardsPoint();
        p.x.set(BASE_X);
        p.y.set(BASE_Y);
        p.t.mul(BASE_X, BASE_Y);
        return p;
    }

    EdwardsPoint set(EdwardsPoint p) {
        x.set(p.x);
        y.set(p.y);
        z.set(p.z);
        t.set(p.t);
        return this;
    }

    /** Doubles itself. Without t, only another doubling may follow. */
    EdwardsPoint twice(boolean withT) {
        e.sqr(x);
        f.sqr(y);
        g.sqr(z);
        h.add(x, y);
        h.sqr(h);
        x.add(f, e);
        f.sub(f, e);
        e.sub4(h, x);
        g.add(g, g);
        h.sub4(g, f);
        // now e is E, x is H, f is G, h is F of the paper
        if (withT) {
            t.mul(e, x);
        }
        y.mul(x, f);
        x.mul(e, h);
        z.mul(f, h);
        return this;
    }

    EdwardsPoint add(Cached q, boolean withT) {
        e.sub(y, x);
        f.add(y, x);
        e.mul(e, q.minus);
        f.mul(f, q.plus);
        g.mul(t, q.t2d);
        h.mul(z, q.z);
        return finish(withT);
    }

    EdwardsPoint sub(Cached q, boolean withT) {
        e.sub(y, x);
        f.add(y, x);
        e.mul(e, q.plus);
        f.mul(f, q.minus);
        g.mul(t, q.t2d);
        h.mul(z, q.z);
        return finishNegated(withT);
    }

    EdwardsPoint add(Affine q, boolean withT) {
        e.sub(y, x);
        f.add(y, x);
        e.mul(e, q.minus);
        f.mul(f, q.plus);
        g.mul(t, q.t2d);
        h.set(z);
        return finish(withT);
    }

    EdwardsPoint sub(Affine q, boolean withT) {
        e.sub(y, x);
        f.add(y, x);
        e.mul(e, q.plus);
        f.mul(f, q.minus);
        g.mul(t, q.t2d);
        h.set(z);
        return finishNegated(withT);
    }

    EdwardsPoint add(EdwardsPoint q) {
        return add(new Cached(q), true);
    }

    EdwardsPoint negate() {
        x.neg(x);
        t.neg(t);
        return this;
    }

    /** e = A, f = B, g = C, h = z1 z2: the rest of an addition. */
    private EdwardsPoint finish(boolean withT) {
        h.add(h, h);
        x.sub(f, e);
        y.add(f, e);
        z.add(h, g);
        t.sub(h, g);
        return product(withT);
    }

    private EdwardsPoint finishNegated(boolean withT) {
        h.add(h, h);
        x.sub(f, e);
        y.add(f, e);
        z.sub(h, g);
        t.add(h, g);
        return product(withT);
    }

    /** From x = E, y = H, z = G, t = F to the coordinates. */
    private EdwardsPoint product(boolean withT) {
        e.set(x);
        f.set(t);
        x.mul(e, f);
        if (withT) {
            t.mul(e, y);
        }
        y.mul(y, z);
        z.mul(z, f);
        return this;
    }

    /** Whether this is the neutral element. Not for secrets. */
    boolean isNeutral() {
        return (x.zeroMask() & y.equalMask(z)) != 0;
    }

    /** Whether both are the same point. Not for secrets. */
    boolean same(EdwardsPoint q) {
        Fe a = new Fe().mul(x, q.z);
        Fe b = new Fe().mul(q.x, z);
        Fe c = new Fe().mul(y, q.z);
        Fe d = new Fe().mul(q.y, z);
        return (a.equalMask(b) & c.equalMask(d)) != 0;
    }

    /** The encoding of RFC 8032: y, with the sign of x in the top bit. */
    void write(byte[] out, int at) {
        Fe inverse = new Fe().invert(z);
        Fe ax = new Fe().mul(x, inverse);
        new Fe().mul(y, inverse).write(out, at);
        out[at + 31] ^= (byte) (ax.negativeMask() & 0x80);
    }

    /**
     * Reads the encoding of RFC 8032 into itself as ZIP-215 has it: y may be p or more, and x = 0 may be called
     * negative.
     *
     * @return false if there is no such point; the point is then unusable
     */
    boolean read(byte[] in, int at) {
        y.read(in, at);
        z.set(1);
        Fe square = new Fe().sqr(y);
        Fe u = new Fe().sub(square, z).carry();
        Fe v = new Fe().mul(square, D);
        v.add(v, z).carry();
        if (sqrtRatio(x, u, v) == 0) {
            return false;
        }
        x.negateIf(-(in[at + 31] >>> 7 & 1));
        t.mul(x, y);
        return true;
    }

    /**
     * The non-negative square root of u/v, or of i u/v where u/v has none (RFC 9496, section 4.2), for tight u and v.
     *
     * @return all ones if u/v is a square (0 is), else 0
     */
    static long sqrtRatio(Fe root, Fe u, Fe v) {
        Fe v3 = new Fe().sqr(v);
        v3.mul(v3, v);
        Fe v7 = new Fe().sqr(v3);
        v7.mul(v7, v);
        Fe r = new Fe().mul(u, v7);
        r.pow58(r);
        r.mul(r, v3);
        r.mul(r, u);
        Fe check = new Fe().sqr(r);
        check.mul(check, v);
        Fe minusU = new Fe().neg(u);
        Fe minusIu = new Fe().mul(minusU, SQRT_M1);
        long correct = check.equalMask(u);
        long flipped = check.equalMask(minusU);
        long flippedI = check.equalMask(minusIu);
        Fe turned = new Fe().mul(r, SQRT_M1);
        r.select(turned, flipped | flippedI);
        r.negateIf(r.negativeMask());
        root.set(r);
        return correct | flipped;
    }
}
