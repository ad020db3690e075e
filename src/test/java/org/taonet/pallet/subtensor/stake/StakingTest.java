package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories of upstream's tests, by their names: pallets/subtensor/src/tests/{staking,move_stake,recycle_alpha,locks}.rs.
 */
final class StakingTest {
    /** A chapter; its name is the upstream test's. */
    record Chapter(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Chapter> chapters() throws IOException {
        try (InputStream in = Objects.requireNonNull(StakingTest.class.getResourceAsStream("/stories/staking.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^(?== )"))
                    .filter(text -> text.startsWith("= "))
                    .map(text -> new Chapter(Arrays.asList(text.split("\\s+")).get(1), text))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void upstream(Chapter chapter) {
        assertThat(new StakeStory().play(chapter.text)).isPositive();
    }
}
