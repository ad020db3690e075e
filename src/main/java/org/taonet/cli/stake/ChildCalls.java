package org.taonet.cli.stake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Figures;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.Table;
import org.taonet.client.Chain;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.client.market.Neuron;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What owners of hotkeys say of children and of what these take. */
final class ChildCalls {
    private static final BigInteger WHOLE = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private ChildCalls() {}

    private static BigDecimal share(String text) {
        if (text.length() <= 20 && text.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            BigDecimal share = new BigDecimal(text);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no share; write a number from 0 to 1 such as 0.25");
    }

    private static List<String> words(List<String> given) {
        return given.stream()
                .flatMap(each -> Arrays.stream(each.split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One call, or all of several together. */
    private static Intent together(List<Intent.Named> calls) {
        return calls.size() == 1
                ? calls.getFirst()
                : Intent.of("Utility", "batch_all")
                        .with(
                                "calls",
                                Json.array(
                                        calls.stream().map(Intent.Named::json).toList()));
    }

    /** A call for each subnet. */
    abstract static class OfHotkey extends Submit {
        @Mixin
        private On on;

        @Option(
                names = {"--hotkey-ss58", "--parent"},
                paramLabel = "HOTKEY",
                description = "The hotkey (--hotkey) by its address.")
        private @Nullable String parent;

        /** The children with their proportions. */
        abstract Json children(View view);

        /** What is said beforehand. */
        abstract Outlook outlook(View view);

        @Override
        public Integer call() {
            AccountId hotkey = Hotkeys.account(keys(), parent != null ? parent : keys().hotkeyName());
            return onChain(chain -> {
                View view = chain.head();
                Json children = children(view);
                List<Intent.Named> calls = new ArrayList<>();
                List<Integer> netuids = on.chosen(view, format().world());
                netuids.forEach(netuid -> calls.add(Intent.of(Trades.PALLET, "set_children")
                        .with("hotkey", view.runtime().address(hotkey))
                        .with("netuid", netuid)
                        .with("children", children)));
                return run(
                        chain,
                        together(calls),
                        outlook(view)
                                .line("of", view.runtime().address(hotkey) + " on " + netuids)
                                .line("begins", "after the chain's waiting time: taonet stake child get shows when"));
            });
        }
    }

    /** {@code stake child set}. */
    @Command(
            name = "set",
            description = "Say which hotkeys get which shares of a hotkey's stake; it replaces what was said before.",
            footer = {
                "",
                "Example: taonet stake child set --wallet mine --hotkey default --netuid 2"
                        + " -c 5F… -c 5G… --prop 0.3 --prop 0.7"
            })
    static final class Set extends OfHotkey {
        @Option(
                names = {"-c", "--children"},
                paramLabel = "HOTKEY",
                description = "A child; several with commas, or again.")
        private List<String> children = new ArrayList<>();

        @Option(
                names = {"--prop", "--proportions"},
                paramLabel = "SHARE",
                description = "Its share, 0 to 1; several with commas, or again.")
        private List<String> shares = new ArrayList<>();

        private List<BigDecimal> parts() {
            List<BigDecimal> parts =
                    words(shares).stream().map(ChildCalls::share).toList();
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("the shares add up to " + Figures.plain(sum) + ", more than 1");
            }
            if (parts.size() != words(children).size() || parts.isEmpty()) {
                throw new IllegalArgumentException(
                        "every child needs a share: -c HOTKEY --prop SHARE, as many of both");
            }
            return parts;
        }

        @Override
        Json children(View view) {
            List<BigDecimal> parts = parts();
            List<Json> pairs = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                BigInteger proportion = parts.get(i)
                        .multiply(new BigDecimal(WHOLE))
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigIntegerExact();
                AccountId child = Hotkeys.account(keys(), words(children).get(i));
                pairs.add(Json.array(Json.of(proportion), Json.of(view.runtime().address(child))));
            }
            return Json.array(pairs);
        }

        @Override
        Outlook outlook(View view) {
            Outlook outlook = Outlook.NONE;
            List<BigDecimal> parts = parts();
            for (int i = 0; i < parts.size(); i++) {
                outlook = outlook.line(
                        "child " + (i + 1),
                        Figures.plain(parts.get(i).movePointRight(2)) + "% to "
                                + view.runtime()
                                        .address(Hotkeys.account(
                                                keys(), words(children).get(i))));
            }
            return outlook;
        }
    }

    /** {@code stake child revoke}. */
    @Command(name = "revoke", description = "Take back what a hotkey lends to all its children.")
    static final class Revoke extends OfHotkey {
        @Override
        Json children(View view) {
            return Json.array(List.of());
        }

        @Override
        Outlook outlook(View view) {
            return Outlook.NONE.line("children", "none any more");
        }
    }

    /** {@code stake child take}. */
    @Command(
            name = "take",
            description = "Show what a child hotkey takes of what it earns with lent stake; with --take, set it.")
    static final class Take extends Submit {
        @Mixin
        private On on;

        @Option(
                names = {"--child-hotkey-ss58", "--hotkey-ss58"},
                paramLabel = "HOTKEY",
                description = "The child (--hotkey) by its address.")
        private @Nullable String child;

        @Option(
                names = {"-t", "--take"},
                paramLabel = "SHARE",
                description = "From 0 to the chain's maximum, 0.18.")
        private @Nullable String take;

        @Override
        public Integer call() {
            AccountId hotkey = Hotkeys.account(keys(), child != null ? child : keys().hotkeyName());
            BigDecimal share = take == null ? null : share(take);
            return share == null ? reading(chain -> show(chain, hotkey)) : onChain(chain -> set(chain, hotkey, share));
        }

        private int show(Chain chain, AccountId hotkey) {
            View view = chain.head();
            List<Integer> netuids = on.chosen(view, format().world());
            List<Optional<Value>> takes = view.ask(
                            Trades.PALLET,
                            "ChildkeyTake",
                            netuids.stream()
                                    .map(n -> List.of(Value.of(hotkey.bytes()), Value.of(n)))
                                    .toList())
                    .get();
            Table table = Table.of("NETUID>", "TAKE>");
            List<Json> rows = new ArrayList<>();
            for (int i = 0; i < netuids.size(); i++) {
                long part = takes.get(i).map(Value::longValue).orElse(0L);
                table.row(String.valueOf(netuids.get(i)), Figures.percent(part, Neuron.WHOLE));
                rows.add(Json.object()
                        .put("netuid", netuids.get(i))
                        .put(
                                "take",
                                Json.of(BigDecimal.valueOf(part)
                                        .divide(BigDecimal.valueOf(Neuron.WHOLE), 6, RoundingMode.HALF_EVEN)))
                        .build());
            }
            Json document = Json.object()
                    .put("hotkey", view.runtime().address(hotkey))
                    .put("takes", Json.array(rows))
                    .build();
            format().out().answer(view, Answer.table(() -> document, () -> table));
            return 0;
        }

        private int set(Chain chain, AccountId hotkey, BigDecimal share) {
            View view = chain.head();
            long part = share.multiply(BigDecimal.valueOf(Neuron.WHOLE))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            List<Intent.Named> calls = on.chosen(view, format().world()).stream()
                    .map(netuid -> Intent.of(Trades.PALLET, "set_childkey_take")
                            .with("hotkey", view.runtime().address(hotkey))
                            .with("netuid", netuid)
                            .with("take", part))
                    .toList();
            return run(
                    chain,
                    together(calls),
                    Outlook.NONE.line("take", Figures.percent(part, Neuron.WHOLE) + " of what lent stake earns"));
        }
    }
}
