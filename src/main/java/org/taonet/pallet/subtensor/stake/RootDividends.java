package org.taonet.pallet.subtensor.stake;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.taonet.math.I96F32;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * Alpha that stake on root earns in subnets: noted for each unit of stake on a hotkey, and paid to a coldkey when it
 * claims, as alpha or as more stake on root. Mirrors pallets/subtensor/src/staking/claim_root.rs.
 */
public final class RootDividends {
    private static final Weight OF_SUBNET = Weight.of(60_000_000, 6987, 7, 5);

    private RootDividends() {}

    /** Notes what all stake on root of a hotkey earned in a subnet; the owner gets what is more than that stake. */
    public static void earn(Context on, AccountId hotkey, NetUid netuid, Alpha amount) {
        long total = Stakes.onHotkey(on, hotkey, NetUid.ROOT).bits();
        if (Long.compareUnsigned(amount.bits(), total) > 0) {
            Stakes.increase(on, hotkey, Hotkeys.OWNER.get(on, hotkey), netuid, amount);
            return;
        }
        I96F32 rate =
                I96F32.ofU64(amount.bits()).checkedDiv(I96F32.ofU64(total)).orElse(I96F32.ZERO);
        RootClaims.ROOT_CLAIMABLE.mutate(on, hotkey, rates -> {
            SortedMap<NetUid, I96F32> changed = new TreeMap<>(rates);
            changed.merge(netuid, rate, I96F32::saturatingAdd);
            return changed;
        });
    }

    /** What a coldkey has earned on a hotkey in a subnet and not claimed yet; below zero if it has claimed more. */
    public static I96F32 owed(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid) {
        I96F32 rate = RootClaims.ROOT_CLAIMABLE.get(on, hotkey).getOrDefault(netuid, I96F32.ZERO);
        I96F32 stake = I96F32.ofU64(Stakes.of(on, hotkey, coldkey, NetUid.ROOT).bits());
        return rate.saturatingMul(stake).saturatingSub(claimed(on, hotkey, coldkey, netuid));
    }

    private static I96F32 claimed(Reader on, AccountId hotkey, AccountId coldkey, NetUid netuid) {
        return I96F32.ZERO.fromU128(RootClaims.ROOT_CLAIMED.get(on, netuid, hotkey, coldkey));
    }

    /** Pays all that a coldkey has earned in the subnets wanted; what it took. All of it or nothing. */
    static Weight claim(Context on, AccountId coldkey, Predicate<NetUid> wanted) {
        Weight weight = Weight.db(1, 0);
        for (AccountId hotkey : Hotkeys.STAKING_HOTKEYS.get(on, coldkey)) {
            RootClaimType type = RootClaims.ROOT_CLAIM_TYPE.get(on, coldkey);
            weight = weight.plus(Weight.db(3, 0));
            for (NetUid netuid : RootClaims.ROOT_CLAIMABLE.get(on, hotkey).keySet()) {
                if (wanted.test(netuid)) {
                    claim(on, hotkey, coldkey, netuid, type);
                    weight = weight.plus(OF_SUBNET);
                }
            }
        }
        RootClaimCalls.ROOT_CLAIMED.emit(on, coldkey);
        return weight;
    }

    private static void claim(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid, RootClaimType type) {
        I96F32 owed = owed(on, hotkey, coldkey, netuid);
        long alpha = owed.toU64();
        if (owed.below(RootClaims.ROOT_CLAIMABLE_THRESHOLD.get(on, netuid)) || alpha == 0) {
            return;
        }
        if (type.keeps(netuid)) {
            Stakes.increase(on, hotkey, coldkey, netuid, new Alpha(alpha));
        } else {
            sell(on, hotkey, coldkey, netuid, new Alpha(alpha));
        }
        RootClaims.ROOT_CLAIMED.mutate(on, netuid, hotkey, coldkey, before -> before.saturatingAdd(U128.of(alpha)));
    }

    private static void sell(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid, Alpha alpha) {
        Rao tao = new Rao(
                Exchange.sell(on, netuid, alpha, Trades.LOWEST_PRICE, true).out());
        Tao.fromSubnet(on, netuid, SubnetAccounts.of(on, NetUid.ROOT), tao);
        RootClaims.SUBNET_ROOT_SELL_TAO.mutate(on, netuid, sold -> sold.saturatingPlus(tao));
        TaoFlows.chainTook(on, netuid, tao);
        Alpha staked = new Alpha(tao.bits());
        Stakes.increase(on, hotkey, coldkey, NetUid.ROOT, staked);
        Pools.SUBNET_TAO.mutate(on, NetUid.ROOT, there -> there.saturatingPlus(tao));
        Pools.SUBNET_ALPHA_OUT.mutate(on, NetUid.ROOT, there -> there.saturatingPlus(staked));
        Issuance.TOTAL_STAKE.mutate(on, total -> total.saturatingPlus(tao));
        RootRates.staked(on, hotkey, coldkey, staked);
    }
}
