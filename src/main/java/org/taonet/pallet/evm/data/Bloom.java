package org.taonet.pallet.evm.data;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;

/** 2048 bits that tell which addresses and topics a log may have. Mirrors ethbloom::Bloom. */
public record Bloom(Bytes bits) {
    static final int BYTES = 256;

    /** Without a bit set. */
    public static final Bloom EMPTY = new Bloom(Bytes.owning(new byte[BYTES]));

    public static final Codec<Bloom> CODEC = Codecs.byteArray(BYTES)
            .map(Bloom::new, Bloom::bits)
            .as(TypeDef.newtype("ethbloom::Bloom", new TypeDef.Array(BYTES, TypeDef.U8), "[u8; BLOOM_SIZE]"));
}
