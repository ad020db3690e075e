package org.taonet.pallet.evm;

import org.taonet.runtime.Declarations;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.StorageValue;

/** The number that Ethereum transactions are signed for. Mirrors frontier's pallet_evm_chain_id. */
public final class EvmChainId {
    static final Declarations ON = Declarations.of("EVMChainId", 23, "pallet_evm_chain_id");

    public static final StorageValue<Long> CHAIN_ID =
            ON.value("ChainId", Codecs.U64, 0L, "The number that Ethereum transactions are signed for.");

    private EvmChainId() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON);
    }
}
