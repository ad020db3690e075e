package org.taonet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code wallet}: keys in files, laid out as Bittensor's other tools have them. */
@Command(
        name = "wallet",
        description = "Keys in files, shared with btcli: make, list, restore; balances, transfers, signatures.")
final class WalletCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("create", WalletMaking.Create::new);
        commands.put("new-coldkey", WalletMaking.NewColdkey::new);
        commands.put("new-hotkey", WalletMaking.NewHotkey::new);
        commands.put("regen-coldkey", WalletRegen.Coldkey::new);
        commands.put("regen-coldkeypub", WalletRegen.Coldkeypub::new);
        commands.put("regen-hotkey", WalletRegen.Hotkey::new);
        commands.put("regen-hotkeypub", WalletRegen.Hotkeypub::new);
        commands.put("list", WalletList::new);
        commands.put("balance", WalletMoney.Balance::new);
        commands.put("transfer", WalletMoney.Transfer::new);
        commands.put("sign", WalletMessages.Sign::new);
        commands.put("verify", WalletMessages.Verify::new);
        commands.put("import", WalletExchange.Import::new);
        commands.put("export", WalletExchange.Export::new);
        commands.put("book", WalletBook::new);
        return commands;
    }
}
