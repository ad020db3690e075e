package org.taonet.pallet.preimage;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** A call, given in full when it is short, else by its hash and length. Mirrors frame_support's Bounded. */
public sealed interface BoundedCall {
    /** By its hash alone, as older chains had it. */
    record Legacy(Hash32 hash) implements BoundedCall {}

    /** Its bytes, at most 128. */
    record Inline(Bytes value) implements BoundedCall {}

    /** By its hash and length in bytes. */
    record Lookup(Hash32 hash, long len) implements BoundedCall {}

    Codec<BoundedCall> CODEC = OneOf.of(
            "frame_support::traits::preimages::Bounded",
            List.of(
                    new TypeDef.Param("T", RuntimeCall.CODEC.type()),
                    new TypeDef.Param("H", new TypeDef.Outer("BlakeTwo256"))),
            List.of(
                    variant(
                            0,
                            Legacy.class,
                            struct("Legacy", field("hash", Codecs.HASH, "H::Output", Legacy::hash), Legacy::new)),
                    variant(
                            1,
                            Inline.class,
                            struct(
                                    "Inline",
                                    field(Codecs.boundedBytes(128), "BoundedInline", Inline::value),
                                    Inline::new)),
                    variant(
                            2,
                            Lookup.class,
                            struct(
                                    "Lookup",
                                    field("hash", Codecs.HASH, "H::Output", Lookup::hash),
                                    field("len", Codecs.U32, "u32", Lookup::len),
                                    Lookup::new))));
}
