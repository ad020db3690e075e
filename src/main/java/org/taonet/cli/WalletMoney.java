package org.taonet.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Rao;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Balances and transfers. */
final class WalletMoney {
    private WalletMoney() {}

    /** {@code wallet balance}. */
    @Command(description = "Show what accounts hold.")
    static final class Balance implements Callable<Integer> {
        @Mixin
        private Target target;

        @Mixin
        private Keys keys;

        @Mixin
        private Format format;

        @Parameters(arity = "0..*", paramLabel = "ACCOUNT", description = "Addresses, wallets, names, //Alice.")
        private List<String> accounts = new ArrayList<>();

        @Option(names = "--ss58", paramLabel = "ADDRESS", description = "The same, as btcli has it.")
        private List<String> addresses = new ArrayList<>();

        @Option(
                names = {"-a", "--all"},
                description = "All wallets.")
        private boolean all;

        @Option(names = "--at", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
        private String at = "head";

        private record Row(AccountId account, BigInteger free, BigInteger reserved, BigInteger frozen) {
            BigInteger total() {
                return free.add(reserved);
            }
        }

        @Override
        public Integer call() {
            Map<String, AccountId> wanted = wanted();
            return target.reading(chain -> {
                View view = Target.view(chain, at, format.out());
                Map<String, Row> rows = new LinkedHashMap<>();
                wanted.forEach((name, account) -> rows.put(name, row(view, account)));
                format.out().table(() -> json(rows), () -> table(rows));
                return 0;
            });
        }

        private Map<String, AccountId> wanted() {
            Names names = keys.names();
            Map<String, AccountId> wanted = new LinkedHashMap<>();
            if (all) {
                for (Wallet wallet : keys.wallets().all()) {
                    try {
                        wanted.put(wallet.name(), wallet.coldkeyPublic().account());
                    } catch (WalletException unreadable) {
                        format.out().warn(unreadable.getMessage());
                    }
                }
            }
            accounts.forEach(a -> wanted.put(a, names.account(a)));
            addresses.forEach(a -> wanted.put(a, names.account(a)));
            if (wanted.isEmpty() && !all) {
                wanted.put(keys.walletName(), keys.chosen(false).account());
            }
            return wanted;
        }

        private static Row row(View view, AccountId account) {
            Optional<Value> info = view.query("System", "Account", new Value.Raw(Bytes.owning(account.bytes())));
            return new Row(account, part(info, "free"), part(info, "reserved"), part(info, "frozen"));
        }

        private static BigInteger part(Optional<Value> info, String name) {
            return info.flatMap(i -> i.at("data"))
                    .flatMap(data -> data.at(name))
                    .map(Value::number)
                    .orElse(BigInteger.ZERO);
        }

        private static Json json(Map<String, Row> rows) {
            Json.Fields balances = Json.object();
            rows.forEach((name, row) -> balances.put(
                    name,
                    Json.object()
                            .put("coldkey", Ss58.encode(row.account.bytes()))
                            .put("freeRao", Json.of(row.free))
                            .put("reservedRao", Json.of(row.reserved))
                            .put("frozenRao", Json.of(row.frozen))
                            .put("totalRao", Json.of(row.total()))
                            .build()));
            return Json.object()
                    .put("balances", balances.build())
                    .put("totalRao", Json.of(total(rows)))
                    .build();
        }

        private static BigInteger total(Map<String, Row> rows) {
            return rows.values().stream() // two names of one account are one sum
                    .distinct()
                    .map(Row::total)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        private static Table table(Map<String, Row> rows) {
            Table table = Table.of("NAME", "ADDRESS", "FREE>", "RESERVED>", "FROZEN>", "TOTAL>");
            rows.forEach((name, row) -> {
                String address = Ss58.encode(row.account.bytes());
                table.row(
                        name.equals(address) ? "" : name,
                        address,
                        Amount.number(row.free),
                        Amount.number(row.reserved),
                        Amount.number(row.frozen),
                        Amount.number(row.total()));
            });
            return rows.size() < 2 ? table : table.row("", "", "", "", "", Amount.number(total(rows)));
        }
    }

    /** {@code wallet transfer}. */
    @Command(description = "Send TAO to an account.")
    static final class Transfer extends Submit {
        @Option(
                names = {"-d", "--dest"},
                required = true,
                paramLabel = "ACCOUNT",
                description = "An address, a wallet, a name of the address book, //Bob.")
        private String dest;

        @Option(
                names = {"-a", "--amount"},
                paramLabel = "TAO",
                description = "1.25, 1.25 TAO or 1250000000 rao.")
        private @Nullable Rao amount;

        @Option(names = "--all", description = "All there is, less the fee.")
        private boolean all;

        @Option(
                names = "--allow-death",
                description = "Even if what remains is below the existential deposit, and is lost.")
        private boolean allowDeath;

        @Override
        public Integer call() {
            String to = Ss58.encode(keys().names().account(dest).bytes());
            if (all == (amount != null)) {
                throw new IllegalArgumentException("say how much: --amount TAO, or --all");
            }
            Intent.Named intent = all
                    ? Intent.of("Balances", "transfer_all").with("dest", to).with("keep_alive", Json.of(!allowDeath))
                    : Intent.of("Balances", allowDeath ? "transfer_allow_death" : "transfer_keep_alive")
                            .with("dest", to)
                            .with("value", Json.of(Amount.number(amount == null ? Rao.ZERO : amount)));
            return run(intent);
        }
    }
}
