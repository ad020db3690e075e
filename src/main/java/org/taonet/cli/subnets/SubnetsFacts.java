package org.taonet.cli.subnets;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.cli.Amount;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Netuid;
import org.taonet.cli.Read;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Single facts of subnets. */
final class SubnetsFacts {
    private SubnetsFacts() {}

    /** What making a subnet costs now, in rao. */
    static BigInteger burnCost(View view) {
        return view.api("SubnetRegistrationRuntimeApi", "get_network_registration_cost")
                .number();
    }

    /** {@code subnets burn-cost}. */
    @Command(name = "burn-cost", description = "Show what making a subnet costs now.")
    static final class BurnCost extends Read {
        @Override
        protected Answer read(View view) {
            BigInteger cost = burnCost(view);
            return Answer.lines(
                    () -> Json.object().put("burnCostRao", Json.of(cost)).build(), () -> List.of(Amount.show(cost)));
        }
    }

    /** {@code subnets get-identity}. */
    @Command(name = "get-identity", description = "Show what a subnet has published of itself.")
    static final class GetIdentity extends Read {
        @Mixin
        private Netuid netuid;

        @Override
        protected Answer read(View view) {
            int number = netuid.existing(view);
            Map<String, String> fields = Identity.published(view, number);
            Json.Fields data = Json.object()
                    .put("netuid", number)
                    .put("identity", fields.isEmpty() ? Json.none() : Identity.json(fields));
            return Answer.lines(
                    data::build,
                    () -> fields.isEmpty()
                            ? List.of("subnet " + number + " has published nothing")
                            : fields.entrySet().stream()
                                    .map(e -> String.format("%-15s %s", e.getKey(), e.getValue())
                                            .stripTrailing())
                                    .toList());
        }
    }

    /** Whether a subnet has begun, and when it may. */
    record Start(int netuid, long registeredAt, long delay, Optional<Long> firstEmission) {
        static Start of(View view, int netuid) {
            long registered = view.query("SubtensorModule", "NetworkRegisteredAt", Value.of(netuid))
                    .map(Value::longValue)
                    .orElse(0L);
            boolean stored = view.runtime()
                    .metadata()
                    .pallet("SubtensorModule")
                    .flatMap(p -> p.entry("StartCallDelay"))
                    .isPresent();
            long delay = stored
                    ? view.query("SubtensorModule", "StartCallDelay")
                            .orElseThrow()
                            .longValue()
                    : view.constant("SubtensorModule", "DurationOfStartCall").longValue();
            return new Start(
                    netuid,
                    registered,
                    delay,
                    view.query("SubtensorModule", "FirstEmissionBlockNumber", Value.of(netuid))
                            .map(Value::longValue));
        }

        /** The first block in which it may be started. */
        long earliest() {
            return registeredAt + delay;
        }

        /** As a sentence. */
        String told(long now) {
            if (firstEmission.isPresent()) {
                return "subnet " + netuid + " has been started: it earns from block " + firstEmission.get();
            }
            return now >= earliest()
                    ? "subnet " + netuid + " can be started: taonet subnets start --netuid " + netuid
                    : "subnet " + netuid + " can be started in " + Figures.time(earliest() - now) + ", at block "
                            + earliest();
        }

        Json json(long now) {
            return Json.object()
                    .put("netuid", netuid)
                    .put("started", firstEmission.isPresent())
                    .put("firstEmissionBlock", firstEmission.map(Json::of).orElse(Json.none()))
                    .put("registeredAt", registeredAt)
                    .put("startDelay", delay)
                    .put("canStart", firstEmission.isEmpty() && now >= earliest())
                    .put("earliestBlock", earliest())
                    .build();
        }
    }

    /** {@code subnets check-start}. */
    @Command(name = "check-start", description = "Show whether a subnet has been started, and when it can be.")
    static final class CheckStart extends Read {
        @Mixin
        private Netuid netuid;

        @Override
        protected Answer read(View view) {
            Start start = Start.of(view, netuid.existing(view));
            return Answer.lines(() -> start.json(view.number()), () -> List.of(start.told(view.number())));
        }
    }
}
