package org.taonet.cli.stake;

import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Option;

/** Whose stake a command looks at: an account's by name or address, else the wallet's. */
final class Coldkey {
    @Option(
            names = {"-k", "--key", "--ss58", "--coldkey-ss58", "--coldkey_ss58"},
            paramLabel = "ACCOUNT",
            description = "Another coldkey: an address, a wallet, a name of the address book, //Alice.")
    private @Nullable String account;

    /** The account. */
    AccountId account(Keys keys) {
        return account == null ? keys.chosen(false).account() : keys.names().account(account);
    }
}
