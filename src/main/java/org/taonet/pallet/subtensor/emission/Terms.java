package org.taonet.pallet.subtensor.emission;

import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.unit.NetUid;

/**
 * What a block does to a subnet. Alpha goes into the pool at its price, but never more than root's proportion of what
 * is minted; TAO beyond that buys alpha. Mirrors get_subnet_terms of coinbase/run_coinbase.rs.
 *
 * @param taoIn rao that go into the pool
 * @param alphaIn alpha that goes into the pool
 * @param alphaOut alpha for the participants
 * @param excess rao that buy alpha
 */
record Terms(U96F32 taoIn, U96F32 alphaIn, U96F32 alphaOut, U96F32 excess) {
    /** Nothing. */
    static final Terms NONE = new Terms(U96F32.ZERO, U96F32.ZERO, U96F32.ZERO, U96F32.ZERO);

    /** Of the TAO of each subnet, in rao. Emissions are noted on the way, the last one stays. */
    static SortedMap<NetUid, Terms> of(Context on, SortedMap<NetUid, U96F32> emissions) {
        SortedMap<NetUid, Terms> all = new TreeMap<>();
        emissions.forEach((netuid, tao) -> all.put(netuid, of(on, netuid, tao)));
        return all;
    }

    private static Terms of(Context on, NetUid netuid, U96F32 tao) {
        long minted =
                BlockEmission.noted(on, Pools.alphaIssuance(on, netuid).bits()).orElse(0);
        U96F32 alphaOut = U96F32.ofU64(minted);
        U96F32 price = U96F32.of(Trades.price(on, netuid));
        U96F32 alphaIn = tao.safeDiv(price);
        U96F32 cap = RootProportion.of(on, netuid).saturatingMul(alphaOut);
        U96F32 taoIn = tao;
        if (cap.below(alphaIn)) {
            alphaIn = cap;
            taoIn = cap.saturatingMul(price);
        }
        return new Terms(taoIn, alphaIn, alphaOut, tao.saturatingSub(taoIn));
    }
}
