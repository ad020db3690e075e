package org.taonet.pallet.shield;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** An encrypted call: whose, its bytes, and since which block. Mirrors pallet_shield's PendingExtrinsic. */
public record PendingExtrinsic(AccountId who, Bytes encryptedCall, long submittedAt) {
    public static final Struct<PendingExtrinsic> CODEC = struct(
                    "pallet_shield::pallet::PendingExtrinsic",
                    field("who", Codecs.ACCOUNT, "T::AccountId", PendingExtrinsic::who),
                    field(
                            "encrypted_call",
                            Codecs.boundedBytes(8192),
                            "BoundedVec<u8, MaxEncryptedCallSize>",
                            PendingExtrinsic::encryptedCall),
                    field("submitted_at", Codecs.U32, "BlockNumberFor<T>", PendingExtrinsic::submittedAt),
                    PendingExtrinsic::new)
            .with(new TypeDef.Param("T", null));
}
