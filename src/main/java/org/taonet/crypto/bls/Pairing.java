package org.taonet.crypto.bls;

import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.crypto.bls.Fp2Element;
import org.bouncycastle.crypto.bls.Fp6Element;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The optimal ate pairing with arkworks' final exponent, whose value is the cube of Bouncy Castle's own. Twice as fast
 * as that one, since it stays on the twist and squares in the cyclotomic subgroup (Granger and Scott).
 */
final class Pairing {
    /** The curve's parameter without its sign, which is minus. */
    private static final long X = 0xd201000000010000L;

    private static final Fp2Element XI = Fp2Element.of(1, 1);
    private static final Fp2Element TWO = Fp2Element.of(2, 0);
    private static final Fp2Element THREE = Fp2Element.of(3, 0);

    private Pairing() {}

    /** Of two points; one if either is infinite. */
    static Fp12Element of(ECPoint p, BLS12_381G2Point q) {
        return power(miller(p, q));
    }

    /** Whether the values of two pairs are each other's inverses. */
    static boolean cancel(ECPoint p, BLS12_381G2Point q, ECPoint otherP, BLS12_381G2Point otherQ) {
        return power(miller(p, q).mul(miller(otherP, otherQ))).equals(Fp12Element.ONE);
    }

    private static Fp12Element miller(ECPoint p, BLS12_381G2Point q) {
        return p.isInfinity() || q.isInfinity() ? Fp12Element.ONE : loop(p.normalize(), q);
    }

    private static Fp12Element loop(ECPoint p, BLS12_381G2Point q) {
        Fp2Element minusX =
                Fp2Element.fromFp(p.getAffineXCoord().toBigInteger()).neg();
        Fp6Element y = Fp6Element.of(
                Fp2Element.ZERO, Fp2Element.fromFp(p.getAffineYCoord().toBigInteger()), Fp2Element.ZERO);
        Fp12Element f = Fp12Element.ONE;
        Fp2Element tx = q.x();
        Fp2Element ty = q.y();
        for (int bit = Long.SIZE - 2; bit >= 0; bit--) {
            Fp2Element slope = tx.square().mul(THREE).mul(ty.mul(TWO).inverse());
            f = f.square().mul(line(slope, tx, ty, minusX, y));
            Fp2Element next = slope.square().sub(tx).sub(tx);
            ty = slope.mul(tx.sub(next)).sub(ty);
            tx = next;
            if ((X >>> bit & 1) == 1) {
                slope = ty.sub(q.y()).mul(tx.sub(q.x()).inverse());
                f = f.mul(line(slope, tx, ty, minusX, y));
                next = slope.square().sub(tx).sub(q.x());
                ty = slope.mul(tx.sub(next)).sub(ty);
                tx = next;
            }
        }
        return f.conjugate();
    }

    /** A line through a point of the twist, at the other point; but for a factor that the final power takes away. */
    private static Fp12Element line(Fp2Element slope, Fp2Element tx, Fp2Element ty, Fp2Element minusX, Fp6Element y) {
        Fp6Element even = Fp6Element.of(slope.mul(tx).sub(ty), slope.mul(minusX), Fp2Element.ZERO);
        return Fp12Element.of(even, y);
    }

    /** To the power of 3(p^12 - 1)/r, by (x - 1)^2 (x + p)(x^2 + p^2 - 1) + 3 for its hard part. */
    private static Fp12Element power(Fp12Element in) {
        Fp12Element easy = in.conjugate().mul(in.inverse());
        Fp12Element f = easy.frobeniusSquared().mul(easy);
        Fp12Element a = byX(f).mul(f.conjugate());
        Fp12Element b = byX(a).mul(a.conjugate());
        Fp12Element c = byX(b).mul(b.frobenius());
        Fp12Element d = byX(byX(c)).mul(c.frobeniusSquared()).mul(c.conjugate());
        return d.mul(square(f)).mul(f);
    }

    /** To the power of the curve's parameter, within the cyclotomic subgroup, where conjugates are inverses. */
    private static Fp12Element byX(Fp12Element f) {
        Fp12Element power = f;
        for (int bit = Long.SIZE - 2; bit >= 0; bit--) {
            power = square(power);
            if ((X >>> bit & 1) == 1) {
                power = power.mul(f);
            }
        }
        return power.conjugate();
    }

    /** The square of an element of the cyclotomic subgroup. */
    static Fp12Element square(Fp12Element f) {
        Fp6Element even = f.c0();
        Fp6Element odd = f.c1();
        Fp2Element[] first = square(even.c0(), odd.c1());
        Fp2Element[] second = square(odd.c0(), even.c2());
        Fp2Element[] third = square(even.c1(), odd.c2());
        return Fp12Element.of(
                Fp6Element.of(less(first[0], even.c0()), less(second[0], even.c1()), less(third[0], even.c2())),
                Fp6Element.of(more(third[1].mul(XI), odd.c0()), more(first[1], odd.c1()), more(second[1], odd.c2())));
    }

    /** (a + b s)^2 with s^2 = 1 + u. */
    private static Fp2Element[] square(Fp2Element a, Fp2Element b) {
        Fp2Element product = a.mul(b);
        Fp2Element square = a.add(b).mul(b.mul(XI).add(a)).sub(product).sub(product.mul(XI));
        return new Fp2Element[] {square, product.add(product)};
    }

    private static Fp2Element less(Fp2Element t, Fp2Element z) {
        return twice(t.sub(z)).add(t);
    }

    private static Fp2Element more(Fp2Element t, Fp2Element z) {
        return twice(t.add(z)).add(t);
    }

    private static Fp2Element twice(Fp2Element a) {
        return a.add(a);
    }
}
