package org.taonet.metadata;

import java.util.Optional;
import org.taonet.unit.AccountId;

/** Accounts by the names that users gave them: wallets, an address book. */
public interface Accounts {
    /** No names at all. */
    Accounts NONE = _ -> Optional.empty();

    /** The account of a name; empty for a text that is no such name. */
    Optional<AccountId> named(String name);
}
