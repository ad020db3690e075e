package org.taonet.pallet.swap;

import java.util.Optional;
import org.taonet.math.Perquintill;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * TAO for a subnet's alpha and back, through its pool. A trade moves nothing itself: it says what the mover has to
 * move, and sets the pool's weights when it is the first. Mirrors pallets/swap/src/pallet/{impls,swap_step}.rs.
 */
public final class Trades {
    /** A price limit that no purchase meets, in rao of TAO for one alpha. */
    public static final Rao HIGHEST_PRICE = Rao.tao(1_000_000);

    /** A price limit that no sale meets, in rao of TAO for one alpha. */
    public static final Rao LOWEST_PRICE = new Rao(1000);

    private static final U64F64 RAO_PER_TAO = U64F64.ofU64(Rao.PER_TAO);
    private static final U64F64 FEE_PARTS = U64F64.ofU64(0xFFFF);
    private static final long LARGEST_INPUT = 1000;

    private Trades() {}

    /**
     * What a trade came to.
     *
     * @param in what goes into the pool
     * @param out what the pool pays
     * @param fee what is taken beside it, of what is put in
     */
    public record Trade(long in, long out, long fee) {
        /** What of the fee the author of the block gets: all. */
        public long authorsFee() {
            return in == 0 ? 0 : fee;
        }
    }

    /** Buys alpha for TAO, up to a price in rao of TAO for one alpha. */
    public static Trade buy(Context on, NetUid netuid, Rao tao, Rao limit, boolean withoutFee) {
        return swap(on, netuid, Side.BUY, tao.bits(), limit, withoutFee);
    }

    /** Sells alpha for TAO, down to a price in rao of TAO for one alpha. */
    public static Trade sell(Context on, NetUid netuid, Alpha alpha, Rao limit, boolean withoutFee) {
        return swap(on, netuid, Side.SELL, alpha.bits(), limit, withoutFee);
    }

    /** What buying would come to at any price. Subnets without a pool change one for one. */
    public static Trade quoteBuy(Context on, NetUid netuid, Rao tao) {
        return quote(on, netuid, Side.BUY, tao.bits(), HIGHEST_PRICE);
    }

    /** What selling would come to at any price. Subnets without a pool change one for one. */
    public static Trade quoteSell(Context on, NetUid netuid, Alpha alpha) {
        return quote(on, netuid, Side.SELL, alpha.bits(), LOWEST_PRICE);
    }

    private static Trade quote(Context on, NetUid netuid, Side side, long amount, Rao limit) {
        if (!Subnets.isDynamic(on, netuid)) {
            long all = Subnets.exists(on, netuid) ? amount : 0;
            return new Trade(all, all, 0);
        }
        return tried(on, netuid, side, amount, limit);
    }

    /** What buying up to a price would come to, where there is a pool. */
    public static Trade quoteBuy(Context on, NetUid netuid, Rao tao, Rao limit) {
        return tried(on, netuid, Side.BUY, tao.bits(), limit);
    }

    /** What selling down to a price would come to, where there is a pool. */
    public static Trade quoteSell(Context on, NetUid netuid, Alpha alpha, Rao limit) {
        return tried(on, netuid, Side.SELL, alpha.bits(), limit);
    }

    private static Trade tried(Context on, NetUid netuid, Side side, long amount, Rao limit) {
        on.begin();
        try {
            return limited(on, netuid, side, amount, price(limit), false);
        } finally {
            on.rollback();
        }
    }

    private static U64F64 price(Rao limit) {
        return U64F64.ofU64(limit.bits()).safeDiv(RAO_PER_TAO);
    }

    private static Trade swap(Context on, NetUid netuid, Side side, long amount, Rao limit, boolean withoutFee) {
        long reserve = side.reserveOut(Side.Pool.of(on, netuid));
        Trade trade;
        on.begin();
        try {
            trade = limited(on, netuid, side, amount, price(limit), withoutFee);
        } catch (Refusal refusal) {
            on.rollback();
            throw refusal;
        }
        on.commit();
        Swap.INSUFFICIENT_LIQUIDITY.when(Long.compareUnsigned(reserve, trade.out) < 0);
        return trade;
    }

    private static Trade limited(Context on, NetUid netuid, Side side, long amount, U64F64 limit, boolean withoutFee) {
        boolean dynamic = Subnets.isDynamic(on, netuid);
        U64F64 rate = withoutFee ? U64F64.ZERO : U64F64.ofU64(Swap.FEE_RATE.get(on, netuid));
        long fee = dynamic
                ? U64F64.ofU64(amount).saturatingMul(rate.safeDiv(FEE_PARTS)).toU64()
                : 0;
        long net = Side.less(amount, fee);
        Side.Pool pool = Side.Pool.of(on, netuid);
        long most = U128.product(side.reserveIn(pool), LARGEST_INPUT).toU64();
        Swap.SWAP_INPUT_TOO_LARGE.when(Long.compareUnsigned(net, most) > 0);
        Swap.RESERVES_TOO_LOW.when(Long.compareUnsigned(side.reserveOut(pool), Swap.MINIMUM_RESERVE.in(on)) < 0);
        if (!Swap.PAL_SWAP_INITIALIZED.get(on, netuid)) {
            initialize(on, netuid, Optional.empty());
            pool = Side.Pool.of(on, netuid);
        }
        U64F64 current = dynamic ? price(pool) : U64F64.ONE;
        Swap.PRICE_LIMIT_EXCEEDED.when(side.within(limit, current));
        return step(side, pool, net, limit, current, fee, rate);
    }

