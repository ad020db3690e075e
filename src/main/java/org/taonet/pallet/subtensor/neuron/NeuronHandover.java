package org.taonet.pallet.subtensor.neuron;

import java.util.Optional;
import org.taonet.pallet.subtensor.subnet.Tally;
import org.taonet.runtime.Context;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * A neuron of a subnet from one hotkey to another: membership, uid, servers, commits, voting power. Mirrors the first
 * part of perform_hotkey_swap_on_one_subnet of pallets/subtensor/src/swap/swap_hotkey.rs.
 */
public final class NeuronHandover {
    private NeuronHandover() {}

    /** All but the voting power. */
    public static void run(Context on, AccountId from, AccountId to, NetUid netuid, Tally tally) {
        boolean member = Neurons.IS_NETWORK_MEMBER.take(on, from, netuid);
        Neurons.IS_NETWORK_MEMBER.put(on, to, netuid, member);
        tally.add(1, 2);
        if (!member) {
            return;
        }
        Neurons.UIDS.takeIfPresent(on, netuid, from).ifPresent(uid -> {
            Neurons.UIDS.put(on, netuid, to, uid);
            Neurons.KEYS.put(on, netuid, uid, to);
            tally.add(1, 3);
        });
        move(on, Serving.PROMETHEUS, netuid, from, to, tally);
        move(on, Serving.AXONS, netuid, from, to, tally);
        for (MechanismIndex each : Slots.mechanisms(on, netuid)) {
            move(on, Commits.WEIGHT_COMMITS, each, from, to, tally);
        }
        Scores.LOADED_EMISSION.find(on, netuid).ifPresent(loaded -> {
            Scores.LOADED_EMISSION.put(
                    on,
                    netuid,
                    loaded.stream().map(each -> each.handedOver(from, to)).toList());
            tally.add(1, 2);
        });
        move(on, Serving.NEURON_CERTIFICATES, netuid, from, to, tally);
    }

    private static <A, V> void move(
            Context on, StorageDoubleMap<A, AccountId, V> map, A where, AccountId from, AccountId to, Tally tally) {
        Optional<V> value = map.takeIfPresent(on, where, from);
        if (value.isPresent()) {
            map.put(on, where, to, value.get());
            tally.add(1, 2);
        }
    }

    /** Adds the voting power of one hotkey to another's. */
    public static void votingPower(Context on, AccountId from, AccountId to, NetUid netuid) {
        long power = VotingPowers.VOTING_POWER.take(on, netuid, from);
        if (power != 0) {
            VotingPowers.VOTING_POWER.mutate(on, netuid, to, own -> {
                long sum = own + power;
                return Long.compareUnsigned(sum, own) < 0 ? -1 : sum;
            });
        }
    }
}
