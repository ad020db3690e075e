package org.taonet.node;

import java.util.List;
import org.taonet.chain.Block;
import org.taonet.chain.Runtimes;
import org.taonet.pallet.Presets;
import org.taonet.runtime.Digest;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Header;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.unit.Hash32;

/**
 * What a chain begins with.
 *
 * @param preset the name of the preset it was made from
 * @param chain the name that the node answers with
 * @param kind {@code Development}, {@code Local} or {@code Live}, as clients know it
 * @param root the root of the state
 */
public record Genesis(String preset, String chain, String kind, Changes state, Hash32 root, Runtimes runtimes) {
    /**
     * Of a preset.
     *
     * @throws IllegalArgumentException that names the presets there are
     */
    public static Genesis named(String preset) {
        Presets.Preset found = Presets.named(preset)
                .orElseThrow(() -> new IllegalArgumentException("There is no preset '" + preset + "'; choose one of "
                        + Presets.all().stream().map(Presets.Preset::name).toList() + "."));
        State state = found.state();
        return new Genesis(
                found.name(),
                "Bittensor",
                "Local",
                state.pairs(new byte[0]),
                state.root(),
                org.taonet.pallet.Runtimes::of);
    }

    /** Block 0: without parent, slot or extrinsics. */
    public Block block() {
        return Block.of(
                new Header(Hash32.ZERO, 0, root, FrameSystem.extrinsicsRoot(List.of()), Digest.EMPTY), List.of());
    }
}
