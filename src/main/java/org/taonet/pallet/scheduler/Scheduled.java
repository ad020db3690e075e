package org.taonet.pallet.scheduler;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.pallet.preimage.BoundedCall;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Hash32;

/**
 * A task: name, priority (0 is first), call, period and number of turns left, and on whose word. Mirrors
 * pallet_scheduler::Scheduled.
 */
public record Scheduled(
        Optional<Hash32> maybeId, int priority, BoundedCall call, Optional<Period> maybePeriodic, Origin origin) {
    public static final Struct<Scheduled> CODEC = struct(
                    "pallet_scheduler::Scheduled",
                    field("maybe_id", Codecs.option(Codecs.BYTES32), "Option<Name>", Scheduled::maybeId),
                    field("priority", Codecs.U8, "schedule::Priority", Scheduled::priority),
                    field("call", BoundedCall.CODEC, "Call", Scheduled::call),
                    field(
                            "maybe_periodic",
                            Codecs.option(Period.CODEC),
                            "Option<schedule::Period<BlockNumber>>",
                            Scheduled::maybePeriodic),
                    field("origin", Origin.CALLER, "PalletsOrigin", Scheduled::origin),
                    Scheduled::new)
            .with(
                    new TypeDef.Param("Name", Codecs.BYTES32.type()),
                    new TypeDef.Param("Call", BoundedCall.CODEC.type()),
                    new TypeDef.Param("BlockNumber", TypeDef.U32),
                    new TypeDef.Param("PalletsOrigin", Origin.CALLER.type()),
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));

    /** The same with other turns to come. */
    Scheduled turning(Optional<Period> turns) {
        return new Scheduled(maybeId, priority, call, turns, origin);
    }

    /** The same once more, without name and turns. */
    Scheduled retry() {
        return new Scheduled(Optional.empty(), priority, call, Optional.empty(), origin);
    }
}
