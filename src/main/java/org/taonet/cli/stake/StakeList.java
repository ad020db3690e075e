package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.taonet.cli.Amount;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.LiveRead;
import org.taonet.cli.Table;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import org.taonet.client.market.Claimable;
import org.taonet.client.market.Holders;
import org.taonet.client.market.Position;
import org.taonet.client.market.Quote;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake list}. */
@Command(
        name = "list",
        description = "Show what a coldkey has staked, to which hotkeys, on which subnets, and what it is worth.",
        footer = {
            "",
            "Stake, claimable and locked amounts are in the subnet's alpha (TAO on root), price and value in TAO;",
            "emission is what the hotkey earns a block, in alpha and in TAO."
        })
final class StakeList extends LiveRead {
    @Mixin
    private Coldkey coldkey;

    @Option(
            names = {"-v", "--verbose"},
            description = "All nine decimals.")
    private boolean verbose;

    /** As btcli has it, which asks before each hotkey; here nothing is asked. */
    @Option(
            names = {"-y", "--yes"},
            hidden = true)
    private boolean yes;

    /** A position with all that is shown of it. */
    private record Row(Position position, Subnet subnet, BigInteger claimable, BigInteger locked, String owner) {
        BigInteger value() {
            return Quote.worth(position.stake(), subnet.price());
        }

        private BigInteger aBlock(BigInteger anEpoch) {
            return anEpoch.divide(BigInteger.valueOf(Math.max(1, subnet.tempo())));
        }

        BigInteger alphaABlock() {
            return aBlock(position.emission());
        }

        BigInteger taoABlock() {
            return aBlock(position.taoEmission());
        }
    }

    @Override
    protected Answer read(View view) {
        AccountId account = coldkey.account(keys());
        Supplier<List<Position>> asked = Position.ask(view, account);
        Supplier<List<Subnet>> markets = Subnet.ask(view);
        List<Position> positions = asked.get();
        Map<Integer, Supplier<BigInteger>> locks = locks(view, account, positions);
        Map<Integer, Subnet> subnets = new TreeMap<>();
        markets.get().forEach(s -> subnets.put(s.netuid(), s));
        Claimable claimable = Claimable.read(view, account, positions);
        Holders holders =
                Holders.read(view, positions.stream().map(Position::hotkey).toList());
        BigInteger free = view.freeBalance(account);
        List<Row> rows = new ArrayList<>();
        for (Position position : positions) {
            Subnet subnet = subnets.get(position.netuid());
            if (subnet != null) {
                rows.add(new Row(
                        position,
                        subnet,
                        claimable.of(position.hotkey(), position.netuid()),
                        Objects.requireNonNull(locks.get(position.netuid())).get(),
                        holders.name(position.hotkey()).orElse("")));
            }
        }
        rows.sort(Comparator.<Row, AccountId>comparing(r -> r.position.hotkey())
                .thenComparing(r -> r.position.netuid() != 0)
                .thenComparing(Comparator.comparing(Row::value).reversed()));
        return new Answer(
                () -> json(view, account, free, rows), width -> lines(view, account, free, rows, width), List.of());
    }

    /** What is locked on a subnet, of all that the coldkey has there; older chains have no locks. */
    private static Map<Integer, Supplier<BigInteger>> locks(View view, AccountId account, List<Position> positions) {
        boolean known = view.offers("StakeInfoRuntimeApi", "get_coldkey_lock");
        Map<Integer, Supplier<BigInteger>> locks = new TreeMap<>();
        for (Position position : positions) {
            locks.computeIfAbsent(position.netuid(), netuid -> {
                if (!known) {
                    return () -> BigInteger.ZERO;
                }
                Supplier<Value> asked = view.ask(
                        "StakeInfoRuntimeApi", "get_coldkey_lock", Value.of(account.bytes()), Value.of(netuid));
                return () -> asked.get().at("locked_mass").map(Value::number).orElse(BigInteger.ZERO);
            });
        }
        return locks;
    }

    // ---- for programs ----

