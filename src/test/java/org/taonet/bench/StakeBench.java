package org.taonet.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.random.RandomGenerator;
import org.taonet.pallet.Aura;
import org.taonet.pallet.BalanceCalls;
import org.taonet.pallet.Balances;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.StakingCalls;
import org.taonet.pallet.subtensor.stake.StakingCalls.AddStake;
import org.taonet.pallet.subtensor.stake.StakingCalls.RemoveStake;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
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
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What staking costs in the runtime, one thread: calls dispatched with their checks and events, 200 to a block whose
 * writes are committed. Beside plain transfers in the same blocks.
 */
public final class StakeBench {
    private static final int COLDKEYS = 1000;
    private static final int HOTKEYS = 64;
    private static final int SUBNETS = 16;
    private static final int IN_BLOCK = 200;
    private static final int BLOCKS = 200;
    private static final int ROUNDS = 6;

    private static final Runtime RUNTIME = Presets.LOCALNET.runtime();

    private final RandomGenerator random = RandomGenerator.of("SplittableRandom");
    private State state = world();
    private long height;

    private StakeBench() {}

    /** Runs all of it: about half a minute; the last round counts. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        StakeBench bench = new StakeBench();
        for (int round = 0; round < rounds; round++) {
            double transfers = bench.perSecond(bench::transfer);
            double adds = bench.perSecond(bench::add);
            double removes = bench.perSecond(bench::remove);
            System.out.printf(
                    "add_stake %.0f /s, remove_stake %.0f /s, transfer_keep_alive %.0f /s: as dear as %.1f and %.1f"
                            + " transfers%n",
                    adds, removes, transfers, transfers / adds, transfers / removes);
        }
    }

    /** A call and who signs it. */
    private record Signed(AccountId who, RuntimeCall call) {}

    /** Makes the i-th call. */
    @FunctionalInterface
    private interface Make {
        Signed call(int i);
    }

    private static AccountId account(int kind, int number) {
        byte[] bytes = Hash32.ZERO.bytes();
        bytes[0] = (byte) kind;
        bytes[1] = (byte) number;
        bytes[2] = (byte) (number >> Byte.SIZE);
        bytes[31] = 1;
        return AccountId.of(bytes);
    }

    /** Many coldkeys, hotkeys that others own, subnets that trade. */
    private static State world() {
        State genesis = Presets.LOCALNET.state();
        Context on = new Context(genesis, RUNTIME);
        for (int i = 0; i < COLDKEYS; i++) {
            Balances.mint(on, account(1, i), Rao.tao(1_000_000));
        }
        for (int i = 0; i < HOTKEYS; i++) {
            Hotkeys.createIfAbsent(on, account(3, i), account(2, i));
        }
        for (int i = 1; i <= SUBNETS; i++) {
            NetUid netuid = new NetUid(i);
            Subnets.NETWORKS_ADDED.put(on, netuid, true);
            Subnets.SUBNET_MECHANISM.put(on, netuid, 1);
            Subnets.SUBTOKEN_ENABLED.put(on, netuid, true);
            Pools.SUBNET_TAO.put(on, netuid, Rao.tao(50_000 + i));
            Pools.SUBNET_ALPHA_IN.put(on, netuid, Alpha.whole(1_500_000 + i));
            Balances.mint(on, org.taonet.pallet.subtensor.subnet.SubnetAccounts.of(on, netuid), Rao.tao(100_000));
        }
        return on.commitTo(genesis);
    }

    private Signed transfer(int i) {
        AccountId to = account(1, random.nextInt(COLDKEYS));
        return new Signed(
                account(1, i % COLDKEYS),
                BalanceCalls.TRANSFER_KEEP_ALIVE.with(
                        new BalanceCalls.Transfer(MultiAddress.of(to), new Rao(1_000_000 + i))));
    }

    private Signed add(int i) {
        Rao amount = new Rao(2_100_000 + random.nextInt(100_000_000));
        AccountId hotkey = account(2, i % COLDKEYS % HOTKEYS);
        return new Signed(
                account(1, i % COLDKEYS),
                StakingCalls.ADD_STAKE.with(new AddStake(hotkey, new NetUid(1 + i % SUBNETS), amount)));
    }

    private Signed remove(int i) {
        Alpha amount = new Alpha(80_000_000 + random.nextInt(1_000_000));
        AccountId hotkey = account(2, i % COLDKEYS % HOTKEYS);
        return new Signed(
                account(1, i % COLDKEYS),
                StakingCalls.REMOVE_STAKE.with(new RemoveStake(hotkey, new NetUid(1 + i % SUBNETS), amount)));
    }

    private double perSecond(Make make) {
        long spent = 0;
        int number = 0;
        for (int block = 0; block < BLOCKS; block++) {
            height++;
            Context on = new Context(state, RUNTIME);
            new Executive(on, (signature, message, signer) -> true)
                    .initialize(height, Hash32.ZERO, new Digest(List.of(Aura.slot(148_000_000L + height))));
            long start = cpu();
            for (int i = 0; i < IN_BLOCK; i++) {
                Signed signed = make.call(number++);
                Outcome outcome = on.dispatch(signed.call, Origin.signed(signed.who));
                if (!outcome.isOk()) {
                    throw new IllegalStateException(signed.call + ": " + outcome);
                }
            }
            State next = on.commitTo(state);
            spent += cpu() - start;
            if (make.call(0).call.is(StakingCalls.ADD_STAKE)) {
                state = next;
            }
        }
        return number * 1e9 / spent;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
