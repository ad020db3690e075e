package org.taonet.primitive;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;

/** The key of one who authors blocks. Mirrors sp_consensus_aura's sr25519 AuthorityId. */
public final class AuraId {
    public static final Codec<AccountId> CODEC = Codecs.ACCOUNT.as(TypeDef.newtype(
            "sp_consensus_aura::sr25519::app_sr25519::Public",
            new TypeDef.Array(AccountId.BYTES, TypeDef.U8),
            "sr25519::Public"));

    private AuraId() {}
}
