package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import org.taonet.scale.Struct;

/** What events say of a dispatch: its weight, its class, whether it paid. Mirrors frame_system::DispatchEventInfo. */
public record DispatchEventInfo(Weight weight, DispatchClass kind, Pays pays) {
    public static final Struct<DispatchEventInfo> CODEC = Struct.struct(
            "frame_system::DispatchEventInfo",
            field("weight", Weight.CODEC, "Weight", DispatchEventInfo::weight),
            field("class", DispatchClass.CODEC, "DispatchClass", DispatchEventInfo::kind),
            field("pays_fee", Pays.CODEC, "Pays", DispatchEventInfo::pays),
            DispatchEventInfo::new);
}
