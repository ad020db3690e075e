package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake remove}. */
@Command(
        name = "remove",
        description = "Take stake back: a subnet's alpha is sold for TAO, which goes to the free balance.",
        footer = {
            "",
            "--all with --netuid takes all from that subnet, at a bounded price. --all alone takes all from every",
            "subnet, --all-alpha sells all alpha and stakes the TAO on root; the chain bounds neither.",
            "Example: taonet stake remove --wallet mine --hotkey 5F… --netuid 2 --amount 10"
        })
final class StakeRemove extends Trading {
    @Mixin
    private Safety safety;

    @Mixin
    private Hotkeys hotkeys;

    @Option(
            names = {"-n", "--netuid", "--netuids"},
            paramLabel = "NETUIDS",
            description = "The subnets: 1,2,5-7.")
    private @Nullable String netuids;

    @Option(
            names = {"--all-netuids", "--all_netuids"},
            description = "All subnets.")
    private boolean everywhere;

    @Option(
            names = {"-a", "--amount"},
            paramLabel = "ALPHA",
            description = "How much of the subnet's alpha (TAO on root), from each hotkey on each subnet.")
    private @Nullable Rao amount;

    @Option(
            names = {"--all", "--unstake-all"},
            description = "All that is staked.")
    private boolean all;

    @Option(
            names = {"--all-alpha", "--unstake-all-alpha"},
            description = "All alpha, staked on root afterwards.")
    private boolean allAlpha;

    @Option(
            names = {"-i", "--interactive"},
            description = "Choose from what is staked.")
    private boolean interactive;

    @Override
    public Integer call() {
        if ((all ? 1 : 0) + (allAlpha ? 1 : 0) + (amount != null ? 1 : 0) > 1) {
            throw new IllegalArgumentException("--amount, --all and --all-alpha exclude each other: give one of them");
        }
        if (allAlpha && netuids != null) {
            throw new IllegalArgumentException("--all-alpha is of all subnets: leave --netuid out");
        }
        if (everywhere && netuids != null) {
            throw new IllegalArgumentException("--all-netuids and --netuid exclude each other: give one of them");
        }
        safety.check();
        return onChain(this::remove);
    }

    private int remove(Chain chain) {
        View view = chain.head();
        AccountId coldkey = signer();
        List<Position> positions = Position.ask(view, coldkey).get();
        if (positions.isEmpty()) {
            throw new ClientException(
                    Category.VALIDATION,
                    view.runtime().address(coldkey) + " has staked nothing on "
                            + view.chain().name(),
                    "Choose another --wallet.");
        }
        Map<Integer, Subnet> subnets = subnets(view);
        List<Position> chosen = chosen(view, subnets, positions);
        boolean whole = allAlpha || (all && netuids == null && !interactive);
        Set<Integer> off =
                Tokens.off(view, chosen.stream().map(Position::netuid).toList());
        Trades trades = whole
                ? wholesale(view, subnets, tradable(view, chosen, off), positions)
                : retail(view, subnets, chosen);
        var outlook = trades.outlook(safety.text());
        if (!whole) {
            outlook = trades.warned(outlook);
        } else {
            for (int netuid : off) {
                outlook = outlook.warn("The stake on subnet " + netuid + " stays: its token cannot be traded yet.");
            }
            outlook = outlook.warn("This call bounds no price; name a --netuid to have it bounded.");
        }
        return trade(chain, trades, safety.warning().map(outlook::warn).orElse(outlook));
    }

    // ---- which ----

