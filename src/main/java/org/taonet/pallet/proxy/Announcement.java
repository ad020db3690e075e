package org.taonet.pallet.proxy;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/** A call to come: for whom, its hash, and since which block. Mirrors pallet_proxy's Announcement. */
public record Announcement(AccountId real, Hash32 callHash, long height) {
    public static final Struct<Announcement> CODEC = struct(
                    "pallet_subtensor_proxy::Announcement",
                    field("real", Codecs.ACCOUNT, "AccountId", Announcement::real),
                    field("call_hash", Codecs.HASH, "Hash", Announcement::callHash),
                    field("height", Codecs.U32, "BlockNumber", Announcement::height),
                    Announcement::new)
            .with(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("Hash", Codecs.HASH.type()),
                    new TypeDef.Param("BlockNumber", TypeDef.U32));
}
