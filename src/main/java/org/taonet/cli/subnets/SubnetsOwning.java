package org.taonet.cli.subnets;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taonet.cli.Asked;
import org.taonet.cli.Hotkeys;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.client.Chain;
import org.taonet.client.Event;
import org.taonet.client.Intent;
import org.taonet.client.Receipt;
import org.taonet.client.View;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What owners of subnets do. */
final class SubnetsOwning {
    private SubnetsOwning() {}

    /** The first number that an event has, by its name. */
    static java.util.OptionalInt number(Receipt receipt, String event, int field) {
        return receipt.events().stream()
                .filter(e -> e.pallet().equals("SubtensorModule") && e.name().equals(event))
                .map(Event::json)
                .mapToInt(json -> (int) json.item(field).longValue())
                .findFirst();
    }

    /** {@code subnets create}. */
    @Command(
            name = "create",
            description = "Make a subnet; what it costs is locked for good.",
            footer = {"", "Its owner starts it later: taonet subnets check-start."})
    static final class Create extends Submit {
        @Mixin
        private Identity identity;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                BigInteger cost = SubnetsFacts.burnCost(view);
                Map<String, String> given = identity.given();
                String hotkey = view.runtime().address(Hotkeys.chosen(keys()));
                Intent.Named intent = given.isEmpty()
                        ? Intent.of("SubtensorModule", "register_network").with("hotkey", hotkey)
                        : Intent.of("SubtensorModule", "register_network_with_identity")
                                .with("hotkey", hotkey)
                                .with("identity", Json.object(Identity.encoded(given)));
                Outlook outlook = Outlook.NONE
                        .tao("locks", "cost", cost)
                        .line("hotkey", hotkey)
                        .spending(cost)
                        .warn("The cost cannot be had back, and falls as long as nobody makes a subnet.");
                return run(chain, intent, outlook);
            });
        }

        @Override
        protected Outlook outcome(Chain chain, Receipt receipt) {
            var netuid = number(receipt, "NetworkAdded", 0);
            return netuid.isEmpty()
                    ? Outlook.NONE
                    : Outlook.NONE
                            .line("netuid", String.valueOf(netuid.getAsInt()))
                            .with("netuid", Json.of(netuid.getAsInt()));
        }
    }

    /** {@code subnets start}. */
    @Command(name = "start", description = "Start a subnet: from then on it has a token and earns. By its owner.")
    static final class Start extends Submit {
        @Mixin
        private Netuid netuid;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                int number = netuid.existing(view);
                SubnetsFacts.Start start = SubnetsFacts.Start.of(view, number);
                Outlook outlook = Owners.outlook(view, number, signer());
                boolean ready = start.firstEmission().isEmpty() && view.number() >= start.earliest();
                return run(
                        chain,
                        Intent.of("SubtensorModule", "start_call").with("netuid", number),
                        ready ? outlook : outlook.warn("The chain will refuse it: " + start.told(view.number()) + "."));
            });
        }
    }

    /** {@code subnets set-identity}. */
    @Command(
            name = "set-identity",
            description = "Publish what a subnet is. By its owner.",
            footer = {"", "What is not given stays as it is."})
    static final class SetIdentity extends Submit {
        @Mixin
        private Netuid netuid;

        @Mixin
        private Identity identity;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                int number = netuid.existing(view);
                Map<String, String> fields = new LinkedHashMap<>(Identity.published(view, number));
                fields.putAll(wanted(fields));
                Intent.Named intent =
                        Intent.of("SubtensorModule", "set_subnet_identity").with("netuid", number);
                for (var field : Identity.encoded(fields).entrySet()) {
                    intent = intent.with(field.getKey(), field.getValue());
                }
                Outlook outlook = Owners.outlook(view, number, signer());
                for (var field : fields.entrySet()) {
                    outlook = field.getValue().isEmpty() ? outlook : outlook.line(field.getKey(), field.getValue());
                }
                return run(chain, intent, outlook.with("identity", Identity.json(fields)));
            });
        }

        /** What was given; where nothing was, whoever sits at a terminal is asked. */
        private Map<String, String> wanted(Map<String, String> now) {
            Map<String, String> given = identity.given();
            if (!given.isEmpty()) {
                return given;
            }
            Asked asked = new Asked(format().world());
            Map<String, String> typed = new LinkedHashMap<>();
            for (String field : Identity.FIELDS) {
                typed.put(field, asked.lineOr(field, now.getOrDefault(field, ""), "Pass --subnet-name and others."));
            }
            return typed;
        }
    }

    /** {@code subnets set-symbol}. */
    @Command(name = "set-symbol", description = "Change the symbol of a subnet's token. By its owner.")
    static final class SetSymbol extends Submit {
        @Mixin
        private Netuid netuid;

        @Parameters(index = "0", paramLabel = "SYMBOL", description = "One that no other subnet has.")
        private String symbol;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                int number = netuid.existing(view);
                byte[] bytes = symbol.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                return run(
                        chain,
                        Intent.of("SubtensorModule", "update_symbol")
                                .with("netuid", number)
                                .with("symbol", Hex.encode(bytes)),
                        Owners.outlook(view, number, signer())
                                .line("symbol", symbol)
                                .with("symbol", Json.of(symbol)));
            });
        }
    }
}
