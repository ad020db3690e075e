package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * Stake from one position to another: within a subnet it is handed over, between two it is sold and bought. Mirrors
 * staking/move_stake.rs and validate_stake_transition of staking/stake_utils.rs.
 */
final class Moves {
    private Moves() {}

    /** The lowest price, and whether a part may be moved. */
    private record Limit(Rao price, boolean allowPartial) {}

    /** Of the same coldkey; its worth in TAO. */
    static Rao atAnyPrice(Context on, Position from, Position to, Alpha wanted) {
        return run(on, from, to, wanted, Optional.empty(), false);
    }

    /** To another coldkey; its worth in TAO. */
    static Rao toAnother(Context on, Position from, Position to, Alpha wanted) {
        return run(on, from, to, wanted, Optional.empty(), true);
    }

    /** Of the same coldkey, down to a price of the one subnet's alpha in the other's; its worth in TAO. */
    static Rao downTo(Context on, Position from, Position to, Alpha wanted, Rao price, boolean allowPartial) {
        return run(on, from, to, wanted, Optional.of(new Limit(price, allowPartial)), false);
    }

    /** A fee may have been taken in alpha already, so no more than there is. */
    private static Rao run(
            Context on, Position from, Position to, Alpha wanted, Optional<Limit> limit, boolean toAnother) {
        Alpha alpha = wanted.min(from.alpha(on));
        boolean across = !from.netuid().equals(to.netuid());
        Alpha most = across && limit.isPresent()
                ? PriceLimits.mostMoved(on, from.netuid(), to.netuid(), limit.get().price)
                : alpha;
        check(on, from, to);
        if (across) {
            Rao brought = StakeChecks.quoteSell(on, from.netuid(), alpha);
            StakingCalls.AMOUNT_TOO_LOW.unless(StakeChecks.leastStake(on).below(brought));
            boolean whole = limit.isPresent() && !limit.get().allowPartial;
            StakingCalls.SLIPPAGE_TOO_HIGH.when(whole && most.below(alpha));
        }
        if (toAnother) {
            ensureInBoth(on, from, to);
        }
        if (!across) {
            return Staking.handOver(on, from, to, alpha.min(most));
        }
        Locks.ensureAvailable(on, from.coldkey(), from.netuid(), alpha);
        return across(on, from, to, alpha.min(most));
    }

    private static void check(Context on, Position from, Position to) {
        MoveStakeCalls.SAME_NETUID.when(from.equals(to));
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, from.netuid()) && Subnets.exists(on, to.netuid()));
        StakeChecks.ensureEnabled(on, from.netuid());
        StakeChecks.ensureEnabled(on, to.netuid());
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(
                Hotkeys.exists(on, from.hotkey()) && Hotkeys.exists(on, to.hotkey()));
    }

    private static void ensureInBoth(Context on, Position from, Position to) {
        MoveStakeCalls.TRANSFER_DISALLOWED.unless(StakeParameters.TRANSFER_TOGGLE.get(on, from.netuid())
                && StakeParameters.TRANSFER_TOGGLE.get(on, to.netuid()));
    }

    /** One fee is paid: where there is a pool. Too little to be staked stays TAO. */
    private static Rao across(Context on, Position from, Position to, Alpha alpha) {
        boolean fromRoot = from.netuid().equals(NetUid.ROOT);
        Rao tao = Staking.unstake(on, from, from.coldkey(), alpha, Trades.LOWEST_PRICE, fromRoot);
        if (!from.coldkey().equals(to.coldkey())) {
            Tao.transfer(on, from.coldkey(), to.coldkey(), tao);
        }
        if (!tao.below(StakeChecks.leastStake(on))) {
            Orders.delegateUnlessOwn(on, to);
            Staking.stake(on, to, tao, Trades.HIGHEST_PRICE, !fromRoot);
        }
        return tao;
    }
}
