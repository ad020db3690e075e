package org.taonet.cli.stake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.cli.Amount;
import org.taonet.cli.Figures;
import org.taonet.client.View;
import org.taonet.client.market.Quote;
import org.taonet.text.Json;

/**
 * One trade of a plan: what it takes from where, what it brings to where, by the chain's own reckoning.
 *
 * @param price the price it starts from, in rao for one alpha; for a swap between subnets how much of the second's
 *     alpha one of the first's is worth, in billionths
 * @param limit the price at which the chain stops it; empty where nothing bounds it
 * @param partial whether it may stop in the middle
 */
record Trade(Side from, Side to, Quote quote, BigInteger price, Optional<BigInteger> limit, boolean partial) {
    private static final BigDecimal MUCH = BigDecimal.valueOf(5);

    /** Whether a pool is part of it. */
    boolean isPriced() {
        return !from.subnet()
                .map(s -> s.netuid())
                .orElse(0)
                .equals(to.subnet().map(s -> s.netuid()).orElse(0));
    }

    /** For people: labels and what is to be said of them. */
    Map<String, String> lines(View view, String tolerance) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("takes", from.amount(quote.paid()) + " from " + from.place(view));
        lines.put("brings", to.amount(quote.received()) + " to " + to.place(view));
        if (isPriced()) {
            String bounded = limit.map(l -> ", at the worst " + Amount.number(l) + " (" + tolerance + "), "
                            + (partial ? "less if it must be" : "all or nothing"))
                    .orElse(", whatever it becomes");
            lines.put("price", Amount.number(price) + bounded);
            lines.put(
                    "loses",
                    Figures.plain(quote.slippage()) + "% to the price at once, the pool's fee of "
                            + from.amount(quote.fee()) + " in it");
        }
        if (to.subnet().isPresent()) {
            lines.put(
                    "holds",
                    to.amount(to.before().add(quote.received())) + " then, " + to.amount(to.before()) + " now");
        }
        return lines;
    }

    /** What to be careful about. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (quote.slippage().compareTo(MUCH) > 0) {
            warnings.add("It brings " + Figures.plain(quote.slippage())
                    + "% less than the price promises: the pool is small for it.");
        }
        if (limit.isPresent() && !partial && isBeyond(limit.get())) {
            warnings.add("The price would move beyond the limit, and the chain would refuse it: trade less, or raise"
                    + " --tolerance, or pass --partial.");
        }
        return warnings;
    }

    /**
     * Whether the average price is beyond the limit already: then the last part's is all the more. A price within it
     * says nothing.
     */
    private boolean isBeyond(BigInteger bound) {
        BigInteger net = quote.paid().subtract(quote.fee());
        if (from.subnet().isEmpty()) {
            return net.multiply(Quote.UNIT).compareTo(bound.multiply(quote.received())) > 0;
        }
        return quote.received().multiply(Quote.UNIT).compareTo(bound.multiply(net)) < 0;
    }

    /** For programs. */
    Json json(View view) {
        return Json.object()
                .put("from", from.json(view, from.before().subtract(quote.paid())))
                .put("to", to.json(view, to.before().add(quote.received())))
                .put("paidRao", Json.of(quote.paid()))
                .put("receivedRao", Json.of(quote.received()))
                .put("poolFeeRao", Json.of(quote.fee()))
                .put("slippagePercent", Json.of(quote.slippage()))
                .put("priceRao", Json.of(price))
                .put("limitPriceRao", limit.map(Json::of).orElse(Json.none()))
                .put("partial", partial)
                .build();
    }
}
