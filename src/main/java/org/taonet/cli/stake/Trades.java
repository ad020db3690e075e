package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.taonet.cli.Outlook;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.text.Json;

/** The trades of a plan and the calls that make them: one call, or several that succeed or fail together. */
record Trades(View view, List<Trade> trades, List<Intent.Named> calls) {
    static final String PALLET = "SubtensorModule";

    static Trades at(View view) {
        return new Trades(view, new ArrayList<>(), new ArrayList<>());
    }

    /** A call; ClientException of CHAIN that names it if the chain has none of that name. */
    Intent.Named call(String name) {
        if (!has(view, name)) {
            throw new ClientException(
                    Category.CHAIN,
                    view.chain().name() + " has no call " + PALLET + "." + name + " (runtime "
                            + view.runtime().specVersion() + ")",
                    "It came with a later runtime, or went with one; taonet explain " + name + " says more.");
        }
        return Intent.of(PALLET, name);
    }

    /** Whether the chain has a call. */
    static boolean has(View view, String name) {
        return view
                .runtime()
                .metadata()
                .variants(view.runtime()
                        .metadata()
                        .pallet(PALLET)
                        .orElseThrow(() -> new ClientException(
                                Category.CHAIN,
                                view.chain().name() + " has no stake: it is no Bittensor chain",
                                "Check --network."))
                        .calls())
                .stream()
                .anyMatch(call -> call.name().equals(name));
    }

    /** What is sent. */
    Intent intent() {
        if (calls.isEmpty()) {
            throw new ClientException(Category.VALIDATION, "there is nothing to do", "");
        }
        return calls.size() == 1
                ? calls.getFirst()
                : Intent.of("Utility", "batch_all")
                        .with(
                                "calls",
                                Json.array(
                                        calls.stream().map(Intent.Named::json).toList()));
    }

    /** What is said beforehand. */
    Outlook outlook(String tolerance) {
        Outlook[] outlook = {Outlook.NONE};
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.get(i);
            String number = trades.size() == 1 ? "" : " " + (i + 1);
            trade.lines(view, tolerance).forEach((label, text) -> outlook[0] = outlook[0].line(label + number, text));
            if (trade.from().subnet().isEmpty()) {
                outlook[0] = outlook[0].spending(trade.quote().paid());
            }
            trade.warnings().forEach(warning -> outlook[0] = outlook[0].warn(warning));
        }
        return outlook[0].with(
                "trades", Json.array(trades.stream().map(t -> t.json(view)).toList()));
    }

    /**
     * With a warning for each subnet whose token cannot be traded; of the calls that pass over those not to be told.
     */
    Outlook warned(Outlook outlook) {
        Outlook told = outlook;
        for (int netuid : Tokens.off(view, subnets())) {
            told = told.warn("The token of subnet " + netuid + " cannot be traded yet, and the chain will refuse it:"
                    + " its owner must start the subnet first.");
        }
        return told;
    }

    private List<Integer> subnets() {
        return trades.stream()
                .flatMap(t -> Stream.of(t.from(), t.to()))
                .flatMap(side -> side.subnet().stream())
                .map(Subnet::netuid)
                .toList();
    }

    /** What came of it, by what is where after a block. */
    Outlook outcome(View after) {
        List<Side> sides = new ArrayList<>();
        for (Trade trade : trades) {
            for (Side side : List.of(trade.from(), trade.to())) {
                if (sides.stream().noneMatch(side::isSame)) {
                    sides.add(side);
                }
            }
        }
        List<Supplier<BigInteger>> asked = sides.stream().map(s -> s.at(after)).toList();
        List<Json> holdings = new ArrayList<>();
        Outlook outlook = Outlook.NONE;
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            BigInteger now = asked.get(i).get();
            holdings.add(side.json(after, now));
            outlook = outlook.line(
                    "now" + (sides.size() == 1 ? "" : " " + (i + 1)),
                    side.amount(now) + " (was " + side.amount(side.before()) + ") " + side.place(after));
        }
        return outlook.with("holdings", Json.array(holdings));
    }
}
