package org.taonet.cli.wallet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Netuid;
import org.taonet.cli.Read;
import org.taonet.cli.Table;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import org.taonet.client.market.Holders;
import org.taonet.client.market.Neuron;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wallet inspect}. */
@Command(
        name = "inspect",
        description = "Show what coldkeys hold: free TAO, stake with whom, neurons.",
        footer = {"", "Stake and emission (a block's) are in the subnet's alpha, value in TAO."})
final class WalletInspect extends Read {
    @Mixin
    private Whose whose;

    @Option(
            names = {"-n", "--netuids", "--netuid"},
            paramLabel = "NETUIDS",
            description = "These subnets alone: 1,2,5-7.")
    private @Nullable String netuids;

    private record Holding(String name, AccountId coldkey, BigInteger free, List<Position> stakes) {}

    private record Found(
            Map<Integer, Subnet> subnets, List<Holding> holdings, List<Neuron> neurons, Owned owned, Holders holders) {}

    @Override
    protected Answer read(View view) {
        Map<String, AccountId> wanted = whose.wanted(keys(), format());
        Map<Integer, Subnet> subnets = new TreeMap<>();
        List<Integer> only = netuids == null ? List.of() : Netuid.several(netuids);
        Subnet.all(view).stream()
                .filter(s -> only.isEmpty() || only.contains(s.netuid()))
                .forEach(s -> subnets.put(s.netuid(), s));
        List<Holding> holdings = new ArrayList<>();
        List<AccountId> hotkeys = new ArrayList<>();
        wanted.forEach((name, coldkey) -> {
            List<Position> stakes = Position.ask(view, coldkey).get().stream()
                    .filter(p -> subnets.containsKey(p.netuid()))
                    .toList();
            stakes.forEach(p -> hotkeys.add(p.hotkey()));
            holdings.add(new Holding(name, coldkey, view.freeBalance(coldkey), stakes));
        });
        Owned owned = Owned.of(view, keys(), wanted);
        Found found =
                new Found(subnets, holdings, owned.neurons(view, subnets.keySet()), owned, Holders.read(view, hotkeys));
        return new Answer(() -> json(view, found), width -> lines(view, found, width), List.of());
    }

    private static Subnet subnet(Found found, int netuid) {
        return found.subnets.values().stream()
                .filter(s -> s.netuid() == netuid)
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger aBlock(BigInteger anEpoch, Subnet subnet) {
        return anEpoch.divide(BigInteger.valueOf(Math.max(1, subnet.tempo())));
    }

    private static Json json(View view, Found found) {
        return Json.object()
                .put(
                        "coldkeys",
                        Json.array(found.holdings.stream()
                                .map(h -> holding(view, found, h))
                                .toList()))
                .put(
                        "neurons",
                        Json.array(found.neurons.stream()
                                .map(n -> Json.object()
                                        .put("netuid", n.netuid())
                                        .put("uid", n.uid())
                                        .put("coldkey", view.runtime().address(n.coldkey()))
                                        .put("hotkey", view.runtime().address(n.hotkey()))
                                        .put("name", found.owned.hotkey(view, n.hotkey()))
                                        .put("stakeRao", Json.of(n.stake()))
                                        .put("emissionRao", Json.of(aBlock(n.emission(), subnet(found, n.netuid()))))
                                        .build())
                                .toList()))
                .build();
    }

    private static Json holding(View view, Found found, Holding holding) {
        List<Json> stakes = new ArrayList<>();
        for (Position stake : holding.stakes) {
            Subnet subnet = subnet(found, stake.netuid());
            stakes.add(Json.object()
                    .put("netuid", stake.netuid())
                    .put("hotkey", view.runtime().address(stake.hotkey()))
                    .put("delegate", found.holders.name(stake.hotkey()).orElse(""))
                    .put("stakeRao", Json.of(stake.stake()))
                    .put("valueRao", Json.of(Quote.worth(stake.stake(), subnet.price())))
                    .put("emissionRao", Json.of(aBlock(stake.emission(), subnet)))
                    .build());
        }
        return Json.object()
                .put("name", holding.name)
                .put("coldkey", view.runtime().address(holding.coldkey))
                .put("freeRao", Json.of(holding.free))
                .put("stakes", Json.array(stakes))
                .build();
    }

    private static List<String> lines(View view, Found found, int width) {
        Table coldkeys = Table.of("COLDKEY", "FREE>", "HOTKEY", "DELEGATE", "NETUID>", "STAKE>", "VALUE>", "EMISSION>");
        for (Holding holding : found.holdings) {
            coldkeys.row(holding.name, Figures.whole(holding.free), "", "", "", "", "", "");
            for (Position stake : holding.stakes) {
                Subnet subnet = subnet(found, stake.netuid());
                coldkeys.row(
                        "",
                        "",
                        view.runtime().address(stake.hotkey()),
                        found.holders.name(stake.hotkey()).orElse(""),
                        String.valueOf(stake.netuid()),
                        Figures.whole(stake.stake()),
                        Figures.whole(Quote.worth(stake.stake(), subnet.price())),
                        Figures.whole(aBlock(stake.emission(), subnet)));
            }
        }
        List<String> lines = new ArrayList<>(coldkeys.lines(width));
        if (!found.neurons.isEmpty()) {
            Table neurons = Table.of("COLDKEY", "HOTKEY", "NETUID>", "UID>", "STAKE>", "EMISSION>");
            for (Neuron each : found.neurons) {
                neurons.row(
                        found.owned.coldkey(view, each.coldkey()),
                        found.owned.hotkey(view, each.hotkey()),
                        String.valueOf(each.netuid()),
                        String.valueOf(each.uid()),
                        Figures.whole(each.stake()),
                        Figures.whole(aBlock(each.emission(), subnet(found, each.netuid()))));
            }
            lines.add("");
            lines.addAll(neurons.lines(width));
        }
        return lines;
    }
}
