package org.taonet.pallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.crypto.Ed25519;
import org.taonet.preset.Runtimes;

/** Calls, extrinsics, and begin and end of blocks come out as upstream's: results, weights, fees, events, storage. */
final class ScenarioTest {
    @ParameterizedTest
    @CsvSource({"other-1, 30", "xt-1, 12", "xt-2, 9", "xt-3, 12"})
    void comesOutAsUpstreams(String name, int least) throws IOException {
        Scenario scenario = new Scenario(
                Runtimes.normal(),
                (signature, message, signer) -> Ed25519.verify(
                        signer.bytes(), message, signature.bytes().toArray()));
        String file = "/vectors/scenarios/" + name + ".jsonl.xz";
        try (InputStream in = Objects.requireNonNull(ScenarioTest.class.getResourceAsStream(file))) {
            scenario.play(name, in);
        }
        assertThat(scenario.wrong).isEmpty();
        assertThat(scenario.calls).isGreaterThanOrEqualTo(least);
        assertThat(scenario.exact).isGreaterThan(scenario.calls);
    }
}
