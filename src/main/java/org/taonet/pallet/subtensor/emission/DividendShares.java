package org.taonet.pallet.subtensor.emission;

import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * What hotkeys get of the pots for validators and for root, by their dividends: these are root's in the proportion of
 * the stake that is on root. Mirrors calculate_dividend_distribution of coinbase/run_coinbase.rs.
 *
 * @param alpha of the pot for validators
 * @param root of the pot for root
 */
record DividendShares(SortedMap<AccountId, U96F32> alpha, SortedMap<AccountId, U96F32> root) {

    static DividendShares of(
            Context on, NetUid netuid, SortedMap<AccountId, U96F32> dividends, Alpha validators, Alpha roots) {
        U96F32 taoWeight = StakeWeights.taoWeight(on);
        SortedMap<AccountId, U96F32> alpha = new TreeMap<>();
        SortedMap<AccountId, U96F32> root = new TreeMap<>();
        dividends.forEach((hotkey, dividend) -> {
            U96F32 onRoot = stake(on, hotkey, NetUid.ROOT).saturatingMul(taoWeight);
            U96F32 all = stake(on, hotkey, netuid).saturatingAdd(onRoot);
            U96F32 ofRoot = dividend.saturatingMul(onRoot.checkedDiv(all).orElse(U96F32.ZERO));
            alpha.put(hotkey, dividend.saturatingSub(ofRoot));
            root.put(hotkey, ofRoot);
        });
        return new DividendShares(shared(alpha, validators), shared(root, roots));
    }

    private static U96F32 stake(Context on, AccountId hotkey, NetUid netuid) {
        return U96F32.ofU64(Stakes.onHotkey(on, hotkey, netuid).bits());
    }

    private static SortedMap<AccountId, U96F32> shared(SortedMap<AccountId, U96F32> by, Alpha pot) {
        U96F32 total = by.values().stream().reduce(U96F32.ZERO, U96F32::saturatingAdd);
        U96F32 all = U96F32.ofU64(pot.bits());
        by.replaceAll(
                (hotkey, share) -> all.saturatingMul(share.checkedDiv(total).orElse(U96F32.ZERO)));
        return by;
    }
}
