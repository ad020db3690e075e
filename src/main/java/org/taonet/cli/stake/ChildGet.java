package org.taonet.cli.stake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Read;
import org.taonet.cli.Table;
import org.taonet.client.View;
import org.taonet.client.market.Neuron;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake child get}. */
@Command(
        name = "get",
        description = "Show the children of a hotkey (--hotkey), those to come, and their takes.",
        footer = {"", "SHARE is of the hotkey's stake; FROM is the block at which an announced child begins."})
final class ChildGet extends Read {
    private static final String PALLET = "SubtensorModule";

    /** The whole of which proportions are. */
    private static final BigDecimal WHOLE =
            new BigDecimal(BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE));

    @Mixin
    private On on;

    @Option(
            names = {"--hotkey-ss58", "--parent"},
            paramLabel = "HOTKEY",
            description = "The same by its address.")
    private @Nullable String parent;

    private record Child(int netuid, AccountId hotkey, BigDecimal share, long take, Optional<Long> from) {}

    @Override
    protected Answer read(View view) {
        AccountId hotkey = Hotkeys.account(keys(), parent != null ? parent : keys().hotkeyName());
        List<Integer> netuids = on.chosen(view, format().world());
        Value key = Value.of(hotkey.bytes());
        Supplier<List<Optional<Value>>> now = view.ask(
                PALLET,
                "ChildKeys",
                netuids.stream().map(n -> List.of(key, Value.of(n))).toList());
        Supplier<List<Optional<Value>>> soon = view.stores(PALLET, "PendingChildKeys")
                ? view.ask(
                        PALLET,
                        "PendingChildKeys",
                        netuids.stream().map(n -> List.of(Value.of(n), key)).toList())
                : () -> netuids.stream().map(_ -> Optional.<Value>empty()).toList();
        List<Child> children = new ArrayList<>();
        List<Optional<Value>> current = now.get();
        List<Optional<Value>> coming = soon.get();
        Map<Integer, Long> revoked = new TreeMap<>();
        for (int i = 0; i < netuids.size(); i++) {
            int netuid = netuids.get(i);
            current.get(i).ifPresent(list -> add(view, children, netuid, list, Optional.empty()));
            coming.get(i).ifPresent(pending -> {
                long block = pending.items().get(1).number().longValue();
                if (block > 0 && pending.items().get(0).items().isEmpty()) {
                    revoked.put(netuid, block);
                } else if (block > 0) {
                    add(view, children, netuid, pending.items().get(0), Optional.of(block));
                }
            });
        }
        return Answer.table(() -> json(view, hotkey, children, revoked), () -> table(view, children, revoked));
    }

    private static void add(View view, List<Child> children, int netuid, Value list, Optional<Long> from) {
        for (Value pair : list.items()) {
            AccountId child = AccountId.of(pair.items().get(1).bytes().shared(), 0);
            BigDecimal share = new BigDecimal(pair.items().get(0).number()).divide(WHOLE, 9, RoundingMode.HALF_EVEN);
            long take = view.query(PALLET, "ChildkeyTake", Value.of(child.bytes()), Value.of(netuid))
                    .map(Value::longValue)
                    .orElse(0L);
            children.add(new Child(netuid, child, share, take, from));
        }
    }

    private static Json json(View view, AccountId parent, List<Child> children, Map<Integer, Long> revoked) {
        return Json.object()
                .put("hotkey", view.runtime().address(parent))
                .put(
                        "children",
                        Json.array(children.stream()
                                .map(c -> Json.object()
                                        .put("netuid", c.netuid)
                                        .put("hotkey", view.runtime().address(c.hotkey))
                                        .put("share", Json.of(c.share))
                                        .put("take", Json.of(take(c)))
                                        .put("from", c.from.map(Json::of).orElse(Json.none()))
                                        .build())
                                .toList()))
                .put(
                        "revoked",
                        Json.array(revoked.entrySet().stream()
                                .map(r -> Json.object()
                                        .put("netuid", r.getKey())
                                        .put("from", r.getValue())
                                        .build())
                                .toList()))
                .build();
    }

    private static BigDecimal take(Child child) {
        return BigDecimal.valueOf(child.take).divide(BigDecimal.valueOf(Neuron.WHOLE), 6, RoundingMode.HALF_EVEN);
    }

    private static Table table(View view, List<Child> children, Map<Integer, Long> revoked) {
        Table table = Table.of("NETUID>", "CHILD", "SHARE>", "TAKE>", "FROM>");
        for (Child each : children) {
            table.row(
                    String.valueOf(each.netuid),
                    view.runtime().address(each.hotkey),
                    Figures.plain(each.share.movePointRight(2)) + "%",
                    Figures.percent(each.take, Neuron.WHOLE),
                    each.from.map(String::valueOf).orElse("now"));
        }
        revoked.forEach(
                (netuid, from) -> table.row(String.valueOf(netuid), "none any more", "", "", String.valueOf(from)));
        return table;
    }
}
