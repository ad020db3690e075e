package org.taonet.cli.subnets;

import org.taonet.cli.Outlook;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/** What only a subnet's owner may do. */
public final class Owners {
    private Owners() {}

    /** The coldkey that owns a subnet. */
    public static AccountId of(View view, int netuid) {
        return view.query("SubtensorModule", "SubnetOwner", Value.of(netuid))
                .map(Subnet::account)
                .orElseThrow();
    }

    /** A warning for whoever is not the owner. */
    public static Outlook outlook(View view, int netuid, AccountId signer) {
        AccountId owner = of(view, netuid);
        return owner.equals(signer)
                ? Outlook.NONE
                : Outlook.NONE.warn("Subnet " + netuid + " belongs to "
                        + view.runtime().address(owner) + ", and the signer is another: the chain will refuse it.");
    }
}
