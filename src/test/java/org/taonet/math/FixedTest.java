package org.taonet.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format against plain arithmetic on big integers, on numbers that like the edges. */
class FixedTest {
    private static final int CASES = 20_000;

    static Stream<Fixed<?>> formats() {
        return Stream.of(I32F32.ZERO, I64F64.ZERO, I96F32.ZERO, U64F64.ZERO, U96F32.ZERO, U110F18.ZERO);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void agreesWithBigIntegers(Fixed<?> zero) {
        check(zero);
    }

    private static <T extends Fixed<T>> void check(Fixed<T> format) {
        T zero = format.with(0, 0);
        Slow slow = Slow.of(zero);
        Random dice = new Random(zero.getClass().getSimpleName().hashCode());
        for (int i = 0; i < CASES; i++) {
            BigInteger a = slow.number(dice);
            BigInteger b = slow.number(dice);
            T x = zero.ofBits(a);
            T y = zero.ofBits(b);
            String what = x.getClass().getSimpleName() + " " + a + " " + b;
            agree(what, slow, a.add(b), x.checkedAdd(y), x.saturatingAdd(y), x.wrappingAdd(y));
            agree(what, slow, a.subtract(b), x.checkedSub(y), x.saturatingSub(y), x.wrappingSub(y));
            BigInteger product = a.multiply(b).shiftRight(slow.fraction);
            agree(what, slow, product, x.checkedMul(y), x.saturatingMul(y), x.wrappingMul(y));
            assertThat(Integer.signum(x.compareTo(y))).as(what).isEqualTo(a.compareTo(b));
            if (b.signum() != 0) {
                BigInteger quotient = a.shiftLeft(slow.fraction).divide(b);
                T safe = slow.fits(quotient) ? zero.ofBits(quotient) : zero;
                agree(what, slow, quotient, x.checkedDiv(y), x.saturatingDiv(y), null);
                assertThat(x.safeDiv(y)).as(what).isEqualTo(safe);
            }
            assertThat(x.bits()).as(what).isEqualTo(a);
        }
    }

    private static <T extends Fixed<T>> void agree(
            String what,
            Slow slow,
            BigInteger exact,
            Optional<T> checked,
            T saturating,
            @org.jspecify.annotations.Nullable T wrapping) {
        assertThat(checked.isPresent()).as(what).isEqualTo(slow.fits(exact));
        checked.ifPresent(
                got -> assertThat(got.bits()).as(what).isEqualTo(exact).isEqualTo(saturating.bits()));
        assertThat(saturating.bits()).as(what).isEqualTo(exact.max(slow.least).min(slow.most));
        if (wrapping != null) {
            BigInteger apart = wrapping.bits().subtract(exact);
            assertThat(apart.mod(BigInteger.ONE.shiftLeft(slow.width))).as(what).isZero();
        }
    }

    /** The conversions between all formats. */
    @ParameterizedTest
    @MethodSource("formats")
    void convertsAsBigIntegersShift(Fixed<?> from) {
        convert(from);
    }

    private static <T extends Fixed<T>> void convert(Fixed<T> format) {
        T zero = format.with(0, 0);
        Slow source = Slow.of(zero);
        Random dice = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigInteger a = source.number(dice);
            T x = zero.ofBits(a);
            formats().forEach(to -> {
                Slow target = Slow.of(to);
                int up = target.fraction - source.fraction;
                BigInteger exact = up >= 0 ? a.shiftLeft(up) : a.shiftRight(-up);
                assertThat(to.from(x).bits()).isEqualTo(exact.max(target.least).min(target.most));
            });
            BigInteger floor = a.shiftRight(source.fraction);
            BigInteger most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
            assertThat(U128.of(x.toU64()).toBigInteger())
                    .isEqualTo(floor.max(BigInteger.ZERO).min(most));
            assertThat(x.toI128())
                    .isEqualTo(floor.min(BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE)));
            assertThat(BigInteger.valueOf(x.toI64()))
                    .isEqualTo(floor.max(BigInteger.valueOf(Long.MIN_VALUE)).min(BigInteger.valueOf(Long.MAX_VALUE)));
        }
    }

    /** The functions of bits do what the records do. */
    @Test
    void bitsAndRecordsAgree() {
        Slow slow = Slow.of(I32F32.ZERO);
        Random dice = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            long a = slow.number(dice).longValue();
            long b = slow.number(dice).longValue();
            I32F32 x = new I32F32(a);
            I32F32 y = new I32F32(b);
            assertThat(I32F32.add(a, b)).isEqualTo(x.saturatingAdd(y).bits64());
            assertThat(I32F32.sub(a, b)).isEqualTo(x.saturatingSub(y).bits64());
            assertThat(I32F32.div(a, b)).isEqualTo(x.safeDiv(y).bits64());
            assertThat(I32F32.round(a)).isEqualTo(x.round().bits64());
            assertThat(I32F32.toU16(a)).isEqualTo(x.toU16());
            assertThat(I32F32.toU64(a)).isEqualTo(x.toU64());
            assertThat(I32F32.u64(a)).isEqualTo(I32F32.ZERO.fromU64(a).bits64());
            assertThat(I32F32.i64(a)).isEqualTo(I32F32.ZERO.fromI64(a).bits64());
        }
    }

    @Test
    void divisionByInversesIsDivision() {
        Random dice = new Random(12);
        for (int i = 2; i < 32; i++) {
            for (int n = 0; n < 5_000; n++) {
                long a = Math.max(0, (dice.nextLong() >>> 1 + dice.nextInt(60)) / i * i + dice.nextInt(3) - 1);
                assertThat(Transcendental.quotient(a, i)).isEqualTo(a / i);
            }
            assertThat(Transcendental.quotient(Long.MAX_VALUE, i)).isEqualTo(Long.MAX_VALUE / i);
            long last = Long.MAX_VALUE / i * i;
            assertThat(Transcendental.quotient(last - 1, i)).isEqualTo(last / i - 1);
            assertThat(Transcendental.quotient(last, i)).isEqualTo(last / i);
        }
    }

    @Test
    void unsigned128AgreesWithBigIntegers() {
        Slow slow = Slow.of(U64F64.ZERO);
        Random dice = new Random(13);
        for (int i = 0; i < 100_000; i++) {
            BigInteger a = slow.number(dice);
            BigInteger b = slow.number(dice);
            U128 x = U128.of(a);
            U128 y = U128.of(b);
            String what = a + " " + b;
            assertThat(x.saturatingAdd(y).toBigInteger())
                    .as(what)
                    .isEqualTo(a.add(b).min(slow.most));
            assertThat(x.saturatingSub(y).toBigInteger())
                    .as(what)
                    .isEqualTo(a.subtract(b).max(BigInteger.ZERO));
            assertThat(x.saturatingMul(y).toBigInteger())
                    .as(what)
                    .isEqualTo(a.multiply(b).min(slow.most));
            long factor = b.longValue();
            if (b.signum() != 0) {
                assertThat(x.safeDiv(y).toBigInteger()).as(what).isEqualTo(a.divide(b));
                BigInteger exact =
                        a.multiply(U128.of(factor).toBigInteger()).divide(b).min(slow.most);
                assertThat(x.mulDiv(factor, y).toBigInteger()).as(what).isEqualTo(exact);
            }
            assertThat(x).hasToString(a.toString());
        }
    }

    /** A format by its name: bounds, and numbers near powers of two and near the bounds. */
    private record Slow(int width, int fraction, BigInteger least, BigInteger most) {
        static Slow of(Fixed<?> zero) {
            String name = zero.getClass().getSimpleName();
            int fraction = Integer.parseInt(name.substring(name.indexOf('F') + 1));
            int width = Integer.parseInt(name.substring(1, name.indexOf('F'))) + fraction;
            boolean signed = name.startsWith("I");
            BigInteger end = BigInteger.ONE.shiftLeft(signed ? width - 1 : width);
            return new Slow(width, fraction, signed ? end.negate() : BigInteger.ZERO, end.subtract(BigInteger.ONE));
        }

        boolean fits(BigInteger number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }

        BigInteger number(Random dice) {
            BigInteger near = List.of(
                            BigInteger.ZERO,
                            BigInteger.ONE.shiftLeft(dice.nextInt(width)),
                            least,
                            most,
                            new BigInteger(dice.nextInt(width) + 1, dice),
                            new BigInteger(dice.nextInt(width) + 1, dice))
                    .get(dice.nextInt(6));
            BigInteger moved = near.add(BigInteger.valueOf(dice.nextInt(5) - 2));
            BigInteger signed = dice.nextBoolean() ? moved : moved.negate();
            return fits(signed) ? signed : fits(moved) ? moved : near.max(least).min(most);
        }
    }
}
