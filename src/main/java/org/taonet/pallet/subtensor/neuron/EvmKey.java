package org.taonet.pallet.subtensor.neuron;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.H160;

/** An Ethereum address and the block in which it was shown to be the neuron's. */
public record EvmKey(H160 address, long block) {
    static final Codec<EvmKey> CODEC =
            Codecs.pair(Codecs.ETH_ADDRESS, Codecs.U64, EvmKey::new, EvmKey::address, EvmKey::block);
}
