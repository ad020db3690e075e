package org.taonet.pallet.contracts;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;

/** The next places of the queue to fill and to clear. Mirrors pallet_contracts::storage::DeletionQueueManager. */
public record DeletionCounter(long insertCounter, long deleteCounter) {
    public static final Struct<DeletionCounter> CODEC = struct(
                    "pallet_contracts::storage::DeletionQueueManager",
                    field("insert_counter", Codecs.U32, "u32", DeletionCounter::insertCounter),
                    field("delete_counter", Codecs.U32, "u32", DeletionCounter::deleteCounter),
                    DeletionCounter::new)
            .with(new TypeDef.Param("T", null));
}
