package org.taonet.primitive;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;

/** Parts of a whole, as a number of parts. Mirrors sp_arithmetic::per_things. */
public final class PerThing {
    /** Parts of 1,000,000,000. */
    public static final Codec<Long> PERBILL = parts("Perbill");

    /** Parts of 1,000,000. */
    public static final Codec<Long> PERMILL = parts("Permill");

    private PerThing() {}

    private static Codec<Long> parts(String name) {
        return Codecs.U32.as(TypeDef.newtype("sp_arithmetic::per_things::" + name, TypeDef.U32, "u32"));
    }
}
