package org.taonet.pallet.subtensor.emission;

import java.util.List;
import org.taonet.runtime.Declarations;

/** The concepts of SubtensorModule that are about emission. */
public final class EmissionConcepts {
    private EmissionConcepts() {}

    /** All of them. */
    public static List<Declarations> all() {
        return List.of(PendingEmission.ON, BlockFlows.ON, PaidDividends.ON, LeaseDividends.ON);
    }
}
