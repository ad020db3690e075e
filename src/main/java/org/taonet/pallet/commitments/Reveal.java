package org.taonet.pallet.commitments;

import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.pallet.drand.Drand;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Hooks;

/**
 * Looks at the start of a block which commitments can be decrypted, as their round of the beacon has come. Decrypting
 * is not here yet: such a commitment stays as it is.
 */
final class Reveal implements Hooks {
    @Override
    public Weight onInitialize(Context on, long block) {
        Weight weight = Weight.db(1, 0);
        for (Subject subject : Commitments.TIMELOCKED_INDEX.get(on)) {
            weight = weight.plus(Weight.db(1, 0));
            long locked = Commitments.COMMITMENT_OF
                    .find(on, subject.netuid(), subject.hotkey())
                    .map(Reveal::locked)
                    .orElse(0L);
            if (locked == 0) {
                forget(on, subject);
                weight = weight.plus(Weight.db(1, 1));
            } else {
                weight = weight.plus(Weight.db(locked, 0));
            }
        }
        return weight;
    }

    private static long locked(Registration registration) {
        return registration.info().fields().stream()
                .filter(Data.TimelockEncrypted.class::isInstance)
                .count();
    }

    private static void forget(Context on, Subject subject) {
        Commitments.TIMELOCKED_INDEX.mutate(on, index -> {
            SortedSet<Subject> fewer = new TreeSet<>(index);
            fewer.remove(subject);
            return fewer;
        });
    }

    @Override
    public boolean built(Context on) {
        return Commitments.TIMELOCKED_INDEX.get(on).stream()
                .flatMap(each -> Commitments.COMMITMENT_OF.find(on, each.netuid(), each.hotkey()).stream())
                .flatMap(registration -> registration.info().fields().stream())
                .noneMatch(data ->
                        data instanceof Data.TimelockEncrypted(var _, var round) && Drand.PULSES.exists(on, round));
    }
}
