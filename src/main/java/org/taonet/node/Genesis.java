package org.taonet.node;

import java.util.List;
import java.util.function.Supplier;
import org.taonet.chain.Block;
import org.taonet.chain.Runtimes;
import org.taonet.preset.Presets;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.State;
import org.taonet.unit.Hash32;

/**
 * What a chain begins with.
 *
 * @param preset the name of the preset it was made from
 * @param chain the name that the node answers with
 * @param kind {@code Development}, {@code Local} or {@code Live}, as clients know it
 * @param state the state of block 0, made when it is asked for: an existing ledger does not need it
 */
public record Genesis(String preset, String chain, String kind, Supplier<State> state, Runtimes runtimes) {
    /**
     * Of a preset.
     *
     * @throws IllegalArgumentException that names the presets there are
     */
    public static Genesis named(String preset) {
        Presets.Preset found = Presets.named(preset)
                .orElseThrow(() -> new IllegalArgumentException("There is no preset '" + preset + "'; choose one of "
                        + Presets.all().stream().map(Presets.Preset::name).toList() + "."));
        return new Genesis(found.name(), "Bittensor", "Local", found::state, org.taonet.preset.Runtimes::of);
    }

    /** Block 0 over its state: without parent, slot or extrinsics. */
    public static Block block(State state) {
        return Block.of(
                new Header(Hash32.ZERO, 0, state.root(), FrameSystem.extrinsicsRoot(List.of()), Digest.EMPTY),
                List.of());
    }
}