    private List<Position> chosen(View view, Map<Integer, Subnet> subnets, List<Position> positions) {
        List<AccountId> named = interactive ? List.of() : named(positions);
        List<Integer> on = netuids == null ? List.of() : Netuid.several(netuids);
        on.forEach(netuid -> subnet(view, subnets, netuid));
        List<Position> fitting = positions.stream()
                .filter(p -> named.isEmpty() || named.contains(p.hotkey()))
                .filter(p -> on.isEmpty() || on.contains(p.netuid()))
                .filter(p -> !allAlpha || p.netuid() != 0)
                .toList();
        if (fitting.isEmpty()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "nothing of that is staked",
                    "taonet stake list shows what " + view.runtime().address(signer()) + " has staked.");
        }
        boolean manyHotkeys = named.isEmpty()
                && fitting.stream().map(Position::hotkey).distinct().count() > 1;
        boolean manySubnets = on.isEmpty() && !everywhere && !all && !allAlpha && fitting.size() > 1;
        return interactive || (manyHotkeys && !everywhere) || manySubnets
                ? List.of(picked(view, subnets, fitting))
                : fitting;
    }

    private List<AccountId> named(List<Position> positions) {
        if (hotkeys.isAll()) {
            return hotkeys.without(
                    keys(), positions.stream().map(Position::hotkey).distinct().toList());
        }
        return hotkeys.named(
                keys(), format().world().variable("BT_WALLET_HOTKEY").isPresent());
    }

    private Position picked(View view, Map<Integer, Subnet> subnets, List<Position> positions) {
        return Picker.position(format().world(), view, subnets, positions, "Take from which?");
    }

    /** The calls that take all pass over subnets whose tokens cannot be traded. */
    private static List<Position> tradable(View view, List<Position> positions, Set<Integer> off) {
        List<Position> left =
                positions.stream().filter(p -> !off.contains(p.netuid())).toList();
        if (left.isEmpty()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "all of it is on subnets whose tokens cannot be traded yet: " + off,
                    "Their owners must start them first; nothing was sent.");
        }
        return left;
    }

    // ---- one by one ----

    private Trades retail(View view, Map<Integer, Subnet> subnets, List<Position> positions) {
        Trades trades = Trades.at(view);
        BigInteger free = view.freeBalance(signer());
        BigInteger wanted = all ? null : amount != null ? Amount.number(amount) : typed(view, subnets, positions);
        List<Side> sides = positions.stream()
                .map(p -> Side.stake(subnet(view, subnets, p.netuid()), p.hotkey(), p.coldkey(), p.stake()))
                .toList();
        List<BigInteger> parts = sides.stream().map(s -> part(view, s, wanted)).toList();
        List<Supplier<Quote>> quotes = quotes(view, positions, subnets, parts);
        for (int i = 0; i < sides.size(); i++) {
            Subnet subnet = subnet(view, subnets, positions.get(i).netuid());
            Optional<BigInteger> limit = safety.isOn() && subnet.netuid() != 0
                    ? Optional.of(safety.below(subnet.price()))
                    : Optional.empty();
            trades.trades()
                    .add(new Trade(
                            sides.get(i),
                            Side.free(signer(), free),
                            quotes.get(i).get(),
                            subnet.price(),
                            limit,
                            safety.isPartial()));
            trades.calls().add(call(trades, sides.get(i), parts.get(i), limit));
        }
        return trades;
    }

    private static List<Supplier<Quote>> quotes(
            View view, List<Position> positions, Map<Integer, Subnet> subnets, List<BigInteger> parts) {
        List<Supplier<Quote>> quotes = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int netuid = positions.get(i).netuid();
            quotes.add(Quote.selling(view, netuid, subnet(view, subnets, netuid).price(), parts.get(i)));
        }
        return quotes;
    }

    private BigInteger typed(View view, Map<Integer, Subnet> subnets, List<Position> positions) {
        Position of = positions.getFirst();
        Side side = Side.stake(subnet(view, subnets, of.netuid()), of.hotkey(), of.coldkey(), of.stake());
        String answer = new Asked(format().world())
                .line(
                        "How much of " + side.amount(of.stake()) + " (or all)?",
                        "the amount",
                        "Pass --amount ALPHA, --all or --all-alpha.");
        return answer.equals("all") ? of.stake() : Amount.number(Amount.parse(answer));
    }

    private Intent.Named call(Trades trades, Side from, BigInteger alpha, Optional<BigInteger> limit) {
        boolean rest = alpha.equals(from.before()) && all && limit.isPresent();
        boolean full = rest && Trades.has(trades.view(), "remove_stake_full_limit");
        String name = full ? "remove_stake_full_limit" : limit.isPresent() ? "remove_stake_limit" : "remove_stake";
        Intent.Named call = trades.call(name)
                .with("hotkey", trades.view().runtime().address(from.hotkey()))
                .with("netuid", from.subnet().orElseThrow().netuid());
        if (full) {
            return call.with("limit_price", limit.map(Json::of).orElse(Json.none()));
        }
        call = call.with("amount_unstaked", Json.of(alpha));
        return limit.isEmpty()
                ? call
                : call.with("limit_price", Json.of(limit.get())).with("allow_partial", Json.of(safety.isPartial()));
    }

    // ---- all at once ----

    private Trades wholesale(
            View view, Map<Integer, Subnet> subnets, List<Position> positions, List<Position> everything) {
        Trades trades = Trades.at(view);
        Map<AccountId, BigInteger> onRoot = new LinkedHashMap<>();
        BigInteger free = view.freeBalance(signer());
        List<Supplier<Quote>> quotes = quotes(
                view,
                positions,
                subnets,
                positions.stream().map(Position::stake).toList());
        for (int i = 0; i < positions.size(); i++) {
            Position of = positions.get(i);
            Subnet subnet = subnet(view, subnets, of.netuid());
            Quote quote = quotes.get(i).get();
            BigInteger before = onRoot.computeIfAbsent(of.hotkey(), hotkey -> staked(everything, hotkey, 0));
            onRoot.put(of.hotkey(), before.add(quote.received()));
            Side to = allAlpha
                    ? Side.stake(subnet(view, subnets, 0), of.hotkey(), of.coldkey(), before)
                    : Side.free(signer(), free);
            trades.trades()
                    .add(new Trade(
                            Side.stake(subnet, of.hotkey(), of.coldkey(), of.stake()),
                            to,
                            quote,
                            subnet.price(),
                            Optional.empty(),
                            false));
        }
        positions.stream()
                .map(Position::hotkey)
                .distinct()
                .forEach(hotkey -> trades.calls()
                        .add(trades.call(allAlpha ? "unstake_all_alpha" : "unstake_all")
                                .with("hotkey", view.runtime().address(hotkey))));
        return trades;
    }
}
