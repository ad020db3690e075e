package org.taonet.pallet.scheduler;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** How many blocks between two turns of a task, and how many turns are left. Mirrors schedule::Period. */
public record Period(long blocks, long turns) {
    public static final Codec<Period> CODEC =
            Codecs.pair(Codecs.U32, Codecs.U32, Period::new, Period::blocks, Period::turns);
}
