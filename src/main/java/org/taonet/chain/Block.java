package org.taonet.chain;

import java.util.List;
import org.taonet.primitive.Header;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** A block: its header with the header's hash, and its extrinsics as they are on the wire, length prefix included. */
public record Block(Hash32 hash, Header header, List<Bytes> extrinsics) {
    /** Of a header, which is hashed here. */
    public static Block of(Header header, List<Bytes> extrinsics) {
        return new Block(header.hash(), header, List.copyOf(extrinsics));
    }

    public long number() {
        return header.number();
    }
}
