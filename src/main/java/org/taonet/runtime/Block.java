package org.taonet.runtime;

import static org.taonet.scale.Struct.field;

import java.util.List;
import org.taonet.primitive.Header;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** A header and the extrinsics under it, each with its length prefix. Mirrors sp_runtime::generic::Block. */
public record Block(Header header, List<Bytes> extrinsics) {
    /** An extrinsic as bytes, its length prefix included. */
    public static final Codec<Bytes> EXTRINSIC =
            Codecs.<Bytes>of(OuterTypes.EXTRINSIC, 1, (bytes, out) -> out.bytes(bytes.shared()), in -> {
                int start = in.offset();
                int length = in.count(1, "UncheckedExtrinsic");
                in.bytes(length);
                return Bytes.owning(in.between(start, in.offset()));
            });

    public static final Codec<Block> CODEC = Struct.struct(
                    "sp_runtime::generic::block::Block",
                    field("header", Header.CODEC, "Header", Block::header),
                    field("extrinsics", Codecs.list(EXTRINSIC), "Vec<Extrinsic>", Block::extrinsics),
                    Block::new)
            .as(OuterTypes.BLOCK);
}
