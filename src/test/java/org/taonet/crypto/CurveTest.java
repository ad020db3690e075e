package org.taonet.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taonet.text.Hex;

/** The field, the scalars and the groups against BigInteger, RFC 9496 and their own laws. */
class CurveTest {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private final Random random = new Random(11);

    @Test
    void fieldOperationsAreThoseOfBigInteger() {
        for (int i = 0; i < 20_000; i++) {
            Fe a = element();
            Fe b = element();
            BigInteger x = value(a);
            BigInteger y = value(b);
            assertThat(value(new Fe().mul(a, b))).isEqualTo(x.multiply(y).mod(P));
            assertThat(value(new Fe().sqr(a, 1 + i % 4))).isEqualTo(x.modPow(BigInteger.TWO.pow(1 + i % 4), P));
            assertThat(value(new Fe().add(a, b))).isEqualTo(x.add(y).mod(P));
            assertThat(value(new Fe().sub(a, b))).isEqualTo(x.subtract(y).mod(P));
            assertThat(value(new Fe().neg(a))).isEqualTo(x.negate().mod(P));
            assertThat(a.negativeMask()).isEqualTo(x.testBit(0) ? -1L : 0L);
            assertThat(a.equalMask(b)).isEqualTo(x.equals(y) ? -1L : 0L);
            assertThat(new Fe().set(a).select(b, -(i & 1)).equalMask((i & 1) == 0 ? a : b))
                    .isEqualTo(-1L);
        }
    }

    /** The largest limbs that the point formulas feed into products, and more: the bound of the documentation. */
    @Test
    void productsOfLooseLimbsDoNotOverflow() {
        long limit = (1L << 53) + (1L << 52);
        for (int i = 0; i < 20_000; i++) {
            Fe a = loose(i % 3 == 0 ? limit : 1L << 53);
            Fe b = loose(limit);
            assertThat(value(new Fe().mul(a, b)))
                    .isEqualTo(raw(a).multiply(raw(b)).mod(P));
            Fe c = loose((1L << 53) - 1);
            assertThat(value(new Fe().sqr(c))).isEqualTo(raw(c).modPow(BigInteger.TWO, P));
        }
        Fe most = new Fe(limit, limit, limit, limit, limit);
        assertThat(value(new Fe().mul(most, most))).isEqualTo(raw(most).modPow(BigInteger.TWO, P));
    }

    @Test
    void inversesAndRootsAreRight() {
        for (int i = 0; i < 300; i++) {
            Fe a = element();
            assertThat(value(new Fe().mul(a, new Fe().invert(a))))
                    .isEqualTo(value(a).modPow(P.subtract(BigInteger.ONE), P));
            Fe u = element();
            Fe v = element();
            Fe root = new Fe();
            long square = EdwardsPoint.sqrtRatio(root, u, v);
            BigInteger back =
                    value(root).modPow(BigInteger.TWO, P).multiply(value(v)).mod(P);
            BigInteger i4 = value(EdwardsPoint.SQRT_M1);
            assertThat(back)
                    .isEqualTo(square != 0 ? value(u) : value(u).multiply(i4).mod(P));
            assertThat(value(root).testBit(0)).isFalse();
        }
        assertThat(value(new Fe().invert(new Fe()))).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void bytesOfElementsComeBackCanonical() {
        for (BigInteger edge :
                List.of(BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE), P, P.add(BigInteger.TEN))) {
            Fe a = new Fe().read(bytes(edge), 0);
            assertThat(value(a)).isEqualTo(edge.mod(P));
            assertThat(a.zeroMask()).isEqualTo(edge.mod(P).signum() == 0 ? -1L : 0L);
        }
    }

