package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import org.taonet.client.Intent;
import org.taonet.metadata.CallText;
import org.taonet.metadata.ValueException;
import org.taonet.text.Hex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tx}: any call of any chain. */
@Command(
        name = "tx",
        description = "Send a call, by the connected chain's own metadata.",
        footer = {
            "",
            "Balances are in TAO: 1.25, or 1250000000rao. Accounts: an address, a wallet, //Alice.",
            "Lists: a,b,c or JSON.",
            "Example: taonet tx Balances.transfer_keep_alive dest=//Bob value=1.5 --wallet //Alice",
            "         taonet tx 'Utility.batch_all(calls=[System.remark(remark=hi)])' --dry-run"
        })
final class TxCommand extends Submit {
    @Parameters(
            index = "0",
            paramLabel = "Pallet.call",
            description = "The call, Pallet.call(…) whole, or 0x and its encoding.")
    private String call;

    @Parameters(index = "1..*", paramLabel = "name=value", description = "Its fields, by name or in order.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        return run(intent());
    }

    private Intent intent() {
        if (call.startsWith("0x")) {
            return new Intent.Encoded(Hex.decode(call));
        }
        CallText text = CallText.split(call)
                .orElseThrow(() -> new ValueException(
                        "", "'" + call + "' is not a call; write Balances.transfer_keep_alive dest=… value=…"));
        List<String> all = new ArrayList<>(text.arguments());
        all.addAll(words);
        return new Intent.Words(text.pallet(), text.name(), all);
    }
}
