package org.taonet.pallet.subtensor.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taonet.math.Sparse;
import org.taonet.replay.WholeEpochs;
import org.taonet.testing.Soak;
import org.taonet.text.Json;
import org.tukaani.xz.XZInputStream;

/** The kernel gives, to the bit, what the rules give that are written out beside it, on subnets made up at random. */
class YumaTest {
    @Test
    void kernelAndRulesAgree() {
        long seed = Soak.seed(5);
        int cases = Soak.cases(2_000, 10_000);
        for (long i = 0; i < cases; i++) {
            EpochInput in = Subnetworks.of(seed * 1_000_000 + i);
            assertThat(difference(Yuma.run(in), DenseYuma.run(in)))
                    .as("seed %d, case %d, %d neurons, %s", seed, i, in.n(), in.rules())
                    .isEmpty();
        }
    }

    @Test
    void agreeOnAFullSubnet() {
        for (int switches = 0; switches < 4; switches++) {
            EpochInput in = Subnetworks.full(256, 64, (switches & 1) != 0, (switches & 2) != 0);
            assertThat(difference(Yuma.run(in), DenseYuma.run(in))).isEmpty();
        }
    }

    /** The recorded epochs, to which the replayer holds the kernel. */
    @Test
    void agreeOnRecordedEpochs() throws IOException {
        int count = 0;
        try (InputStream packed = YumaTest.class.getResourceAsStream("/vectors/epoch/epoch.jsonl.xz");
                XZInputStream text = new XZInputStream(Objects.requireNonNull(packed))) {
            for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                EpochInput in = WholeEpochs.input(Json.parse(line).field("in"));
                assertThat(difference(Yuma.run(in), DenseYuma.run(in))).as(line).isEmpty();
                count++;
            }
        }
        assertThat(count).isEqualTo(300);
    }

    /** Which a test that compares nothing but zeros would not notice. */
    @Test
    void theSubnetsAreWorthComparing() {
        int mined = 0;
        int bonded = 0;
        for (long i = 0; i < 1_000; i++) {
            EpochOutput out = Yuma.run(Subnetworks.of(i));
            mined += Arrays.stream(out.incentive()).anyMatch(each -> each != 0) ? 1 : 0;
            bonded += out.bonds().count() > 0 ? 1 : 0;
        }
        assertThat(mined).isGreaterThan(300);
        assertThat(bonded).isGreaterThan(300);
    }

    /** The first vector in which two differ, in the order in which they are reckoned. */
    private static Optional<String> difference(EpochOutput got, EpochOutput expected) {
        List<String> ours = text(got);
        List<String> theirs = text(expected);
        return IntStream.range(0, ours.size())
                .filter(i -> !ours.get(i).equals(theirs.get(i)))
                .mapToObj(i -> ours.get(i) + " instead of " + theirs.get(i))
                .findFirst();
    }

    private static List<String> text(EpochOutput out) {
        return List.of(
                "active " + Arrays.toString(out.active()),
                "permits " + Arrays.toString(out.permits()),
                "stakeWeight " + Arrays.toString(out.stakeWeight()),
                "consensus " + Arrays.toString(out.consensus()),
                "incentive " + Arrays.toString(out.incentive()),
                "validatorTrust " + Arrays.toString(out.validatorTrust()),
                "dividends " + Arrays.toString(out.dividends()),
                "bonds " + rows(out.bonds()),
                "serverEmission " + Arrays.toString(out.serverEmission()),
                "validatorEmission " + Arrays.toString(out.validatorEmission()),
                "emission " + Arrays.toString(out.emission()),
                "stake " + Arrays.toString(out.stake()));
    }

    private static List<List<String>> rows(Sparse matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
                cells.add(matrix.columns()[i] + ":" + matrix.cells()[i]);
            }
            rows.add(cells);
        }
        return rows;
    }
}
