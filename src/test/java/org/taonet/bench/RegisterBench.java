package org.taonet.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.taonet.math.U64F64;
import org.taonet.pallet.Aura;
import org.taonet.pallet.BalanceCalls;
import org.taonet.pallet.Balances;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.registry.RegisterCalls;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.preset.Presets;
import org.taonet.primitive.Digest;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * What registering neurons costs in the runtime, one thread: calls dispatched with their checks and events, 200 to a
 * block whose writes are committed. In subnets that have room; in subnets of 256 neurons, where each call takes the
 * place of another; and there with 64 validators who weigh everybody. Beside plain transfers in such blocks.
 */
public final class RegisterBench {
    private static final int COLDKEYS = 200;
    private static final int SUBNETS = 16;
    private static final int NEURONS = 256;
    private static final int VALIDATORS = 64;
    private static final int IN_BLOCK = 200;
    private static final int BLOCKS = 100;
    private static final int ROUNDS = 6;

    private static final Runtime RUNTIME = Presets.LOCALNET.runtime();

    private final RandomGenerator random = RandomGenerator.of("SplittableRandom");
    private int fresh;

    private RegisterBench() {}

    /** Runs all of it: about half a minute; the last round counts. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        RegisterBench bench = new RegisterBench();
        State roomy = world(NEURONS / 2, 0);
        State full = world(NEURONS, 0);
        State weighed = world(NEURONS, VALIDATORS);
        for (int round = 0; round < rounds; round++) {
            double transfers = bench.perSecond(roomy, bench::transfer);
            double room = bench.perSecond(roomy, bench::register);
            double replace = bench.perSecond(full, bench::register);
            double heavy = bench.perSecond(weighed, bench::register);
            System.out.printf(
                    "burned_register %.0f /s with room, %.0f /s in full subnets, %.0f /s there with weights;"
                            + " transfer_keep_alive %.0f /s: as dear as %.1f, %.1f and %.1f transfers%n",
                    room, replace, heavy, transfers, transfers / room, transfers / replace, transfers / heavy);
        }
    }

    private static AccountId account(int kind, int number) {
        byte[] bytes = Hash32.ZERO.bytes();
        bytes[0] = (byte) kind;
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[1 + i] = (byte) (number >> i * Byte.SIZE);
        }
        bytes[31] = 1;
        return AccountId.of(bytes);
    }

    /** Coldkeys with money, and subnets with so many neurons, of which the first have set weights on all. */
    private static State world(int neurons, int validators) {
        State genesis = Presets.LOCALNET.state();
        Context on = new Context(genesis, RUNTIME);
        for (int i = 0; i < COLDKEYS; i++) {
            Balances.mint(on, account(1, i), Rao.tao(1_000_000));
        }
        for (int i = 2; i < 2 + SUBNETS; i++) {
            NetUid netuid = new NetUid(i);
            Subnets.NETWORKS_ADDED.put(on, netuid, true);
            Subnets.SUBNET_MECHANISM.put(on, netuid, 1);
            Subnets.SUBTOKEN_ENABLED.put(on, netuid, true);
            Subnets.SUBNET_OWNER.put(on, netuid, account(1, i));
            Subnets.SUBNET_OWNER_HOTKEY.put(on, netuid, account(2, i * NEURONS));
            Pools.SUBNET_TAO.put(on, netuid, Rao.tao(50_000 + i));
            Pools.SUBNET_ALPHA_IN.put(on, netuid, Alpha.whole(1_500_000 + i));
            BurnParameters.BURN.put(on, netuid, new Rao(500_000));
            BurnParameters.BURN_INCREASE_MULT.put(on, netuid, U64F64.ONE);
            UidParameters.MAX_ALLOWED_UIDS.put(on, netuid, NEURONS);
            UidParameters.IMMUNITY_PERIOD.put(on, netuid, 0);
            Balances.mint(on, SubnetAccounts.of(on, netuid), Rao.tao(100_000));
            for (int n = 0; n < neurons; n++) {
                Slots.append(on, netuid, account(2, i * NEURONS + n));
            }
            List<Edge> edges = new ArrayList<>();
            for (int n = 0; n < neurons; n++) {
                edges.add(new Edge(n, 1 + n));
            }
            for (int n = 0; n < validators; n++) {
                Weights.WEIGHTS.put(on, MechanismIndex.of(netuid), new Uid(neurons - 1 - n), edges);
            }
        }
        return on.commitTo(genesis);
    }

    private RuntimeCall transfer(int i) {
        AccountId to = account(1, random.nextInt(COLDKEYS));
        return BalanceCalls.TRANSFER_KEEP_ALIVE.with(
                new BalanceCalls.Transfer(MultiAddress.of(to), new Rao(1_000_000 + i)));
    }

    private RuntimeCall register(int i) {
        return RegisterCalls.BURNED_REGISTER.with(
                new RegisterCalls.BurnedRegister(new NetUid(2 + i % SUBNETS), account(3, fresh++)));
    }

    /** Makes the i-th call of a block. */
    @FunctionalInterface
    private interface Make {
        RuntimeCall call(int i);
    }

    private double perSecond(State state, Make make) {
        long spent = 0;
        for (int block = 1; block <= BLOCKS; block++) {
            Context on = new Context(state, RUNTIME);
            new Executive(on, (signature, message, signer) -> true)
                    .initialize(block, Hash32.ZERO, new Digest(List.of(Aura.slot(148_000_000L + block))));
            long start = cpu();
            for (int i = 0; i < IN_BLOCK; i++) {
                RuntimeCall call = make.call(i);
                Outcome outcome = on.dispatch(call, Origin.signed(account(1, i % COLDKEYS)));
                if (!outcome.isOk()) {
                    throw new IllegalStateException(call + ": " + outcome);
                }
            }
            on.commitTo(state);
            spent += cpu() - start;
        }
        return BLOCKS * IN_BLOCK * 1e9 / spent;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
