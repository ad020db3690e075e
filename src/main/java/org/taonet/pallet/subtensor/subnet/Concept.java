package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Declarations;

/** What all concepts of SubtensorModule share: they are one pallet on the wire. */
public final class Concept {
    /** The layout of the pallet's storage. */
    private static final int STORAGE_VERSION = 7;

    private Concept() {}

    /** For a concept to declare its storage, calls, events, errors and constants with. */
    public static Declarations declarations() {
        return Declarations.of("SubtensorModule", 7, "pallet_subtensor").storageVersion(STORAGE_VERSION);
    }
}
