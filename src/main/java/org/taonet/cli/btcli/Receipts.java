package org.taonet.cli.btcli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.text.Json;

/** What btcli prints of a transaction, or of a key that was made: done or not, and why not. */
final class Receipts {
    private Receipts() {}

    /** The form of a command's document; none where btcli's is not known here. */
    static Optional<Documents.Form> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "wallet transfer",
                            "stake move",
                            "stake transfer",
                            "stake swap",
                            "sudo set-take",
                            "subnets set-identity" -> (ours, _, _) -> sent(ours);
                    case "stake add" -> (ours, _, _) -> staked(ours);
                    case "stake remove" -> (ours, said, _) -> unstaked(ours, said);
                    case "stake set-auto" -> Receipts::destined;
                    case "sudo set" ->
                        (ours, _, _) -> told(ours, "err_msg", message(ours)).build();
                    case "sudo trim", "sudo stake-burn", "subnets set-symbol", "stake set-claim" ->
                        (ours, said, _) ->
                                told(ours, "message", sentence(ours, said)).build();
                    case "sudo trigger-epoch" -> (ours, said, _) -> triggered(ours, said);
                    case "subnets create" -> (ours, _, _) -> created(ours);
                    case "subnets register" ->
                        (ours, said, _) ->
                                told(ours, "msg", sentence(ours, said)).build();
                    case "axon set", "axon reset" -> (ours, said, _) -> served(ours, said);
                    case "wallet create", "wallet new-coldkey" -> (ours, _, _) -> made(ours);
                    default -> null;
                });
    }

    private static Json.Fields told(Json ours, String field, String message) {
        return Json.object()
                .put("success", isDone(ours))
                .put(field, message)
                .put("extrinsic_identifier", identifier(ours));
    }

    /** Why it failed, or that it did not. */
    private static String sentence(Json ours, Said said) {
        return isDone(ours) ? "btcli " + said.entry().path() + " succeeded." : message(ours);
    }

    private static Json triggered(Json ours, Said said) {
        Json.Fields fields = Json.object().put("success", isDone(ours)).put("message", sentence(ours, said));
        if (isDone(ours)) {
            fields.put("fires_at", event(ours, "EpochTriggered", "fires_at"));
        }
        return fields.put("extrinsic_identifier", identifier(ours)).build();
    }

    private static Json event(Json ours, String name, String field) {
        return ours.field("events").items().stream()
                .filter(e -> e.field("name").equals(Json.of(name)))
                .map(e -> e.field("fields").field(field))
                .findFirst()
                .orElse(Json.none());
    }

    private static Json created(Json ours) {
        return Json.object()
                .put("success", isDone(ours))
                .put("netuid", ours.field("data").field("netuid"))
                .put("extrinsic_identifier", identifier(ours))
                .build();
    }

    private static Json destined(Json ours, Said said, String network) {
        Json call = ours.field("call").field("SubtensorModule").field("set_coldkey_auto_stake_hotkey");
        return Json.object()
                .put("success", isDone(ours))
                .put("error", message(ours))
                .put("netuid", netuid(said))
                .put("hotkey", call.field("hotkey"))
                .put("extrinsic_identifier", identifier(ours))
                .build();
    }

    private static Json netuid(Said said) {
        return said.value("--netuid")
                .filter(n -> n.matches("\\d{1,5}"))
                .map(n -> Json.of(Long.parseLong(n)))
                .orElse(Json.none());
    }

    /** An axon is served by its hotkey, which signs. */
    private static Json served(Json ours, Said said) {
        Json.Fields fields = told(ours, "message", sentence(ours, said))
                .put("netuid", netuid(said))
                .put("hotkey", ours.field("signer"));
        if (said.entry().path().equals("axon set")) {
            fields.put("ip", ours.field("plan").field("ip"))
                    .put("port", ours.field("plan").field("port"));
        }
        return fields.build();
    }

    /** Keys that were made: our document has them bare. */
    private static Json made(Json ours) {
        boolean failed = ours.has("error");
        return Json.object()
                .put("success", !failed)
                .put("error", failed ? message(ours) : "")
                .put("data", failed ? Json.none() : ours)
                .build();
    }

    private static Json sent(Json ours) {
        return Json.object()
                .put("success", isDone(ours))
                .put("extrinsic_identifier", identifier(ours))
                .build();
    }

    /** Block and index of an extrinsic; null for what did not come to be. */
    private static Json identifier(Json ours) {
        return isDone(ours) && ours.has("block")
                ? Json.of(ours.field("block").field("number").longValue() + "-"
                        + ours.field("extrinsic").field("index").longValue())
                : Json.none();
    }

    private static boolean isDone(Json ours) {
        return ours.field("success").equals(Json.of(true));
    }

    private static List<Json> trades(Json ours) {
        Json trades = ours.field("plan").field("trades");
        return trades.isNull() ? List.of() : trades.items();
    }

    private static String message(Json ours) {
        Json error = ours.field("error");
        return error.has("message")
                ? error.field("message").text()
                : error.has("name") ? error.field("name").text() : "";
    }

    private static Json staked(Json ours) {
        List<Json> trades = trades(ours);
        if (trades.isEmpty()) {
            return Json.object()
                    .put("staking_success", false)
                    .put("error_messages", Json.texts(List.of(message(ours))))
                    .put("extrinsic_ids", Json.none())
                    .build();
        }
        boolean done = isDone(ours);
        return Json.object()
                .put("staking_success", byPlace(trades, Json.of(done)))
                .put("error_messages", byPlace(trades, Json.of(message(ours))))
                .put(
                        "extrinsic_ids",
                        done ? byPlace(trades, identifier(ours)) : Json.object().build())
                .build();
    }

    /** The same for each hotkey of each subnet. */
    private static Json byPlace(List<Json> trades, Json value) {
        Map<String, Json.Fields> subnets = new LinkedHashMap<String, Json.Fields>();
        for (Json trade : trades) {
            Json to = trade.field("to");
            subnets.computeIfAbsent(String.valueOf(to.field("netuid").longValue()), _ -> Json.object())
                    .put(to.field("hotkey").text(), value);
        }
        Json.Fields all = Json.object();
        subnets.forEach((netuid, of) -> all.put(netuid, of.build()));
        return all.build();
    }

    private static Json unstaked(Json ours, Said said) {
        List<Json> trades = trades(ours);
        if (trades.isEmpty() && !isDone(ours)) {
            return Json.object()
                    .put("success", false)
                    .put("error", message(ours))
                    .build();
        }
        if (said.has("unstake-all") || said.has("unstake-all-alpha")) {
            Json.Fields hotkeys = Json.object();
            trades.forEach(t -> hotkeys.put(t.field("from").field("hotkey").text(), sent(ours)));
            return Json.object().put("success", hotkeys.build()).build();
        }
        return Json.array(trades.stream()
                .map(t -> Json.object()
                        .put("netuid", t.field("from").field("netuid"))
                        .put("hotkey_ss58", t.field("from").field("hotkey"))
                        .put("unstake_amount", Floats.ofRao(t.field("paidRao")))
                        .put("success", isDone(ours))
                        .put("extrinsic_identifier", identifier(ours))
                        .build())
                .toList());
    }
}
