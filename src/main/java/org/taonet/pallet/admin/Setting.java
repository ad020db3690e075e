package org.taonet.pallet.admin;

import org.taonet.runtime.Call;
import org.taonet.state.StorageItem;

/**
 * Something that a call of AdminUtils sets: what it is called, where it is kept, who may set it, when, and to what.
 * Rule, manual and command line read it off here.
 */
public sealed interface Setting permits SubnetSetting, NetworkSetting {
    /** Who may set it. */
    enum Who {
        /** Governance alone. */
        ROOT,
        /** The coldkey that owns the subnet, or governance. */
        OWNER
    }

    /** Snake case: the call's name without {@code sudo_set_}. */
    default String name() {
        return call().name().replaceFirst("^sudo_(set_)?", "");
    }

    /** The call that sets it. */
    Call<?> call();

    /** The item that holds it. */
    StorageItem item();

    /** Who may set it. */
    Who who();

    /** Whether it stands still shortly before an epoch. */
    boolean frozen();

    /** Whether the owner must wait between two changes. */
    boolean limited();

    /** Which values are taken, as a sentence; empty if all are. */
    String range();
}
