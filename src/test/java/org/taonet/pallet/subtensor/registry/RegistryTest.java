package org.taonet.pallet.subtensor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.preset.Presets;

/** Neurons and subnets come and go as in upstream's unit tests, and refused calls leave the state's root. */
final class RegistryTest {
    /** The acts of a play, and how many of its lines call or look. */
    @ParameterizedTest
    @CsvSource({"register, 31", "burn-price, 20", "pruning, 24", "new-subnets, 41", "making-room, 18", "dissolution, 44"
    })
    void plays(String name, int lines) throws IOException {
        assertThat(new Play().play(text(name))).isEqualTo(lines);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = RegistryTest.class.getResourceAsStream("/plays/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void firstOfAFreshLocalnetIsTwo() {
        assertThat(new Play(Presets.LOCALNET.state()).play("""
                = localnet
                do fund c 9_000_000_000_000
                register_network h by c -> ok
                see owner 2 = c
                see networks = 3
                """)).isEqualTo(3);
    }
}
