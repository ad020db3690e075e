package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.Outlook;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Chain;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** A command that brings stake from one place to another: to another hotkey, coldkey or subnet. */
abstract class Transition extends Trading {
    /** What is wanted, as far as the command line says it. */
    record Wanted(
            @Nullable AccountId hotkey,
            @Nullable Integer fromNetuid,
            @Nullable Integer toNetuid,
            @Nullable Rao amount,
            boolean all) {}

    /** Where the stake goes, given where it comes from. */
    record Destination(AccountId hotkey, AccountId coldkey) {}

    /** Where it goes; asks where it is not said. */
    abstract Destination destination(Chain chain, Position from);

    /** Which way it goes. */
    abstract Way way();

    /** What bounds the price, where it is bounded: only swaps can be. */
    Optional<Safety> safety() {
        return Optional.empty();
    }

    /** Carries it out. */
    final int move(Chain chain, Wanted wanted) {
        if (wanted.all && wanted.amount != null) {
            throw new IllegalArgumentException("--all and --amount exclude each other: give one of them");
        }
        View view = chain.head();
        Map<Integer, Subnet> subnets = subnets(view);
        Position position = origin(view, subnets, wanted);
        Subnet origin = subnet(view, subnets, position.netuid());
        Subnet target = subnet(view, subnets, target(wanted, position));
        Destination destination = destination(chain, position);
        Side from = Side.stake(origin, position.hotkey(), position.coldkey(), position.stake());
        BigInteger there = destination.coldkey.equals(position.coldkey())
                ? staked(Position.ask(view, position.coldkey()).get(), destination.hotkey, target.netuid())
                : Position.ask(view, destination.hotkey, destination.coldkey, target.netuid())
                        .get();
        Side to = Side.stake(target, destination.hotkey, destination.coldkey, there);
        if (from.isSame(to)) {
            throw new IllegalArgumentException("it is there already: give another hotkey, coldkey or subnet");
        }
        BigInteger amount = part(view, from, amount(wanted, from));
        Trades trades = Trades.at(view);
        Trade trade = trade(view, from, to, amount);
        trades.trades().add(trade);
        trades.calls().add(way().call(trades, trade));
        return trade(chain, trades, outlook(trades, trade));
    }

    private Outlook outlook(Trades trades, Trade trade) {
        Outlook outlook =
                trades.warned(trades.outlook(safety().map(Safety::text).orElse("")));
        if (trade.isPriced() && trade.limit().isEmpty()) {
            outlook = outlook.warn("Nothing bounds the price: what it brings is what the pools give in its block.");
        }
        Outlook told = outlook;
        return safety().flatMap(Safety::warning).map(told::warn).orElse(told);
    }

    private Trade trade(View view, Side from, Side to, BigInteger amount) {
        Subnet origin = from.subnet().orElseThrow();
        Subnet target = to.subnet().orElseThrow();
        if (origin.netuid() == target.netuid()) {
            return new Trade(from, to, Quote.even(amount), Quote.UNIT, Optional.empty(), false);
        }
        Quote sale =
                Quote.selling(view, origin.netuid(), origin.price(), amount).get();
        // One fee is paid: by the sale, or by the purchase if there is no sale because it comes from root.
        Quote purchase = origin.netuid() == 0
                ? Quote.buying(view, target.netuid(), target.price(), sale.received())
                        .get()
                : Quote.buyingFree(view, target.netuid(), target.price(), sale.received());
        BigInteger rate = Quote.alpha(origin.price(), target.price());
        return new Trade(
                from,
                to,
                sale.then(purchase, origin.price(), target.price()),
                rate,
                safety().filter(Safety::isOn).map(safe -> safe.below(rate)),
                safety().filter(Safety::isPartial).isPresent());
    }

    private Position origin(View view, Map<Integer, Subnet> subnets, Wanted wanted) {
        AccountId coldkey = signer();
        if (wanted.hotkey != null && wanted.fromNetuid != null) {
            subnet(view, subnets, wanted.fromNetuid);
            BigInteger stake = Position.ask(view, wanted.hotkey, coldkey, wanted.fromNetuid)
                    .get();
            return new Position(
                    wanted.hotkey, coldkey, wanted.fromNetuid, stake, BigInteger.ZERO, BigInteger.ZERO, true);
        }
        List<Position> fitting = new ArrayList<>();
        for (Position position : Position.ask(view, coldkey).get()) {
            if ((wanted.hotkey == null || wanted.hotkey.equals(position.hotkey()))
                    && (wanted.fromNetuid == null || wanted.fromNetuid == position.netuid())) {
                fitting.add(position);
            }
        }
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("nothing of that is staked; taonet stake list shows what there is");
        }
        return fitting.size() == 1
                ? fitting.getFirst()
                : Picker.position(format().world(), view, subnets, fitting, "From where?");
    }

    private int target(Wanted wanted, Position from) {
        if (wanted.toNetuid != null) {
            return wanted.toNetuid;
        }
        String answer = new Asked(format().world())
                .line(
                        "To which subnet (its number; now on " + from.netuid() + ")?",
                        "the destination subnet",
                        "Pass --dest-netuid N.");
        List<Integer> netuids = org.taonet.cli.Netuid.several(answer);
        if (netuids.size() != 1) {
            throw new IllegalArgumentException("'" + answer + "' is not one subnet");
        }
        return netuids.getFirst();
    }

    private @Nullable BigInteger amount(Wanted wanted, Side from) {
        if (wanted.all) {
            return null;
        }
        if (wanted.amount != null) {
            return Amount.number(wanted.amount);
        }
        String answer = new Asked(format().world())
                .line(
                        "How much of " + from.amount(from.before()) + " (or all)?",
                        "the amount",
                        "Pass --amount, or --all.");
        return answer.equals("all") ? null : Amount.number(Amount.parse(answer));
    }
}
