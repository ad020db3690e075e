package org.taonet.cli.btcli;

import java.util.List;
import java.util.Optional;
import org.taonet.text.Json;

/** What btcli prints with {@code --json-output}: its keys and types, made of our own document. */
final class Documents {
    private static final int NAME = 20;

    private Documents() {}

    /** Makes btcli's document of ours; ours may tell of a failure. */
    @FunctionalInterface
    interface Form {
        /**
         * The document.
         *
         * @param ours our own
         * @param said the command line
         * @param network btcli's name of the network
         */
        Json of(Json ours, Said said, String network);
    }

    /** A form, and whether it tells of failures, too. */
    record Shape(boolean tellsFailures, Form form) {}

    /** The shape of a command's document; none where btcli's is not known here. */
    static Optional<Shape> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "wallet list" -> reads((ours, said, _) -> wallets(ours, said));
                    case "wallet balance" -> reads((ours, said, _) -> balances(ours.field("data"), said));
                    case "wallet sign" -> reads((ours, _, _) -> ours);
                    case "wallet verify" -> reads((ours, _, _) -> verified(ours));
                    case "subnets list" -> reads((ours, _, _) -> subnets(ours));
                    case "subnets burn-cost" -> reads((ours, _, _) -> burnCost(ours.field("data")));
                    case "subnets get-identity" -> reads((ours, _, _) -> identity(ours.field("data")));
                    case "stake list" -> reads((ours, _, network) -> stakes(ours.field("data"), network));
                    case "sudo get-take" -> reads((ours, _, _) -> take(ours.field("data")));
                    default -> Receipts.of(path).map(Documents::sends).orElse(null);
                });
    }

    private static Shape reads(Form form) {
        return new Shape(false, form);
    }

    private static Shape sends(Form form) {
        return new Shape(true, form);
    }

    private static Json wallets(Json ours, Said said) {
        boolean coldkeysOnly = said.has("coldkeys-only");
        return Json.object()
                .put(
                        "wallets",
                        Json.array(ours.field("wallets").items().stream()
                                .map(w -> key(w).put(
                                                "hotkeys",
                                                Json.array(
                                                        coldkeysOnly
                                                                ? List.of()
                                                                : w.field("hotkeys").items().stream()
                                                                        .map(h -> key(h).build())
                                                                        .toList()))
                                        .build())
                                .toList()))
                .build();
    }

    private static Json.Fields key(Json entry) {
        Json address = entry.field("ss58_address");
        return Json.object()
                .put("name", entry.field("name"))
                .put("ss58_address", address.isNull() ? Json.of("?") : address)
                .put("crypto_type", entry.field("crypto_type"));
    }

    private static Json balances(Json data, Said said) {
        Json.Fields balances = Json.object();
        boolean provided = said.value("--ss58").isPresent();
        int[] count = {0};
        data.field("balances").fields().forEach((name, row) -> {
            count[0]++;
            balances.put(
                    provided ? "Provided Address " + count[0] : name,
                    Json.object()
                            .put("coldkey", row.field("coldkey"))
                            .put("free", Floats.ofRao(row.field("freeRao")))
                            .put("staked", Floats.ofRao(row.field("stakedRao")))
                            .put("total", total(row))
                            .build());
        });
        Json totals = data.field("totals");
        return Json.object()
                .put("balances", balances.build())
                .put(
                        "totals",
                        Json.object()
                                .put("free", Floats.ofRao(totals.field("freeRao")))
                                .put("staked", Floats.ofRao(totals.field("stakedRao")))
                                .put("total", total(totals))
                                .build())
                .build();
    }

    /** What is free and what is staked: btcli leaves out what is reserved. */
    private static Json total(Json row) {
        return Floats.ofRao(Json.of(
                row.field("freeRao").bigInteger().add(row.field("stakedRao").bigInteger())));
    }

    private static Json verified(Json ours) {
        Json.Fields fields = Json.object()
                .put("verified", ours.field("verified"))
                .put("signer", ours.field("signer"))
                .put("message", ours.field("message"));
        return ours.field("scheme").isNull()
                ? fields.build()
                : fields.put("crypto_type", ours.field("scheme")).build();
    }

    private static Json burnCost(Json data) {
        Json rao = data.field("burnCostRao");
        return Json.object()
                .put(
                        "burn_cost",
                        Json.object()
                                .put("rao", rao)
                                .put("tao", Floats.ofRao(rao))
                                .build())
                .put("error", "")
                .build();
    }

    private static Json identity(Json data) {
        Json identity = data.field("identity");
        return identity.isNull() ? Json.object().build() : identity;
    }

    private static Json take(Json data) {
        return Json.object()
                .put("current_take", Floats.of(data.field("take").longValue() / 65535.0))
                .build();
    }

    private static Json subnets(Json ours) {
        Json.Fields rows = Json.object();
        double pools = 0;
        double emission = 0;
        double rate = 0;
        double flow = 0;
        List<Json> subnets = ours.field("data").field("subnets").items();
        for (Json subnet : subnets) {
            boolean root = subnet.field("netuid").longValue() == 0;
            pools += root ? 0 : Floats.tao(subnet.field("taoInRao"));
            emission += Floats.tao(subnet.field("emissionRao"));
            rate += Floats.tao(subnet.field("priceRao"));
            flow += Floats.tao(subnet.field("taoFlowEmaRao"));
            rows.put(String.valueOf(subnet.field("netuid").longValue()), subnet(subnet, root));
        }
        long block = ours.field("block").field("number").longValue();
        return Json.object()
                .put("total_tao_emitted", Floats.of(pools))
                .put("total_emissions", Floats.of(emission))
                .put("total_rate", Floats.of(rate))
                .put("total_netuids", subnets.size())
                .put("emission_percentage", Floats.of(pools / Math.max(1, block) * 100))
                .put("total_tao_flow_ema", Floats.of(flow))
                .put("subnets", rows.build())
                .build();
    }

    private static Json subnet(Json of, boolean root) {
        double supply = Floats.tao(of.field("alphaInRao")) + Floats.tao(of.field("alphaOutRao"));
        double price = Floats.tao(of.field("priceRao"));
        Json flow = of.field("taoFlowEmaRao");
        return Json.object()
                .put("netuid", of.field("netuid"))
                .put("subnet_name", name(of))
                .put("price", Floats.of(price))
                .put("market_cap", Floats.of(supply * price))
                .put("emission", Floats.ofRao(of.field("emissionRao")))
                .put("tao_flow_ema", flow.isNull() ? flow : Floats.ofRao(flow))
                .put(
                        "liquidity",
                        Json.object()
                                .put("tao_in", root ? Json.none() : Floats.ofRao(of.field("taoInRao")))
                                .put("alpha_in", root ? Json.none() : Floats.ofRao(of.field("alphaInRao")))
                                .build())
                .put("alpha_out", root ? Json.none() : Floats.ofRao(of.field("alphaOutRao")))
                .put("supply", Floats.of(supply))
                .put(
                        "tempo",
                        Json.object()
                                .put("blocks_since_last_step", root ? Json.none() : of.field("blocksSinceStep"))
                                .put("sn_tempo", root ? Json.none() : of.field("tempo"))
                                .build())
                .put("mechanisms", of.field("mechanisms"))
                .build();
    }

    /** Names are cut where btcli cuts them. */
    private static String name(Json subnet) {
        String name = subnet.field("name").text();
        int[] points = name.codePoints().toArray();
        return points.length <= NAME ? name : new String(points, 0, NAME - 3) + "...";
    }

    private static Json stakes(Json data, String network) {
        Json.Fields info = Json.object();
        double value = 0;
        for (Json hotkey : data.field("hotkeys").items()) {
            List<Json> rows = hotkey.field("stakes").items();
            value += rows.stream().mapToDouble(Documents::worth).sum();
            info.put(
                    hotkey.field("hotkey").text(),
                    Json.array(rows.stream().map(Documents::stake).toList()));
        }
        double staked = Math.rint(value * 1e9) / 1e9;
        double free = Floats.tao(data.field("freeRao"));
        return Json.object()
                .put("stake_info", info.build())
                .put("coldkey_address", data.field("coldkey"))
                .put("network", network)
                .put("free_balance", Floats.of(free))
                .put("total_tao_value", Floats.of(staked + free))
                .put("total_swapped_tao_value", Floats.of(staked))
                .build();
    }

    private static double worth(Json row) {
        return Floats.whole(Floats.tao(row.field("stakeRao")) * Floats.tao(row.field("priceRao")));
    }

    private static Json stake(Json row) {
        double tempo = Math.max(1, row.field("tempo").longValue());
        return Json.object()
                .put("netuid", row.field("netuid"))
                .put("subnet_name", name(row))
                .put("value", Floats.of(worth(row)))
                .put("stake_value", Floats.ofRao(row.field("stakeRao")))
                .put("locked_tao", Floats.ofRao(row.field("lockedRao")))
                .put("locked_rao", row.field("lockedRao"))
                .put("rate", Floats.ofRao(row.field("priceRao")))
                .put("registered", row.field("registered"))
                .put(
                        "emission",
                        Json.object()
                                .put("alpha", Floats.of(Floats.tao(row.field("emissionAlphaEpochRao")) / tempo))
                                .put("tao", Floats.of(Floats.tao(row.field("emissionTaoEpochRao")) / tempo))
                                .build())
                .put("claimable", Floats.ofRao(row.field("claimableRao")))
                .build();
    }
}
