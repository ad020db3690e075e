package org.taonet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HexTest {
    @Test
    void bytesComeBack() {
        Random random = new Random(7);
        for (int length = 0; length < 100; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Hex.decode(Hex.encode(bytes))).isEqualTo(bytes);
            assertThat(Hex.decode(Hex.encodeBare(bytes))).isEqualTo(bytes);
            assertThat(Hex.decode(Hex.encode(bytes).toUpperCase(java.util.Locale.ROOT), length))
                    .isEqualTo(bytes);
        }
        assertThat(Hex.encode(new byte[] {1, (byte) 0xab, 3}, 1, 2)).isEqualTo("0xab03");
    }

    @Test
    void refusalsNameTheFault() {
        assertThatThrownBy(() -> Hex.decode("0x12g4")).hasMessageContaining("'g' at place 5");
        assertThatThrownBy(() -> Hex.decode("0x123")).hasMessageContaining("odd number of digits: 3");
        assertThatThrownBy(() -> Hex.decode("0x1234", 32)).hasMessageContaining("has 2 bytes; expected 32");
    }

    @Test
    void onlyPrefixedPairsAreHex() {
        assertThat(Hex.isHex("0x")).isTrue();
        assertThat(Hex.isHex("0xaB01")).isTrue();
        assertThat(Hex.isHex("ab01")).isFalse();
        assertThat(Hex.isHex("0xab0")).isFalse();
        assertThat(Hex.isHex("0xag")).isFalse();
    }
}
