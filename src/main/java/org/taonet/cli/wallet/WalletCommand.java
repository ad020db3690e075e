package org.taonet.cli.wallet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import picocli.CommandLine.Command;

/** {@code wallet}: keys in files, laid out as Bittensor's other tools have them. */
@Command(
        name = "wallet",
        description = "Keys in files, shared with btcli: make, list, restore; balances, transfers, signatures.")
public final class WalletCommand extends Group {
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
        commands.put("overview", WalletOverview::new);
        commands.put("inspect", WalletInspect::new);
        commands.put("balance", WalletBalance::new);
        commands.put("transfer", WalletTransfer::new);
        commands.put("associate-hotkey", WalletOwning.AssociateHotkey::new);
        commands.put("get-identity", WalletOwning.GetIdentity::new);
        commands.put("set-identity", WalletOwning.SetIdentity::new);
        commands.put("sign", WalletMessages.Sign::new);
        commands.put("verify", WalletMessages.Verify::new);
        commands.put("import", WalletExchange.Import::new);
        commands.put("export", WalletExchange.Export::new);
        commands.put("book", WalletBook::new);
        return commands;
    }
}
