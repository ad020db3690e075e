package org.taonet.runtime;

import org.taonet.primitive.Weight;
import org.taonet.unit.AccountId;

/**
 * A check that every dispatch by a signed account passes first, inside batches and proxies too; root is exempt. Mirrors
 * the DispatchExtension of upstream's SDK: its weight is part of every call's, and whatever it writes is undone.
 */
public interface Guard {
    /** What it adds to the weight of a call. */
    Weight weight(RuntimeCall call);

    /** Refuses the call, or lets it pass. */
    void check(Context on, AccountId who, RuntimeCall call);
}
