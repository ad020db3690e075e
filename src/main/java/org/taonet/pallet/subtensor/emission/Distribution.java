package org.taonet.pallet.subtensor.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.taonet.math.U96F32;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.epoch.Epoch;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.stake.AutoStake;
import org.taonet.pallet.subtensor.stake.AutoStakeCalls;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.OwnerLocks;
import org.taonet.pallet.subtensor.stake.RootDividends;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.RecycleOrBurn;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Runs a subnet's epoch and pays what its pots held: to its owner, to miners, to validators and their nominators, and
 * to stakers on root. Mirrors distribute_emission of coinbase/run_coinbase.rs.
 */
final class Distribution {
    private static final U96F32 PARTS = U96F32.ofU64(0xFFFF);

    private final Context on;
    private final NetUid netuid;

    private Distribution(Context on, NetUid netuid) {
        this.on = on;
        this.netuid = netuid;
    }

    static void run(Context on, NetUid netuid, Pots pots) {
        new Distribution(on, netuid).run(pots);
    }

    private void run(Pots pots) {
        List<Epoch.Earned> earned = Epoch.run(on, netuid, pots.shared());
        // Where miners earn nothing, validators get all.
        boolean mined = earned.stream().anyMatch(each -> !each.incentive().isZero());
        Alpha validators = mined ? pots.validators() : pots.validators().saturatingPlus(pots.servers());
        SortedMap<AccountId, U96F32> dividends = ParentDividends.of(on, netuid, earned);
        DividendShares shares = DividendShares.of(on, netuid, dividends, validators, pots.root());
        payOwner(pots.owner());
        payMiners(earned);
        payAlphaDividends(shares.alpha());
        payRootDividends(shares.root());
    }

    private void payOwner(Alpha cut) {
        Optional<AccountId> coldkey = Subnets.SUBNET_OWNER.find(on, netuid);
        Optional<AccountId> hotkey = Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid);
        if (coldkey.isPresent() && hotkey.isPresent()) {
            Stakes.increase(on, hotkey.get(), coldkey.get(), netuid, cut);
            LeaseDividends.paid(on, netuid, cut);
            OwnerLocks.lockCut(on, netuid, cut);
        }
    }

    /** What the owner's miners would get is burnt or taken back, and counts against the subnet's emission. */
    private void payMiners(List<Epoch.Earned> earned) {
        List<AccountId> ofOwner = ownerHotkeys();
        Alpha all = Alpha.ZERO;
        Alpha withheld = Alpha.ZERO;
        for (Epoch.Earned each : earned) {
            all = all.saturatingPlus(each.incentive());
            if (ofOwner.contains(each.hotkey())) {
                withheld = withheld.saturatingPlus(each.incentive());
                withhold(each.incentive());
            } else {
                payMiner(each.hotkey(), each.incentive());
            }
        }
        U96F32 part = U96F32.ofU64(withheld.bits()).safeDiv(U96F32.ofU64(all.bits()));
        BlockFlows.MINER_BURNED.put(on, netuid, part);
    }

    private void withhold(Alpha incentive) {
        if (OwnerParameters.RECYCLE_OR_BURN.get(on, netuid) == RecycleOrBurn.RECYCLE) {
            AlphaSplit.recycle(on, netuid, incentive);
        } else {
            AlphaAssets.burn(on, netuid, incentive);
        }
    }

    private void payMiner(AccountId hotkey, Alpha incentive) {
        AccountId owner = Hotkeys.OWNER.get(on, hotkey);
        Optional<AccountId> wish = AutoStake.AUTO_STAKE_DESTINATION.find(on, owner, netuid);
        wish.ifPresent(to -> AutoStakeCalls.AUTO_STAKE_ADDED.emit(on, netuid, to, hotkey, owner, incentive));
        Stakes.increase(on, wish.orElse(hotkey), owner, netuid, incentive);
    }

    /** The registered hotkeys of the subnet's owner. */
    private List<AccountId> ownerHotkeys() {
        AccountId coldkey = Subnets.SUBNET_OWNER.get(on, netuid);
        List<AccountId> registered = new ArrayList<>();
        for (AccountId hotkey : Hotkeys.OWNED_HOTKEYS.get(on, coldkey)) {
            if (Neurons.UIDS.exists(on, netuid, hotkey)) {
                registered.add(hotkey);
            }
        }
        Subnets.SUBNET_OWNER_HOTKEY
                .find(on, netuid)
                .filter(hotkey -> Neurons.UIDS.exists(on, netuid, hotkey))
                .ifPresent(registered::add);
        return registered;
    }

    private void payAlphaDividends(SortedMap<AccountId, U96F32> dividends) {
        PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.clearPrefix(on, netuid);
        dividends.forEach((hotkey, amount) -> {
            Alpha rest = payTake(hotkey, amount);
            Stakes.increaseAll(on, hotkey, netuid, rest);
            PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.mutate(on, netuid, hotkey, paid -> paid.saturatingPlus(rest));
            PaidDividends.TOTAL_HOTKEY_ALPHA_LAST_EPOCH.put(on, hotkey, netuid, Stakes.onHotkey(on, hotkey, netuid));
        });
    }

    private void payRootDividends(SortedMap<AccountId, U96F32> dividends) {
        PaidDividends.ROOT_ALPHA_DIVIDENDS_PER_SUBNET.clearPrefix(on, netuid);
        dividends.forEach((hotkey, amount) -> {
            Alpha rest = payTake(hotkey, amount);
            RootDividends.earn(on, hotkey, netuid, rest);
            PaidDividends.ROOT_ALPHA_DIVIDENDS_PER_SUBNET.mutate(on, netuid, hotkey, paid -> paid.saturatingPlus(rest));
        });
    }

    /** Pays a delegate its take; the rest. */
    private Alpha payTake(AccountId hotkey, U96F32 amount) {
        U96F32 part = U96F32.ofU64(Hotkeys.DELEGATES.get(on, hotkey)).safeDiv(PARTS);
        U96F32 take = part.saturatingMul(amount);
        Stakes.increase(on, hotkey, Hotkeys.OWNER.get(on, hotkey), netuid, new Alpha(take.toU64()));
        return new Alpha(amount.saturatingSub(take).toU64());
    }
}
