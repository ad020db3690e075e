package org.taonet.pallet.subtensor.emission;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.I96F32;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;

/** Prices as they move: slowly, the more so in young subnets. Mirrors staking/stake_utils.rs. */
public final class MovingPrices {
    private MovingPrices() {}

    /** TAO for one alpha; 1 on root and where there is no pool. */
    public static U64F64 of(Reader on, NetUid netuid) {
        return netuid.equals(NetUid.ROOT) || Subnets.SUBNET_MECHANISM.get(on, netuid) == 0
                ? U64F64.ONE
                : U64F64.of(Pools.SUBNET_MOVING_PRICE.get(on, netuid));
    }

    /** Those of subnets. */
    static SortedMap<NetUid, U64F64> of(Reader on, List<NetUid> subnets) {
        SortedMap<NetUid, U64F64> prices = new TreeMap<>();
        subnets.forEach(netuid -> prices.put(netuid, of(on, netuid)));
        return prices;
    }

    static U64F64 sum(SortedMap<NetUid, U64F64> prices) {
        return prices.values().stream().reduce(U64F64.ZERO, U64F64::saturatingAdd);
    }

    /** Lets the moving price of a started subnet follow its price, of which what is above 1 does not count. */
    public static void follow(Context on, NetUid netuid, long block) {
        long start = Math.max(0, Subnets.FIRST_EMISSION_BLOCK_NUMBER.or(on, netuid, 0L) - 1);
        U64F64 age = U64F64.ofU64(Math.max(0, block - start));
        U64F64 halving = U64F64.ofU64(Pools.EMA_PRICE_HALVING_BLOCKS.get(on, netuid));
        U64F64 alpha =
                U64F64.of(Pools.SUBNET_MOVING_ALPHA.get(on)).saturatingMul(age.safeDiv(age.saturatingAdd(halving)));
        U64F64 now = alpha.saturatingMul(Trades.price(on, netuid).min(U64F64.ONE));
        U64F64 before = U64F64.ONE.saturatingSub(alpha).saturatingMul(of(on, netuid));
        Pools.SUBNET_MOVING_PRICE.put(on, netuid, I96F32.of(now.saturatingAdd(before)));
    }
}
