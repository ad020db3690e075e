package org.taonet.pallet.contracts;

import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Hooks;

/**
 * Looks, with what is left of a block, for a change of the storage to carry on and for storage to clear away. There is
 * none of either as long as there are no contracts.
 */
final class ContractsIdle implements Hooks {
    private static final Weight MIGRATE = Weight.of(9_800_000, 3494, 2, 2);
    private static final Weight NO_MIGRATION = Weight.of(2_054_000, 1491, 1, 1);
    private static final Weight NOTHING_TO_CLEAR = Weight.of(715_000, 1485, 1, 0);

    @Override
    public Weight onIdle(Context on, long block, Weight left) {
        if (MIGRATE.anyAbove(left)) {
            return Weight.ZERO;
        }
        Weight used = MIGRATE.plus(NO_MIGRATION);
        Weight all = used.plus(NOTHING_TO_CLEAR);
        return all.anyAbove(left) ? used : all;
    }

    @Override
    public boolean built(Context on) {
        DeletionCounter counter = Contracts.DELETION_QUEUE_COUNTER.get(on);
        return counter.insertCounter() == counter.deleteCounter() && !Contracts.MIGRATION_IN_PROGRESS.exists(on);
    }
}
