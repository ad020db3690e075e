package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Gives a hotkey a uid: the next free one, or that of another neuron. Mirrors subnets/uids.rs. */
public final class Slots {
    private Slots() {}

    /** The mechanisms of a subnet, as what is kept by mechanism is keyed. */
    public static List<MechanismIndex> mechanisms(Context on, NetUid netuid) {
        int count = Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value();
        return IntStream.range(0, count)
                .mapToObj(each -> MechanismIndex.of(netuid, new MechId(each)))
                .toList();
    }

    /** Makes a hotkey the last neuron of a subnet. */
    public static Uid append(Context on, NetUid netuid, AccountId hotkey) {
        int count = Neurons.SUBNETWORK_N.get(on, netuid);
        Uid uid = new Uid(count);
        Neurons.SUBNETWORK_N.put(on, netuid, Math.min(count + 1, 0xFFFF));
        Scores.ACTIVE.append(on, netuid, Codecs.BOOL, true);
        Scores.EMISSION.append(on, netuid, Codecs.ALPHA, Alpha.ZERO);
        Scores.CONSENSUS.append(on, netuid, Codecs.U16, 0);
        for (MechanismIndex each : mechanisms(on, netuid)) {
            Scores.INCENTIVE.append(on, each, Codecs.U16, 0);
            updated(on, each, uid);
        }
        Scores.DIVIDENDS.append(on, netuid, Codecs.U16, 0);
        Scores.VALIDATOR_TRUST.append(on, netuid, Codecs.U16, 0);
        Scores.VALIDATOR_PERMIT.append(on, netuid, Codecs.BOOL, false);
        seat(on, netuid, uid, hotkey);
        return uid;
    }

    /** Gives a neuron's uid to another hotkey, which begins anew; nothing happens if it is the subnet owner's. */
    public static void replace(Context on, NetUid netuid, Uid uid, AccountId hotkey) {
        AccountId old = Neurons.KEYS.get(on, netuid, uid);
        Optional<AccountId> owner = Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid);
        if (owner.isPresent() && owner.get().equals(old)) {
            return;
        }
        Neurons.UIDS.remove(on, netuid, old);
        EvmKeys.ASSOCIATED_EVM_ADDRESS.remove(on, netuid, uid);
        Neurons.IS_NETWORK_MEMBER.remove(on, old, netuid);
        Neurons.KEYS.remove(on, netuid, uid);
        if (uid.value() < Scores.ACTIVE.count(on, netuid)) {
            Element.put(on, Scores.ACTIVE.key(netuid), uid, Codecs.BOOL, true);
        }
        seat(on, netuid, uid, hotkey);
        Serving.AXONS.remove(on, netuid, old);
        Serving.NEURON_CERTIFICATES.remove(on, netuid, old);
        Serving.PROMETHEUS.remove(on, netuid, old);
        clear(on, netuid, uid);
        for (MechanismIndex each : mechanisms(on, netuid)) {
            updated(on, each, uid);
        }
    }

    private static void seat(Context on, NetUid netuid, Uid uid, AccountId hotkey) {
        Neurons.KEYS.put(on, netuid, uid, hotkey);
        Neurons.UIDS.put(on, netuid, hotkey, uid);
        Neurons.BLOCK_AT_REGISTRATION.put(on, netuid, uid, FrameSystem.NUMBER.get(on));
        Neurons.IS_NETWORK_MEMBER.put(on, hotkey, netuid, true);
    }

    /** Forgets what epochs made of a uid, and what it and others think of each other. */
    private static void clear(Context on, NetUid netuid, Uid uid) {
        Element.put(on, Scores.EMISSION.key(netuid), uid, Codecs.ALPHA, Alpha.ZERO);
        Element.put(on, Scores.CONSENSUS.key(netuid), uid, Codecs.U16, 0);
        for (MechanismIndex each : mechanisms(on, netuid)) {
            Element.put(on, Scores.INCENTIVE.key(each), uid, Codecs.U16, 0);
            Weights.BONDS.remove(on, each, uid);
            Weights.WEIGHTS.remove(on, each, uid);
            Element.clearEdges(on, Weights.WEIGHTS.prefix(each), uid);
        }
        Element.put(on, Scores.DIVIDENDS.key(netuid), uid, Codecs.U16, 0);
        Element.put(on, Scores.STAKE_WEIGHT.key(netuid), uid, Codecs.U16, 0);
        Element.put(on, Scores.VALIDATOR_TRUST.key(netuid), uid, Codecs.U16, 0);
        Element.put(on, Scores.VALIDATOR_PERMIT.key(netuid), uid, Codecs.BOOL, false);
    }

    /** Notes that a uid's weights are as old as this block; the list grows to the number of neurons. */
    private static void updated(Context on, MechanismIndex mechanism, Uid uid) {
        int count = Neurons.SUBNETWORK_N.get(on, mechanism.netuid());
        long known = Scores.LAST_UPDATE.count(on, mechanism);
        for (; known < count; known++) {
            Scores.LAST_UPDATE.append(on, mechanism, Codecs.U64, 0L);
        }
        if (uid.value() < known) {
            Element.put(on, Scores.LAST_UPDATE.key(mechanism), uid, Codecs.U64, FrameSystem.NUMBER.get(on));
        }
    }
}
