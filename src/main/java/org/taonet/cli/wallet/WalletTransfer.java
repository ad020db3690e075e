package org.taonet.cli.wallet;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.client.Chain;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wallet transfer}. */
@Command(name = "transfer", description = "Send TAO to an account.")
final class WalletTransfer extends Submit {
    @Option(
            names = {"-d", "--dest"},
            required = true,
            paramLabel = "ACCOUNT",
            description = "An address, a wallet, a name of the address book, //Bob.")
    private String dest;

    @Option(
            names = {"-a", "--amount"},
            paramLabel = "TAO",
            description = "1.25, 1.25 TAO or 1250000000 rao.")
    private @Nullable Rao amount;

    @Option(names = "--all", description = "All there is, less the fee.")
    private boolean all;

    @Option(
            names = "--allow-death",
            description = "Even if what remains is below the existential deposit, and is lost.")
    private boolean allowDeath;

    @Override
    public Integer call() {
        AccountId to = keys().names().account(dest);
        if (all == (amount != null)) {
            throw new IllegalArgumentException("say how much: --amount TAO, or --all");
        }
        return onChain(chain -> send(chain, to));
    }

    private int send(Chain chain, AccountId to) {
        View view = chain.head();
        String address = view.runtime().address(to);
        BigInteger rao = amount == null ? BigInteger.ZERO : Amount.number(amount);
        Intent.Named intent = all
                ? Intent.of("Balances", "transfer_all").with("dest", address).with("keep_alive", Json.of(!allowDeath))
                : Intent.of("Balances", allowDeath ? "transfer_allow_death" : "transfer_keep_alive")
                        .with("dest", address)
                        .with("value", Json.of(rao));
        return run(chain, intent, outlook(view, to, rao));
    }

    private Outlook outlook(View view, AccountId to, BigInteger rao) {
        BigInteger there = view.freeBalance(to);
        String who = view.runtime().address(to)
                + keys().names().name(to).map(n -> " (" + n + ")").orElse("");
        Outlook outlook =
                Outlook.NONE.with("destination", Json.of(view.runtime().address(to)));
        outlook = all
                ? outlook.line("sends", "all but the fee to " + who)
                : outlook.line("sends", Amount.show(rao) + " to " + who)
                        .spending(rao)
                        .line("brings", "it to " + Amount.show(there.add(rao)))
                        .with("destinationRao", Json.of(there.add(rao)));
        boolean hotkey = view.stores("SubtensorModule", "Owner")
                && view.query("SubtensorModule", "Owner", Value.of(to.bytes()))
                        .map(owner -> !AccountId.of(owner.bytes().shared(), 0).isZero())
                        .orElse(false);
        return hotkey && !to.equals(signer())
                ? outlook.warn("The destination is a hotkey: TAO is mostly sent to coldkeys.")
                : outlook;
    }
}