    @Test
    void scalarsAreThoseOfBigInteger() {
        for (int i = 0; i < 5_000; i++) {
            byte[] wide = new byte[64];
            random.nextBytes(wide);
            if (i % 7 == 0) {
                Arrays.fill(wide, (byte) (i % 2 == 0 ? 0xff : 0));
            }
            assertThat(unsigned(Scalar.reduceWide(wide)))
                    .isEqualTo(unsigned(wide).mod(L));
            byte[] a = scalarBytes(i);
            byte[] b = scalarBytes(i + 1);
            byte[] c = scalarBytes(i + 2);
            BigInteger sum = unsigned(a).multiply(unsigned(b)).add(unsigned(c)).mod(L);
            assertThat(unsigned(Scalar.multiplyAdd(a, b, c))).isEqualTo(sum);
            assertThat(unsigned(Scalar.add(a, b)))
                    .isEqualTo(unsigned(a).add(unsigned(b)).mod(L));
            assertThat(unsigned(Scalar.negate(a)))
                    .isEqualTo(unsigned(a).negate().mod(L));
            assertThat(Scalar.isCanonical(a, 0)).isEqualTo(unsigned(a).compareTo(L) < 0);
        }
    }

    @Test
    void recodingsAddUpToTheScalar() {
        for (int i = 0; i < 2_000; i++) {
            byte[] scalar = scalarBytes(i);
            scalar[31] &= 0x7f;
            BigInteger sum = BigInteger.ZERO;
            byte[] digits = Scalar.radix16(scalar);
            for (int at = 63; at >= 0; at--) {
                assertThat((int) digits[at]).isBetween(-8, 8);
                sum = sum.shiftLeft(4).add(BigInteger.valueOf(digits[at]));
            }
            assertThat(sum).isEqualTo(unsigned(scalar));
            int width = 2 + i % 7;
            byte[] form = Scalar.nonAdjacent(scalar, width);
            sum = BigInteger.ZERO;
            int last = 256 + width;
            for (int at = 255; at >= 0; at--) {
                sum = sum.shiftLeft(1).add(BigInteger.valueOf(form[at]));
                if (form[at] != 0) {
                    assertThat(form[at] & 1).isEqualTo(1);
                    assertThat(Math.abs(form[at])).isLessThan(1 << width - 1);
                    assertThat(last - at).isGreaterThanOrEqualTo(width);
                    last = at;
                }
            }
            assertThat(sum).isEqualTo(unsigned(scalar));
        }
    }

    @Test
    void ristrettoIsThatOfTheRfc() throws IOException {
        List<byte[]> multiples = ristretto("multiple");
        EdwardsPoint sum = new EdwardsPoint();
        for (int i = 0; i < 16; i++) {
            byte[] out = new byte[32];
            Ristretto.encode(sum, out, 0);
            assertThat(out).isEqualTo(multiples.get(i));
            Ristretto.encode(Multiples.ofBase(bytes(BigInteger.valueOf(i))), out, 0);
            assertThat(out).isEqualTo(multiples.get(i));
            EdwardsPoint back = new EdwardsPoint();
            assertThat(Ristretto.decode(back, out, 0)).isTrue();
            Ristretto.encode(back, out, 0);
            assertThat(out).isEqualTo(multiples.get(i));
            sum.add(EdwardsPoint.base());
        }
        List<byte[]> bad = ristretto("bad");
        assertThat(bad).hasSize(29);
        for (byte[] encoding : bad) {
            assertThat(Ristretto.decode(new EdwardsPoint(), encoding, 0))
                    .as(Hex.encode(encoding))
                    .isFalse();
        }
    }

