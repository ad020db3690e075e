package org.taonet.cli.utils;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Answer;
import org.taonet.cli.Format;
import org.taonet.cli.Group;
import org.taonet.cli.Table;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code utils}: small helps. */
@Command(name = "utils", description = "Small helps: amounts, and how fast endpoints answer.")
public final class UtilsCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("convert", Convert::new);
        commands.put("latency", Latency::new);
        return commands;
    }

    /** {@code utils convert}. */
    @Command(name = "convert", description = "Rao in TAO, and TAO in rao.")
    static final class Convert implements Callable<Integer> {
        @Mixin
        private Format format;

        @Option(names = "--rao", paramLabel = "RAO", description = "An amount in rao.")
        private @Nullable BigDecimal rao;

        @Option(names = "--tao", paramLabel = "TAO", description = "An amount in TAO.")
        private @Nullable BigDecimal tao;

        @Override
        public Integer call() {
            if (rao == null && tao == null) {
                throw new IllegalArgumentException("say what: --rao AMOUNT, --tao AMOUNT, or both");
            }
            List<BigInteger> amounts = new ArrayList<>();
            if (rao != null) {
                amounts.add(rao.setScale(0, RoundingMode.DOWN).toBigInteger());
            }
            if (tao != null) {
                amounts.add(Amount.number(Amount.parse(tao.toPlainString())));
            }
            format.out()
                    .answer(Answer.lines(
                            () -> Json.array(amounts.stream()
                                    .map(amount -> Json.object()
                                            .put("rao", Json.of(amount))
                                            .put("tao", Amount.number(amount))
                                            .build())
                                    .toList()),
                            () -> amounts.stream()
                                    .map(amount -> amount + " rao = " + Amount.show(amount))
                                    .toList()));
            return 0;
        }
    }

    /** {@code utils latency}. */
    @Command(
            name = "latency",
            description = "Measure how fast endpoints answer, the fastest first.",
            footer = {"", "Without --network: the node of this machine."})
    static final class Latency implements Callable<Integer> {
        private static final double NANOS = 1e6;

        @Mixin
        private Format format;

        @Option(names = "--network", paramLabel = "NAME|URL", description = "Which; may be given more than once.")
        private List<String> networks = new ArrayList<>();

        @Option(names = "--public", description = "Those of the public network, too.")
        private boolean all;

        /** Times in milliseconds; a reason in place of them. */
        private record Row(String name, double connect, double ping, double head, String failure) {
            boolean answered() {
                return failure.isEmpty();
            }
        }

        @Override
        public Integer call() {
            List<String> asked = new ArrayList<>(networks);
            if (all) {
                asked.addAll(List.of("finney", "archive", "latent-lite"));
            } else if (networks.isEmpty()) {
                asked.add("local");
            }
            List<Row> rows = asked.stream()
                    .map(Network::of)
                    .map(Latency::measure)
                    .sorted(Comparator.comparing(Row::answered).reversed().thenComparing(Row::head))
                    .toList();
            if (rows.stream().noneMatch(Row::answered)) {
                throw new ClientException(
                        Category.NETWORK,
                        "nobody answered: " + rows.getFirst().failure,
                        "Check the line, or name another with --network.");
            }
            format.out().answer(Answer.table(() -> json(rows), () -> table(rows)));
            return 0;
        }

        private static Row measure(Network network) {
            long begun = System.nanoTime();
            try (var connection = WebSocketConnection.open(network)) {
                long open = System.nanoTime();
                connection.call("system_chain");
                long pinged = System.nanoTime();
                connection.call("chain_getHeader");
                long done = System.nanoTime();
                return new Row(
                        network.name(), (open - begun) / NANOS, (pinged - open) / NANOS, (done - pinged) / NANOS, "");
            } catch (ClientException silent) {
                return new Row(network.name(), 0, 0, 0, String.valueOf(silent.getMessage()));
            }
        }

        private static BigDecimal rounded(double milliseconds) {
            return BigDecimal.valueOf(milliseconds).setScale(2, RoundingMode.HALF_EVEN);
        }

        private static Json json(List<Row> rows) {
            return Json.array(rows.stream()
                    .map(row -> {
                        Json.Fields fields =
                                Json.object().put("network", row.name).put("answered", row.answered());
                        return row.answered()
                                ? fields.put("connectMs", Json.of(rounded(row.connect)))
                                        .put("pingMs", Json.of(rounded(row.ping)))
                                        .put("headMs", Json.of(rounded(row.head)))
                                        .build()
                                : fields.put("failure", row.failure).build();
                    })
                    .toList());
        }

        private static Table table(List<Row> rows) {
            Table table = Table.of("NETWORK", "CONNECT ms>", "PING ms>", "HEAD ms>", "");
            for (Row row : rows) {
                table.row(
                        row.name,
                        row.answered() ? rounded(row.connect).toPlainString() : "-",
                        row.answered() ? rounded(row.ping).toPlainString() : "-",
                        row.answered() ? rounded(row.head).toPlainString() : "-",
                        row.failure);
            }
            return table;
        }
    }
}
