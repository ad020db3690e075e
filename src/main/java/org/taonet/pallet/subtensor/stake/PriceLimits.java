package org.taonet.pallet.subtensor.stake;

import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.pallet.swap.Trades.Trade;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * How much can be traded before a price is met, in rao of TAO for one alpha. Mirrors the get_max_amount_ functions of
 * staking/{add_stake,remove_stake,move_stake}.rs.
 */
final class PriceLimits {
    private static final Rao ONE = Rao.tao(1);
    private static final U64F64 PER_TAO = U64F64.ofU64(Rao.PER_TAO);

    private PriceLimits() {}

    /** TAO that buys alpha up to a price. */
    static Rao mostBought(Context on, NetUid netuid, Rao limit) {
        if (isOneForOne(on, netuid)) {
            return limit.below(ONE) ? Rao.ZERO : Rao.MAX;
        }
        Rao largest = StakeChecks.thousandfold(Pools.SUBNET_TAO.get(on, netuid).bits());
        Trade trade = Trades.quoteBuy(on, netuid, largest, limit);
        return new Rao(trade.in()).saturatingPlus(new Rao(trade.fee()));
    }

    /** Alpha that is sold down to a price. */
    static Alpha mostSold(Context on, NetUid netuid, Rao limit) {
        if (isOneForOne(on, netuid)) {
            return ONE.below(limit) ? Alpha.ZERO : Alpha.MAX;
        }
        long largest = StakeChecks.thousandfold(
                        Pools.SUBNET_ALPHA_IN.get(on, netuid).bits())
                .bits();
        Trade trade = Trades.quoteSell(on, netuid, new Alpha(largest), limit);
        return new Alpha(trade.in()).saturatingPlus(new Alpha(trade.fee()));
    }

    private static boolean isOneForOne(Reader on, NetUid netuid) {
        return netuid.equals(NetUid.ROOT) || Subnets.SUBNET_MECHANISM.get(on, netuid) == 0;
    }

    /**
     * Alpha of one subnet that goes to another until the first's price, in the second's alpha, has fallen to a limit.
     */
    static Alpha mostMoved(Context on, NetUid from, NetUid to, Rao limit) {
        boolean fromFixed = isOneForOne(on, from);
        boolean toFixed = isOneForOne(on, to);
        if (fromFixed && toFixed) {
            return ONE.below(limit) ? Alpha.ZERO : Alpha.MAX;
        }
        if (fromFixed && Subnets.isDynamic(on, to)) {
            return intoPool(on, to, limit);
        }
        if (toFixed && Subnets.isDynamic(on, from)) {
            return mostSold(on, from, limit);
        }
        return betweenPools(on, from, to, limit);
    }

    private static Alpha intoPool(Context on, NetUid to, Rao limit) {
        if (limit.isZero()) {
            return Alpha.MAX;
        }
        long inverse = PER_TAO.safeDiv(U64F64.ofU64(limit.bits()))
                .saturatingMul(PER_TAO)
                .toU64();
        return new Alpha(mostBought(on, to, new Rao(inverse)).bits());
    }

    private static Alpha betweenPools(Context on, NetUid from, NetUid to, Rao limit) {
        U64F64 fromTao = U64F64.ofU64(Pools.SUBNET_TAO.get(on, from).bits());
        U64F64 toTao = U64F64.ofU64(Pools.SUBNET_TAO.get(on, to).bits());
        U64F64 fromAlpha = U64F64.ofU64(Pools.SUBNET_ALPHA_IN.get(on, from).bits());
        U64F64 toAlpha = U64F64.ofU64(Pools.SUBNET_ALPHA_IN.get(on, to).bits());
        if (fromTao.isZero() || toTao.isZero() || fromAlpha.isZero() || toAlpha.isZero()) {
            return Alpha.ZERO;
        }
        U64F64 least = U64F64.ofU64(limit.bits()).checkedDiv(PER_TAO).orElse(U64F64.ZERO);
        U64F64 price = Trades.price(on, from).safeDiv(Trades.price(on, to));
        if (price.below(least)) {
            return Alpha.ZERO;
        }
        if (limit.isZero()) {
            return Alpha.MAX;
        }
        U64F64 sum = toTao.saturatingAdd(fromTao);
        U64F64 moved = toAlpha.saturatingMul(fromTao.safeDiv(sum))
                .safeDiv(least)
                .saturatingSub(fromAlpha.saturatingMul(toTao.safeDiv(sum)));
        return new Alpha(moved.toU64());
    }
}
