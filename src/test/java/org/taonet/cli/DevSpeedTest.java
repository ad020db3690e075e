package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.text.Json;

/** {@code dev speed} tells every figure, as a table and as JSON; how large they are is nobody's promise. */
class DevSpeedTest {
    @TempDir
    Path home;

    @Test
    void tellsWhatWasMeasured() {
        Cli.Result told = new Cli(home).run("dev", "speed", "--seconds", "0", "--json");
        assertThat(told.code()).isZero();
        Json figures = Json.parse(told.out());
        for (String name : new String[] {"sr25519Verify", "sr25519VerifyBatch64", "sr25519Sign", "blake2b256"}) {
            assertThat(figures.field(name).longValue()).as(name).isPositive();
        }
        assertThat(figures.field("emptyBlocks").longValue()).isPositive();
    }
}
