package org.taonet.pallet.subtensor.stake;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.Aura;
import org.taonet.pallet.ChargeTransactionPayment;
import org.taonet.pallet.subtensor.stake.Staking.Position;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeCall;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * Fees of calls that take stake away, paid in that stake by who has not enough TAO: as much alpha as the fee is worth
 * is sold for the block's author. Mirrors pallets/transaction-fee.
 */
public final class AlphaFees implements ChargeTransactionPayment.Fallback {
    private static final Rao ANY_PRICE = Rao.ZERO;

    /** What was taken. */
    private record Paid(Alpha alpha, Rao tao, NetUid netuid) {
        static final Paid NOTHING = new Paid(Alpha.ZERO, Rao.ZERO, NetUid.ROOT);
    }

    @Override
    public boolean could(Context on, AccountId who, RuntimeCall call, Rao fee) {
        List<Position> stakes = stakes(on, who, call);
        if (stakes.size() != 1) {
            return false;
        }
        Position from = stakes.getFirst();
        return !from.alpha(on).below(Trades.alphaFor(on, from.netuid(), fee));
    }

    @Override
    public Optional<Runnable> pay(Context on, AccountId who, RuntimeCall call, Rao fee) {
        List<Position> stakes = stakes(on, who, call);
        if (stakes.isEmpty()) {
            return Optional.empty();
        }
        Paid paid = stakes.size() == 1 ? take(on, stakes.getFirst(), fee) : Paid.NOTHING;
        return Optional.of(
                () -> StakingCalls.TRANSACTION_FEE_PAID_WITH_ALPHA.emit(on, who, paid.netuid, paid.alpha, paid.tao));
    }

    /** Without an author nothing is taken. */
    private static Paid take(Context on, Position from, Rao fee) {
        Optional<AccountId> author = Aura.author(on);
        if (author.isEmpty()) {
            return Paid.NOTHING;
        }
        Alpha there = from.alpha(on);
        Alpha worth = Trades.alphaFor(on, from.netuid(), fee);
        Alpha alpha = worth.isZero() ? there : worth.min(there);
        on.begin();
        try {
            Rao tao = Staking.unstake(on, from, author.get(), alpha, ANY_PRICE, true);
            on.commit();
            return new Paid(alpha, tao, from.netuid());
        } catch (Refusal refusal) {
            on.rollback();
            throw Validity.Invalid.Reason.PAYMENT.refuse();
        }
    }

    /** The stake that a call takes away: what its fee may be paid in. */
    private static List<Position> stakes(Context on, AccountId who, RuntimeCall call) {
        return switch (call.args()) {
            case StakingCalls.RemoveStake a -> one(who, a.hotkey(), a.netuid());
            case StakingCalls.RemoveStakeLimit a -> one(who, a.hotkey(), a.netuid());
            case StakingCalls.RemoveStakeFullLimit a -> one(who, a.hotkey(), a.netuid());
            case StakingCalls.UnstakeAll a -> all(on, who, a.hotkey());
            case StakingCalls.UnstakeAllAlpha a -> all(on, who, a.hotkey());
            case MoveStakeCalls.MoveStake a -> one(who, a.originHotkey(), a.originNetuid());
            case MoveStakeCalls.TransferStake a -> one(who, a.hotkey(), a.originNetuid());
            case MoveStakeCalls.SwapStake a -> one(who, a.hotkey(), a.originNetuid());
            case MoveStakeCalls.SwapStakeLimit a -> one(who, a.hotkey(), a.originNetuid());
            case BurnStakeCalls.RecycleAlpha a -> one(who, a.hotkey(), a.netuid());
            case BurnStakeCalls.BurnAlpha a -> one(who, a.hotkey(), a.netuid());
            default -> List.of();
        };
    }

    private static List<Position> one(AccountId coldkey, AccountId hotkey, NetUid netuid) {
        return List.of(new Position(hotkey, coldkey, netuid));
    }

    private static List<Position> all(Context on, AccountId coldkey, AccountId hotkey) {
        return Subnets.all(on).stream()
                .filter(netuid -> Subnets.SUBTOKEN_ENABLED.get(on, netuid))
                .map(netuid -> new Position(hotkey, coldkey, netuid))
                .filter(position -> !position.alpha(on).isZero())
                .toList();
    }
}
