package org.taonet.pallet.subtensor.stake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/** Neurons that no other takes the place of: new ones, and some of the subnet's owner. Mirrors registration.rs. */
public final class ImmuneNeurons {
    private ImmuneNeurons() {}

    private record Owned(long since, Uid uid) {}

    /** Whether a neuron is so new that it is immune. */
    public static boolean isNew(Context on, NetUid netuid, Uid uid) {
        long since = Neurons.BLOCK_AT_REGISTRATION.get(on, netuid, uid);
        return isNew(since, FrameSystem.NUMBER.get(on), UidParameters.IMMUNITY_PERIOD.get(on, netuid));
    }

    /** Whether who registered in a block is immune now, for so many blocks. */
    public static boolean isNew(long since, long now, long blocks) {
        long age = Long.compareUnsigned(now, since) < 0 ? 0 : now - since;
        return Long.compareUnsigned(age, blocks) < 0;
    }

    /** The owner's neurons that are immune: the owner hotkey's, then the oldest, as many as the subnet allows. */
    public static List<Uid> ofOwner(Context on, NetUid netuid) {
        int limit = UidParameters.IMMUNE_OWNER_UIDS_LIMIT.get(on, netuid);
        AccountId owner = Subnets.SUBNET_OWNER.get(on, netuid);
        List<Uid> immune = new ArrayList<>(Hotkeys.OWNED_HOTKEYS.get(on, owner).stream()
                .flatMap(hotkey -> Neurons.UIDS.find(on, netuid, hotkey).stream())
                .map(uid -> new Owned(Neurons.BLOCK_AT_REGISTRATION.get(on, netuid, uid), uid))
                .sorted(Comparator.comparing(Owned::since, Long::compareUnsigned)
                        .thenComparing(Owned::uid))
                .limit(limit)
                .map(Owned::uid)
                .toList());
        Optional<Uid> first =
                Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid).flatMap(hotkey -> Neurons.UIDS.find(on, netuid, hotkey));
        if (first.isPresent() && !immune.contains(first.get())) {
            immune.addFirst(first.get());
        }
        return immune.size() > limit ? immune.subList(0, limit) : immune;
    }
}
