package org.taonet.pallet.subtensor.stake;

import java.util.List;
import org.taonet.runtime.Declarations;

/** The concepts of SubtensorModule that are about stake. */
public final class StakeConcepts {
    private StakeConcepts() {}

    /** All of them. */
    public static List<Declarations> all() {
        return List.of(
                Hotkeys.ON, SharePool.ON, ChainIdentities.ON, Children.ON, Locks.ON, AutoStake.ON, RootClaims.ON);
    }
}
