package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.swap.Trades;
import org.taonet.pallet.swap.Trades.Trade;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Whether stake may be bought, sold or moved. Mirrors the validate_ functions of staking/stake_utils.rs. */
final class StakeChecks {
    private static final long LARGEST_INPUT = 1000;

    private StakeChecks() {}

    /** The least that may be staked, and the least that may be left beside. */
    static Rao leastStake(Context on) {
        return StakeParameters.INITIAL_MIN_STAKE.in(on);
    }

    /** No more than a thousand times what the pool has of TAO. */
    static void ensureFits(Context on, NetUid netuid, Rao tao) {
        boolean fits = !tradesThroughPool(on, netuid)
                || !thousandfold(Pools.SUBNET_TAO.get(on, netuid).bits()).below(tao);
        StakingCalls.INSUFFICIENT_LIQUIDITY.unless(fits);
    }

    /** No more than a thousand times what the pool has of alpha. */
    static void ensureFits(Context on, NetUid netuid, Alpha alpha) {
        boolean fits = !tradesThroughPool(on, netuid)
                || !thousandfold(Pools.SUBNET_ALPHA_IN.get(on, netuid).bits()).below(new Rao(alpha.bits()));
        StakingCalls.INSUFFICIENT_LIQUIDITY.unless(fits);
    }

    /** Whether a subnet has a price that trades move. */
    static boolean tradesThroughPool(Reader on, NetUid netuid) {
        return !netuid.equals(NetUid.ROOT) && Subnets.isDynamic(on, netuid);
    }

    static Rao thousandfold(long amount) {
        return new Rao(U128.product(amount, LARGEST_INPUT).toU64());
    }

    /** Whether a coldkey may stake so much TAO, of which no more than the most can be staked at its price. */
    static void ensureStake(Context on, Position to, Rao wanted, Rao most, boolean allowPartial) {
        NetUid netuid = to.netuid();
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
        ensureEnabled(on, netuid);
        Rao least = leastStake(on);
        StakingCalls.AMOUNT_TOO_LOW.when(wanted.below(least.saturatingPlus(feeOf(on, netuid, least))));
        StakingCalls.SLIPPAGE_TOO_HIGH.when(!allowPartial && most.below(wanted));
        Rao tao = wanted.min(most);
        StakingCalls.NOT_ENOUGH_BALANCE_TO_STAKE.when(
                Tao.spendable(on, to.coldkey()).below(tao));
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, to.hotkey()));
        Trade trade = quoteBuy(on, netuid, tao).orElseThrow(StakingCalls.INSUFFICIENT_LIQUIDITY::refuse);
        StakingCalls.AMOUNT_TOO_LOW.when(new Rao(trade.in()).below(least));
        StakingCalls.INSUFFICIENT_LIQUIDITY.when(trade.out() == 0);
        StakingCalls.INSUFFICIENT_LIQUIDITY.unless(
                Stakes.wouldIncrease(on, to.hotkey(), netuid, new Alpha(trade.out())));
    }

    /** The fee of a purchase; where it cannot be tried, by the rate. */
    private static Rao feeOf(Context on, NetUid netuid, Rao tao) {
        return quoteBuy(on, netuid, tao)
                .map(trade -> new Rao(trade.fee()))
                .orElseGet(() -> Trades.fee(on, netuid, tao));
    }

    private static Optional<Trade> quoteBuy(Context on, NetUid netuid, Rao tao) {
        try {
            return Optional.of(Trades.quoteBuy(on, netuid, tao));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    static void ensureEnabled(Context on, NetUid netuid) {
        SubnetCalls.SUBTOKEN_DISABLED.unless(Subnets.SUBTOKEN_ENABLED.get(on, netuid));
    }

    /** Whether so much alpha may be sold, of which no more than the most can be sold at its price. */
    static void ensureUnstake(Context on, Position from, Alpha wanted, Alpha most, boolean allowPartial) {
        NetUid netuid = from.netuid();
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid));
        StakingCalls.AMOUNT_TOO_LOW.when(wanted.isZero());
        Alpha there = from.alpha(on);
        StakingCalls.NOT_ENOUGH_STAKE_TO_WITHDRAW.when(there.below(wanted));
        Rao brought = quoteSell(on, netuid, wanted);
        StakingCalls.AMOUNT_TOO_LOW.when(!there.equals(wanted) && brought.below(leastStake(on)));
        StakingCalls.SLIPPAGE_TOO_HIGH.when(!allowPartial && most.below(wanted));
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, from.hotkey()));
        Locks.ensureAvailable(on, from.coldkey(), netuid, wanted);
    }

    /** Whether all of a position may be sold. */
    static boolean canUnstakeAll(Context on, Position from, Alpha alpha) {
        try {
            ensureUnstake(on, from, alpha, alpha, false);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** What alpha would bring; InsufficientLiquidity if it cannot be sold. */
    static Rao quoteSell(Context on, NetUid netuid, Alpha alpha) {
        try {
            return new Rao(Trades.quoteSell(on, netuid, alpha).out());
        } catch (Refusal refusal) {
            throw StakingCalls.INSUFFICIENT_LIQUIDITY.refuse();
        }
    }
}
