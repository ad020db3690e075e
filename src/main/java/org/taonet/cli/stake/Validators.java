package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taonet.cli.Asked;
import org.taonet.cli.Figures;
import org.taonet.cli.Submit;
import org.taonet.cli.World;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.client.market.Holders;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/** Whom one can stake to: the hotkeys that a command line names, else one that is picked of a subnet's validators. */
final class Validators {
    private static final int SHOWN = 16;
    private static final String INSTEAD = "Pass --hotkey NAME or --include-hotkeys ADDRESS,….";

    private Validators() {}

    private record Neuron(AccountId hotkey, BigInteger stake, boolean permit) {
        static Neuron of(Value lite) {
            BigInteger stake = lite.get("stake").items().stream()
                    .map(pair -> pair.items().get(1).number())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            return new Neuron(
                    AccountId.of(lite.get("hotkey").bytes().shared(), 0),
                    stake,
                    lite.get("validator_permit").equals(new Value.Flag(true)));
        }
    }

    /** The hotkeys. */
    static List<AccountId> chosen(Submit command, World world, Hotkeys hotkeys, View view, Subnet subnet) {
        boolean ofEnvironment = world.variable("BT_WALLET_HOTKEY").isPresent();
        List<AccountId> named = hotkeys.named(command.keys(), ofEnvironment);
        return named.isEmpty() ? List.of(picked(world, view, subnet)) : named;
    }

    private static AccountId picked(World world, View view, Subnet subnet) {
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION, "the hotkey was not given, and there is no terminal to ask for it", INSTEAD);
        }
        List<Neuron> neurons = new ArrayList<>();
        view.api("NeuronInfoRuntimeApi", "get_neurons_lite", Value.of(subnet.netuid()))
                .items()
                .forEach(lite -> neurons.add(Neuron.of(lite)));
        List<Neuron> best = neurons.stream()
                .sorted(Comparator.comparing(Neuron::permit)
                        .thenComparing(Neuron::stake)
                        .reversed())
                .limit(SHOWN)
                .toList();
        Holders holders = Holders.read(view, best.stream().map(Neuron::hotkey).toList());
        List<String> shown = best.stream()
                .map(n -> view.runtime().address(n.hotkey) + "  " + Figures.whole(n.stake) + " " + subnet.symbol()
                        + (n.permit ? "  validator  " : "  ")
                        + holders.name(n.hotkey).orElse(""))
                .toList();
        int index = new Asked(world)
                .choice(
                        "To which hotkey of subnet " + subnet.netuid() + "?",
                        shown,
                        "a hotkey of subnet " + subnet.netuid(),
                        INSTEAD);
        return best.get(index).hotkey;
    }
}
