package org.taonet.cli.sudo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.Hotkeys;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
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
    private static final BigDecimal USUAL_TOLERANCE = new BigDecimal("0.005");

    @Mixin
    private Netuid netuid;

    @Option(
            names = {"--amount", "-a"},
            paramLabel = "TAO",
            description = "For how much.")
    private @Nullable Rao amount;

    @Option(
            names = {"--tolerance", "--rate-tolerance", "--limit"},
            paramLabel = "SHARE",
            description = "How far the price may rise, 0 to 1 (0.005).")
    private BigDecimal tolerance = USUAL_TOLERANCE;

    @Option(
            names = {"--safe-staking", "--safe"},
            hidden = true)
    private boolean safe;

    @Option(
            names = {"--no-safe-staking", "--unsafe"},
            description = "At any price.")
    private boolean unsafe;

    @Override
    public Integer call() {
        BigInteger rao = Amount.number(amount != null ? amount : asked());
        return onChain(chain -> {
            View view = chain.head();
            int number = netuid.existing(view);
            BigInteger price = Subnet.priceAt(view, number);
            BigInteger limit = new BigDecimal(price)
                    .multiply(BigDecimal.ONE.add(tolerance))
                    .setScale(0, RoundingMode.DOWN)
                    .toBigInteger();
            Value sim = view.api(
                    "SwapRuntimeApi", "sim_swap_tao_for_alpha", Value.of(number), new Value.Num(rao, Long.SIZE));
            BigInteger bought = sim.get("alpha_amount").number();
            Outlook outlook = Owners.outlook(view, number, signer())
                    .tao("price", "price", price)
                    .line("burns", Amount.number(bought) + " alpha of subnet " + number)
                    .with("alphaRao", Json.of(bought))
                    .spending(rao);
            if (!unsafe) {
                outlook = outlook.tao("limit", "limitPrice", limit);
            }
            return run(
                    chain,
                    Intent.of("SubtensorModule", "add_stake_burn")
                            .with("hotkey", view.runtime().address(Hotkeys.chosen(keys())))
                            .with("netuid", number)
                            .with("amount", Json.of(rao))
                            .with("limit", unsafe ? Json.none() : Json.of(limit)),
                    outlook);
        });
    }

    private Rao asked() {
        return Amount.parse(new Asked(format().world()).line("For how much TAO?", "the amount", "Pass --amount TAO."));
    }
}
