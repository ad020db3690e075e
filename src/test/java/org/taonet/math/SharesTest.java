package org.taonet.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Shares of pools and parts of 10^18 against decimal arithmetic of any length. */
class SharesTest {
    private static final BigInteger MOST = BigInteger.TEN.pow(21);
    private static final BigInteger ACCURACY = BigInteger.valueOf(Perquintill.ACCURACY);

    private static SafeFloat random(Random dice) {
        U128 mantissa = U128.of(new BigInteger(dice.nextInt(70), dice).mod(MOST.add(BigInteger.ONE)));
        return SafeFloat.of(mantissa, dice.nextInt(60) - 30).orElseThrow();
    }

    private static BigDecimal exact(SafeFloat number) {
        return new BigDecimal(number.mantissa().toBigInteger(), Math.toIntExact(-number.exponent()));
    }

    /** A number cut down to a mantissa of at most 10^21, digit by digit. */
    private static SafeFloat cut(BigInteger mantissa, long exponent) {
        BigInteger left = mantissa;
        long up = exponent;
        while (left.compareTo(MOST) > 0) {
            left = left.divide(BigInteger.TEN);
            up++;
        }
        return SafeFloat.of(U128.of(left), up).orElseThrow();
    }

    @Test
    void floatsAgreeWithDecimals() {
        Random dice = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            SafeFloat a = random(dice);
            SafeFloat b = random(dice);
            SafeFloat c = random(dice);
            String what = a + " " + b + " " + c;
            assertThat(exact(a).compareTo(exact(b)) > 0)
                    .as(what)
                    .isEqualTo(a.isZero() || b.isZero() ? exact(a).compareTo(exact(b)) > 0 : a.above(b));
            if (c.isZero()) {
                assertThat(a.mulDiv(b, c)).isEmpty();
                assertThat(a.dividedBy(c)).isEmpty();
                continue;
            }
            BigInteger product =
                    a.mantissa().toBigInteger().multiply(b.mantissa().toBigInteger());
            assertThat(a.mulDiv(b, c))
                    .as(what)
                    .contains(cut(
                            product.divide(c.mantissa().toBigInteger()), a.exponent() + b.exponent() - c.exponent()));
            BigInteger quotient = a.mantissa()
                    .toBigInteger()
                    .multiply(MOST)
                    .divide(c.mantissa().toBigInteger());
            assertThat(a.dividedBy(c)).as(what).contains(cut(quotient, a.exponent() - c.exponent() - 21));
            BigInteger floor = exact(a).setScale(0, RoundingMode.FLOOR).toBigInteger();
            assertThat(U128.of(a.toU64()).toBigInteger())
                    .as(what)
                    .isEqualTo(floor.min(U128.of(-1).toBigInteger()));
        }
    }

    @Test
    void storedMantissasMayBeAnything() {
        SafeFloat most = new SafeFloat(U128.MAX, 3);
        BigInteger all = U128.MAX.toBigInteger();
        assertThat(most.mulDiv(most, new SafeFloat(U128.of(7), 0)))
                .contains(cut(all.multiply(all).divide(BigInteger.valueOf(7)), 6));
        assertThat(most.plus(most)).contains(cut(all.add(all), 3));
        assertThat(most.toU64()).isEqualTo(-1);
        assertThat(new SafeFloat(U128.of(5), Long.MIN_VALUE).toU64()).isZero();
        assertThat(new SafeFloat(U128.of(5), Long.MAX_VALUE).mulDiv(new SafeFloat(U128.of(5), 1), most))
                .isEmpty();
        assertThat(SafeFloat.of(U128.of(1), Long.MIN_VALUE)).isEmpty();
    }

    @Test
    void partsAgreeWithBigIntegers() {
        Random dice = new Random(6);
        for (int i = 0; i < 50_000; i++) {
            BigInteger p = new BigInteger(dice.nextInt(128) + 1, dice);
            BigInteger q = new BigInteger(dice.nextInt(128) + 1, dice);
            BigInteger ratio = q.signum() == 0 || p.compareTo(q) > 0
                    ? ACCURACY
                    : ACCURACY.multiply(p).divide(q);
            assertThat(Perquintill.ofRational(U128.of(p), U128.of(q)).parts()).isEqualTo(ratio.longValue());
            Perquintill part = new Perquintill(dice.nextLong(Perquintill.ACCURACY + 1));
            BigInteger parts = BigInteger.valueOf(part.parts());
            BigInteger product = p.multiply(parts);
            BigInteger half = ACCURACY.shiftRight(1);
            assertThat(part.roundedOf(U128.of(p)).toBigInteger())
                    .isEqualTo(product.add(half).divide(ACCURACY));
            long amount = p.longValue();
            BigInteger exact = U128.of(amount).toBigInteger().multiply(parts);
            assertThat(part.floorOf(amount)).isEqualTo(exact.divide(ACCURACY).longValue());
            // Halves go down.
            assertThat(part.of(amount))
                    .isEqualTo(exact.add(half)
                            .subtract(BigInteger.ONE)
                            .divide(ACCURACY)
                            .longValue());
        }
    }

    /** What each key gets out is never more than what all put in. */
    @Test
    void aPoolGivesNoMoreThanItHas() {
        Random dice = new Random(8);
        Memory memory = new Memory();
        SharePool<Integer> pool = new SharePool<>(memory);
        for (int i = 0; i < 5_000; i++) {
            int key = dice.nextInt(5);
            if (dice.nextInt(4) == 0) {
                pool.addToAll(dice.nextLong(1_000_000_000L));
            } else if (dice.nextBoolean()) {
                pool.addToOne(key, dice.nextLong(1L << 40));
            } else {
                pool.addToOne(key, -dice.nextLong(pool.value(key) + 1));
            }
            BigInteger sum = BigInteger.ZERO;
            for (int each = 0; each < 5; each++) {
                sum = sum.add(BigInteger.valueOf(pool.value(each)));
            }
            assertThat(sum).isLessThanOrEqualTo(BigInteger.valueOf(memory.value).add(BigInteger.valueOf(5)));
        }
    }

    private static final class Memory implements SharePool.Store<Integer> {
        private final TreeMap<Integer, SafeFloat> shares = new TreeMap<>();
        private SafeFloat all = SafeFloat.ZERO;
        private long value;

        @Override
        public long value() {
            return value;
        }

        @Override
        public void value(long after) {
            value = after;
        }

        @Override
        public SafeFloat share(Integer key) {
            return Optional.ofNullable(shares.get(key)).orElse(SafeFloat.ZERO);
        }

        @Override
        public void share(Integer key, SafeFloat share) {
            shares.put(key, share);
        }

        @Override
        public SafeFloat denominator() {
            return all;
        }

        @Override
        public void denominator(SafeFloat denominator) {
            all = denominator;
        }
    }
}
