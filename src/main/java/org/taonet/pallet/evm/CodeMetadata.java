package org.taonet.pallet.evm;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Hash32;

/** Size in bytes and hash of a contract's code. Mirrors pallet_evm::CodeMetadata. */
public record CodeMetadata(long size, Hash32 hash) {
    public static final Struct<CodeMetadata> CODEC = struct(
            "pallet_evm::CodeMetadata",
            field("size", Codecs.U64, "u64", CodeMetadata::size),
            field("hash", Codecs.HASH, "H256", CodeMetadata::hash),
            CodeMetadata::new);
}
