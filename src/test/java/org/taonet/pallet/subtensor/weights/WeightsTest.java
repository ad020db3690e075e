package org.taonet.pallet.subtensor.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upstream's own tests of weights, by their names, and what stands between them; as many results as said. */
final class WeightsTest {
    @ParameterizedTest
    @CsvSource({"set, 75", "commit, 73", "batch, 32", "timelock, 46"})
    void stories(String name, int results) throws IOException {
        try (InputStream story = WeightsTest.class.getResourceAsStream("/stories/weights-" + name + ".txt")) {
            assertThat(story).isNotNull();
            String text = new String(story.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new WeightsStory().play(text)).isEqualTo(results);
        }
    }
}
