package org.taonet.pallet.swap;

import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;

/** Which way a trade goes. Amounts are unsigned, in rao of TAO and of alpha. */
enum Side {
    /** TAO in, alpha out: the price rises. */
    BUY,
    /** Alpha in, TAO out: the price falls. */
    SELL;

    /** A pool as it is: what it has of both, and their weights. */
    record Pool(Balancer balancer, long tao, long alpha) {
        static Pool of(Reader on, NetUid netuid) {
            return new Pool(
                    Swap.SWAP_BALANCER.get(on, netuid),
                    Pools.SUBNET_TAO.get(on, netuid).bits(),
                    Pools.SUBNET_ALPHA_IN.get(on, netuid).bits());
        }

        U64F64 price() {
            return balancer.price(alpha, tao);
        }
    }

    /** What is there of what is put in. */
    long reserveIn(Pool pool) {
        return this == BUY ? pool.tao : pool.alpha;
    }

    /** What is there of what is paid out. */
    long reserveOut(Pool pool) {
        return this == BUY ? pool.alpha : pool.tao;
    }

    /** What is paid out for so much. */
    long out(Pool pool, long in) {
        return switch (this) {
            case BUY -> pool.balancer.alphaOut(pool.tao, pool.alpha, in);
            case SELL -> pool.balancer.taoOut(pool.tao, pool.alpha, in);
        };
    }

    /** The price after so much was put in and so much paid out. */
    U64F64 priceAfter(Pool pool, long in, long out) {
        return switch (this) {
            case BUY -> pool.balancer.price(less(pool.alpha, out), more(pool.tao, in));
            case SELL -> pool.balancer.price(more(pool.alpha, in), less(pool.tao, out));
        };
    }

    /** How much takes the price to a limit. */
    long upTo(Pool pool, U64F64 price, U64F64 limit) {
        return switch (this) {
            case BUY -> pool.balancer.taoInFor(price, limit, pool.tao);
            case SELL -> pool.balancer.alphaInFor(price, limit, pool.alpha);
        };
    }

    /** Whether a price is not beyond a limit. */
    boolean within(U64F64 price, U64F64 limit) {
        int order = price.compareTo(limit);
        return this == BUY ? order <= 0 : order >= 0;
    }

    static long more(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? -1 : sum;
    }

    static long less(long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? 0 : a - b;
    }
}
