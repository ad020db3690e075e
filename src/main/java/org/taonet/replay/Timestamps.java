package org.taonet.replay;

import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.Origin;
import org.taonet.scale.Input;
import org.taonet.scale.Output;

/** The timestamp inherent as recordings have it: dispatched by nobody, not applied as an extrinsic. */
final class Timestamps {
    /** The pallet's name. */
    static final String PALLET_NAME = "Timestamp";

    private static final int PALLET = 2;

    private Timestamps() {}

    static void set(Context on, long millis) {
        if (on.runtime().pallet(PALLET_NAME).isEmpty()) {
            return;
        }
        byte[] call = new Output().u8(PALLET).u8(0).compact(millis).toArray();
        Outcome outcome = on.dispatch(on.runtime().calls().read(Input.of(call, on.runtime())), Origin.NONE);
        if (!outcome.isOk()) {
            throw new IllegalStateException("timestamp " + millis + " is refused: " + outcome.error());
        }
    }
}
