package org.taonet.cli.sudo;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.Hotkeys;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.Tolerance;
import org.taonet.cli.subnets.Owners;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sudo stake-burn}. */
@Command(name = "stake-burn", description = "Buy a subnet's alpha with TAO and burn it. By its owner.")
final class StakeBurn extends Submit {
    @Mixin
    private Netuid netuid;

    @Mixin
    private Tolerance tolerance;

    @Option(
            names = {"--amount", "-a"},
            paramLabel = "TAO",
            description = "For how much.")
    private @Nullable Rao amount;

    @Override
    public Integer call() {
        BigInteger rao = Amount.number(amount != null ? amount : asked());
        boolean bounded = tolerance.isOn();
        tolerance.share();
        return onChain(chain -> {
            View view = chain.head();
            int number = netuid.existing(view);
            BigInteger price = Subnet.priceAt(view, number);
            BigInteger limit = tolerance.above(price);
            Value sim = view.api(
                    "SwapRuntimeApi", "sim_swap_tao_for_alpha", Value.of(number), new Value.Num(rao, Long.SIZE));
            BigInteger bought = sim.get("alpha_amount").number();
            Outlook outlook = Owners.outlook(view, number, signer())
                    .tao("price", "price", price)
                    .line("burns", Amount.number(bought) + " alpha of subnet " + number)
                    .with("alphaRao", Json.of(bought))
                    .spending(rao);
            if (bounded) {
                outlook = outlook.tao("limit", "limitPrice", limit);
            }
            return run(
                    chain,
                    Intent.of("SubtensorModule", "add_stake_burn")
                            .with("hotkey", view.runtime().address(Hotkeys.chosen(keys())))
                            .with("netuid", number)
                            .with("amount", Json.of(rao))
                            .with("limit", bounded ? Json.of(limit) : Json.none()),
                    outlook);
        });
    }

    private Rao asked() {
        return Amount.parse(new Asked(format().world()).line("For how much TAO?", "the amount", "Pass --amount TAO."));
    }
}