    /** The four points of order 4 and less lie in one class: adding any of them changes no encoding. */
    @Test
    void encodingsAreOfClasses() {
        for (String torsion : List.of(
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080")) {
            EdwardsPoint small = new EdwardsPoint();
            assertThat(small.read(Hex.decode(torsion), 0)).isTrue();
            assertThat(Ristretto.isNeutral(small)).isTrue();
            for (int i = 0; i < 50; i++) {
                EdwardsPoint p = Multiples.ofBase(scalarBytes(3 * i + 1));
                byte[] one = new byte[32];
                byte[] other = new byte[32];
                Ristretto.encode(p, one, 0);
                Ristretto.encode(new EdwardsPoint().set(p).add(small), other, 0);
                assertThat(other).isEqualTo(one);
                assertThat(Ristretto.isNeutral(p.add(small))).isFalse();
            }
        }
    }

    @Test
    void multiplesAgreeHoweverTheyAreMade() {
        for (int i = 0; i < 200; i++) {
            byte[] a = Scalar.reduceWide(Arrays.copyOf(scalarBytes(3 * i + 1), 64));
            byte[] b = Scalar.reduceWide(Arrays.copyOf(scalarBytes(3 * i + 2), 64));
            EdwardsPoint p = Multiples.ofBase(a);
            EdwardsPoint slow = slowMultiple(EdwardsPoint.base(), a);
            assertThat(p.same(slow)).isTrue();
            // b p + a B = (a b + a) B
            EdwardsPoint sum = Multiples.sum(b, p, a);
            assertThat(sum.same(Multiples.ofBase(Scalar.multiplyAdd(a, b, a)))).isTrue();
            assertThat(sum.add(new EdwardsPoint().set(sum).negate()).isNeutral())
                    .isTrue();
        }
    }

    @Test
    void pointsSatisfyTheCurve() {
        for (int i = 0; i < 100; i++) {
            EdwardsPoint p = Multiples.ofBase(scalarBytes(3 * i + 1));
            byte[] out = new byte[32];
            p.write(out, 0);
            EdwardsPoint back = new EdwardsPoint();
            assertThat(back.read(out, 0)).isTrue();
            assertThat(back.same(p)).isTrue();
            BigInteger x = value(back.x).modPow(BigInteger.TWO, P);
            BigInteger y = value(back.y).modPow(BigInteger.TWO, P);
            BigInteger d = value(EdwardsPoint.D);
            assertThat(y.subtract(x).mod(P))
                    .isEqualTo(BigInteger.ONE.add(d.multiply(x).multiply(y)).mod(P));
        }
    }

    private static EdwardsPoint slowMultiple(EdwardsPoint p, byte[] scalar) {
        EdwardsPoint sum = new EdwardsPoint();
        for (int bit = 255; bit >= 0; bit--) {
            sum.twice(true);
            if ((scalar[bit >> 3] >> (bit & 7) & 1) != 0) {
                sum.add(p);
            }
        }
        return sum;
    }

    private static List<byte[]> ristretto(String kind) throws IOException {
        List<byte[]> out = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(CurveTest.class.getResourceAsStream("/vectors/ristretto255.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(kind + " ")) {
                    out.add(Hex.decode(line.substring(kind.length() + 1)));
                }
            }
        }
        return out;
    }

    private Fe element() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        if (random.nextInt(20) == 0) {
            Arrays.fill(bytes, 1, 32, (byte) (random.nextBoolean() ? 0xff : 0));
        }
        return new Fe().read(bytes, 0);
    }

    private Fe loose(long limit) {
        return new Fe(limb(limit), limb(limit), limb(limit), limb(limit), limb(limit));
    }

    private long limb(long limit) {
        return switch (random.nextInt(5)) {
            case 0 -> limit;
            case 1 -> 0;
            default -> random.nextLong(limit);
        };
    }

    private byte[] scalarBytes(int i) {
        byte[] out = new byte[32];
        random.nextBytes(out);
        switch (i % 9) {
            case 0 -> Arrays.fill(out, (byte) 0xff);
            case 3 -> Arrays.fill(out, (byte) 0);
            case 6 -> System.arraycopy(bytes(L.add(BigInteger.valueOf(random.nextInt(5) - 2))), 0, out, 0, 32);
            default -> out[31] &= 0x7f;
        }
        return out;
    }

    private static BigInteger raw(Fe a) {
        BigInteger sum = BigInteger.ZERO;
        for (long limb : new long[] {a.l4, a.l3, a.l2, a.l1, a.l0}) {
            sum = sum.shiftLeft(51).add(BigInteger.valueOf(limb));
        }
        return sum;
    }

    private static BigInteger value(Fe a) {
        byte[] out = new byte[32];
        a.write(out, 0);
        return unsigned(out);
    }

    private static BigInteger unsigned(byte[] littleEndian) {
        byte[] big = new byte[littleEndian.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = littleEndian[big.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    private static byte[] bytes(BigInteger value) {
        byte[] out = new byte[32];
        for (int i = 0; i < 32; i++) {
            out[i] = value.shiftRight(8 * i).byteValue();
        }
        return out;
    }
}
