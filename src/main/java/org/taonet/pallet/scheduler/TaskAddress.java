package org.taonet.pallet.scheduler;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** Where a task is: its block, and its place in the block's agenda. Mirrors pallet_scheduler::TaskAddress. */
public record TaskAddress(long when, long index) {
    public static final Codec<TaskAddress> CODEC =
            Codecs.pair(Codecs.U32, Codecs.U32, TaskAddress::new, TaskAddress::when, TaskAddress::index);
}
