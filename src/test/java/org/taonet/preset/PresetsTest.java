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
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.state.StoragePrefix;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.tukaani.xz.XZInputStream;

/** Presets begin as upstream's chains do, key by key, as far as the pallets exist. */
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
        assertThat(got).isEqualTo(expected(upstream, preset.runtime()));
    }

    /** Lines of file, key and value; what the pallets do not have yet is left out by pallet and item. */
    private static TreeMap<String, String> expected(String file, Runtime runtime) throws IOException {
        TreeMap<String, String> expected = new TreeMap<>();
        var in = Objects.requireNonNull(PresetsTest.class.getResourceAsStream("/vectors/genesis.tsv.xz"));
        try (var lines = new BufferedReader(new InputStreamReader(new XZInputStream(in), StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split("\t")).forEach(cells -> {
                if (cells[0].equals(file) && exists(runtime, cells[1])) {
                    expected.put(cells[1], cells[2]);
                }
            });
        }
        return expected;
    }

    private static boolean exists(Runtime runtime, String key) {
        return key.startsWith("0x3a") || runtime.pallets().stream().anyMatch(pallet -> exists(pallet, key));
    }

    private static boolean exists(Pallet pallet, String key) {
        byte[] version = StoragePrefix.of(pallet.name())
                .value(":__STORAGE_VERSION__:", org.taonet.scale.Codecs.U16, 0, "")
                .key();
        return key.equals(hex(version))
                || pallet.storage().stream().anyMatch(item -> key.startsWith(hex(item.prefix())));
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
