package org.taonet.pallet.subtensor.stake;

import java.util.function.Predicate;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * A coldkey's orders to buy and sell stake: checked, carried out, and what is left behind tidied up. Mirrors
 * staking/{add_stake,remove_stake}.rs.
 */
final class Orders {
    private Orders() {}

    /** Stakes TAO at any price; the alpha it bought. */
    static Alpha add(Context on, Position to, Rao tao) {
        StakeChecks.ensureFits(on, to.netuid(), tao);
        StakeChecks.ensureStake(on, to, tao, tao, false);
        return Staking.stake(on, to, tao, Trades.HIGHEST_PRICE, false);
    }

    /** Stakes TAO up to a price; the alpha it bought. */
    static Alpha addLimited(Context on, Position to, Rao tao, Rao limit, boolean allowPartial) {
        StakeChecks.ensureFits(on, to.netuid(), tao);
        Rao most = PriceLimits.mostBought(on, to.netuid(), limit);
        StakeChecks.ensureStake(on, to, tao, most, allowPartial);
        delegateUnlessOwn(on, to);
        return Staking.stake(on, to, tao.min(most), limit, false);
    }

    /** A hotkey that others stake to is a delegate. */
    static void delegateUnlessOwn(Context on, Position to) {
        if (!Hotkeys.OWNER.get(on, to.hotkey()).equals(to.coldkey()) && !Hotkeys.DELEGATES.exists(on, to.hotkey())) {
            Hotkeys.DELEGATES.put(on, to.hotkey(), Hotkeys.DELEGATES.get(on, to.hotkey()));
        }
    }

    /** Sells alpha at any price; a fee may have been taken in alpha already, so no more than there is. */
    static void remove(Context on, Position from, Alpha wanted) {
        StakeChecks.ensureEnabled(on, from.netuid());
        Alpha alpha = wanted.min(from.alpha(on));
        StakeChecks.ensureFits(on, from.netuid(), alpha);
        StakeChecks.ensureUnstake(on, from, alpha, alpha, false);
        Staking.unstake(on, from, from.coldkey(), alpha, Trades.LOWEST_PRICE, false);
        tidyUp(on, from);
    }

    /** Sells alpha down to a price. */
    static void removeLimited(Context on, Position from, Alpha wanted, Rao limit, boolean allowPartial) {
        StakeChecks.ensureFits(on, from.netuid(), wanted);
        Alpha most = PriceLimits.mostSold(on, from.netuid(), limit);
        StakeChecks.ensureUnstake(on, from, wanted, most, allowPartial);
        Staking.unstake(on, from, from.coldkey(), wanted.min(most), limit, false);
        tidyUp(on, from);
    }

    private static void tidyUp(Context on, Position from) {
        Nominations.clearIfSmall(on, from);
        Rao threshold = new Rao(StakeParameters.STAKE_THRESHOLD.get(on));
        if (!threshold.isZero() && worth(on, from.hotkey()).below(threshold)) {
            Subnets.all(on).forEach(netuid -> Children.PENDING_CHILD_KEYS.remove(on, netuid, from.hotkey()));
        }
    }

    /** What all stake on a hotkey is worth at the prices of its subnets. */
    private static Rao worth(Reader on, AccountId hotkey) {
        U64F64 worth = U64F64.ZERO;
        for (NetUid netuid : Subnets.all(on)) {
            Alpha alpha = SharePool.TOTAL_HOTKEY_ALPHA.get(on, hotkey, netuid);
            if (!alpha.isZero()) {
                U64F64 part = Trades.price(on, netuid).saturatingMul(U64F64.ofU64(alpha.bits()));
                worth = worth.wrappingAdd(part);
            }
        }
        return new Rao(worth.toU64());
    }

    /** Sells all alpha on a hotkey, in each of some subnets that trades and lets it go; the TAO it brought. */
    static Rao removeEverywhere(Context on, AccountId hotkey, AccountId coldkey, Predicate<NetUid> where) {
        HotkeyCalls.HOT_KEY_ACCOUNT_NOT_EXISTS.unless(Hotkeys.exists(on, hotkey));
        Rao brought = Rao.ZERO;
        for (NetUid netuid : Subnets.all(on)) {
            Position from = new Position(hotkey, coldkey, netuid);
            if (!where.test(netuid) || !Subnets.SUBTOKEN_ENABLED.get(on, netuid)) {
                continue;
            }
            Alpha alpha = from.alpha(on);
            if (StakeChecks.canUnstakeAll(on, from, alpha)) {
                brought = brought.saturatingPlus(Staking.unstake(on, from, coldkey, alpha, Trades.LOWEST_PRICE, false));
                Nominations.clearIfSmall(on, from);
            }
        }
        return brought;
    }
}
