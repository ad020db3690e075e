package org.taonet.pallet.subtensor.neuron;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Ethereum addresses that neurons have shown to be theirs. Mirrors utils/evm.rs. */
public final class EvmKeys {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<NetUid, Uid, EvmKey> ASSOCIATED_EVM_ADDRESS = ON.optionalDoubleMap(
            "AssociatedEvmAddress",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Hasher.TWOX_64_CONCAT,
            Codecs.UID,
            EvmKey.CODEC,
            "The Ethereum address of a neuron, and the block in which it was said.");

    private EvmKeys() {}
}
