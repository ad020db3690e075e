package org.taonet.pallet.proxy;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** What a deposit is for. Mirrors pallet_proxy's DepositKind. */
public enum DepositKind {
    PROXIES,
    ANNOUNCEMENTS;

    public static final Codec<DepositKind> CODEC = OneOf.<DepositKind>oneOf(
            "pallet_subtensor_proxy::DepositKind",
            unit(0, "Proxies", PROXIES),
            unit(1, "Announcements", ANNOUNCEMENTS));
}
