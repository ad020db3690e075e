package org.taonet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.taonet.node.Genesis;
import org.taonet.pallet.subtensor.neuron.AxonInfo;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Context;
import org.taonet.state.State;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * A developer's chain on which a whole market has grown, by a seed: subnets with pools, neurons with axons and stake of
 * several coldkeys, validators with weights and bonds, epochs spread over the blocks.
 */
final class Market {
    private static final int VALIDATORS = 16;
    private static final int NOMINATORS = 4;
    private static final int FIRST = 2;
    private static final int SHORTEST_TEMPO = 360;

    private final java.util.SplittableRandom random;
    private final int neurons;
    private final Context on;

    private Market(Context on, int neurons, long seed) {
        this.on = on;
        this.neurons = neurons;
        this.random = new java.util.SplittableRandom(seed);
    }

    /** What such a chain begins with: so many subnets beside those of the preset, each with so many neurons. */
    static Genesis genesis(int subnets, int neurons, long seed) {
        Genesis plain = Genesis.named("dev");
        State state = plain.state().get();
        Context on = new Context(state, Runtimes.of(state));
        Market market = new Market(on, neurons, seed);
        for (int netuid = FIRST; netuid < FIRST + subnets; netuid++) {
            market.subnet(new NetUid(netuid));
        }
        Subnets.TOTAL_NETWORKS.put(on, FIRST + subnets);
        State grown = on.commitTo(state);
        return new Genesis(plain.preset(), plain.chain(), plain.kind(), () -> grown, plain.runtimes());
    }

    private AccountId account() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return AccountId.of(bytes);
    }

    private void subnet(NetUid netuid) {
        Subnets.NETWORKS_ADDED.put(on, netuid, true);
        Subnets.SUBNET_MECHANISM.put(on, netuid, 1);
        Subnets.SUBNET_OWNER.put(on, netuid, account());
        Subnets.SUBTOKEN_ENABLED.put(on, netuid, true);
        Subnets.SUBNET_EMISSION_ENABLED.put(on, netuid, true);
        Subnets.FIRST_EMISSION_BLOCK_NUMBER.put(on, netuid, 1L);
        Tempos.TEMPO.put(on, netuid, SHORTEST_TEMPO + 3 * netuid.value());
        Tempos.BLOCKS_SINCE_LAST_STEP.put(on, netuid, 0L);
        Pools.SUBNET_TAO.put(on, netuid, new Rao(random.nextLong(1_000_000_000_000L, 100_000_000_000_000L)));
        Pools.SUBNET_ALPHA_IN.put(on, netuid, new Alpha(random.nextLong(1_000_000_000_000L, 1_000_000_000_000_000L)));
        Pools.SUBNET_ALPHA_OUT.put(on, netuid, new Alpha(random.nextLong(1_000_000_000_000L, 1_000_000_000_000_000L)));
        Neurons.SUBNETWORK_N.put(on, netuid, neurons);
        List<AccountId> coldkeys =
                IntStream.range(0, neurons / 4).mapToObj(i -> account()).toList();
        for (int uid = 0; uid < neurons; uid++) {
            neuron(netuid, new Uid(uid), coldkeys);
        }
        scores(netuid);
    }

    private void neuron(NetUid netuid, Uid uid, List<AccountId> coldkeys) {
        AccountId hotkey = account();
        Hotkeys.createIfAbsent(on, coldkeys.get(uid.value() % coldkeys.size()), hotkey);
        Neurons.KEYS.put(on, netuid, uid, hotkey);
        Neurons.UIDS.put(on, netuid, hotkey, uid);
        Neurons.IS_NETWORK_MEMBER.put(on, hotkey, netuid, true);
        Neurons.BLOCK_AT_REGISTRATION.put(on, netuid, uid, 0L);
        Serving.AXONS.put(on, netuid, hotkey, AxonInfo.NONE);
        int stakers = uid.value() < VALIDATORS ? NOMINATORS : 1;
        for (int i = 0; i < stakers; i++) {
            AccountId coldkey = coldkeys.get((uid.value() + i) % coldkeys.size());
            Stakes.increase(
                    on, hotkey, coldkey, netuid, new Alpha(random.nextLong(1_000_000_000L, 1_000_000_000_000L)));
        }
    }

    private void scores(NetUid netuid) {
        MechanismIndex first = MechanismIndex.of(netuid);
        Scores.ACTIVE.put(on, netuid, column(uid -> true));
        Scores.VALIDATOR_PERMIT.put(on, netuid, column(uid -> uid < VALIDATORS));
        Scores.LAST_UPDATE.put(on, first, column(uid -> 0L));
        Scores.EMISSION.put(on, netuid, column(uid -> new Alpha(random.nextLong(1_000_000_000L))));
        Scores.DIVIDENDS.put(on, netuid, column(uid -> random.nextInt(65_536)));
        Scores.INCENTIVE.put(on, first, column(uid -> random.nextInt(65_536)));
        Scores.CONSENSUS.put(on, netuid, column(uid -> random.nextInt(65_536)));
        Scores.VALIDATOR_TRUST.put(on, netuid, column(uid -> random.nextInt(65_536)));
        for (int validator = 0; validator < VALIDATORS; validator++) {
            List<Edge> edges = new ArrayList<>();
            for (int uid = VALIDATORS; uid < neurons; uid++) {
                edges.add(new Edge(uid, random.nextInt(1, 65_536)));
            }
            Weights.WEIGHTS.put(on, first, new Uid(validator), edges);
            Weights.BONDS.put(on, first, new Uid(validator), edges);
        }
    }

    private <T> List<T> column(java.util.function.IntFunction<T> each) {
        return IntStream.range(0, neurons).mapToObj(each).toList();
    }
}
