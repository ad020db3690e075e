package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.unit.Rao;

/** Amounts as people write them. */
final class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1000000000",
        "1.25, 1250000000",
        "1.25 TAO, 1250000000",
        "1.25tao, 1250000000",
        ".5, 500000000",
        "0, 0",
        "1250000000 rao, 1250000000",
        "1_000, 1000000000000",
        "0.000000001, 1",
        "1 rao, 1",
        "18446744073.709551615, 18446744073709551615",
    })
    void areRead(String text, String rao) {
        assertThat(Amount.parse(text)).isEqualTo(new Rao(Long.parseUnsignedLong(rao)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', is not an amount",
        "x, is not an amount",
        "-1, is not an amount",
        "1e3, is not an amount",
        "1 btc, is not an amount",
        "'1,5', is not an amount",
        "0.0000000001, finer than one rao",
        "1.5 rao, finer than one rao",
        "18446744073.709551616, more than any account",
    })
    void areRefused(String text, String why) {
        assertThatThrownBy(() -> Amount.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"1250000000, 1.25 TAO", "0, 0 TAO", "1, 0.000000001 TAO", "100000000000, 100 TAO"})
    void areShown(String rao, String text) {
        assertThat(Amount.show(new BigInteger(rao))).isEqualTo(text);
    }
}