    private static Json json(View view, AccountId account, BigInteger free, List<Row> rows) {
        BigInteger value = sum(rows, Row::value);
        Map<AccountId, List<Row>> byHotkey = rows.stream()
                .collect(Collectors.groupingBy(r -> r.position.hotkey(), TreeMap::new, Collectors.toList()));
        List<Json> hotkeys = new ArrayList<>();
        byHotkey.forEach((hotkey, of) -> hotkeys.add(Json.object()
                .put("hotkey", view.runtime().address(hotkey))
                .put("name", of.getFirst().owner)
                .put("valueRao", Json.of(sum(of, Row::value)))
                .put("stakes", Json.array(of.stream().map(StakeList::json).toList()))
                .build()));
        return Json.object()
                .put("coldkey", view.runtime().address(account))
                .put("freeRao", Json.of(free))
                .put("valueRao", Json.of(value))
                .put("totalRao", Json.of(value.add(free)))
                .put("hotkeys", Json.array(hotkeys))
                .build();
    }

    private static Json json(Row row) {
        return Json.object()
                .put("netuid", row.subnet.netuid())
                .put("name", row.subnet.name())
                .put("symbol", row.subnet.symbol())
                .put("stakeRao", Json.of(row.position.stake()))
                .put("priceRao", Json.of(row.subnet.price()))
                .put("valueRao", Json.of(row.value()))
                .put("registered", row.position.registered())
                .put("emissionAlphaRao", Json.of(row.alphaABlock()))
                .put("emissionTaoRao", Json.of(row.taoABlock()))
                .put("emissionAlphaEpochRao", Json.of(row.position.emission()))
                .put("emissionTaoEpochRao", Json.of(row.position.taoEmission()))
                .put("tempo", row.subnet.tempo())
                .put("claimableRao", Json.of(row.claimable))
                .put("lockedRao", Json.of(row.locked))
                .build();
    }

    private static BigInteger sum(List<Row> rows, Function<Row, BigInteger> part) {
        return rows.stream().map(part).reduce(BigInteger.ZERO, BigInteger::add);
    }

    // ---- for people ----

    private List<String> lines(View view, AccountId account, BigInteger free, List<Row> rows, int width) {
        BigInteger value = sum(rows, Row::value);
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add(view.runtime().address(account) + " has staked nothing.");
        } else {
            lines.addAll(table(view, rows).lines(width));
        }
        lines.add("");
        lines.add("coldkey  " + view.runtime().address(account));
        lines.add("free     " + shown(free) + " TAO");
        lines.add("staked   " + shown(value) + " TAO, at the price");
        lines.add("total    " + shown(value.add(free)) + " TAO");
        return lines;
    }

    private String shown(BigInteger rao) {
        return verbose ? Amount.number(rao) : Figures.whole(rao);
    }

    private Table table(View view, List<Row> rows) {
        boolean locked = rows.stream().anyMatch(r -> r.locked.signum() > 0);
        boolean claimable = rows.stream().anyMatch(r -> r.claimable.signum() > 0);
        List<String> titles = new ArrayList<>(
                List.of("HOTKEY", "NETUID>", "NAME", "STAKE>", "PRICE>", "VALUE>", "ALPHA/BLOCK>", "TAO/BLOCK>"));
        if (claimable) {
            titles.add("CLAIMABLE>");
        }
        if (locked) {
            titles.add("LOCKED>");
        }
        titles.add("REGISTERED");
        Table table = Table.of(titles.toArray(String[]::new));
        for (Row row : rows) {
            String address = view.runtime().address(row.position.hotkey());
            List<String> cells = new ArrayList<>(List.of(
                    row.owner.isEmpty() ? address : row.owner + " " + address,
                    String.valueOf(row.subnet.netuid()),
                    row.subnet.symbol() + " " + row.subnet.name(),
                    shown(row.position.stake()),
                    shown(row.subnet.price()),
                    shown(row.value()),
                    shown(row.alphaABlock()),
                    shown(row.taoABlock())));
            if (claimable) {
                cells.add(row.claimable.signum() == 0 ? "-" : shown(row.claimable));
            }
            if (locked) {
                cells.add(row.locked.signum() == 0 ? "-" : shown(row.locked));
            }
            cells.add(row.position.registered() ? "yes" : "no");
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
