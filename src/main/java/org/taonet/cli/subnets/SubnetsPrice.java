package org.taonet.cli.subnets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.taonet.cli.Answer;
import org.taonet.cli.Asked;
import org.taonet.cli.Chart;
import org.taonet.cli.Figures;
import org.taonet.cli.Netuid;
import org.taonet.cli.Read;
import org.taonet.cli.Table;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.RpcException;
import org.taonet.client.View;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code subnets price}. */
@Command(
        name = "price",
        description = "Show what a subnet's alpha cost over the last hours, as a chart.",
        footer = {
            "",
            "Past prices are read of past blocks: our ledger keeps them, of public networks an archive node",
            "(--network archive)."
        })
final class SubnetsPrice extends Read {
    private static final int BLOCKS_AN_HOUR = 300;
    private static final int POINTS = 60;
    private static final int ROWS = 12;
    private static final int USUAL_HOURS = 4;
    private static final double RAO = 1e9;

    @Option(
            names = {"--netuid", "--netuids", "-n"},
            paramLabel = "NETUIDS",
            description = "Subnets: 1,5,10-12.")
    private String netuids = "";

    @Option(
            names = {"--all-netuids", "--all"},
            description = "All of them, their prices now.")
    private boolean all;

    @Option(
            names = {"--interval-hours", "--interval"},
            paramLabel = "HOURS",
            description = "How far back (4); an hour has 300 blocks.")
    private int hours = USUAL_HOURS;

    @Option(names = "--points", paramLabel = "N", description = "How many blocks are asked (60).")
    private int points = POINTS;

    @Option(
            names = {"--log-scale", "--log"},
            description = "Draw it on a logarithmic scale.")
    private boolean logarithmic;

    @Option(names = "--current", description = "The prices now, without history.")
    private boolean current;

    /** A price at a block. */
    private record Point(long block, BigInteger price) {}

    /** A subnet's prices, the oldest first. */
    private record Course(Subnet subnet, List<Point> points) {
        String change() {
            BigInteger first = points.getFirst().price;
            return first.signum() == 0
                    ? "-"
                    : Figures.percent(
                            points.getLast().price.subtract(first).longValue(), Math.max(1, first.longValue()));
        }
    }

    @Override
    protected Answer read(View view) {
        if (hours <= 0 || points < 2) {
            throw new IllegalArgumentException("--interval-hours is 1 at least, --points 2");
        }
        if (all) {
            return now(view, Subnet.all(view));
        }
        String words = netuids.isEmpty()
                ? new Asked(format().world()).line("Which subnets?", "the subnet", "Pass --netuid N, or --all.")
                : netuids;
        List<Subnet> subnets =
                Netuid.several(words).stream().map(n -> Subnet.one(view, n)).toList();
        return current ? now(view, subnets) : history(view, subnets);
    }

    private static Answer now(View view, List<Subnet> subnets) {
        return Answer.table(
                () -> Json.object()
                        .put(
                                "subnets",
                                Json.array(subnets.stream()
                                        .map(s -> s.json(view).build())
                                        .toList()))
                        .build(),
                () -> {
                    Table table = Table.of("NETUID>", "NAME", "PRICE>", "MARKET CAP>", "STAKE>");
                    subnets.forEach(s -> table.row(
                            String.valueOf(s.netuid()),
                            s.symbol() + " " + s.name(),
                            Figures.whole(s.price()),
                            Figures.brief(s.marketCap()),
                            Figures.brief(s.alphaOut())));
                    return table;
                });
    }

    private Answer history(View view, List<Subnet> subnets) {
        List<View> blocks = blocks(view);
        List<Course> courses = new ArrayList<>();
        for (Subnet subnet : subnets) {
            List<Point> course = new ArrayList<>();
            for (View block : blocks) {
                if (block.number() >= subnet.registeredAt()) {
                    course.add(new Point(block.number(), priceAt(block, subnet.netuid())));
                }
            }
            courses.add(new Course(subnet, course));
        }
        return new Answer(() -> json(courses), width -> lines(courses, width), List.of());
    }

    /** As many blocks as points, evenly spaced, up to the one that is asked about. */
    private List<View> blocks(View view) {
        Chain chain = view.chain();
        long last = view.number();
        long first = Math.max(1, last - (long) hours * BLOCKS_AN_HOUR);
        List<View> blocks = new ArrayList<>();
        long before = -1;
        for (int i = 0; i < points; i++) {
            long number = i == points - 1 ? last : first + (last - first) * i / (points - 1);
            if (number != before) {
                blocks.add(number == last ? view : chain.at(number));
                before = number;
            }
        }
        return blocks;
    }

    private static BigInteger priceAt(View block, int netuid) {
        try {
            return Subnet.priceAt(block, netuid);
        } catch (RpcException gone) {
            throw new ClientException(
                    Category.CHAIN,
                    block.chain().name() + " does not keep the state of block " + block.number() + ": "
                            + gone.getMessage(),
                    "Ask an archive node (--network archive), fewer --interval-hours, or --current.",
                    gone);
        }
    }

    private static Json json(List<Course> courses) {
        return Json.object()
                .put(
                        "subnets",
                        Json.array(courses.stream()
                                .map(course -> Json.object()
                                        .put("netuid", course.subnet.netuid())
                                        .put("name", course.subnet.name())
                                        .put("priceRao", Json.of(course.subnet.price()))
                                        .put(
                                                "history",
                                                Json.array(course.points.stream()
                                                        .map(p -> Json.object()
                                                                .put("block", p.block)
                                                                .put("priceRao", Json.of(p.price))
                                                                .build())
                                                        .toList()))
                                        .build())
                                .toList()))
                .build();
    }

    private List<String> lines(List<Course> courses, int width) {
        List<String> lines = new ArrayList<>();
        for (Course course : courses) {
            lines.add(course.subnet.symbol() + " " + course.subnet.name() + " (subnet " + course.subnet.netuid()
                    + "), TAO for one alpha");
            if (course.points.size() < 2) {
                lines.add("  " + Figures.whole(course.subnet.price()) + ", and no history yet");
                continue;
            }
            int columns = Math.clamp((width == 0 ? 80 : width) - 14L, 20, 100);
            lines.addAll(new Chart(columns, ROWS)
                    .lines(
                            course.points.stream()
                                    .map(p -> p.price.doubleValue() / RAO)
                                    .toList(),
                            logarithmic));
            lines.add("  blocks " + course.points.getFirst().block + " to " + course.points.getLast().block + ", now "
                    + Figures.whole(course.subnet.price()) + " (" + course.change() + ")");
        }
        return lines;
    }
}