    private static Trade step(
            Side side, Side.Pool pool, long net, U64F64 limit, U64F64 current, long wholeFee, U64F64 rate) {
        long whole = side.out(pool, net);
        if (side.within(side.priceAfter(pool, net, whole), limit)) {
            Swap.RESERVES_TOO_LOW.when(net != 0 && whole == 0);
            return new Trade(net, whole, wholeFee);
        }
        long in = side.upTo(pool, current, limit);
        long out = side.out(pool, in);
        Swap.RESERVES_TOO_LOW.when(in != 0 && out == 0);
        return new Trade(in, out, feeOnTop(in, rate));
    }

    /** The fee of a trade that stops at its limit: on top of what it takes. */
    private static long feeOnTop(long in, U64F64 rate) {
        return U64F64.ofU64(in)
                .saturatingMul(rate.safeDiv(FEE_PARTS.saturatingSub(rate)))
                .toU64();
    }

    private static long fee(Reader on, NetUid netuid, long amount, boolean without) {
        return without || !Subnets.isDynamic(on, netuid)
                ? 0
                : U64F64.ofU64(amount)
                        .saturatingMul(
                                U64F64.ofU64(Swap.FEE_RATE.get(on, netuid)).safeDiv(FEE_PARTS))
                        .toU64();
    }

    /** The fee of putting in so much TAO. */
    public static Rao fee(Reader on, NetUid netuid, Rao amount) {
        return new Rao(fee(on, netuid, amount.bits(), false));
    }

    /** The fee of putting in so much alpha. */
    public static Alpha fee(Reader on, NetUid netuid, Alpha amount) {
        return new Alpha(fee(on, netuid, amount.bits(), false));
    }

    /** TAO for one alpha; 1 where there is no pool, 0 where there is no alpha in it. */
    public static U64F64 price(Reader on, NetUid netuid) {
        return Subnets.isDynamic(on, netuid) ? price(Side.Pool.of(on, netuid)) : U64F64.ONE;
    }

    private static U64F64 price(Side.Pool pool) {
        return pool.alpha() == 0 ? U64F64.ZERO : pool.price();
    }

    /**
     * Sets the weights of a pool that has none yet: even ones, or those that make a price. ReservesOutOfBalance if one
     * would be too small.
     */
    public static void initialize(Context on, NetUid netuid, Optional<U64F64> price) {
        if (Swap.PAL_SWAP_INITIALIZED.get(on, netuid)) {
            return;
        }
        Side.Pool pool = Side.Pool.of(on, netuid);
        Balancer balancer = price.isEmpty()
                ? Balancer.EVEN
                : quoteWeight(pool, price.get())
                        .flatMap(Balancer::of)
                        .orElseThrow(Swap.RESERVES_OUT_OF_BALANCE::refuse);
        Swap.SWAP_BALANCER.put(on, netuid, balancer);
        Swap.PAL_SWAP_INITIALIZED.put(on, netuid, true);
    }

    /** TAO over TAO plus what the alpha is worth. */
    private static Optional<Perquintill> quoteWeight(Side.Pool pool, U64F64 price) {
        U128 whole = U128.product(price.toU64(), pool.alpha());
        U128 part = U64F64.ofU64(pool.alpha()).saturatingMul(price.frac()).toU128();
        U128 all = whole.saturatingAdd(part).saturatingAdd(U128.of(pool.tao()));
        return all.isZero() ? Optional.empty() : Optional.of(Perquintill.ofRational(U128.of(pool.tao()), all));
    }

    /** Shifts a pool's weights so that liquidity can be added at the same price; false if they would be too small. */
    public static boolean makeRoom(Context on, NetUid netuid, Rao tao, Alpha alpha) {
        Side.Pool pool = Side.Pool.of(on, netuid);
        Optional<Balancer> balancer = pool.balancer().withLiquidity(pool.tao(), pool.alpha(), tao.bits(), alpha.bits());
        balancer.ifPresent(weights -> Swap.SWAP_BALANCER.put(on, netuid, weights));
        return balancer.isPresent();
    }

    /** Empties a pool and forgets its weights and its fee. */
    public static void clear(Context on, NetUid netuid) {
        Pools.removeTao(on, netuid, Pools.SUBNET_TAO.get(on, netuid));
        Pools.removeAlpha(on, netuid, Pools.SUBNET_ALPHA_IN.get(on, netuid));
        Swap.PAL_SWAP_INITIALIZED.remove(on, netuid);
        Swap.FEE_RATE.remove(on, netuid);
        Swap.SWAP_BALANCER.remove(on, netuid);
    }

    /** Alpha that is worth so much TAO at the present price, without what the trade itself would move. */
    public static Alpha alphaFor(Reader on, NetUid netuid, Rao tao) {
        return Subnets.isDynamic(on, netuid)
                ? new Alpha(U64F64.ofU64(tao.bits()).safeDiv(price(on, netuid)).toU64())
                : new Alpha(tao.bits());
    }
}
