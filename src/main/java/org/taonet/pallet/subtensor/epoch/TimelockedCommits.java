package org.taonet.pallet.subtensor.epoch;

import java.util.List;
import java.util.Set;
import org.taonet.pallet.drand.Drand;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.TimelockedCommit;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Context;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * Encrypted weights, whose time comes some epochs after they were committed. Those of earlier epochs are forgotten.
 * Revealing is not built: {@link Context#unbuilt} is told, and they go on waiting. Mirrors coinbase/reveal_commits.rs.
 */
public final class TimelockedCommits {
    private TimelockedCommits() {}

    /** In all subnets whose epoch does not have to wait. */
    public static void step(Context on, long block) {
        Set<NetUid> deferred = EpochSchedule.deferred(on, block);
        for (NetUid netuid : EpochSchedule.subnets(on)) {
            if (!deferred.contains(netuid)) {
                step(on, netuid, block);
            }
        }
    }

    private static void step(Context on, NetUid netuid, long block) {
        long period = WeightParameters.REVEAL_PERIOD_EPOCHS.get(on, netuid);
        long epoch = Tempos.SUBNET_EPOCH_INDEX.get(on, netuid) + (EpochSchedule.isDue(on, netuid, block) ? 1 : 0);
        boolean early = Long.compareUnsigned(epoch, period) < 0;
        long revealed = early ? 0 : epoch - period;
        int mechanisms = Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value();
        for (int i = 0; i < mechanisms; i++) {
            MechanismIndex mechanism = MechanismIndex.of(netuid, new MechId(i));
            for (long committed : Commits.TIMELOCKED_WEIGHT_COMMITS.iterateKeys(on, mechanism)) {
                if (Long.compareUnsigned(committed, revealed) < 0) {
                    Commits.TIMELOCKED_WEIGHT_COMMITS.remove(on, mechanism, committed);
                }
            }
            if (early) {
                return;
            }
            reveal(on, mechanism, revealed);
        }
    }

    private static void reveal(Context on, MechanismIndex mechanism, long epoch) {
        List<TimelockedCommit> waiting = Commits.TIMELOCKED_WEIGHT_COMMITS.get(on, mechanism, epoch);
        if (waiting.isEmpty()) {
            Commits.TIMELOCKED_WEIGHT_COMMITS.remove(on, mechanism, epoch);
        } else if (waiting.stream().anyMatch(commit -> Drand.PULSES.exists(on, commit.round()))) {
            on.unbuilt("SubtensorModule", "reveal of timelocked weights of mechanism " + mechanism);
        }
    }
}
