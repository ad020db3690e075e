package org.taonet.cli.wallet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.LiveRead;
import org.taonet.cli.Netuid;
import org.taonet.cli.Table;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import org.taonet.client.market.Neuron;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wallet overview}. */
@Command(
        name = "overview",
        description = "Show the neurons of wallets, subnet by subnet: stake, scores, what they earn.",
        footer = {"", "Stake and emission (a block's) are in the subnet's alpha; UPDATED is in blocks since then."})
final class WalletOverview extends LiveRead {
    @Mixin
    private Whose whose;

    @Option(
            names = {"-n", "--netuids", "--netuid"},
            paramLabel = "NETUIDS",
            description = "These subnets alone: 1,2,5-7.")
    private @Nullable String netuids;

    @Option(
            names = {"-in", "--include-hotkeys", "--include_hotkeys"},
            paramLabel = "HOTKEYS",
            description = "These hotkeys alone: names or addresses, with commas between.")
    private @Nullable String included;

    @Option(
            names = {"-ex", "--exclude-hotkeys", "--exclude_hotkeys"},
            paramLabel = "HOTKEYS",
            description = "All hotkeys but these.")
    private @Nullable String excluded;

    @Option(
            names = {"--sort-by", "--sort_by"},
            paramLabel = "uid|stake|incentive|dividends|emission|updated|hotkey|coldkey",
            description = "By what to sort within a subnet (uid).")
    private String sort = "uid";

    @Option(
            names = {"--sort-order", "--sort_order"},
            paramLabel = "ascending|descending",
            description = "From small to large, or from large to small (ascending).")
    private String direction = "ascending";

    @Override
    protected Answer read(View view) {
        if (included != null && excluded != null) {
            throw new IllegalArgumentException("--include-hotkeys and --exclude-hotkeys exclude each other");
        }
        Owned owned = Owned.of(view, keys(), whose.wanted(keys(), format())).only(view, included, excluded);
        Map<Integer, Subnet> subnets = new TreeMap<>();
        Subnet.all(view).forEach(s -> subnets.put(s.netuid(), s));
        List<Integer> on = netuids == null ? List.copyOf(subnets.keySet()) : Netuid.several(netuids);
        Map<Integer, List<Neuron>> neurons = new TreeMap<>();
        for (Neuron neuron : owned.neurons(view, on)) {
            neurons.computeIfAbsent(neuron.netuid(), _ -> new ArrayList<>()).add(neuron);
        }
        Comparator<Neuron> order = order(view, owned);
        neurons.values().forEach(of -> of.sort(order));
        BigInteger free =
                owned.coldkeys().keySet().stream().map(view::freeBalance).reduce(BigInteger.ZERO, BigInteger::add);
        return new Answer(
                () -> json(view, owned, subnets, neurons, free),
                width -> lines(view, owned, subnets, neurons, free, width),
                List.of());
    }

    private Comparator<Neuron> order(View view, Owned owned) {
        Comparator<Neuron> order = switch (sort.toLowerCase(Locale.ROOT)) {
            case "uid" -> Comparator.comparing(Neuron::uid);
            case "stake" -> Comparator.comparing(Neuron::stake);
            case "incentive" -> Comparator.comparing(Neuron::incentive);
            case "dividends" -> Comparator.comparing(Neuron::dividends);
            case "emission" -> Comparator.comparing(Neuron::emission);
            case "updated" -> Comparator.comparing(n -> -n.lastUpdate());
            case "hotkey" -> Comparator.comparing(n -> owned.hotkey(view, n.hotkey()));
            case "coldkey" -> Comparator.comparing(n -> owned.coldkey(view, n.coldkey()));
            default ->
                throw new IllegalArgumentException(
                        "--sort-by takes uid, stake, incentive, dividends, emission, updated, hotkey, coldkey");
        };
        return direction.startsWith("desc") ? order.reversed() : order;
    }

    private static BigInteger aBlock(Neuron neuron, Subnet subnet) {
        return neuron.emission().divide(BigInteger.valueOf(Math.max(1, subnet.tempo())));
    }

