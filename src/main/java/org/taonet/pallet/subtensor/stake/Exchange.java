package org.taonet.pallet.subtensor.stake;

import org.taonet.math.U128;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.pallet.swap.Trades.Trade;
import org.taonet.runtime.Context;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * TAO into a subnet's pool and alpha out of it, and back, with all that is counted on the way. Whose they are is the
 * caller's to say. Mirrors swap_tao_for_alpha and swap_alpha_for_tao of staking/stake_utils.rs.
 */
public final class Exchange {
    private Exchange() {}

    /** Puts TAO into a pool, up to a price in rao of TAO for one alpha; the alpha paid out is outside from now on. */
    public static Trade buy(Context on, NetUid netuid, Rao tao, Rao limit, boolean withoutFee) {
        Trade trade = Subnets.isDynamic(on, netuid)
                ? Trades.buy(on, netuid, tao, limit, withoutFee)
                : new Trade(tao.bits(), tao.bits(), 0);
        Pools.removeAlpha(on, netuid, new Alpha(taken(trade.out())));
        Pools.SUBNET_ALPHA_OUT.mutate(on, netuid, outside -> outside.saturatingPlus(new Alpha(trade.out())));
        Pools.SUBNET_TAO.mutate(on, netuid, there -> there.saturatingPlus(new Rao(added(trade.in()))));
        Issuance.TOTAL_STAKE.mutate(on, staked -> staked.saturatingPlus(tao));
        addVolume(on, netuid, tao);
        return trade;
    }

    /** Puts alpha into a pool, down to a price in rao of TAO for one alpha; the TAO paid out is nobody's yet. */
    public static Trade sell(Context on, NetUid netuid, Alpha alpha, Rao limit, boolean withoutFee) {
        Trade trade = Subnets.isDynamic(on, netuid)
                ? Trades.sell(on, netuid, alpha, limit, withoutFee)
                : new Trade(alpha.bits(), alpha.bits(), 0);
        Alpha sold = new Alpha(added(trade.in()));
        Rao tao = new Rao(trade.out());
        Pools.SUBNET_ALPHA_IN.mutate(on, netuid, there -> there.saturatingPlus(sold));
        Pools.SUBNET_ALPHA_OUT.mutate(on, netuid, outside -> outside.saturatingMinus(sold));
        Pools.removeTao(on, netuid, new Rao(taken(trade.out())));
        Issuance.TOTAL_STAKE.mutate(on, staked -> staked.saturatingMinus(tao));
        addVolume(on, netuid, tao);
        return trade;
    }

    /** Reserves grow by what a signed number can say. */
    private static long added(long in) {
        return in < 0 ? Long.MAX_VALUE : in;
    }

    /** Reserves shrink by what a signed number can say, the sign aside. */
    private static long taken(long out) {
        return out < 0 ? Long.MIN_VALUE : out;
    }

    private static void addVolume(Context on, NetUid netuid, Rao tao) {
        Pools.SUBNET_VOLUME.mutate(on, netuid, volume -> volume.saturatingAdd(U128.of(tao.bits())));
    }
}
