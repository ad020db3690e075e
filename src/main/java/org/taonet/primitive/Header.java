package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import org.taonet.crypto.Hash;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Hash32;

/** A block's header; its hash is the block's. Mirrors sp_runtime::generic::Header over blake2-256. */
public record Header(Hash32 parentHash, long number, Hash32 stateRoot, Hash32 extrinsicsRoot, Digest digest) {
    public static final Struct<Header> CODEC = Struct.struct(
            "sp_runtime::generic::header::Header",
            field("parent_hash", Codecs.HASH, "Hash::Output", Header::parentHash),
            field("number", Codecs.COMPACT_U32, "Number", Header::number),
            field("state_root", Codecs.HASH, "Hash::Output", Header::stateRoot),
            field("extrinsics_root", Codecs.HASH, "Hash::Output", Header::extrinsicsRoot),
            field("digest", Digest.CODEC, "Digest", Header::digest),
            Header::new);

    /** As SCALE. */
    public byte[] bytes() {
        return CODEC.bytes(this);
    }

    /** blake2-256 of the SCALE bytes. */
    public Hash32 hash() {
        return Hash32.of(Hash.blake2b256(bytes()));
    }
}
