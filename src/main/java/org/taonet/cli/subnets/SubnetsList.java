package org.taonet.cli.subnets;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.LiveRead;
import org.taonet.cli.Table;
import org.taonet.client.View;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code subnets list}. */
@Command(
        name = "list",
        description = "Show all subnets and their markets, the largest first.",
        footer = {"", "Prices and pools are in TAO, stake and supply in the subnet's alpha; emission is a block's."})
final class SubnetsList extends LiveRead {
    /** Bits after the point of a flow. */
    private static final int FRACTION = 64;

    private static final Map<String, Comparator<Subnet>> ORDERS = Map.of(
            "netuid", Comparator.comparing(Subnet::netuid),
            "price", Comparator.comparing(Subnet::price).reversed(),
            "market-cap", Comparator.comparing(Subnet::marketCap).reversed(),
            "emission", Comparator.comparing(Subnet::emission).reversed(),
            "stake", Comparator.comparing(Subnet::alphaOut).reversed());

    @Option(
            names = {"-v", "--verbose"},
            description = "Whole numbers in place of 1.2k.")
    private boolean verbose;

    @Option(
            names = "--by",
            paramLabel = "netuid|price|market-cap|emission|stake",
            description = "By what to sort (market-cap).")
    private String by = "market-cap";

    @Override
    protected Answer read(View view) {
        Comparator<Subnet> order = ORDERS.get(by);
        if (order == null) {
            throw new IllegalArgumentException("--by takes netuid, price, market-cap, emission or stake");
        }
        List<Subnet> all = Subnet.all(view);
        List<Subnet> sorted = Stream.concat(
                        all.stream().filter(s -> s.netuid() == 0),
                        all.stream().filter(s -> s.netuid() != 0).sorted(order))
                .toList();
        Map<Integer, Long> mechanisms = mechanisms(view);
        Map<Integer, BigInteger> flows = flows(view);
        return Answer.table(() -> json(view, sorted, mechanisms, flows), () -> table(sorted, mechanisms));
    }

    /** What flows into a subnet's stake, in rao, as its moving average has it; less than nothing where it flows out. */
    private static Map<Integer, BigInteger> flows(View view) {
        Map<Integer, BigInteger> flows = new HashMap<>();
        if (view.stores("SubtensorModule", "SubnetEmaTaoFlow")) {
            for (View.Row row : view.rows("SubtensorModule", "SubnetEmaTaoFlow")) {
                BigInteger bits = row.value().items().get(1).number();
                flows.put(row.keys().getFirst().number().intValue(), bits.divide(BigInteger.ONE.shiftLeft(FRACTION)));
            }
        }
        return flows;
    }

    /** How many mechanisms a subnet has, where it is more than one. */
    static Map<Integer, Long> mechanisms(View view) {
        Map<Integer, Long> counts = new HashMap<>();
        boolean known = view.runtime()
                .metadata()
                .pallet("SubtensorModule")
                .flatMap(p -> p.entry("MechanismCountCurrent"))
                .isPresent();
        if (known) {
            for (View.Row row : view.rows("SubtensorModule", "MechanismCountCurrent")) {
                counts.put(
                        row.keys().getFirst().number().intValue(), row.value().longValue());
            }
        }
        return counts;
    }

    private static BigInteger sum(List<Subnet> subnets, Function<Subnet, BigInteger> part) {
        return subnets.stream().filter(s -> s.netuid() != 0).map(part).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Json json(
            View view, List<Subnet> subnets, Map<Integer, Long> mechanisms, Map<Integer, BigInteger> flows) {
        return Json.object()
                .put(
                        "subnets",
                        Json.array(subnets.stream()
                                .map(s -> s.json(view)
                                        .put("mechanisms", mechanisms.getOrDefault(s.netuid(), 1L))
                                        .put(
                                                "taoFlowEmaRao",
                                                flows.containsKey(s.netuid())
                                                        ? Json.of(flows.get(s.netuid()))
                                                        : Json.none())
                                        .build())
                                .toList()))
                .put(
                        "totals",
                        Json.object()
                                .put("subnets", subnets.size())
                                .put("priceRao", Json.of(sum(subnets, Subnet::price)))
                                .put("emissionRao", Json.of(sum(subnets, Subnet::emission)))
                                .put("taoInRao", Json.of(sum(subnets, Subnet::taoIn)))
                                .build())
                .build();
    }

    private Table table(List<Subnet> subnets, Map<Integer, Long> mechanisms) {
        Function<BigInteger, String> amount = verbose ? Figures::whole : Figures::brief;
        Table table = Table.of(
                "NETUID>",
                "NAME",
                "PRICE>",
                "MARKET CAP>",
                "EMISSION>",
                "TAO IN>",
                "ALPHA IN>",
                "STAKE>",
                "SUPPLY>",
                "TEMPO>",
                "MECH>");
        for (Subnet each : subnets) {
            boolean root = each.netuid() == 0;
            table.row(
                    String.valueOf(each.netuid()),
                    each.symbol() + " " + each.name(),
                    Figures.whole(each.price()),
                    amount.apply(each.marketCap()),
                    Figures.whole(each.emission()),
                    root ? "-" : amount.apply(each.taoIn()),
                    root ? "-" : amount.apply(each.alphaIn()),
                    amount.apply(each.alphaOut()),
                    amount.apply(each.supply()),
                    root ? "-" : each.sinceStep() + "/" + each.tempo(),
                    String.valueOf(mechanisms.getOrDefault(each.netuid(), 1L)));
        }
        return table.row(
                String.valueOf(subnets.size()),
                "in all",
                Figures.whole(sum(subnets, Subnet::price)),
                amount.apply(sum(subnets, Subnet::marketCap)),
                Figures.whole(sum(subnets, Subnet::emission)),
                amount.apply(sum(subnets, Subnet::taoIn)),
                "",
                "",
                "",
                "",
                "");
    }
}
