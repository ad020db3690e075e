package org.taonet.pallet.subtensor.registry;

import org.taonet.pallet.commitments.Commitments;
import org.taonet.pallet.subtensor.stake.RootClaims;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * The end of a subnet: its pool is paid out to those who hold its alpha, and all that was kept of it is forgotten.
 * Mirrors do_dissolve_network of coinbase/root.rs.
 */
public final class Dissolution {
    private Dissolution() {}

    /** Ends a subnet; not root. */
    public static void run(Context on, NetUid netuid) {
        SubnetCalls.SUBNET_NOT_EXISTS.unless(Subnets.exists(on, netuid) && !netuid.equals(NetUid.ROOT));
        forgetRootDividends(on, netuid);
        new Payout(on, netuid).run();
        Trades.clear(on, netuid);
        Commitments.forget(on, netuid);
        Leftovers.remove(on, netuid);
        NetworkCalls.NETWORK_REMOVED.emit(on, netuid);
    }

    private static void forgetRootDividends(Context on, NetUid netuid) {
        for (AccountId hotkey : RootClaims.ROOT_CLAIMABLE.iterateKeys(on)) {
            RootClaims.ROOT_CLAIMABLE.mutate(on, hotkey, rates -> Leftovers.without(rates, netuid));
        }
        RootClaims.ROOT_CLAIMED.clearPrefix(on, netuid, Integer.MAX_VALUE);
    }
}
