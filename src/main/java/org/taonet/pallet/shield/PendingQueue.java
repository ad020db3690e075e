package org.taonet.pallet.shield;

import java.util.Optional;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Hooks;

/**
 * Goes through the stored calls at the start of a block. Upstream's runtime has nothing to decrypt them with, so that
 * each of them is struck: as expired, or as not readable.
 */
final class PendingQueue implements Hooks {
    private static final Weight LOOKED_AT = Weight.db(1, 0);
    private static final Weight STRUCK = Weight.db(1, 2);

    @Override
    public Weight onInitialize(Context on, long block) {
        Weight weight = Weight.db(2, 0);
        long next = MevShield.NEXT_PENDING_EXTRINSIC_INDEX.get(on);
        long count = MevShield.PENDING_EXTRINSICS.size(on);
        for (long index = Math.max(0, next - count); count > 0 && index < next; index++) {
            Optional<PendingExtrinsic> pending = MevShield.PENDING_EXTRINSICS.find(on, index);
            if (pending.isEmpty()) {
                weight = weight.plus(LOOKED_AT);
                continue;
            }
            MevShield.PENDING_EXTRINSICS.remove(on, index);
            weight = weight.plus(STRUCK);
            long age = Math.max(0, block - pending.get().submittedAt());
            if (age > MevShield.EXTRINSIC_LIFETIME.get(on)) {
                MevShield.EXTRINSIC_EXPIRED.emit(on, index);
            } else {
                MevShield.EXTRINSIC_DECODE_FAILED.emit(on, index);
            }
        }
        return weight;
    }
}
