package org.taonet.pallet.subtensor.stake;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.pallet.Aura;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.swap.Trades;
import org.taonet.pallet.swap.Trades.Trade;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * TAO that becomes stake and stake that becomes TAO, with all that follows: the pool, the subnet's account, the shares,
 * the author's fee, flows, locks, root claims, the event. Whether it may be is asked before, see {@link StakeChecks}.
 * Mirrors stake_into_subnet, unstake_from_subnet and transfer_stake_within_subnet of staking/stake_utils.rs.
 */
public final class Staking {
    private Staking() {}

    /** Whose stake it is: a coldkey's on a hotkey in a subnet. */
    public record Position(AccountId hotkey, AccountId coldkey, NetUid netuid) {
        /** How much it is. */
        public Alpha alpha(Context on) {
            return Stakes.of(on, hotkey, coldkey, netuid);
        }

        /** The same keys' in another subnet. */
        Position in(NetUid other) {
            return new Position(hotkey, coldkey, other);
        }
    }

    /** Buys alpha for a coldkey's TAO, up to a price in rao for one alpha, and stakes it; how much. */
    public static Alpha stake(Context on, Position to, Rao tao, Rao limit, boolean withoutFee) {
        NetUid netuid = to.netuid();
        Rao paid = Tao.toSubnet(on, netuid, to.coldkey(), tao);
        Trade trade = Exchange.buy(on, netuid, paid, limit, withoutFee);
        Alpha bought = new Alpha(trade.out());
        StakingCalls.AMOUNT_TOO_LOW.when(bought.isZero());
        StakingCalls.INSUFFICIENT_LIQUIDITY.unless(Stakes.wouldIncrease(on, to.hotkey(), netuid, bought));
        Stakes.increase(on, to.hotkey(), to.coldkey(), netuid, bought);
        payAuthor(on, netuid, new Rao(trade.authorsFee()));
        TaoFlows.stakersPut(on, netuid, new Rao(trade.in()));
        Locks.settle(on, to.coldkey(), netuid);
        noteTime(on, to);
        if (netuid.equals(NetUid.ROOT)) {
            RootRates.staked(on, to.hotkey(), to.coldkey(), bought);
            RootColdkeys.note(on, to.coldkey());
        }
        StakingCalls.STAKE_ADDED.emit(on, to.coldkey(), to.hotkey(), paid, bought, netuid, trade.fee());
        return bought;
    }

    private static void payAuthor(Context on, NetUid netuid, Rao fee) {
        Optional<AccountId> author = Aura.author(on);
        if (author.isPresent()) {
            Tao.fromSubnet(on, netuid, author.get(), fee);
            return;
        }
        try {
            Tao.burn(on, SubnetAccounts.of(on, netuid), fee);
        } catch (Refusal refusal) {
            // A fee that cannot be burnt stays where it is, as upstream.
        }
    }

    /** Sells a coldkey's alpha, down to a price in rao for one alpha, for a beneficiary; the TAO it brought. */
    public static Rao unstake(
            Context on, Position from, AccountId beneficiary, Alpha alpha, Rao limit, boolean withoutFee) {
        NetUid netuid = from.netuid();
        Stakes.decrease(on, from.hotkey(), from.coldkey(), netuid, alpha);
        Trade trade = Exchange.sell(on, netuid, alpha, limit, withoutFee);
        Alpha unsold = alpha.saturatingMinus(new Alpha(trade.in()).saturatingPlus(new Alpha(trade.fee())));
        if (!unsold.isZero()) {
            Stakes.increase(on, from.hotkey(), from.coldkey(), netuid, unsold);
        }
        Rao tao = new Rao(trade.out());
        Tao.fromSubnet(on, netuid, beneficiary, tao);
        Rao ofAuthor = sellForAuthor(on, netuid, new Alpha(trade.authorsFee()));
        if (netuid.equals(NetUid.ROOT)) {
            RootRates.unstaked(on, from.hotkey(), from.coldkey(), alpha);
            RootColdkeys.forgetUnlessStaking(on, from.coldkey());
        }
        TaoFlows.stakersTook(on, netuid, tao.saturatingPlus(ofAuthor));
        Locks.settle(on, from.coldkey(), netuid);
        noteTime(on, from);
        StakingCalls.STAKE_REMOVED.emit(
                on, from.coldkey(), from.hotkey(), tao, new Alpha(trade.in()), netuid, trade.fee());
        return tao;
    }

    /** The author gets the fee in TAO; without an author the alpha is burnt. */
    private static Rao sellForAuthor(Context on, NetUid netuid, Alpha fee) {
        Optional<AccountId> author = Aura.author(on);
        if (author.isEmpty()) {
            AlphaAssets.burn(on, netuid, fee);
            return Rao.ZERO;
        }
        Rao brought = new Rao(
                Exchange.sell(on, netuid, fee, Trades.LOWEST_PRICE, true).out());
        Tao.fromSubnet(on, netuid, author.get(), brought);
        return brought;
    }

    /** Hands stake in one subnet on to another coldkey or hotkey, with what is locked of it; its worth in TAO. */
    public static Rao handOver(Context on, Position from, Position to, Alpha alpha) {
        NetUid netuid = from.netuid();
        LockTransfer.run(on, from.coldkey(), to.coldkey(), netuid, alpha);
        Stakes.decrease(on, from.hotkey(), from.coldkey(), netuid, alpha);
        boolean root = netuid.equals(NetUid.ROOT);
        if (root) {
            RootRates.unstaked(on, from.hotkey(), from.coldkey(), alpha);
        }
        Stakes.increase(on, to.hotkey(), to.coldkey(), netuid, alpha);
        if (root) {
            RootRates.staked(on, to.hotkey(), to.coldkey(), alpha);
        }
        Rao worth = new Rao(Trades.price(on, netuid)
                .saturatingMul(U64F64.ofU64(alpha.bits()))
                .toU64());
        StakingCalls.AMOUNT_TOO_LOW.when(worth.below(StakeParameters.INITIAL_MIN_STAKE.in(on)));
        noteTime(on, to);
        StakingCalls.STAKE_REMOVED.emit(on, from.coldkey(), from.hotkey(), worth, alpha, netuid, 0L);
        StakingCalls.STAKE_ADDED.emit(on, to.coldkey(), to.hotkey(), worth, alpha, netuid, 0L);
        return worth;
    }

    private static void noteTime(Context on, Position at) {
        Hotkeys.LAST_COLDKEY_HOTKEY_STAKE_BLOCK.put(on, at.coldkey(), at.hotkey(), FrameSystem.NUMBER.get(on));
    }
}
