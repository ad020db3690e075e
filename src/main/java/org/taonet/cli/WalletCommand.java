package org.taonet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wallet}: keys in files, laid out as Bittensor's other tools have them. */
@Command(
        name = "wallet",
        description = "Keys in files, shared with btcli: make, list, restore; balances, transfers, signatures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            WalletMaking.Create.class,
            WalletMaking.NewColdkey.class,
            WalletMaking.NewHotkey.class,
            WalletRegen.Coldkey.class,
            WalletRegen.Coldkeypub.class,
            WalletRegen.Hotkey.class,
            WalletRegen.Hotkeypub.class,
            WalletList.class,
            WalletMoney.Balance.class,
            WalletMoney.Transfer.class,
            WalletMessages.Sign.class,
            WalletMessages.Verify.class,
            WalletExchange.Import.class,
            WalletExchange.Export.class,
            WalletBook.class
        })
final class WalletCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
