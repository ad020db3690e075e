package org.taonet.pallet.subtensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.EvmKeys;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.ImmuneNeurons;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.runtime.Context;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Makes a subnet smaller: neurons that earn least go, and those that stay close the ranks, so that their uids change.
 * Mirrors trim_to_max_allowed_uids of subnets/uids.rs.
 */
public final class Trimming {
    private final Context on;
    private final NetUid netuid;
    private final int mechanisms;

    /** Old uids that stay, and what they become. */
    private final SortedMap<Integer, Integer> fresh = new TreeMap<>();

    private Trimming(Context on, NetUid netuid) {
        this.on = on;
        this.netuid = netuid;
        this.mechanisms = Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value();
    }

    /** Trims a subnet to so many neurons, and leaves room for no more. */
    public static void trim(Context on, NetUid netuid, int most) {
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.NETWORKS_ADDED.get(on, netuid));
        SubnetSettings.INVALID_VALUE.unless(most >= UidParameters.MIN_ALLOWED_UIDS.get(on, netuid));
        SubnetSettings.INVALID_VALUE.unless(most <= UidParameters.MAX_ALLOWED_UIDS.get(on, netuid));
        UidParameters.MAX_ALLOWED_UIDS.put(on, netuid, most);
        int count = Neurons.SUBNETWORK_N.get(on, netuid);
        if (count > most) {
            new Trimming(on, netuid).run(count, most);
        }
    }

    private void run(int count, int most) {
        List<Uid> owners = ImmuneNeurons.ofOwner(on, netuid);
        List<Boolean> immune = IntStream.range(0, count)
                .mapToObj(Uid::new)
                .map(uid -> owners.contains(uid) || ImmuneNeurons.isNew(on, netuid, uid))
                .toList();
        int immunes = Collections.frequency(immune, true);
        int percentage = immunes > most || most == 0 ? 100 : immunes * 100 / most;
        RegistrationCalls.TRIMMING_WOULD_EXCEED_MAX_IMMUNE_PERCENTAGE.unless(
                percentage < UidParameters.MAX_IMMUNE_UIDS_PERCENTAGE.in(on));
        for (int old : choose(count, most, immune)) {
            fresh.put(old, fresh.size());
        }
        scores();
        fresh.forEach((old, now) -> move(new Uid(old), new Uid(now)));
        Neurons.UIDS.clearPrefix(on, netuid);
        for (int now : fresh.values()) {
            Uid uid = new Uid(now);
            Neurons.UIDS.put(on, netuid, Neurons.KEYS.get(on, netuid, uid), uid);
        }
        Neurons.SUBNETWORK_N.put(on, netuid, most);
    }

    /** Forgets those that earn least, and answers who stays, in order of their uids. */
    private List<Integer> choose(int count, int most, List<Boolean> immune) {
        List<Alpha> emission = Scores.EMISSION.get(on, netuid);
        List<Integer> byEmission = new ArrayList<>(IntStream.range(0, emission.size())
                .boxed()
                .sorted((a, b) -> Long.compareUnsigned(
                        emission.get(b).bits(), emission.get(a).bits()))
                .toList());
        int left = count;
        for (int i = count - 1; i >= 0 && left != most; i--) {
            if (i < byEmission.size()) {
                int uid = byEmission.get(i);
                if (uid >= count || !immune.get(uid)) {
                    forget(new Uid(uid));
                    byEmission.remove(i);
                    left--;
                }
            }
        }
        byEmission.sort(Comparator.naturalOrder());
        return byEmission;
    }

    private void forget(Uid uid) {
        Optional<AccountId> key = Neurons.KEYS.find(on, netuid, uid);
        key.ifPresent(hotkey -> {
            Neurons.UIDS.remove(on, netuid, hotkey);
            Neurons.IS_NETWORK_MEMBER.remove(on, hotkey, netuid);
            PaidDividends.LAST_HOTKEY_EMISSION_ON_NETUID.remove(on, hotkey, netuid);
            PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.remove(on, netuid, hotkey);
            Serving.AXONS.remove(on, netuid, hotkey);
            Serving.NEURON_CERTIFICATES.remove(on, netuid, hotkey);
            Serving.PROMETHEUS.remove(on, netuid, hotkey);
        });
        Neurons.KEYS.remove(on, netuid, uid);
        Neurons.BLOCK_AT_REGISTRATION.remove(on, netuid, uid);
        EvmKeys.ASSOCIATED_EVM_ADDRESS.remove(on, netuid, uid);
        for (MechanismIndex each : mechanisms()) {
            Weights.WEIGHTS.remove(on, each, uid);
            Weights.BONDS.remove(on, each, uid);
        }
    }

    private void scores() {
        keep(Scores.EMISSION, netuid, Alpha.ZERO);
        keep(Scores.ACTIVE, netuid, false);
        keep(Scores.CONSENSUS, netuid, 0);
        keep(Scores.DIVIDENDS, netuid, 0);
        keep(Scores.VALIDATOR_TRUST, netuid, 0);
        keep(Scores.VALIDATOR_PERMIT, netuid, false);
        keep(Scores.STAKE_WEIGHT, netuid, 0);
        for (MechanismIndex each : mechanisms()) {
            keep(Scores.INCENTIVE, each, 0);
            keep(Scores.LAST_UPDATE, each, 0L);
        }
    }

    /** Of a list by uid, what belongs to those who stay. */
    private <K, V> void keep(StorageMap<K, List<V>> item, K key, V none) {
        List<V> all = item.get(on, key);
        item.put(
                on,
                key,
                fresh.keySet().stream()
                        .map(uid -> uid < all.size() ? all.get(uid) : none)
                        .toList());
    }

    private void move(Uid old, Uid now) {
        swap(Neurons.KEYS, netuid, old, now);
        swap(EvmKeys.ASSOCIATED_EVM_ADDRESS, netuid, old, now);
        swap(Neurons.BLOCK_AT_REGISTRATION, netuid, old, now);
        for (MechanismIndex each : mechanisms()) {
            swap(Weights.WEIGHTS, each, old, now);
            Weights.WEIGHTS.mutate(on, each, now, this::redirect);
            swap(Weights.BONDS, each, old, now);
            Weights.BONDS.mutate(on, each, now, this::redirect);
        }
    }

    /** Edges to those who stay, under their new uids. */
    private List<Edge> redirect(List<Edge> edges) {
        return edges.stream()
                .filter(edge -> fresh.containsKey(edge.uid()))
                .map(edge -> new Edge(fresh.getOrDefault(edge.uid(), 0), edge.value()))
                .toList();
    }

    private <K, V> void swap(StorageDoubleMap<K, Uid, V> item, K key, Uid one, Uid other) {
        Optional<V> first = item.find(on, key, one);
        put(item, key, one, item.find(on, key, other));
        put(item, key, other, first);
    }

    private <K, V> void put(StorageDoubleMap<K, Uid, V> item, K key, Uid uid, Optional<V> value) {
        value.ifPresentOrElse(each -> item.put(on, key, uid, each), () -> item.remove(on, key, uid));
    }

    private List<MechanismIndex> mechanisms() {
        return IntStream.range(0, mechanisms)
                .mapToObj(each -> MechanismIndex.of(netuid, new MechId(each)))
                .toList();
    }
}
