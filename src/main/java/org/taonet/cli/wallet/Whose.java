package org.taonet.cli.wallet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Names;
import org.taonet.unit.AccountId;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose accounts a command looks at: those that are named, all wallets, or the one wallet. */
final class Whose {
    @Parameters(arity = "0..*", paramLabel = "ACCOUNT", description = "Addresses, wallets, names, //Alice.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = {"--ss58", "--coldkey-ss58"},
            paramLabel = "ADDRESS",
            description = "The same, as btcli has it.")
    private List<String> addresses = new ArrayList<>();

    @Option(
            names = {"-a", "--all", "--all-wallets"},
            description = "All wallets.")
    private boolean all;

    /** By name. */
    Map<String, AccountId> wanted(Keys keys, Format format) {
        Names names = keys.names();
        Map<String, AccountId> wanted = new LinkedHashMap<>();
        if (all) {
            for (Wallet wallet : keys.wallets().all()) {
                try {
                    wanted.put(wallet.name(), wallet.coldkeyPublic().account());
                } catch (WalletException unreadable) {
                    format.out().warn(unreadable.getMessage());
                }
            }
        }
        accounts.forEach(a -> wanted.put(a, names.account(a)));
        addresses.forEach(a -> wanted.put(a, names.account(a)));
        if (wanted.isEmpty() && !all) {
            wanted.put(keys.walletName(), keys.chosen(false).account());
        }
        return wanted;
    }
}
