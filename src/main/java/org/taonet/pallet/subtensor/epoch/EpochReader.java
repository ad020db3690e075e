package org.taonet.pallet.subtensor.epoch;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Sparse;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.TimelockedCommit;
import org.taonet.pallet.subtensor.neuron.WeightCommit;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.state.Cursor;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Reads what epochs of a subnet look at: what all its mechanisms share once, the rest for each. */
final class EpochReader {
    private final Context on;
    private final NetUid netuid;
    private final int n;
    private final SortedMap<Uid, AccountId> hotkeys = new TreeMap<>();
    private final SortedMap<AccountId, Integer> uids = new TreeMap<>();
    private final long[] registered;
    private final I64F64[] stake;
    private final boolean[] permits;
    private final int owner;
    private final EpochRules rules;

    EpochReader(Context on, NetUid netuid) {
        this.on = on;
        this.netuid = netuid;
        n = Neurons.SUBNETWORK_N.get(on, netuid);
        for (StorageMap.Entry<Uid, AccountId> each : Neurons.KEYS.iteratePrefix(on, netuid)) {
            hotkeys.put(each.key(), each.value());
            uids.put(each.value(), each.key().value());
        }
        registered = new long[n];
        stake = new I64F64[n];
        Arrays.fill(stake, I64F64.ZERO);
        hotkeys.headMap(new Uid(n)).forEach((uid, hotkey) -> {
            registered[uid.value()] = Neurons.BLOCK_AT_REGISTRATION.get(on, netuid, uid);
            stake[uid.value()] = StakeWeights.of(on, hotkey, netuid).total();
        });
        List<Boolean> permitted = Scores.VALIDATOR_PERMIT.get(on, netuid);
        permits = new boolean[permitted.size()];
        for (int i = 0; i < permits.length; i++) {
            permits[i] = permitted.get(i);
        }
        owner = Subnets.SUBNET_OWNER_HOTKEY
                .find(on, netuid)
                .flatMap(hotkey -> Neurons.UIDS.find(on, netuid, hotkey))
                .map(Uid::value)
                .orElse(-1);
        rules = rules(on, netuid);
    }

    /** The hotkeys that the epoch reckons for, by uid. */
    SortedMap<Uid, AccountId> hotkeys() {
        return hotkeys;
    }

    private static EpochRules rules(Reader on, NetUid netuid) {
        long tempo = Tempos.TEMPO.get(on, netuid);
        var alphas = ConsensusParameters.ALPHA_VALUES.get(on, netuid);
        return new EpochRules(
                Math.max(ConsensusParameters.ACTIVITY_CUTOFF_FACTOR_MILLI.get(on, netuid) * tempo / 1000, 1),
                StakeParameters.STAKE_THRESHOLD.get(on),
                ConsensusParameters.MAX_ALLOWED_VALIDATORS.get(on, netuid),
                I32F32.partOfU16(ConsensusParameters.KAPPA.get(on, netuid)),
                I32F32.partOfU16(ConsensusParameters.BONDS_PENALTY.get(on, netuid)),
                ConsensusParameters.BONDS_MOVING_AVERAGE.get(on, netuid),
                ConsensusParameters.YUMA3_ON.get(on, netuid),
                ConsensusParameters.LIQUID_ALPHA_ON.get(on, netuid),
                LiquidAlpha.of(
                        I32F32.partOfU16(alphas.low()),
                        I32F32.partOfU16(alphas.high()),
                        I32F32.i64(ConsensusParameters.ALPHA_SIGMOID_STEEPNESS.get(on, netuid))));
    }

    /** What an epoch of one mechanism looks at. */
    EpochInput input(MechanismIndex mechanism, long emission) {
        long block = FrameSystem.NUMBER.get(on);
        long lastEpoch = Tempos.LAST_MECHANSIM_STEP_BLOCK.get(on, netuid);
        return new EpochInput(
                n,
                block,
                EpochInput.lastTempo(block, Tempos.TEMPO.get(on, netuid), lastEpoch),
                Scores.LAST_UPDATE.get(on, mechanism).stream()
                        .mapToLong(Long::longValue)
                        .toArray(),
                registered,
                committed(mechanism, block),
                stake,
                owner,
                permits,
                matrix(Weights.WEIGHTS, mechanism, n),
                matrix(Weights.BONDS, mechanism, Uid.MAX + 1),
                emission,
                rules);
    }

    /** The block of the oldest commit of each that can still be revealed. */
    private long[] committed(MechanismIndex mechanism, long block) {
        long[] committed = new long[n];
        Arrays.fill(committed, -1);
        if (!WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid)) {
            return committed;
        }
        long epoch = Tempos.SUBNET_EPOCH_INDEX.get(on, netuid) + (EpochSchedule.isDue(on, netuid, block) ? 1 : 0);
        long period = WeightParameters.REVEAL_PERIOD_EPOCHS.get(on, netuid);
        for (StorageMap.Entry<AccountId, List<WeightCommit>> queue :
                Commits.WEIGHT_COMMITS.iteratePrefix(on, mechanism)) {
            queue.value().stream()
                    .filter(commit -> !isExpired(commit.epoch(), period, epoch))
                    .findFirst()
                    .ifPresent(commit -> note(queue.key(), commit.block(), committed));
        }
        for (StorageMap.Entry<Long, List<TimelockedCommit>> queue :
                Commits.TIMELOCKED_WEIGHT_COMMITS.iteratePrefix(on, mechanism)) {
            if (!isExpired(queue.key(), period, epoch)) {
                queue.value().forEach(commit -> note(commit.who(), commit.block(), committed));
            }
        }
        return committed;
    }

    private static boolean isExpired(long committed, long period, long epoch) {
        long last = committed + period;
        return Long.compareUnsigned(last, committed) >= 0 && Long.compareUnsigned(epoch, last) > 0;
    }

    private void note(AccountId who, long block, long[] committed) {
        int uid = uids.getOrDefault(who, n);
        if (uid < n && Long.compareUnsigned(block, committed[uid]) < 0) {
            committed[uid] = block;
        }
    }

    /** The rows of a mechanism, straight from their bytes; what cannot be read is left out, as upstream leaves it. */
    private Sparse matrix(StorageDoubleMap<MechanismIndex, Uid, List<Edge>> of, MechanismIndex mechanism, int width) {
        byte[] prefix = of.prefix(mechanism);
        byte[][] rows = new byte[n][];
        int bytes = 0;
        for (Cursor cursor = on.cursor(prefix, null); cursor.next(); ) {
            byte[] key = cursor.key();
            int uid = Byte.toUnsignedInt(key[prefix.length]) | Byte.toUnsignedInt(key[prefix.length + 1]) << 8;
            if (uid < n) {
                rows[uid] = cursor.value();
                bytes += rows[uid].length;
            }
        }
        Sparse.Builder out = new Sparse.Builder(n, bytes / 4);
        for (byte[] row : rows) {
            if (row != null) {
                read(row, width, out);
            }
            out.end();
        }
        return out.build();
    }

    private static void read(byte[] row, int width, Sparse.Builder out) {
        Input in = Input.of(row);
        int count;
        try {
            count = in.count(4, "Vec<(u16, u16)>");
        } catch (ScaleException undecodable) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int uid = in.u16();
            long value = I32F32.u64(in.u16());
            if (uid < width) {
                out.add(uid, value);
            }
        }
    }
}
