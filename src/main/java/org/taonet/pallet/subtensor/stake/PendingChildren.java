package org.taonet.pallet.subtensor.stake;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** The children that a hotkey is to have from a block on. */
public record PendingChildren(List<Kin> children, long due) {
    static final PendingChildren NONE = new PendingChildren(List.of(), 0);

    static final Codec<PendingChildren> CODEC = Codecs.pair(
            Codecs.list(Kin.CODEC), Codecs.U64, PendingChildren::new, PendingChildren::children, PendingChildren::due);
}
