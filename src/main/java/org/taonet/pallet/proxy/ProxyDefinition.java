package org.taonet.pallet.proxy;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;

/** Who may act, in which calls, and after how many blocks' notice. Mirrors pallet_proxy's ProxyDefinition. */
public record ProxyDefinition(AccountId delegate, ProxyType proxyType, long delay) {
    public static final Struct<ProxyDefinition> CODEC = struct(
                    "pallet_subtensor_proxy::ProxyDefinition",
                    field("delegate", Codecs.ACCOUNT, "AccountId", ProxyDefinition::delegate),
                    field("proxy_type", ProxyType.CODEC, "ProxyType", ProxyDefinition::proxyType),
                    field("delay", Codecs.U32, "BlockNumber", ProxyDefinition::delay),
                    ProxyDefinition::new)
            .with(
                    new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()),
                    new TypeDef.Param("ProxyType", ProxyType.CODEC.type()),
                    new TypeDef.Param("BlockNumber", TypeDef.U32));
}
