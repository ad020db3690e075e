package org.taonet.crypto.bls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.bouncycastle.crypto.bls.BLS12_381G1;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;
import org.bouncycastle.crypto.bls.BLS12_381Pairing;
import org.bouncycastle.crypto.bls.Fp12Element;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairing is the cube of the library's, and bilinear; the table's multiples are the library's. */
final class PairingTest {
    private static BigInteger scalar(Random random) {
        return new BigInteger(255, random).mod(BLS12_381G1.ORDER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheCubeOfTheLibrarys(long seed) {
        Random random = new Random(seed);
        BigInteger a = scalar(random);
        ECPoint p = Points.hashToG1(new byte[] {(byte) seed}).multiply(a);
        BLS12_381G2Point q = Generator.times(scalar(random));
        Fp12Element theirs = BLS12_381Pairing.pair(p, q);
        assertThat(Pairing.of(p, q)).isEqualTo(theirs.square().mul(theirs));
        assertThat(Pairing.square(theirs)).isEqualTo(theirs.square());
    }

    @Test
    void isBilinear() {
        Random random = new Random(7);
        BigInteger a = scalar(random);
        ECPoint p = Points.hashToG1(new byte[] {7});
        BLS12_381G2Point q = BLS12_381G2.getGenerator();
        assertThat(Pairing.of(p.multiply(a).normalize(), q)).isEqualTo(Pairing.of(p, Generator.times(a)));
        assertThat(Pairing.of(p, q)).isNotEqualTo(Fp12Element.ONE);
        assertThat(Pairing.of(p, BLS12_381G2Point.INFINITY)).isEqualTo(Fp12Element.ONE);
        assertThat(Pairing.of(p.getCurve().getInfinity(), q)).isEqualTo(Fp12Element.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1", "15", "16", "17", "255", "52435875175126190479447740508185965837690552500527637822"})
    void multiplesOfTheGenerator(String number) {
        BigInteger times = new BigInteger(number);
        assertThat(Generator.times(times)).isEqualTo(BLS12_381G2.getGenerator().multiply(times));
        BigInteger last = BLS12_381G1.ORDER.subtract(times).mod(BLS12_381G1.ORDER);
        assertThat(Generator.times(last)).isEqualTo(BLS12_381G2.getGenerator().multiply(last));
    }
}
