package org.taonet.pallet.subtensor.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.taonet.math.Vec32;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.Reader;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Setting one row of weights, whichever way it came: every check in upstream's order, then the effect. Mirrors
 * internal_set_weights of subnets/weights.rs.
 */
final class Weighing {
    private Weighing() {}

    /** A row: who is rated, how, and by which version of the validator's software. */
    record Row(List<Integer> uids, List<Integer> values, long versionKey) {
        /** Whether it is a neuron's word about itself and nobody else. */
        boolean isSelf(Uid uid) {
            return values.size() == 1 && !uids.isEmpty() && uids.getFirst() == uid.value();
        }
    }

    /** Sets a hotkey's weights on a mechanism; the named refusal if a check fails, with nothing written. */
    static void set(Context on, AccountId hotkey, NetUid netuid, MechId mechanism, Row row) {
        SetWeightsCalls.CAN_NOT_SET_ROOT_NETWORK_WEIGHTS.when(netuid.equals(NetUid.ROOT));
        SetWeightsCalls.WEIGHT_VEC_NOT_EQUAL_SIZE.unless(row.uids.size() == row.values.size());
        ensureMechanism(on, netuid, mechanism);
        int neurons = Neurons.SUBNETWORK_N.get(on, netuid);
        SetWeightsCalls.UIDS_LENGTH_EXCEED_UIDS_IN_SUB_NET.when(row.uids.size() > neurons);
        Uid uid = uid(on, netuid, hotkey);
        SetWeightsCalls.NOT_ENOUGH_STAKE_TO_SET_WEIGHTS.unless(hasStake(on, hotkey, netuid));
        long demanded = WeightParameters.WEIGHTS_VERSION_KEY.get(on, netuid);
        SetWeightsCalls.INCORRECT_WEIGHT_VERSION_KEY.when(Long.compareUnsigned(row.versionKey, demanded) < 0);
        MechanismIndex index = MechanismIndex.of(netuid, mechanism);
        boolean open = !WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid);
        SetWeightsCalls.SETTING_WEIGHTS_TOO_FAST.when(open && !isDue(on, index, uid));
        SetWeightsCalls.NEURON_NO_VALIDATOR_PERMIT.unless(mayRate(on, netuid, uid, row));
        SetWeightsCalls.DUPLICATE_UIDS.when(hasDuplicates(row.uids));
        for (int rated : row.uids) {
            SetWeightsCalls.UID_VEC_CONTAIN_INVALID_ONE.unless(Neurons.KEYS.exists(on, netuid, new Uid(rated)));
        }
        int least = Math.min(neurons, WeightParameters.MIN_ALLOWED_WEIGHTS.get(on, netuid));
        SetWeightsCalls.WEIGHT_VEC_LENGTH_IS_LOW.unless(row.isSelf(uid) || row.values.size() >= least);
        // Upstream's limit on the largest weight is a constant that nothing exceeds.
        Weights.WEIGHTS.put(on, index, uid, scaled(row));
        if (open) {
            updated(on, index, uid);
        }
        SetWeightsCalls.WEIGHTS_SET.emit(on, index, uid.value());
    }

    private static List<Edge> scaled(Row row) {
        int[] values =
                Vec32.maxToU16(row.values.stream().mapToInt(Integer::intValue).toArray());
        List<Edge> edges = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            edges.add(new Edge(row.uids.get(i), values[i]));
        }
        return edges;
    }

    private static boolean hasDuplicates(List<Integer> uids) {
        Set<Integer> seen = new TreeSet<>();
        return !uids.stream().allMatch(seen::add);
    }

    private static boolean mayRate(Reader on, NetUid netuid, Uid uid, Row row) {
        if (row.isSelf(uid) || ownerUid(on, netuid).filter(uid::equals).isPresent()) {
            return true;
        }
        List<Boolean> permits = Scores.VALIDATOR_PERMIT.get(on, netuid);
        return uid.value() < permits.size() && permits.get(uid.value());
    }

    /** MechanismDoesNotExist unless a subnet has a mechanism. */
    static void ensureMechanism(Reader on, NetUid netuid, MechId mechanism) {
        SubnetCalls.MECHANISM_DOES_NOT_EXIST.unless(hasMechanism(on, netuid, mechanism));
    }

    private static boolean hasMechanism(Reader on, NetUid netuid, MechId mechanism) {
        return Subnets.exists(on, netuid)
                && mechanism.compareTo(Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid)) < 0;
    }

    /** The uid of a hotkey; HotKeyNotRegisteredInSubNet if it has none. */
    static Uid uid(Reader on, NetUid netuid, AccountId hotkey) {
        return Neurons.UIDS
                .find(on, netuid, hotkey)
                .orElseThrow(RegistrationCalls.HOT_KEY_NOT_REGISTERED_IN_SUB_NET::refuse);
    }

    /** Whether a hotkey has the stake weight that validators need; the subnet owner's needs none. */
    static boolean hasStake(Context on, AccountId hotkey, NetUid netuid) {
        Optional<Uid> owner = ownerUid(on, netuid);
        if (owner.isPresent() && Neurons.UIDS.find(on, netuid, hotkey).equals(owner)) {
            return true;
        }
        long least = StakeParameters.STAKE_THRESHOLD.get(on);
        return least >= 0 && StakeWeights.of(on, hotkey, netuid).total().hi() >= least;
    }

    private static Optional<Uid> ownerUid(Reader on, NetUid netuid) {
        return Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid).flatMap(hotkey -> Neurons.UIDS.find(on, netuid, hotkey));
    }

    /** Whether a neuron waited long enough since its last weights or commit on a mechanism. */
    static boolean isDue(Reader on, MechanismIndex index, Uid uid) {
        NetUid netuid = index.netuid();
        if (!hasMechanism(on, netuid, index.mechanism()) || !Neurons.KEYS.exists(on, netuid, uid)) {
            return false;
        }
        List<Long> updates = Scores.LAST_UPDATE.get(on, index);
        long last = uid.value() < updates.size() ? updates.get(uid.value()) : 0;
        long since = Math.max(0, FrameSystem.NUMBER.get(on) - last);
        return last == 0 || Long.compareUnsigned(since, WeightParameters.WEIGHTS_SET_RATE_LIMIT.get(on, netuid)) >= 0;
    }

    /**
     * Notes that a neuron set or committed weights in the block at work; a mechanism's list grows to the subnet's size.
     */
    static void updated(Context on, MechanismIndex index, Uid uid) {
        List<Long> updates = new ArrayList<>(Scores.LAST_UPDATE.get(on, index));
        int neurons = Neurons.SUBNETWORK_N.get(on, index.netuid());
        while (updates.size() < neurons) {
            updates.add(0L);
        }
        if (uid.value() < updates.size()) {
            updates.set(uid.value(), FrameSystem.NUMBER.get(on));
            Scores.LAST_UPDATE.put(on, index, updates);
        }
    }
}
