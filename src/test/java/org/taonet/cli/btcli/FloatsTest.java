package org.taonet.cli.btcli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Json;

/** Floats as Python's {@code repr} writes them: the second column is what it said. */
final class FloatsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                  0.0
            1,                  1.0
            -2.5,               -2.5
            0.0001,             0.0001
            0.00001,            1e-05
            0.000000001,        1e-09
            0.00000015,         1.5e-07
            123456789.123456789, 123456789.12345679
            1e15,               1000000000000000.0
            1e16,               1e+16
            -1.25e21,           -1.25e+21
            100,                100.0
            """)
    void areWrittenAsPythonDoes(double number, String text) {
        assertThat(Floats.of(number)).isEqualTo(new Json.Num(text));
    }
}