    private static BigDecimal share(long part) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(Neuron.WHOLE), 6, RoundingMode.HALF_EVEN);
    }

    // ---- for programs ----

    private static Json json(
            View view, Owned owned, Map<Integer, Subnet> subnets, Map<Integer, List<Neuron>> neurons, BigInteger free) {
        List<Json> shown = new ArrayList<>();
        neurons.forEach((netuid, of) -> {
            Subnet subnet = subnets.get(netuid);
            if (subnet != null) {
                shown.add(Json.object()
                        .put("netuid", netuid)
                        .put("name", subnet.name())
                        .put("symbol", subnet.symbol())
                        .put("tempo", subnet.tempo())
                        .put(
                                "neurons",
                                Json.array(of.stream()
                                        .map(n -> json(view, owned, subnet, n))
                                        .toList()))
                        .build());
            }
        });
        return Json.object()
                .put(
                        "coldkeys",
                        Json.texts(owned.coldkeys().keySet().stream()
                                .map(view.runtime()::address)
                                .toList()))
                .put("freeRao", Json.of(free))
                .put("subnets", Json.array(shown))
                .build();
    }

    private static Json json(View view, Owned owned, Subnet subnet, Neuron neuron) {
        return Json.object()
                .put("coldkey", owned.coldkey(view, neuron.coldkey()))
                .put("hotkey", owned.hotkey(view, neuron.hotkey()))
                .put("hotkeyAddress", view.runtime().address(neuron.hotkey()))
                .put("uid", neuron.uid())
                .put("active", neuron.active())
                .put("stakeRao", Json.of(neuron.stake()))
                .put("rank", Json.of(share(neuron.rank())))
                .put("trust", Json.of(share(neuron.trust())))
                .put("consensus", Json.of(share(neuron.consensus())))
                .put("incentive", Json.of(share(neuron.incentive())))
                .put("dividends", Json.of(share(neuron.dividends())))
                .put("emissionRao", Json.of(aBlock(neuron, subnet)))
                .put("validatorTrust", Json.of(share(neuron.validatorTrust())))
                .put("validatorPermit", neuron.permit())
                .put("updated", view.number() - neuron.lastUpdate())
                .put("axon", neuron.axon().isEmpty() ? Json.none() : Json.of(neuron.axon()))
                .build();
    }

    // ---- for people ----

    private static List<String> lines(
            View view,
            Owned owned,
            Map<Integer, Subnet> subnets,
            Map<Integer, List<Neuron>> neurons,
            BigInteger free,
            int width) {
        List<String> lines = new ArrayList<>();
        neurons.forEach((netuid, of) -> {
            Subnet subnet = subnets.get(netuid);
            if (subnet != null) {
                lines.add("Subnet " + netuid + ": " + subnet.name() + " " + subnet.symbol());
                lines.addAll(table(view, owned, subnet, of).lines(width));
                lines.add("");
            }
        });
        if (lines.isEmpty()) {
            lines.add("None of " + owned.hotkeys().size() + " hotkeys is a neuron.");
        }
        lines.add("free  " + Figures.whole(free) + " TAO");
        return lines;
    }

    private static Table table(View view, Owned owned, Subnet subnet, List<Neuron> neurons) {
        Table table = Table.of(
                "COLDKEY",
                "HOTKEY",
                "UID>",
                "ACTIVE",
                "STAKE>",
                "CONSENSUS>",
                "INCENTIVE>",
                "DIVIDENDS>",
                "EMISSION>",
                "VTRUST>",
                "PERMIT",
                "UPDATED>",
                "AXON");
        for (Neuron each : neurons) {
            table.row(
                    owned.coldkey(view, each.coldkey()),
                    owned.hotkey(view, each.hotkey()),
                    String.valueOf(each.uid()),
                    each.active() ? "yes" : "no",
                    Figures.whole(each.stake()),
                    short4(each.consensus()),
                    short4(each.incentive()),
                    short4(each.dividends()),
                    Figures.whole(aBlock(each, subnet)),
                    short4(each.validatorTrust()),
                    each.permit() ? "yes" : "no",
                    String.valueOf(view.number() - each.lastUpdate()),
                    each.axon().isEmpty() ? "-" : each.axon());
        }
        return table;
    }

    private static String short4(long part) {
        return Figures.plain(share(part).setScale(4, RoundingMode.HALF_EVEN));
    }
}
