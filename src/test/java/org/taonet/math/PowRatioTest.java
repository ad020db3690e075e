package org.taonet.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick way against upstream's, and upstream's own test values. */
class PowRatioTest {
    private static final BigInteger SCALE = BigInteger.valueOf(Perquintill.ACCURACY);

    @ParameterizedTest
    @CsvSource({"256, 6000", "1024, 200"})
    void theQuickWayRoundsAsTheSeries(int precision, int cases) {
        Random dice = new Random(precision);
        int decided = 0;
        int near = 0;
        for (int i = 0; i < cases; i++) {
            BigInteger q = new BigInteger(dice.nextInt(96) + 1, dice).add(BigInteger.ONE);
            BigInteger p = i % 3 == 0
                    ? new BigInteger(dice.nextInt(96) + 1, dice).add(BigInteger.ONE)
                    : q.add(new BigInteger(dice.nextInt(q.bitLength()) + 1, dice))
                            .subtract(BigInteger.valueOf(i % 2));
            BigInteger m = part(dice);
            BigInteger n = SCALE.subtract(m);
            BigInteger common = m.gcd(n);
            BigInteger power = m.divide(common);
            BigInteger root = n.divide(common);
            Optional<BigInteger> quick = PowQuick.scaled(p.max(BigInteger.ONE), q, power, root, SCALE);
            if (quick.isPresent()) {
                decided++;
                near += p.bitLength() == q.bitLength() ? 1 : 0;
                assertThat(quick.get())
                        .as(p + "/" + q + " ^ " + power + "/" + root)
                        .isEqualTo(PowRatio.bySeries(p.max(BigInteger.ONE), q, power, root, precision, SCALE));
            }
        }
        assertThat(decided).isGreaterThan(cases * 7 / 10);
        assertThat(near).isGreaterThan(cases / 3);
    }

    /** A weight that a pool may have. */
    private static BigInteger part(Random dice) {
        long least = Perquintill.ACCURACY / 100;
        return BigInteger.valueOf(dice.nextLong(least, Perquintill.ACCURACY - least + 1));
    }

    /** Reserves and weights as pools have them are all decided quickly. */
    @Test
    void poolsAreQuick() {
        Random dice = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            BigInteger before = BigInteger.valueOf(dice.nextLong(1_000_000_000L, 1L << 56));
            BigInteger after = before.add(BigInteger.valueOf(dice.nextLong(1, 1L << dice.nextInt(1, 56))));
            long weight = dice.nextLong(Perquintill.ACCURACY / 3, Perquintill.ACCURACY / 3 * 2);
            BigInteger m = BigInteger.valueOf(weight);
            assertThat(PowQuick.scaled(before, after, m, SCALE.subtract(m), SCALE))
                    .isPresent();
        }
    }

    /** safe-bigmath's tests: perquintill_power, large weight denominators, boundary weights. */
    @ParameterizedTest
    @CsvSource({
        "21000000000000000, 28000000000000000, 600000000000000000, 400000000000000000, 649519052838328985",
        "21000000000000000, 21000000000000100, 500000000000000000, 500000000000000000, 999999999999995238",
        "21000000000000000, 21000000000000100, 499999999999500000, 500000000000500000, 999999999999995238",
        "21000000000000000, 21000000000000100, 500000000000250000, 499999999999750000, 999999999999995238",
        "21000000000000000, 21000000000000001, 499999999500000000, 500000000500000000, 999999999999999952",
    })
    void upstreamsValues(BigInteger p, BigInteger q, BigInteger m, BigInteger n, BigInteger expected) {
        assertThat(PowRatio.scaled(p, q, m, n, 256, SCALE)).contains(expected);
    }

    @Test
    void refusesWhatHasNoPower() {
        BigInteger one = BigInteger.ONE;
        BigInteger zero = BigInteger.ZERO;
        assertThat(PowRatio.scaled(one, zero, one, one, 256, SCALE)).isEmpty();
        assertThat(PowRatio.scaled(one, one, one, zero, 256, SCALE)).isEmpty();
        assertThat(PowRatio.scaled(one.negate(), one, one, one, 256, SCALE)).isEmpty();
        assertThat(PowRatio.scaled(one, one, one, one, 256, SCALE.negate())).isEmpty();
        assertThat(PowRatio.scaled(zero, one, one, one, 256, SCALE)).contains(zero);
        assertThat(PowRatio.scaled(one, one, zero, one, 256, SCALE)).contains(SCALE);
    }
}
