package org.taonet.pallet.subtensor.subnet;

import java.util.List;
import org.taonet.runtime.Declarations;

/** The concepts of SubtensorModule that are about subnets. */
public final class SubnetConcepts {
    private SubnetConcepts() {}

    /** All of them. */
    public static List<Declarations> all() {
        return List.of(
                Subnets.ON,
                SubnetCost.ON,
                Mechanisms.ON,
                Tempos.ON,
                WeightParameters.ON,
                ConsensusParameters.ON,
                UidParameters.ON,
                RegistrationParameters.ON,
                BurnParameters.ON,
                WorkParameters.ON,
                StakeParameters.ON,
                OwnerParameters.ON,
                SubnetIdentities.ON,
                Symbols.ON,
                RateLimits.ON,
                Pools.ON,
                TaoFlows.ON,
                Issuance.ON,
                Leases.ON,
                SubnetAccounts.ON,
                Tao.ON,
                Migrations.ON);
    }
}
