package org.taonet.pallet.subtensor.emission;

import java.util.List;
import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.stake.AutoClaims;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.RootColdkeys;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.weights.TimelockedCommits;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Hooks;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * What SubtensorModule does at the start of every block, in upstream's order. Mirrors macros/hooks.rs and
 * coinbase/block_step.rs.
 */
public final class BlockStep implements Hooks {
    /** The name of the pallet whose hook this is. */
    public static final String PALLET = "SubtensorModule";

    private static final Weight ALWAYS = Weight.of(110_634_229_000L, 0, 8304, 110);

    @Override
    public Weight onRuntimeUpgrade(Context on) {
        on.unbuilt(PALLET, "migrations");
        return Weight.ZERO;
    }

    @Override
    public Weight onInitialize(Context on, long block) {
        Weight clearing = clearSwapRecords(on, block);
        BurnDecay.step(on, block);
        Minted minted = Minted.now(on);
        TimelockedCommits.step(on, block);
        Coinbase.run(on, block, minted);
        List<NetUid> emitting = Shares.emitting(on);
        for (NetUid netuid : emitting) {
            MovingPrices.follow(on, netuid, block);
        }
        for (NetUid netuid : emitting) {
            BlockFlows.ROOT_PROP.put(on, netuid, RootProportion.of(on, netuid));
        }
        EpochSchedule.settleChildren(on, block);
        AutoClaims.step(on);
        RootColdkeys.step(on);
        return ALWAYS.plus(clearing);
    }

    /** Forgets swaps of hotkeys that are too old to matter, of one in so many subnets. */
    private static Weight clearSwapRecords(Context on, long block) {
        long interval = Hotkeys.HOTKEY_SWAP_ON_SUBNET_INTERVAL.in(on);
        long reads = 2;
        long writes = 0;
        for (NetUid netuid : Subnets.all(on)) {
            reads++;
            if (interval == 0 || netuid.value() % interval != block % interval) {
                continue;
            }
            for (StorageMap.Entry<AccountId, Long> swap :
                    Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID.iteratePrefix(on, netuid)) {
                if (swap.value() + interval < block) {
                    Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID.remove(on, netuid, swap.key());
                    writes++;
                }
                reads++;
            }
        }
        return Weight.db(reads, writes);
    }
}
