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

/** What becomes of the alpha that root stake earns when it is claimed. Mirrors RootClaimTypeEnum. */
public sealed interface RootClaimType {
    /** Sold for TAO, which is staked on root. */
    RootClaimType SWAP = new Swap();

    /** Kept as alpha, staked in its subnet. */
    RootClaimType KEEP = new Keep();

    /** Sold for TAO, which is staked on root. */
    record Swap() implements RootClaimType {}

    /** Kept as alpha, staked in its subnet. */
    record Keep() implements RootClaimType {}

    /** Kept in these subnets and sold in all others. */
    record KeepSubnets(SortedSet<NetUid> subnets) implements RootClaimType {}

    Codec<RootClaimType> CODEC = OneOf.oneOf(
            "pallet_subtensor::pallet::RootClaimTypeEnum",
            unit(0, "Swap", SWAP),
            unit(1, "Keep", KEEP),
            variant(
                    2,
                    KeepSubnets.class,
                    struct(
                            "KeepSubnets",
                            field("subnets", Codecs.set(Codecs.NET_UID), "BTreeSet<NetUid>", KeepSubnets::subnets),
                            KeepSubnets::new)));
}
