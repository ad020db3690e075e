package org.taonet.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.metadata.Fixtures;
import org.taonet.metadata.Metadata;

/** Of the pallets of the market nothing is missing: storage and constants are upstream's, all of them, once. */
final class MarketDeclarationsTest {
    private static final Metadata UPSTREAM = Fixtures.metadata("v15");
    private static final Metadata NORMAL =
            Metadata.parse(Runtimes.normal().metadata(15).orElseThrow());
    private static final Metadata FAST =
            Metadata.parse(Runtimes.fast().metadata(15).orElseThrow());

    @ParameterizedTest
    @CsvSource({"SubtensorModule, 222, 69", "Swap, 5, 4", "AlphaAssets, 3, 0"})
    void declaresAll(String pallet, int storage, int constants) {
        assertThat(items(NORMAL, pallet)).hasSize(storage).containsExactlyInAnyOrderElementsOf(items(UPSTREAM, pallet));
        assertThat(constants(NORMAL, pallet))
                .hasSize(constants)
                .containsExactlyInAnyOrderElementsOf(constants(UPSTREAM, pallet));
    }

    private static List<String> items(Metadata metadata, String pallet) {
        return metadata.pallet(pallet).orElseThrow().storage().stream()
                .map(Metadata.Entry::name)
                .toList();
    }

    private static List<String> constants(Metadata metadata, String pallet) {
        return metadata.pallet(pallet).orElseThrow().constants().stream()
                .map(Metadata.Constant::name)
                .toList();
    }

    /** From fast-differences of the recorded genesis: these differ in the fast build, and nothing else does. */
    @ParameterizedTest
    @CsvSource({
        "ColdkeySwapAnnouncementDelay, a08c0000, 32000000",
        "ColdkeySwapReannouncementDelay, 201c0000, 0a000000",
        "Tempo, 6801, 0a00",
        "MaxEpochsPerBlock, 02, 20",
        "TxChildkeyTakeRateLimit, c04b030000000000, 0500000000000000",
        "PendingChildKeyCooldown, 201c000000000000, 0f00000000000000",
        "InitialTempo, 6801, 0a00",
        "InitialTxChildKeyTakeRateLimit, c04b030000000000, 0500000000000000",
        "InitialColdkeySwapAnnouncementDelay, a08c0000, 32000000",
        "InitialColdkeySwapReannouncementDelay, 201c0000, 0a000000",
        "HotkeySwapOnSubnetInterval, 201c000000000000, 0100000000000000",
        "InitialMaxEpochsPerBlock, 02, 20",
    })
    void fastDiffers(String name, String normal, String fast) {
        assertThat(value(NORMAL, name)).isEqualTo(normal);
        assertThat(value(FAST, name)).isEqualTo(fast);
        assertThat(names().filter(each -> !value(NORMAL, each).equals(value(FAST, each))))
                .contains(name)
                .hasSize(12);
    }

    private static Stream<String> names() {
        return Stream.concat(items(NORMAL, "SubtensorModule").stream(), constants(NORMAL, "SubtensorModule").stream());
    }

    /** A constant's value, or an item's default. */
    private static String value(Metadata metadata, String name) {
        Metadata.Pallet pallet = metadata.pallet("SubtensorModule").orElseThrow();
        byte[] bytes = pallet.entry(name)
                .map(Metadata.Entry::defaultValue)
                .or(() -> pallet.constant(name).map(Metadata.Constant::value))
                .orElseThrow();
        return HexFormat.of().formatHex(bytes);
    }
}
