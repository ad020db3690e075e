package org.taonet.pallet.subtensor.registry;

import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What a new subnet starts with, written out. Mirrors init_new_network of subnets/subnet.rs. */
final class Defaults {
    private static final int MOST_UIDS = 256;
    private static final int MOST_VALIDATORS = 64;
    private static final int LEAST_WEIGHTS = 1;
    private static final int IMMUNITY_BLOCKS = 5000;
    private static final Rao BURN = Rao.tao(1);

    private Defaults() {}

    /** Makes a number a subnet without neurons, owner or pool. */
    static void put(Context on, NetUid netuid) {
        int tempo = Tempos.INITIAL_TEMPO.in(on);
        Neurons.SUBNETWORK_N.put(on, netuid, 0);
        Subnets.NETWORKS_ADDED.put(on, netuid, true);
        Tempos.TEMPO.put(on, netuid, tempo);
        Tempos.LAST_EPOCH_BLOCK.put(
                on, netuid, Math.max(0, FrameSystem.NUMBER.get(on) - netuid.value() % Math.max(1, tempo)));
        Subnets.TOTAL_NETWORKS.mutate(on, count -> Math.min(count + 1, 0xFFFF));
        RegistrationParameters.NETWORK_REGISTRATION_ALLOWED.put(on, netuid, true);
        SubnetSettings.REGISTRATION_ALLOWED.emit(on, netuid, true);
        UidParameters.MAX_ALLOWED_UIDS.put(on, netuid, MOST_UIDS);
        SubnetSettings.MAX_ALLOWED_UIDS_SET.emit(on, netuid, MOST_UIDS);
        ConsensusParameters.MAX_ALLOWED_VALIDATORS.put(on, netuid, MOST_VALIDATORS);
        SubnetSettings.MAX_ALLOWED_VALIDATORS_SET.emit(on, netuid, MOST_VALIDATORS);
        WeightParameters.MIN_ALLOWED_WEIGHTS.put(on, netuid, LEAST_WEIGHTS);
        SubnetSettings.MIN_ALLOWED_WEIGHT_SET.emit(on, netuid, LEAST_WEIGHTS);
        UidParameters.IMMUNITY_PERIOD.put(on, netuid, IMMUNITY_BLOCKS);
        SubnetSettings.IMMUNITY_PERIOD_SET.emit(on, netuid, IMMUNITY_BLOCKS);
        ConsensusParameters.YUMA3_ON.put(on, netuid, true);
        BurnParameters.BURN.put(on, netuid, BURN);
        Subnets.SUBNET_EMISSION_ENABLED.put(on, netuid, true);
        writeOut(on, netuid, ConsensusParameters.KAPPA);
        writeOut(on, netuid, ConsensusParameters.ACTIVITY_CUTOFF);
        writeOut(on, netuid, RegistrationParameters.REGISTRATIONS_THIS_INTERVAL);
    }

    /** What is not there becomes an entry that says the default. */
    private static <V> void writeOut(Context on, NetUid netuid, StorageMap<NetUid, V> item) {
        if (!item.exists(on, netuid)) {
            item.put(on, netuid, item.get(on, netuid));
        }
    }
}
