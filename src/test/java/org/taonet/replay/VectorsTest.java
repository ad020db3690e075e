package org.taonet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Runtime;
import org.tukaani.xz.XZInputStream;

/** The replayer itself: on recorded vectors nothing is wrong, and a vector that was tampered with is found. */
class VectorsTest {
    private static Optional<Runtime> carried(long specVersion, long slotMillis) {
        if (specVersion != 425) {
            return Optional.empty();
        }
        return Optional.of(slotMillis == 250 ? Runtimes.fast() : Runtimes.normal());
    }

    private static Report check(Path path) {
        return new Vectors(VectorsTest::carried, file -> {}).check(path);
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(VectorsTest.class.getResource("/vectors/" + name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void foundationIsExact() {
        Report report = check(resource("foundation"));
        assertThat(report.wrong()).as(report.text(false)).isZero();
        assertThat(report.grafted()).isZero();
        assertThat(report.exact()).isGreaterThanOrEqualTo(793);
    }

    @Test
    void arithmeticIsExact() {
        Report report = check(resource("math"));
        assertThat(report.wrong()).as(report.text(false)).isZero();
        assertThat(report.grafted()).isZero();
        assertThat(report.exact()).isEqualTo(31_300);
    }

    @Test
    void epochsAreExact() {
        Report report = check(resource("epoch"));
        assertThat(report.wrong()).as(report.text(true)).isZero();
        assertThat(report.exact()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/errors.jsonl.xz", "scenarios/extrinsics.jsonl.xz"})
    void scenariosHoldOrAreGrafted(String name) {
        Report report = check(resource(name));
        assertThat(report.wrong()).as(report.text(true)).isZero();
        assertThat(report.exact()).as(report.text(false)).isPositive();
        report.files().getFirst().grafts().forEach(g -> assertThat(g.reason()).contains("not built"));
    }

    /** From the last call on: Ethereum's block over the state so far, base fee, weights, log; no key is left out. */
    @Test
    void blocksEndAsUpstreams() {
        Report report = check(resource("scenarios/whole.jsonl.xz"));
        assertThat(report.wrong()).as(report.text(true)).isZero();
        assertThat(report.exact()).as("genesis and five ends of blocks").isGreaterThanOrEqualTo(6);
        report.files().getFirst().grafts().forEach(g -> assertThat(g.reason()).contains("not built"));
    }

    @Test
    void questionsAreAnsweredAsRecorded() {
        Report report = check(resource("scenarios/answers.jsonl.xz"));
        assertThat(report.wrong()).as(report.text(true)).isZero();
        assertThat(report.exact()).as(report.text(true)).isGreaterThanOrEqualTo(82);
        report.files().getFirst().grafts().forEach(g -> assertThat(g.reason()).contains("not built"));
    }

    @Test
    void findsATamperedResult(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>(lines(resource("scenarios/extrinsics.jsonl.xz")));
        int at = first(lines, "\"name\":\"force_set_balance\"");
        lines.set(
                at,
                lines.get(at).replaceFirst("(\"new_free\".*\"diff\":\\[\\[\"0x[0-9a-f]+\",\"0x)[0-9a-f]{2}", "$1ff"));
        Path file = Files.write(folder.resolve("tampered.jsonl"), lines.subList(0, at + 1));
        Report report = check(file);
        assertThat(report.wrong()).isEqualTo(1);
        assertThat(report.files().getFirst().wrongs().getFirst().line()).isEqualTo(at + 1);
        assertThat(report.files().getFirst().wrongs().getFirst().difference()).contains("expected", "got");
    }

    private static List<String> lines(Path packed) throws IOException {
        try (var in = new XZInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int first(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        throw new IllegalStateException("no line has " + part);
    }

    @Test
    void namesWhatIsNoVector(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "text");
        Files.writeString(folder.resolve("index.json"), "{\"blocks\": 3}");
        Report report = check(folder);
        assertThat(report.files()).isEmpty();
        assertThat(report.leftOut()).containsExactly("README.md", "index.json");
    }

    @Test
    void aWalkDependsOnItsSeedAlone() {
        assertThat(walk(7)).isEqualTo(walk(7)).isNotEqualTo(walk(8));
    }

    private static String walk(long seed) {
        Presets.Preset dev = Presets.DEV;
        var accounts = dev.genesis().balances().stream().map(b -> b.who()).toList();
        Walk walk = new Walk(dev.runtime(), dev.state(), accounts, 12_000, seed);
        walk.run(10);
        return walk.json(seed, 10).write();
    }

    @Test
    void parityCountsWhatIsDeclared() {
        assertThat(Parity.of(Runtimes.normal()).summary())
                .contains(" of 288, ", " of 343, ", " of 277, ", " of 362, ", " of 134;");
    }
}
