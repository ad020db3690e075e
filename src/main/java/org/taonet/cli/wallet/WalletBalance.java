package org.taonet.cli.wallet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Answer;
import org.taonet.cli.Read;
import org.taonet.cli.Table;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wallet balance}. */
@Command(
        name = "balance",
        description = "Show what accounts hold.",
        footer = {
            "",
            "Amounts are in TAO: free, reserved and frozen balances; stake counts at its subnet's price. The",
            "total is free, reserved and staked."
        })
final class WalletBalance extends Read {
    /** Orders of rows. */
    enum Order {
        name,
        free,
        staked,
        total
    }

    @Mixin
    private Whose whose;

    @Option(names = "--sort", paramLabel = "name|free|staked|total", description = "By what to sort (as named).")
    private @Nullable Order order;

    private record Row(
            String name,
            AccountId account,
            BigInteger free,
            BigInteger reserved,
            BigInteger frozen,
            BigInteger staked) {
        BigInteger total() {
            return free.add(reserved).add(staked);
        }
    }

    @Override
    protected Answer read(View view) {
        Map<String, AccountId> wanted = whose.wanted(keys(), format());
        List<AccountId> accounts = wanted.values().stream().distinct().toList();
        Supplier<List<Optional<Value>>> infos = view.ask(
                "System",
                "Account",
                accounts.stream().map(a -> List.of(Value.of(a.bytes()))).toList());
        Map<AccountId, BigInteger> staked = staked(view, accounts);
        Map<AccountId, Value> found = new TreeMap<>();
        List<Optional<Value>> answers = infos.get();
        for (int i = 0; i < accounts.size(); i++) {
            AccountId account = accounts.get(i);
            answers.get(i).flatMap(info -> info.at("data")).ifPresent(data -> found.put(account, data));
        }
        List<Row> rows = new ArrayList<>();
        wanted.forEach((name, account) -> {
            Optional<Value> data = Optional.ofNullable(found.get(account));
            rows.add(new Row(
                    name,
                    account,
                    part(data, "free"),
                    part(data, "reserved"),
                    part(data, "frozen"),
                    staked.getOrDefault(account, BigInteger.ZERO)));
        });
        if (order != null) {
            rows.sort(order(order));
        }
        return Answer.table(() -> json(view, rows), () -> table(view, rows));
    }

    private static Comparator<Row> order(Order order) {
        return switch (order) {
            case name -> Comparator.comparing(Row::name);
            case free -> Comparator.comparing(Row::free).reversed();
            case staked -> Comparator.comparing(Row::staked).reversed();
            case total -> Comparator.comparing(Row::total).reversed();
        };
    }

    private static BigInteger part(Optional<Value> data, String name) {
        return data.flatMap(d -> d.at(name)).map(Value::number).orElse(BigInteger.ZERO);
    }

    /** What the stake of accounts is worth; chains without stake have none. */
    private static Map<AccountId, BigInteger> staked(View view, List<AccountId> accounts) {
        Map<AccountId, BigInteger> staked = new TreeMap<>();
        if (!view.offers("StakeInfoRuntimeApi", "get_stake_info_for_coldkey")
                || !view.offers("SubnetInfoRuntimeApi", "get_all_dynamic_info")) {
            return staked;
        }
        Supplier<List<Subnet>> subnets = Subnet.ask(view);
        List<Supplier<List<Position>>> asked =
                accounts.stream().map(a -> Position.ask(view, a)).toList();
        Map<Integer, BigInteger> prices = new TreeMap<>();
        subnets.get().forEach(s -> prices.put(s.netuid(), s.price()));
        for (int i = 0; i < accounts.size(); i++) {
            BigInteger worth = asked.get(i).get().stream()
                    .map(p -> Quote.worth(p.stake(), prices.getOrDefault(p.netuid(), BigInteger.ZERO)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            staked.put(accounts.get(i), worth);
        }
        return staked;
    }

    /** Two names of one account are one sum. */
    private static BigInteger sum(List<Row> rows, Function<Row, BigInteger> part) {
        Map<AccountId, BigInteger> once = new TreeMap<>();
        rows.forEach(row -> once.put(row.account, part.apply(row)));
        return once.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Json json(View view, List<Row> rows) {
        Json.Fields balances = Json.object();
        rows.forEach(row -> balances.put(
                row.name,
                Json.object()
                        .put("coldkey", view.runtime().address(row.account))
                        .put("freeRao", Json.of(row.free))
                        .put("reservedRao", Json.of(row.reserved))
                        .put("frozenRao", Json.of(row.frozen))
                        .put("stakedRao", Json.of(row.staked))
                        .put("totalRao", Json.of(row.total()))
                        .build()));
        return Json.object()
                .put("balances", balances.build())
                .put(
                        "totals",
                        Json.object()
                                .put("freeRao", Json.of(sum(rows, Row::free)))
                                .put("stakedRao", Json.of(sum(rows, Row::staked)))
                                .put("totalRao", Json.of(sum(rows, Row::total)))
                                .build())
                .build();
    }

    private static Table table(View view, List<Row> rows) {
        Table table = Table.of("NAME", "ADDRESS", "FREE>", "RESERVED>", "FROZEN>", "STAKED>", "TOTAL>");
        for (Row row : rows) {
            String address = view.runtime().address(row.account);
            table.row(
                    row.name.equals(address) ? "" : row.name,
                    address,
                    Amount.number(row.free),
                    Amount.number(row.reserved),
                    Amount.number(row.frozen),
                    Amount.number(row.staked),
                    Amount.number(row.total()));
        }
        return rows.size() < 2
                ? table
                : table.row(
                        "",
                        "",
                        Amount.number(sum(rows, Row::free)),
                        "",
                        "",
                        Amount.number(sum(rows, Row::staked)),
                        Amount.number(sum(rows, Row::total)));
    }
}
