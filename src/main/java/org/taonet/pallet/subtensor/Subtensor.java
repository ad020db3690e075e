package org.taonet.pallet.subtensor;

import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;

/** SubtensorModule: the sum of its concepts. So far only what keeps coldkeys safe while they are swapped. */
public final class Subtensor {
    private Subtensor() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(Hooks.UNBUILT, Pallet.Generics.PLAIN, ColdkeySwap.ON);
    }
}
