package org.taonet.bench;

import static org.taonet.bench.CryptoBench.nanos;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.taonet.pallet.subtensor.emission.BlockStep;
import org.taonet.pallet.subtensor.epoch.DenseYuma;
import org.taonet.pallet.subtensor.epoch.Epoch;
import org.taonet.pallet.subtensor.epoch.EpochInput;
import org.taonet.pallet.subtensor.epoch.Subnetworks;
import org.taonet.pallet.subtensor.epoch.Yuma;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.preset.Presets;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Prints what an epoch costs on this machine, one thread: the kernel beside the same written out from the rules, an
 * epoch of a subnet in the state, and a block in which all subnets have one.
 */
public final class EpochBench {
    private static final int VALIDATORS = 64;
    private static final int NEURONS = 256;
    private static final int SUBNETS = 128;
    private static final int BLOCK = 1_000;
    private static final Alpha EMISSION = new Alpha(360_000_000_000L);

    private EpochBench() {}

    /** Runs all of it: about a minute, less with the names of parts (kernel, large, state, block). */
    public static void main(String[] args) {
        List<String> parts = args.length == 0 ? List.of("kernel", "large", "state", "block") : List.of(args);
        if (parts.contains("kernel")) {
            kernel("Yuma 1", Subnetworks.full(NEURONS, VALIDATORS, false, false));
            kernel("Yuma 3", Subnetworks.full(NEURONS, VALIDATORS, true, false));
            kernel("Yuma 3 with liquid alpha", Subnetworks.full(NEURONS, VALIDATORS, true, true));
        }
        if (parts.contains("large")) {
            EpochInput in = Subnetworks.full(4096, VALIDATORS, false, false);
            say("Yuma 1, 64 validators on 4096 neurons", nanos(i -> Yuma.run(in)));
        }
        if (parts.contains("state")) {
            state();
        }
        if (parts.contains("block")) {
            block();
        }
    }

    private static void kernel(String what, EpochInput in) {
        double own = nanos(i -> Yuma.run(in));
        long start = System.nanoTime();
        DenseYuma.run(in);
        DenseYuma.run(in);
        double slow = (System.nanoTime() - start) / 2.0;
        System.out.printf(
                "%-50s %9.3f ms, from the rules %9.1f ms, %.0f times%n",
                what + ", 64 validators on 256 neurons", own / 1e6, slow / 1e6, slow / own);
    }

    private static void say(String what, double nanos) {
        System.out.printf("%-50s %9.3f ms%n", what, nanos / 1e6);
    }

    private static void state() {
        for (boolean yuma3 : new boolean[] {false, true}) {
            State state = filled(1, yuma3);
            say(
                    "epoch of a subnet in the state, Yuma " + (yuma3 ? 3 : 1),
                    nanos(i -> Epoch.run(new Context(state, Presets.DEV.runtime()), new NetUid(2), EMISSION)));
        }
    }

    private static void block() {
        State state = filled(SUBNETS, false);
        Context on = new Context(state, Presets.DEV.runtime());
        Tempos.MAX_EPOCHS_PER_BLOCK.put(on, 2);
        State capped = on.commitTo(state);
        say("a block without epochs over 128 subnets", nanos(i -> step(state, BLOCK - 1)));
        say("a block with the two epochs that it may run", nanos(i -> step(capped, BLOCK)));
        // A block takes too long to be repeated as often as the others.
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = cpu();
            step(state, BLOCK);
            best = Math.min(best, cpu() - start);
        }
        say("a block with the epochs of all 128, the cap lifted", best);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void step(State state, long block) {
        Context on = new Context(state, Presets.DEV.runtime());
        FrameSystem.NUMBER.put(on, block);
        new BlockStep().onInitialize(on, block);
    }

    /** The dev chain with subnets of 256 neurons, 64 of which validate all, and an epoch that is due. */
    private static State filled(int subnets, boolean yuma3) {
        Context on = new Context(Presets.DEV.state(), Presets.DEV.runtime());
        FrameSystem.NUMBER.put(on, (long) BLOCK);
        Tempos.MAX_EPOCHS_PER_BLOCK.put(on, 255);
        for (int i = 0; i < subnets; i++) {
            fill(on, new NetUid(2 + i), yuma3);
        }
        return on.commitTo(Presets.DEV.state());
    }

    private static void fill(Context on, NetUid netuid, boolean yuma3) {
        Random random = new Random(netuid.value());
        Subnets.NETWORKS_ADDED.put(on, netuid, true);
        Subnets.FIRST_EMISSION_BLOCK_NUMBER.put(on, netuid, 1L);
        Subnets.SUBTOKEN_ENABLED.put(on, netuid, true);
        ConsensusParameters.YUMA3_ON.put(on, netuid, yuma3);
        Tempos.LAST_EPOCH_BLOCK.put(on, netuid, BLOCK - 360L);
        Neurons.SUBNETWORK_N.put(on, netuid, NEURONS);
        MechanismIndex mechanism = MechanismIndex.of(netuid);
        List<Boolean> permits = new ArrayList<>();
        for (int i = 0; i < NEURONS; i++) {
            byte[] key = new byte[AccountId.BYTES];
            random.nextBytes(key);
            AccountId hotkey = AccountId.of(key);
            key[0]++;
            AccountId coldkey = AccountId.of(key);
            Uid uid = new Uid(i);
            Neurons.KEYS.put(on, netuid, uid, hotkey);
            Neurons.UIDS.put(on, netuid, hotkey, uid);
            Neurons.BLOCK_AT_REGISTRATION.put(on, netuid, uid, 1L);
            Hotkeys.OWNER.put(on, hotkey, coldkey);
            permits.add(i < VALIDATORS);
            if (i < VALIDATORS) {
                Stakes.increase(on, hotkey, coldkey, netuid, new Alpha(random.nextLong() >>> 20));
                Weights.WEIGHTS.put(on, mechanism, uid, row(random));
                Weights.BONDS.put(on, mechanism, uid, row(random));
            }
        }
        Scores.VALIDATOR_PERMIT.put(on, netuid, permits);
        Long[] updated = new Long[NEURONS];
        Arrays.fill(updated, BLOCK - 10L);
        Scores.LAST_UPDATE.put(on, mechanism, List.of(updated));
    }

    private static List<Edge> row(Random random) {
        List<Edge> row = new ArrayList<>();
        for (int i = 0; i < NEURONS; i++) {
            row.add(new Edge(i, 1 + random.nextInt(65_535)));
        }
        return row;
    }
}
