package org.taonet.pallet.subtensor.stake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Which neuron makes room where all slots are taken: the one that earns least, then the oldest; new ones only if the
 * others are too few, and some of the owner's never. Mirrors get_neuron_to_prune of subnets/registration.rs.
 */
public final class Pruning {
    private static final Comparator<Candidate> FIRST_TO_GO = Comparator.comparing(Candidate::earns)
            .thenComparing(Candidate::since, Long::compareUnsigned)
            .thenComparing(Candidate::uid);

    private Pruning() {}

    private record Candidate(Alpha earns, long since, Uid uid) {}

    /** The uid to take, if any may be taken. */
    public static Optional<Uid> choose(Context on, NetUid netuid) {
        int count = Neurons.SUBNETWORK_N.get(on, netuid);
        if (count == 0) {
            return Optional.empty();
        }
        List<Uid> owners = ImmuneNeurons.ofOwner(on, netuid);
        List<Alpha> emission = Scores.EMISSION.get(on, netuid);
        long[] since = since(on, netuid, count);
        long now = FrameSystem.NUMBER.get(on);
        long immune = UidParameters.IMMUNITY_PERIOD.get(on, netuid);
        int free = 0;
        Candidate old = null;
        Candidate fresh = null;
        for (Uid uid : Neurons.KEYS.iterateKeys(on, netuid)) {
            int i = uid.value();
            if (i >= count || owners.contains(uid)) {
                continue;
            }
            Alpha earns = i < emission.size() ? emission.get(i) : Alpha.ZERO;
            Candidate one = new Candidate(earns, since[i], uid);
            if (ImmuneNeurons.isNew(since[i], now, immune)) {
                fresh = first(fresh, one);
            } else {
                free++;
                old = first(old, one);
            }
        }
        boolean enough = free > UidParameters.MIN_NON_IMMUNE_UIDS.get(on, netuid);
        return Optional.ofNullable(enough && old != null ? old : fresh).map(Candidate::uid);
    }

    /** By uid the block of registration; 0 if none is known. */
    private static long[] since(Context on, NetUid netuid, int count) {
        long[] since = new long[count];
        for (var entry : Neurons.BLOCK_AT_REGISTRATION.iteratePrefix(on, netuid)) {
            if (entry.key().value() < count) {
                since[entry.key().value()] = entry.value();
            }
        }
        return since;
    }

    private static Candidate first(@Nullable Candidate best, Candidate one) {
        return best == null || FIRST_TO_GO.compare(one, best) < 0 ? one : best;
    }
}
