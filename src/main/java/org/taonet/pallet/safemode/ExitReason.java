package org.taonet.pallet.safemode;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** Why safe mode ended. Mirrors pallet_safe_mode's ExitReason. */
public enum ExitReason {
    TIMEOUT,
    FORCE;

    public static final Codec<ExitReason> CODEC = OneOf.<ExitReason>oneOf(
            "pallet_safe_mode::pallet::ExitReason", unit(0, "Timeout", TIMEOUT), unit(1, "Force", FORCE));
}
