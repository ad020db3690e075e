package org.taonet.math;

import java.util.Optional;

/** The natural logarithm of safe-math: halved or doubled into [1, 2), then eight terms of the series of ln(1 + z). */
final class LnSeries {
    private static final long LN_2 = 0x3FE6_2E42_FEFA_39EFL;
    /** 1/2, 1/3, … 1/8 as doubles. */
    private static final long[] PARTS = {
        0x3FE0_0000_0000_0000L,
        0x3FD5_5555_5555_5555L,
        0x3FD0_0000_0000_0000L,
        0x3FC9_9999_9999_999AL,
        0x3FC5_5555_5555_5555L,
        0x3FC2_4924_9249_2492L,
        0x3FC0_0000_0000_0000L,
    };

    private LnSeries() {}

    static <T extends Fixed<T>> Optional<T> ln(T value) {
        T one = value.one();
        T zero = one.wrappingSub(one);
        if (!zero.below(value)) {
            return Optional.empty();
        }
        T two = one.wrappingAdd(one);
        int exponent = 0;
        T scaled = value;
        for (; !scaled.below(two); exponent++) {
            scaled = scaled.safeDiv(two);
        }
        for (; scaled.below(one); exponent--) {
            scaled = scaled.wrappingAdd(scaled);
        }
        // A negative exponent wraps in the unsigned formats, as upstream's does.
        Optional<T> powers = value.wrappingFromI64(exponent).checkedMul(value.ofF64Bits(LN_2));
        return series(scaled.wrappingSub(one)).flatMap(sum -> powers.flatMap(sum::checkedAdd));
    }

    private static <T extends Fixed<T>> Optional<T> series(T z) {
        Optional<T> sum = Optional.of(z);
        T power = z;
        for (int i = 0; i < PARTS.length; i++) {
            power = power.wrappingMul(z);
            T term = power.wrappingMul(z.ofF64Bits(PARTS[i]));
            sum = i % 2 == 0 ? sum.flatMap(s -> s.checkedSub(term)) : sum.flatMap(s -> s.checkedAdd(term));
        }
        return sum;
    }
}
