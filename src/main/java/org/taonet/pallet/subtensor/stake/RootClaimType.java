package org.taonet.pallet.subtensor.stake;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.SortedSet;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.unit.NetUid;

/** What a coldkey wants of what its root stake earns in subnets. */
public sealed interface RootClaimType {
    /** Whether what a subnet pays stays its alpha. */
    default boolean keeps(NetUid netuid) {
        return switch (this) {
            case Everywhere all -> all == Everywhere.KEEP;
            case KeepSubnets some -> some.subnets.contains(netuid);
        };
    }

    /** One answer for all subnets. */
    enum Everywhere implements RootClaimType {
        /** Sell the alpha, and stake the TAO on root. */
        SWAP,
        /** Keep the alpha. */
        KEEP
    }

    /** Keep the alpha of these subnets, and sell the others'. */
    record KeepSubnets(SortedSet<NetUid> subnets) implements RootClaimType {}

    /** What coldkeys want that have said nothing. */
    RootClaimType SWAP = Everywhere.SWAP;

    Codec<RootClaimType> CODEC = OneOf.<RootClaimType>oneOf(
            "pallet_subtensor::pallet::RootClaimTypeEnum",
            unit(0, "Swap", Everywhere.SWAP),
            unit(1, "Keep", Everywhere.KEEP),
            variant(
                    2,
                    KeepSubnets.class,
                    struct(
                            "KeepSubnets",
                            field("subnets", Codecs.set(Codecs.NET_UID), "BTreeSet<NetUid>", KeepSubnets::subnets),
                            KeepSubnets::new)));
}
