package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.taonet.client.Plan;
import org.taonet.client.Planner;
import org.taonet.client.View;
import org.taonet.client.market.Holders;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake add}. */
@Command(
        name = "add",
        description = "Stake TAO to hotkeys: on a subnet it buys the subnet's alpha, on root it stays TAO.",
        footer = {
            "",
            "Example: taonet stake add --wallet mine --hotkey 5F… --netuid 2 --amount 10",
            "         taonet stake add --wallet mine -in 5F…,5G… --netuids 1,2 --amount 5 --tolerance 1%% --partial"
        })
final class StakeAdd extends Trading {
    @Mixin
    private Safety safety;

    @Mixin
    private Hotkeys hotkeys;

    @Option(
            names = {"-n", "--netuids", "--netuid"},
            paramLabel = "NETUIDS",
            description = "The subnets: 1,2,5-7.")
    private @Nullable String netuids;

    @Option(
            names = {"--all-netuids", "--all_netuids"},
            description = "All subnets.")
    private boolean everywhere;

    @Option(names = "--amount", paramLabel = "TAO", description = "How much, to each hotkey on each subnet.")
    private @Nullable Rao amount;

    @Option(
            names = {"-a", "--all", "--all-tokens"},
            description = "All there is, less the fee, in equal parts.")
    private boolean all;

    @Override
    public Integer call() {
        if (all && amount != null) {
            throw new IllegalArgumentException("--all and --amount exclude each other: give one of them");
        }
        safety.check();
        return onChain(this::add);
    }

    private int add(Chain chain) {
        View view = chain.head();
        AccountId coldkey = signer();
        Map<Integer, Subnet> subnets = subnets(view);
        List<Subnet> on = chosen(view, subnets);
        List<AccountId> to = Validators.chosen(this, format().world(), hotkeys, view, on.getFirst());
        requireHotkeys(view, to);
        BigInteger each = amount != null ? Amount.number(amount) : typed(chain, view, on, to);
        if (each.signum() <= 0) {
            throw new ClientException(Category.VALIDATION, "nothing is nothing to stake", "Give an --amount.");
        }
        List<Position> positions = Position.ask(view, coldkey).get();
        BigInteger free = view.freeBalance(coldkey);
        Trades trades = Trades.at(view);
        List<Supplier<Quote>> quotes = new ArrayList<>();
        for (AccountId _ : to) {
            on.forEach(s -> quotes.add(Quote.buying(view, s.netuid(), s.price(), each)));
        }
        for (int i = 0; i < quotes.size(); i++) {
            AccountId hotkey = to.get(i / on.size());
            Subnet subnet = on.get(i % on.size());
            Side into = Side.stake(subnet, hotkey, coldkey, staked(positions, hotkey, subnet.netuid()));
            boolean bounded = safety.isOn() && subnet.netuid() != 0;
            var limit = bounded
                    ? java.util.Optional.of(safety.above(subnet.price()))
                    : java.util.Optional.<BigInteger>empty();
            trades.trades()
                    .add(new Trade(
                            Side.free(coldkey, free),
                            into,
                            quotes.get(i).get(),
                            subnet.price(),
                            limit,
                            safety.isPartial()));
            trades.calls().add(call(trades, hotkey, subnet, each));
        }
        var outlook = trades.warned(trades.outlook(safety.text()));
        return trade(chain, trades, safety.warning().map(outlook::warn).orElse(outlook));
    }

    private Intent.Named call(Trades trades, AccountId hotkey, Subnet subnet, BigInteger rao) {
        boolean bounded = safety.isOn() && subnet.netuid() != 0;
        Intent.Named call = trades.call(bounded ? "add_stake_limit" : "add_stake")
                .with("hotkey", trades.view().runtime().address(hotkey))
                .with("netuid", subnet.netuid())
                .with("amount_staked", Json.of(rao));
        return bounded
                ? call.with("limit_price", Json.of(safety.above(subnet.price())))
                        .with("allow_partial", Json.of(safety.isPartial()))
                : call;
    }

    private List<Subnet> chosen(View view, Map<Integer, Subnet> subnets) {
        if (everywhere && netuids != null) {
            throw new IllegalArgumentException("--all-netuids and --netuids exclude each other: give one of them");
        }
        if (everywhere) {
            return List.copyOf(subnets.values());
        }
        String text = netuids != null
                ? netuids
                : new Asked(format().world())
                        .line("On which subnet (its number)?", "the subnet", "Pass --netuid N, or --all-netuids.");
        return Netuid.several(text).stream()
                .map(netuid -> subnet(view, subnets, netuid))
                .toList();
    }

    private static void requireHotkeys(View view, List<AccountId> hotkeys) {
        Holders holders = Holders.read(view, hotkeys);
        for (AccountId hotkey : hotkeys) {
            if (!holders.exists(hotkey)) {
                throw new ClientException(
                        Category.VALIDATION,
                        view.runtime().address(hotkey) + " is no hotkey on "
                                + view.chain().name(),
                        "It must register on a subnet first, or be associated with its coldkey:"
                                + " taonet wallet associate-hotkey.");
            }
        }
    }

    /** How much, where the command line does not say: all, or what somebody types. */
    private BigInteger typed(Chain chain, View view, List<Subnet> on, List<AccountId> to) {
        BigInteger parts = BigInteger.valueOf((long) on.size() * to.size());
        if (!all) {
            String answer = new Asked(format().world())
                    .line(
                            "How much TAO" + (parts.intValue() > 1 ? ", to each?" : "?"),
                            "the amount",
                            "Pass --amount TAO, or --all.");
            return Amount.number(Amount.parse(answer));
        }
        BigInteger free = view.freeBalance(signer());
        Trades draft = Trades.at(view);
        to.forEach(hotkey -> on.forEach(s -> draft.calls().add(call(draft, hotkey, s, free.divide(parts)))));
        Plan plan = new Planner(chain, keys().names()).plan(draft.intent(), signer());
        BigInteger stays = view.constant("Balances", "ExistentialDeposit").number();
        BigInteger left = free.subtract(plan.fee().orElse(BigInteger.ZERO)).subtract(stays);
        if (left.signum() <= 0) {
            throw new ClientException(
                    Category.VALIDATION,
                    view.runtime().address(signer()) + " has " + Amount.show(free)
                            + ": with the fee nothing is left to stake",
                    "Fund it first.");
        }
        return left.divide(parts);
    }
}
