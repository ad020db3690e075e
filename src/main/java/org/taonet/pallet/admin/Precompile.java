package org.taonet.pallet.admin;

import java.util.Arrays;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** A part of the chain that Ethereum contracts can use. In the order of the wire. Mirrors PrecompileEnum. */
public enum Precompile {
    BALANCE_TRANSFER("BalanceTransfer"),
    STAKING("Staking"),
    SUBNET("Subnet"),
    METAGRAPH("Metagraph"),
    NEURON("Neuron"),
    UID_LOOKUP("UidLookup"),
    ALPHA("Alpha"),
    CROWDLOAN("Crowdloan"),
    PROXY("Proxy"),
    LEASING("Leasing"),
    ADDRESS_MAPPING("AddressMapping"),
    VOTING_POWER("VotingPower");

    static final Codec<Precompile> CODEC = OneOf.of(
            "pallet_admin_utils::pallet::PrecompileEnum",
            List.of(),
            Arrays.stream(values())
                    .<OneOf.Case<? extends Precompile>>map(each -> OneOf.unit(each.ordinal(), each.label, each))
                    .toList());

    private final String label;

    Precompile(String label) {
        this.label = label;
    }
}
