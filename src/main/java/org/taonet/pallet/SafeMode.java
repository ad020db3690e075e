package org.taonet.pallet;

import java.util.List;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.state.StorageValue;

/**
 * While root has the chain in safe mode, only some calls pass the base filter. This is the filter alone: the pallet's
 * calls are not in the runtime yet. Mirrors pallet_safe_mode and SafeModeWhitelistedCalls in upstream's
 * runtime/src/lib.rs.
 */
final class SafeMode {
    static final Declarations ON = Declarations.of("SafeMode", 20, "pallet_safe_mode");

    static final StorageValue<Long> ENTERED_UNTIL =
            ON.optionalValue("EnteredUntil", Codecs.U32, "The block at which safe mode ends, while it lasts.");

    private static final List<String> PALLETS = List.of("Sudo", "Multisig", "System", "SafeMode", "Timestamp");

    private static final List<String> CALLS =
            List.of("SubtensorModule.set_weights", "SubtensorModule.serve_axon", "Commitments.set_commitment");

    private SafeMode() {}

    /** Whether a call may be made now. */
    static boolean allows(Context on, RuntimeCall call) {
        return !ENTERED_UNTIL.exists(on)
                || PALLETS.contains(call.call().pallet())
                || CALLS.contains(call.call().toString());
    }
}
