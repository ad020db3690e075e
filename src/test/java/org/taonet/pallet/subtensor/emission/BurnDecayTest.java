package org.taonet.pallet.subtensor.emission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price of registering halves in its half-life, as near as 32 fraction bits come. */
class BurnDecayTest {
    private static final long HALF = 1L << 31;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 360, 7200, 65_535})
    void theFactorIsTheGreatestWhosePowerIsNotAboveAHalf(int halfLife) {
        long factor = BurnDecay.factor(halfLife);
        assertThat(BurnDecay.power(factor, halfLife)).isLessThanOrEqualTo(HALF);
        assertThat(BurnDecay.power(factor + 1, halfLife)).isGreaterThan(HALF);
    }
}
