package org.taonet.primitive;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;

/** Where in a block something happened. Mirrors frame_system::Phase. */
public sealed interface Phase {
    /** While an extrinsic was applied, by index. */
    record ApplyExtrinsic(long index) implements Phase {}

    /** Before or after the extrinsics. */
    enum Edge implements Phase {
        FINALIZATION,
        INITIALIZATION
    }

    Phase FINALIZATION = Edge.FINALIZATION;
    Phase INITIALIZATION = Edge.INITIALIZATION;

    OneOf<Phase> CODEC = OneOf.oneOf(
            "frame_system::Phase",
            variant(
                    0,
                    ApplyExtrinsic.class,
                    struct("ApplyExtrinsic", field(Codecs.U32, "u32", ApplyExtrinsic::index), ApplyExtrinsic::new)),
            unit(1, "Finalization", FINALIZATION),
            unit(2, "Initialization", INITIALIZATION));

    /** While applying an extrinsic. */
    static Phase applying(long index) {
        return new ApplyExtrinsic(index);
    }

    /** frame_system::EventRecord, as metadata has it. */
    TypeDef EVENT_RECORD = new TypeDef.Composite(
            "frame_system::EventRecord",
            List.of(
                    new TypeDef.Param("E", new TypeDef.Outer("RuntimeEvent")),
                    new TypeDef.Param("T", Codecs.HASH.type())),
            List.of(
                    new TypeDef.Field("phase", CODEC.type(), "Phase"),
                    new TypeDef.Field("event", new TypeDef.Outer("RuntimeEvent"), "E"),
                    new TypeDef.Field("topics", new TypeDef.Sequence(Codecs.HASH.type()), "Vec<T>")));
}
