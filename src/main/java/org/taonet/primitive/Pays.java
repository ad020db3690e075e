package org.taonet.primitive;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** Whether a call costs a fee. Mirrors frame_support::dispatch::Pays. */
public enum Pays {
    YES,
    NO;

    public static final Codec<Pays> CODEC =
            OneOf.<Pays>oneOf("frame_support::dispatch::Pays", OneOf.unit(0, "Yes", YES), OneOf.unit(1, "No", NO));
}
