package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Declarations;

/** One pallet on the wire, many concepts in the code: each declares its part of it. */
public final class SubtensorModule {
    private SubtensorModule() {}

    /** The declarations of one concept, still empty. */
    public static Declarations part() {
        return Declarations.of("SubtensorModule", 7, "pallet_subtensor").storageVersion(7);
    }
}
