package org.taonet.pallet.subtensor.emission;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.stake.OwnerLocks;
import org.taonet.pallet.subtensor.stake.RootClaims;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.runtime.Context;
import org.taonet.unit.NetUid;

/** What a block mints goes to the subnets. Mirrors run_coinbase of coinbase/run_coinbase.rs. */
final class Coinbase {
    private Coinbase() {}

    static void run(Context on, long block, Minted minted) {
        RootClaims.SUBNET_ROOT_SELL_TAO.clear(on);
        List<NetUid> emitting = Shares.emitting(on);
        SortedMap<NetUid, U64F64> prices = MovingPrices.of(on, emitting);
        SortedMap<NetUid, Terms> terms = Terms.of(on, Shares.emissions(on, prices, minted.all()));
        // Root's alpha may be sold when all prices together are above 1.
        boolean rootSells = MovingPrices.sum(prices).compareTo(U64F64.ONE) > 0;
        Injection.run(on, emitting, terms, minted);
        for (NetUid netuid : emitting) {
            AlphaSplit.run(on, netuid, terms.getOrDefault(netuid, Terms.NONE).alphaOut(), rootSells);
        }
        SortedMap<NetUid, Pots> due = new TreeMap<>();
        EpochSchedule.step(on, block, netuid -> {
            due.put(netuid, Pots.drain(on, netuid));
            OwnerLocks.changeIfWon(on, netuid);
        });
        due.forEach((netuid, pots) -> {
            Distribution.run(on, netuid, pots);
            Tempos.LAST_MECHANSIM_STEP_BLOCK.put(on, netuid, block);
        });
    }
}
