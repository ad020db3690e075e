package org.taonet.pallet.subtensor.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.epoch.Epoch;
import org.taonet.pallet.subtensor.stake.Children;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Kin;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Dividends go to those whose stake earned them: a child's to its parents, by what each lends, less the child's take
 * and what is burnt. Mirrors get_parent_child_dividends_distribution of coinbase/run_coinbase.rs.
 */
final class ParentDividends {
    private static final U96F32 PARTS = U96F32.ofU64(0xFFFF);
    private static final U96F32 WHOLE = U96F32.ofU64(-1L);

    private final Context on;
    private final NetUid netuid;
    private final U96F32 taoWeight;
    private final U96F32 burnt;
    private final SortedMap<AccountId, U96F32> dividends = new TreeMap<>();

    private ParentDividends(Context on, NetUid netuid) {
        this.on = on;
        this.netuid = netuid;
        taoWeight = StakeWeights.taoWeight(on);
        burnt = part(StakeParameters.CK_BURN.get(on));
    }

    /** The dividends of each, parents included; what is burnt of them is taken back on the way. */
    static SortedMap<AccountId, U96F32> of(Context on, NetUid netuid, List<Epoch.Earned> earned) {
        ParentDividends all = new ParentDividends(on, netuid);
        earned.forEach(each -> all.share(each.hotkey(), each.dividend()));
        return all.dividends;
    }

    private static U96F32 part(long ofWhole) {
        return U96F32.ofU64(ofWhole).safeDiv(WHOLE);
    }

    private void add(AccountId hotkey, long amount) {
        dividends.merge(hotkey, U96F32.ofU64(amount), U96F32::saturatingAdd);
    }

    private record Lent(AccountId parent, U96F32 stake) {}

    private void share(AccountId child, Alpha dividend) {
        U96F32 all = U96F32.ofU64(dividend.bits());
        List<Lent> lent = new ArrayList<>();
        U96F32 total = U96F32.ofU64(own(child));
        for (Kin parent : Children.PARENT_KEYS.get(on, child, netuid)) {
            U96F32 stake = stake(parent.hotkey(), part(parent.proportion()));
            total = total.saturatingAdd(stake);
            lent.add(new Lent(parent.hotkey(), stake));
        }
        U96F32 take = U96F32.ofU64(Children.take(on, child, netuid)).safeDiv(PARTS);
        AccountId owner = Hotkeys.OWNER.get(on, child);
        U96F32 rest = all;
        U96F32 taken = U96F32.ZERO;
        for (Lent each : lent) {
            U96F32 factor = each.stake().checkedDiv(total).orElse(U96F32.ZERO);
            U96F32 share = all.saturatingMul(factor);
            rest = rest.saturatingSub(share);
            if (!Hotkeys.OWNER.get(on, each.parent()).equals(owner)) {
                U96F32 burn = burnt.saturatingMul(share);
                U96F32 kept = take.saturatingMul(share);
                share = share.saturatingSub(burn).saturatingSub(kept);
                taken = taken.saturatingAdd(kept);
                AlphaSplit.recycle(on, netuid, new Alpha(burn.toU64()));
            }
            add(each.parent(), share.toU64());
        }
        add(child, rest.saturatingAdd(taken).toU64());
    }

    /** What a hotkey's own stake contributes, less what it lends to children, rounded down. */
    private long own(AccountId hotkey) {
        U96F32 left = U96F32.ONE;
        for (Kin child : Children.CHILD_KEYS.get(on, hotkey, netuid)) {
            left = left.saturatingSub(part(child.proportion()));
        }
        return stake(hotkey, left).toU64();
    }

    /** A part of a hotkey's stake: its alpha and its weighted TAO on root. */
    private U96F32 stake(AccountId hotkey, U96F32 part) {
        U96F32 root = on(hotkey, NetUid.ROOT).saturatingMul(part).saturatingMul(taoWeight);
        return on(hotkey, netuid).saturatingMul(part).saturatingAdd(root);
    }

    private U96F32 on(AccountId hotkey, NetUid where) {
        return U96F32.ofU64(Stakes.onHotkey(on, hotkey, where).bits());
    }
}
