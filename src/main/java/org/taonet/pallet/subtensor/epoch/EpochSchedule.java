package org.taonet.pallet.subtensor.epoch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.stake.PendingFamilies;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.TempoCalls;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * Which subnets have an epoch in a block, and when the next is. Mirrors drain_pending and should_run_epoch of
 * coinbase/run_coinbase.rs.
 */
public final class EpochSchedule {
    private EpochSchedule() {}

    /** Whether a subnet's epoch is due: by its tempo, on its owner's wish, or long overdue. */
    public static boolean isDue(Reader on, NetUid netuid, long block) {
        int tempo = Tempos.TEMPO.get(on, netuid);
        if (tempo == 0) {
            return false;
        }
        long wished = Tempos.PENDING_EPOCH_AT.get(on, netuid);
        return wished != 0 && Long.compareUnsigned(block, wished) >= 0
                || Long.compareUnsigned(
                                Tempos.BLOCKS_SINCE_LAST_STEP.get(on, netuid), (long) Tempos.MAX_TEMPO.declared())
                        > 0
                || Math.max(0, block - Tempos.LAST_EPOCH_BLOCK.get(on, netuid)) >= tempo;
    }

    /** The block of a subnet's next epoch, by its tempo or on its owner's wish; none if it has no tempo. */
    public static Optional<Long> next(Reader on, NetUid netuid) {
        int tempo = Tempos.TEMPO.get(on, netuid);
        if (tempo == 0) {
            return Optional.empty();
        }
        long last = Tempos.LAST_EPOCH_BLOCK.get(on, netuid);
        long turn = Long.compareUnsigned(last + tempo, last) < 0 ? -1 : last + tempo;
        long wished = Tempos.PENDING_EPOCH_AT.get(on, netuid);
        return Optional.of(wished != 0 && Long.compareUnsigned(wished, turn) < 0 ? wished : turn);
    }

    /** The subnets beside root, in the order of their storage. */
    public static List<NetUid> subnets(Reader on) {
        return Subnets.all(on).stream()
                .filter(netuid -> !netuid.equals(NetUid.ROOT))
                .toList();
    }

    /** Subnets that are due in a block and must wait, since others before them are as many as a block may run. */
    public static Set<NetUid> deferred(Reader on, long block) {
        Set<NetUid> deferred = new TreeSet<>();
        int most = Tempos.MAX_EPOCHS_PER_BLOCK.get(on);
        int run = 0;
        for (NetUid netuid : subnets(on)) {
            if (!isDue(on, netuid, block)) {
                continue;
            }
            if (run >= most) {
                deferred.add(netuid);
            } else if (isConsistent(on, netuid)) {
                run++;
            }
        }
        return deferred;
    }

    /** Counts the block, and moves on the schedule of subnets whose epoch is due; those that run one are told. */
    public static void step(Context on, long block, Consumer<NetUid> runs) {
        int most = Tempos.MAX_EPOCHS_PER_BLOCK.get(on);
        int run = 0;
        for (NetUid netuid : subnets(on)) {
            Tempos.BLOCKS_SINCE_LAST_STEP.mutate(on, netuid, blocks -> blocks == -1 ? blocks : blocks + 1);
            if (!isDue(on, netuid, block)) {
                continue;
            }
            if (run >= most) {
                Tempos.PENDING_EPOCH_AT.put(on, netuid, block + 1);
                TempoCalls.EPOCH_DEFERRED.emit(on, netuid, block, block + 1);
                continue;
            }
            if (isConsistent(on, netuid)) {
                Tempos.BLOCKS_SINCE_LAST_STEP.put(on, netuid, 0L);
                runs.accept(netuid);
                run++;
            } else {
                TempoCalls.EPOCH_SKIPPED.emit(on, netuid, block);
            }
            Tempos.LAST_EPOCH_BLOCK.put(on, netuid, block);
            Tempos.PENDING_EPOCH_AT.put(on, netuid, 0L);
            Tempos.SUBNET_EPOCH_INDEX.mutate(on, netuid, epochs -> epochs == -1 ? epochs : epochs + 1);
        }
    }

    /** After an epoch, children come into their own. */
    public static void settleChildren(Context on, long block) {
        for (NetUid netuid : Subnets.all(on)) {
            if (Tempos.LAST_EPOCH_BLOCK.get(on, netuid) == block) {
                PendingFamilies.settle(on, netuid);
            }
        }
    }

    /** Whether no hotkey has two uids. */
    private static boolean isConsistent(Reader on, NetUid netuid) {
        Set<AccountId> seen = new TreeSet<>();
        for (AccountId hotkey : Neurons.KEYS.iterateValues(on, netuid)) {
            if (!seen.add(hotkey)) {
                return false;
            }
        }
        return true;
    }
}
