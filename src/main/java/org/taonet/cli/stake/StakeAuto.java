package org.taonet.cli.stake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.taonet.cli.Answer;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Read;
import org.taonet.cli.Submit;
import org.taonet.cli.Table;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.client.market.Holders;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stake auto} and {@code stake set-auto}: the hotkey to which what a coldkey's miners earn is staked. */
final class StakeAuto {
    private static final String PALLET = "SubtensorModule";
    private static final String ITEM = "AutoStakeDestination";

    private StakeAuto() {}

    /** {@code stake auto}. */
    @Command(name = "auto", description = "Show to which hotkeys what a coldkey's miners earn is staked.")
    static final class Show extends Read {
        @Mixin
        private Coldkey coldkey;

        private record Row(int netuid, AccountId hotkey) {}

        @Override
        protected Answer read(View view) {
            requireItem(view);
            AccountId account = coldkey.account(keys());
            Supplier<List<Subnet>> asked = Subnet.ask(view);
            List<Row> rows = new ArrayList<>();
            view.rows(PALLET, ITEM, Value.of(account.bytes()))
                    .forEach(row -> rows.add(new Row(
                            row.keys().getLast().number().intValueExact(),
                            AccountId.of(row.value().bytes().shared(), 0))));
            rows.sort(Comparator.comparing(Row::netuid));
            Holders holders = Holders.read(view, rows.stream().map(Row::hotkey).toList());
            Map<Integer, Subnet> subnets = new TreeMap<>();
            asked.get().forEach(s -> subnets.put(s.netuid(), s));
            return Answer.table(
                    () -> Json.object()
                            .put("coldkey", view.runtime().address(account))
                            .put(
                                    "destinations",
                                    Json.array(rows.stream()
                                            .map(row -> json(view, row, subnets, holders))
                                            .toList()))
                            .build(),
                    () -> table(view, rows, subnets, holders));
        }

        private static String name(Map<Integer, Subnet> subnets, int netuid) {
            Subnet subnet = subnets.get(netuid);
            return subnet == null ? "" : subnet.name();
        }

        private static Json json(View view, Row row, Map<Integer, Subnet> subnets, Holders holders) {
            return Json.object()
                    .put("netuid", row.netuid)
                    .put("subnetName", name(subnets, row.netuid))
                    .put("hotkey", view.runtime().address(row.hotkey))
                    .put("name", holders.name(row.hotkey).orElse(""))
                    .build();
        }

        private static Table table(View view, List<Row> rows, Map<Integer, Subnet> subnets, Holders holders) {
            Table table = Table.of("NETUID>", "NAME", "HOTKEY", "OF");
            rows.forEach(row -> table.row(
                    String.valueOf(row.netuid),
                    name(subnets, row.netuid),
                    view.runtime().address(row.hotkey),
                    holders.name(row.hotkey).orElse("")));
            return table;
        }
    }

    /** {@code stake set-auto}. */
    @Command(
            name = "set-auto",
            description = "Stake what the coldkey's miners earn on a subnet to a hotkey (--hotkey) from now on.")
    static final class Set extends Submit {
        @Mixin
        private Netuid netuid;

        @Mixin
        private Hotkeys hotkeys;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                requireItem(view);
                int subnet = netuid.existing(view);
                List<AccountId> to = Validators.chosen(this, format().world(), hotkeys, view, Subnet.one(view, subnet));
                if (to.size() != 1) {
                    throw new IllegalArgumentException("a subnet has one destination: name one hotkey");
                }
                String address = view.runtime().address(to.getFirst());
                var intent = Intent.of(PALLET, "set_coldkey_auto_stake_hotkey")
                        .with("netuid", subnet)
                        .with("hotkey", address);
                return run(chain, intent, Outlook.NONE.line("stakes", "to " + address + " on subnet " + subnet));
            });
        }
    }

    private static void requireItem(View view) {
        if (!view.stores(PALLET, ITEM)) {
            throw new ClientException(
                    Category.CHAIN,
                    view.chain().name() + " stakes nothing by itself: its runtime "
                            + view.runtime().specVersion() + " has no " + PALLET + "." + ITEM,
                    "It came with a later runtime.");
        }
    }
}
