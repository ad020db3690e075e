package org.taonet.cli.subnets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.LiveRead;
import org.taonet.cli.Netuid;
import org.taonet.cli.Table;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subnets show}. */
@Command(name = "show", description = "Show a subnet's market, owner and neurons, the largest stake first.")
final class SubnetsShow extends LiveRead {
    private static final long WHOLE = 65_535;

    @Mixin
    private Netuid netuid;

    @Option(
            names = {"--mechid", "--mech-id", "--mech_id", "--mechanism_id", "--mechanism-id"},
            paramLabel = "N",
            description = "A mechanism of it (0).")
    private @Nullable Integer mechanism;

    @Option(names = "--sort", description = "By uid in place of stake.")
    private boolean byUid;

    @Option(
            names = {"-v", "--verbose"},
            description = "Whole numbers in place of 1.2k.")
    private boolean verbose;

    /** A neuron; amounts in rao, shares in parts of 65 535. */
    private record Neuron(
            int uid,
            BigInteger stake,
            BigInteger alpha,
            BigInteger tao,
            long dividends,
            long incentive,
            long consensus,
            BigInteger emission,
            boolean active,
            boolean permit,
            long updated,
            AccountId hotkey,
            AccountId coldkey,
            String identity) {}

    @Override
    protected Answer read(View view) {
        int number = netuid.existing(view);
        Subnet subnet = Subnet.one(view, number);
        BigInteger burn = view.query("SubtensorModule", "Burn", Value.of(number))
                .map(Value::number)
                .orElse(BigInteger.ZERO);
        List<Neuron> neurons = neurons(metagraph(view, number));
        return new Answer(
                () -> json(view, subnet, burn, neurons),
                width -> {
                    List<String> lines = new ArrayList<>(heading(view, subnet, burn, neurons.size()));
                    lines.add("");
                    lines.addAll(table(view, neurons).lines(width));
                    return lines;
                },
                List.of());
    }

    private Value metagraph(View view, int number) {
        Value answer = mechanism == null
                ? view.api("SubnetInfoRuntimeApi", "get_metagraph", Value.of(number))
                : view.api("SubnetInfoRuntimeApi", "get_mechagraph", Value.of(number), Value.of(mechanism));
        if (answer instanceof Value.Maybe(var content) && content != null) {
            return content;
        }
        throw new IllegalArgumentException(
                "subnet " + number + " has no mechanism " + mechanism + "; leave --mechid out for the first");
    }

    private List<Neuron> neurons(Value graph) {
        List<Value> hotkeys = graph.get("hotkeys").items();
        List<Neuron> neurons = new ArrayList<>();
        for (int uid = 0; uid < hotkeys.size(); uid++) {
            int at = uid;
            neurons.add(new Neuron(
                    uid,
                    number(graph, "total_stake", at),
                    number(graph, "alpha_stake", at),
                    number(graph, "tao_stake", at),
                    number(graph, "dividends", at).longValue(),
                    number(graph, "incentives", at).longValue(),
                    number(graph, "consensus", at).longValue(),
                    number(graph, "emission", at),
                    graph.get("active").items().get(at).isTrue(),
                    graph.get("validator_permit").items().get(at).isTrue(),
                    number(graph, "last_update", at).longValue(),
                    Subnet.account(hotkeys.get(at)),
                    Subnet.account(graph.get("coldkeys").items().get(at)),
                    identity(graph, at)));
        }
        if (!byUid) {
            neurons.sort(Comparator.comparing(Neuron::stake).reversed());
        }
        return neurons;
    }

    private static BigInteger number(Value graph, String field, int at) {
        List<Value> items = graph.get(field).items();
        return at < items.size() ? items.get(at).number() : BigInteger.ZERO;
    }

    private static String identity(Value graph, int at) {
        return graph.at("identities")
                .filter(list -> at < list.items().size())
                .flatMap(list -> list.items().get(at).at("name"))
                .map(Figures::text)
                .orElse("");
    }

    private static List<String> heading(View view, Subnet subnet, BigInteger burn, int neurons) {
        return List.of(
                "subnet " + subnet.netuid() + "  " + subnet.symbol() + " " + subnet.name(),
                "  price     " + Figures.whole(subnet.price()) + " TAO, moving "
                        + Figures.plain(subnet.movingPrice().setScale(6, java.math.RoundingMode.HALF_EVEN)),
                "  pool      " + Figures.whole(subnet.taoIn()) + " TAO, " + Figures.whole(subnet.alphaIn()) + " alpha",
                "  stake     " + Figures.whole(subnet.alphaOut()) + " alpha",
                "  emission  " + Figures.whole(subnet.emission()) + " TAO a block",
                "  tempo     " + subnet.sinceStep() + " of " + subnet.tempo() + " blocks",
                "  register  " + Amount.show(burn),
                "  owner     " + view.runtime().address(subnet.ownerColdkey()),
                "  neurons   " + neurons);
    }

    private Table table(View view, List<Neuron> neurons) {
        Table table = Table.of(
                "UID>",
                "STAKE>",
                "ALPHA>",
                "TAO>",
                "DIVIDENDS>",
                "INCENTIVE>",
                "EMISSION>",
                "UPDATED>",
                "HOTKEY",
                "COLDKEY",
                "NAME");
        for (Neuron each : neurons) {
            table.row(
                    each.uid + (each.permit ? "*" : ""),
                    amount(each.stake),
                    amount(each.alpha),
                    amount(each.tao),
                    Figures.percent(each.dividends, WHOLE),
                    Figures.percent(each.incentive, WHOLE),
                    Figures.whole(each.emission),
                    each.active ? String.valueOf(view.number() - each.updated) : "-",
                    view.runtime().address(each.hotkey),
                    view.runtime().address(each.coldkey),
                    Optional.of(each.identity)
                            .filter(n -> !n.isEmpty())
                            .or(() -> name(each))
                            .orElse(""));
        }
        return table;
    }

    private Optional<String> name(Neuron neuron) {
        return keys().names().name(neuron.coldkey);
    }

    private String amount(BigInteger rao) {
        return verbose ? Figures.whole(rao) : Figures.brief(rao);
    }

    private Json json(View view, Subnet subnet, BigInteger burn, List<Neuron> neurons) {
        return subnet.json(view)
                .put("mechanism", mechanism == null ? 0 : mechanism)
                .put("registrationCostRao", Json.of(burn))
                .put(
                        "neurons",
                        Json.array(neurons.stream().map(n -> json(view, n)).toList()))
                .build();
    }

    private static Json json(View view, Neuron neuron) {
        return Json.object()
                .put("uid", neuron.uid)
                .put("hotkey", view.runtime().address(neuron.hotkey))
                .put("coldkey", view.runtime().address(neuron.coldkey))
                .put("stakeRao", Json.of(neuron.stake))
                .put("alphaStakeRao", Json.of(neuron.alpha))
                .put("taoStakeRao", Json.of(neuron.tao))
                .put("dividends", neuron.dividends)
                .put("incentive", neuron.incentive)
                .put("consensus", neuron.consensus)
                .put("emissionRao", Json.of(neuron.emission))
                .put("active", neuron.active)
                .put("validatorPermit", neuron.permit)
                .put("lastUpdate", neuron.updated)
                .put("identity", neuron.identity)
                .build();
    }
}
