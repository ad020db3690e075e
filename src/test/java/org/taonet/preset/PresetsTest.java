package org.taonet.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Timestamp;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Runtime;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.tukaani.xz.XZInputStream;

/** Presets begin as upstream's chains do: key by key, and with the same root. */
final class PresetsTest {
    @ParameterizedTest
    @CsvSource({"dev, dev", "localnet, local", "localnet-fast, fast-local"})
    void beginsAsUpstreams(String name, String upstream) throws IOException {
        Presets.Preset preset = Presets.named(name).orElseThrow();
        State state = preset.genesis().state(preset.runtime(), Optional.empty());
        TreeMap<String, String> got = new TreeMap<>();
        Changes all = state.pairs(new byte[0]);
        for (int i = 0; i < all.size(); i++) {
            got.put(hex(all.key(i)), hex(Objects.requireNonNull(all.value(i))));
        }
        assertThat(got).isEqualTo(expected(upstream));
    }

    /** Lines of file, key and value. */
    private static TreeMap<String, String> expected(String file) throws IOException {
        TreeMap<String, String> expected = new TreeMap<>();
        var in = Objects.requireNonNull(PresetsTest.class.getResourceAsStream("/vectors/genesis.tsv.xz"));
        try (var lines = new BufferedReader(new InputStreamReader(new XZInputStream(in), StandardCharsets.US_ASCII))) {
            lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(file))
                    .forEach(cells -> expected.put(cells[1], cells[2]));
        }
        return expected;
    }

    /** The roots recorded with each genesis, whose {@code :code} is there and has no byte. */
    @ParameterizedTest
    @CsvSource({
        "dev, subtensor-425, 02acdacfc4a4e546b2c85e355f78954a65d681d5cddf6437e7435ee2aa4bb8c5",
        "localnet, subtensor-425, f4ad0038060ddb730c6a12d855f8a0530402d89a26e1f85b0db721eb32dd38ed",
        "localnet, subtensor-425-fast, 8d1e306a57fe8a211fc2d4dd6328694cc28ffdf06019a5c1325b4c7df88ea8b4",
        "dev, subtensor-425-fast, 3a9c56f690751d4a8746d7408b18d66d1f1d66967bfb5594cfbe284a8fa3beaa",
    })
    void rootsAreUpstreams(String name, String build, String root) {
        Runtime runtime = Runtimes.named(build).orElseThrow();
        State state = Presets.named(name).orElseThrow().genesis().state(runtime, Optional.of(new byte[0]));
        assertThat(hex(state.root().bytes())).isEqualTo("0x" + root);
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    @Test
    void namesItsRuntime() {
        for (Presets.Preset preset : Presets.all()) {
            State state = preset.state();
            assertThat(Runtimes.of(state)).isSameAs(preset.runtime());
            assertThat(Objects.requireNonNull(state.get(FrameSystem.CODE))).hasSizeGreaterThan(32);
        }
        assertThat(Runtimes.named("subtensor-425")).containsSame(Runtimes.normal());
        assertThat(Runtimes.normal().versionOf(Runtimes.code(Runtimes.fast())))
                .contains(Runtimes.fast().version());
    }

    @Test
    void refusesAForeignRuntime() {
        State wasm = Trie.EMPTY.with(new Changes.Builder()
                .add(FrameSystem.CODE, new byte[] {0, 'a', 's', 'm'})
                .build());
        assertThatThrownBy(() -> Runtimes.of(wasm))
                .isInstanceOf(Runtimes.UnknownRuntime.class)
                .hasMessageContaining("subtensor-425, subtensor-425-fast");
        assertThat(Runtimes.ofCode(Bytes.utf8("taonet"))).isEmpty();
    }

    @Test
    void buildsDifferInTime() {
        Context normal = new Context(Presets.LOCALNET.state(), Runtimes.normal());
        Context fast = new Context(Presets.LOCALNET_FAST.state(), Runtimes.fast());
        assertThat(Aura.SLOT_DURATION.in(normal)).isEqualTo(12_000);
        assertThat(Aura.SLOT_DURATION.in(fast)).isEqualTo(250);
        assertThat(Timestamp.MINIMUM_PERIOD.in(fast)).isEqualTo(125);
    }
}
