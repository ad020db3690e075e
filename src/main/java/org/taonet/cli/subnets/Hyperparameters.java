package org.taonet.cli.subnets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Netuid;
import org.taonet.cli.Parameters;
import org.taonet.cli.Plain;
import org.taonet.cli.Read;
import org.taonet.cli.Table;
import org.taonet.client.View;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.pallet.admin.Parameter;
import org.taonet.pallet.admin.Setting;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sudo get} and {@code subnets hyperparameters}. */
@Command(
        description = "Show what a subnet runs by.",
        footer = {"", "What one of them does: taonet explain NAME."})
public final class Hyperparameters extends Read {
    private static final String API = "SubnetInfoRuntimeApi";

    @Mixin
    private Netuid netuid;

    @Option(
            names = {"--param", "--parameter"},
            paramLabel = "NAME",
            description = "This one alone.")
    private String only = "";

    /** One of them at a block. */
    private record Row(String name, Json value, String shown, Optional<Parameter> known) {
        boolean byOwner() {
            return known.filter(p -> p.who() == Setting.Who.OWNER).isPresent();
        }
    }

    @Override
    protected Answer read(View view) {
        int number = netuid.existing(view);
        List<Row> rows = rows(view, number).stream()
                .filter(row -> only.isEmpty() || row.name.equals(only))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "subnet " + number + " has no hyperparameter '" + only + "'; leave --param out to see all");
        }
        return Answer.table(() -> json(number, rows), () -> table(rows));
    }

    private static List<Row> rows(View view, int netuid) {
        Metadata metadata = view.runtime().metadata();
        boolean named = metadata.method(API, "get_subnet_hyperparams_v3").isPresent();
        Metadata.Method method = metadata.method(API, "get_subnet_hyperparams_v3")
                .or(() -> metadata.method(API, "get_subnet_hyperparams_v2"))
                .orElseGet(() -> org.taonet.metadata.Calls.method(metadata, API, "get_subnet_hyperparams"));
        Value answer = view.api(method, List.of(Value.of(netuid)));
        if (!(answer instanceof Value.Maybe(var content)) || content == null) {
            throw new IllegalArgumentException("the chain does not tell hyperparameters of subnet " + netuid);
        }
        List<Row> rows = new ArrayList<>();
        if (named) {
            for (Value entry : content.items()) {
                String name = Figures.text(entry.get("name"));
                rows.add(row(
                        view,
                        name,
                        entry.get("value") instanceof Value.Choice(var kind, var value)
                                ? value == null ? Value.Maybe.NONE : fixed(kind, value)
                                : entry.get("value")));
            }
        } else if (content instanceof Value.Struct(var members)) {
            members.forEach(m -> rows.add(row(view, m.name(), m.value())));
        }
        rows.sort(java.util.Comparator.comparing(Row::name));
        return rows;
    }

    /** Fixed-point numbers as texts, which say what bits do not. */
    private static Value fixed(String kind, Value value) {
        return switch (kind) {
            case "I32F32" -> new Value.Text(Figures.plain(Figures.fixed(value, 32)));
            case "U64F64" ->
                new Value.Text(Figures.plain(Figures.fixed(value, 64).setScale(9, java.math.RoundingMode.HALF_EVEN)));
            default -> value;
        };
    }

    private static Row row(View view, String name, Value value) {
        Json json = org.taonet.metadata.ValueJson.of(value);
        return new Row(name, json, Plain.line(json), Parameter.named(name));
    }

    private static Json json(int netuid, List<Row> rows) {
        return Json.object()
                .put("netuid", netuid)
                .put(
                        "hyperparameters",
                        Json.array(rows.stream()
                                .map(row -> Json.object()
                                        .put("name", row.name)
                                        .put("value", row.value)
                                        .put(
                                                "unit",
                                                row.known.map(Parameter::unit).orElse(""))
                                        .put(
                                                "range",
                                                row.known.map(Parameter::range).orElse(""))
                                        .put("ownerSettable", row.byOwner())
                                        .put(
                                                "call",
                                                row.known.map(Parameters::label).orElse(""))
                                        .put(
                                                "doc",
                                                row.known.map(Parameter::doc).orElse(""))
                                        .build())
                                .toList()))
                .build();
    }

    private static Table table(List<Row> rows) {
        Table table = Table.of("NAME", "VALUE>", "UNIT", "RANGE", "SET BY");
        for (Row row : rows) {
            table.row(
                    row.name,
                    row.shown,
                    row.known.map(Parameter::unit).orElse(""),
                    row.known.map(Parameter::range).orElse(""),
                    row.known
                            .map(p -> p.who() == Setting.Who.OWNER ? "owner" : "root")
                            .orElse(""));
        }
        return table;
    }

    /** The names of the fields of a call beside the subnet. */
    public static List<String> fields(Type.Variant call) {
        return call.fields().stream()
                .map(Type.Field::name)
                .filter(name -> !name.equals("netuid"))
                .toList();
    }
}
