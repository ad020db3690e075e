package org.taonet.pallet.scheduler;

import org.taonet.primitive.Weight;

/** Weight used of what there is. Mirrors frame_support's WeightMeter. */
final class Meter {
    private final Weight limit;
    private Weight used = Weight.ZERO;

    Meter(Weight limit) {
        this.limit = limit;
    }

    Weight used() {
        return used;
    }

    boolean has(Weight more) {
        return !used.plus(more).anyAbove(limit);
    }

    /** Uses it, if there is so much; whether there was. */
    boolean use(Weight more) {
        boolean enough = has(more);
        if (enough) {
            used = used.plus(more);
        }
        return enough;
    }
}
