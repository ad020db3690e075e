package org.taonet.primitive;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** What kind of block space a call takes. Mirrors frame_support::dispatch::DispatchClass. */
public enum DispatchClass {
    NORMAL,
    OPERATIONAL,
    MANDATORY;

    public static final Codec<DispatchClass> CODEC = OneOf.<DispatchClass>oneOf(
            "frame_support::dispatch::DispatchClass",
            OneOf.unit(0, "Normal", NORMAL),
            OneOf.unit(1, "Operational", OPERATIONAL),
            OneOf.unit(2, "Mandatory", MANDATORY));
}
