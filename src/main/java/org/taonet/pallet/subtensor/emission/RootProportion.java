package org.taonet.pallet.subtensor.emission;

import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;

/** How much root weighs in a subnet: its TAO, weighted, beside all alpha. Mirrors coinbase/block_step.rs. */
final class RootProportion {
    private RootProportion() {}

    /** The part, 0 to 1; 0 where there is neither. */
    static U96F32 of(Reader on, NetUid netuid) {
        U96F32 alpha = U96F32.ofU64(Pools.alphaIssuance(on, netuid).bits());
        U96F32 tao =
                U96F32.ofU64(Pools.SUBNET_TAO.get(on, NetUid.ROOT).bits()).saturatingMul(StakeWeights.taoWeight(on));
        return tao.checkedDiv(tao.saturatingAdd(alpha)).orElse(U96F32.ZERO);
    }
}
