package org.taonet.cli.dev;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.cli.Plain;
import org.taonet.crypto.Ss58;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Blocks, time, and whose signature counts. */
final class DevChain {
    private DevChain() {}

    private static List<String> line(Json answer) {
        return List.of(Plain.line(answer));
    }

    /** {@code dev mine}. */
    @Command(description = "Make blocks, empty ones too; prints the last one's hash.")
    static final class Mine extends DevTarget {
        @Parameters(arity = "0..1", paramLabel = "N", description = "How many (1).")
        private long count = 1;

        @Override
        public Integer call() {
            return ask(DevChain::line, "dev_mine", Json.of(count));
        }
    }

    /** {@code dev back}. */
    @Command(description = "Go back to a block: those after it are gone.")
    static final class Back extends DevTarget {
        @Parameters(paramLabel = "BLOCK", description = "A number, a hash, or a negative distance (-- -1).")
        private String block;

        @Override
        public Integer call() {
            Json which = block.startsWith("0x") ? Json.of(block) : Json.of(number(block));
            return ask(DevChain::line, "dev_setHead", which);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no block: give a number or a hash", wrong);
        }
    }

    /** {@code dev time}. */
    @Command(
            description = "Move the node's clock: set DATE, advance DURATION, catch-up, reset.",
            footer = {
                "",
                "Example: taonet dev time set 2030-01-31T12:00:00Z",
                "         taonet dev time advance 36h",
                "catch-up makes a block for every slot that the chain is behind the clock."
            })
    static final class Time extends DevTarget {
        /** What is done to the clock. */
        enum Act {
            set,
            advance,
            catch_up {
                @Override
                public String toString() {
                    return "catch-up";
                }
            },
            reset
        }

        @Parameters(index = "0", paramLabel = "set|advance|catch-up|reset", description = "What to do.")
        private Act act;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "WHEN",
                description = "A date (ISO 8601) or milliseconds since 1970; 90s, 5m, 36h, 7d; most blocks.")
        private @Nullable String when;

        @Override
        public Integer call() {
            return switch (act) {
                case set -> askNode(Time::date, "dev_timeTravel", Json.of(needed()));
                case advance -> advance(duration(needed()));
                case catch_up ->
                    when == null
                            ? askNode(Time::blocks, "dev_catchUp")
                            : askNode(Time::blocks, "dev_catchUp", Json.of(number(when)));
                case reset -> askNode(Time::date, "dev_resetTime");
            };
        }

        private int advance(long millis) {
            return on(chain -> {
                requireNode(chain);
                Json status = DevTarget.call(chain, "dev_status");
                long from = Math.max(
                        status.field("clock").longValue(), status.field("time").longValue());
                Json answer = DevTarget.call(chain, "dev_timeTravel", Json.of(from + millis));
                out().result(() -> answer, () -> date(answer));
                return 0;
            });
        }

        private String needed() {
            if (when == null) {
                throw new IllegalArgumentException("say when: dev time " + act + " WHEN");
            }
            return when;
        }

        private static List<String> date(Json millis) {
            return List.of(Instant.ofEpochMilli(millis.longValue()).toString());
        }

        private static List<String> blocks(Json count) {
            return List.of(count.write() + " blocks made");
        }

        static long duration(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            long unit = switch (lower.isEmpty() ? ' ' : lower.charAt(lower.length() - 1)) {
                case 's' -> 1_000L;
                case 'm' -> 60_000L;
                case 'h' -> 3_600_000L;
                case 'd' -> 86_400_000L;
                default -> 0;
            };
            try {
                if (unit > 0) {
                    return Math.multiplyExact(Long.parseLong(lower.substring(0, lower.length() - 1)), unit);
                }
            } catch (NumberFormatException | ArithmeticException notOne) {
                // said below
            }
            throw new IllegalArgumentException("'" + text + "' is no duration; write 90s, 5m, 36h or 7d");
        }
    }

    /** {@code dev impersonate}. */
    @Command(
            description = "Let an account's transactions pass without its signature; without one: show who is.",
            footer = {"", "Then: taonet tx … --impersonate ACCOUNT"})
    static final class Impersonate extends DevTarget {
        @Mixin
        private Keys keys;

        @Parameters(arity = "0..1", paramLabel = "ACCOUNT", description = "An address, a wallet, a name, //Alice.")
        private @Nullable String account;

        @Option(names = "--off", description = "No longer.")
        private boolean off;

        @Override
        public Integer call() {
            if (account == null) {
                return askNode(Impersonate::lines, "dev_impersonated");
            }
            String address = Ss58.encode(keys.names().account(account).bytes());
            return askNode(Impersonate::lines, "dev_impersonate", Json.of(address), Json.of(!off));
        }

        private static List<String> lines(Json accounts) {
            return accounts.items().stream().map(Json::text).toList();
        }
    }

    /** {@code dev weight-limit}. */
    @Command(description = "Lift the limits of weight and length on blocks, or put them back.")
    static final class WeightLimit extends DevTarget {
        /** Whether blocks are limited. */
        enum Limit {
            on,
            off
        }

        @Parameters(paramLabel = "on|off", description = "off lifts them.")
        private Limit limit;

        @Override
        public Integer call() {
            return askNode(
                    lifted -> List.of(lifted.equals(Json.of(true)) ? "limits are lifted" : "limits are kept"),
                    "dev_liftLimits",
                    Json.of(limit == Limit.off));
        }
    }

    /** {@code dev status}. */
    @Command(description = "Show where chain time is, and what a developer has changed.")
    static final class Status extends DevTarget {
        @Override
        public Integer call() {
            return ask(Status::table, "dev_status");
        }

        private static List<String> table(Json status) {
            List<String> lines = new ArrayList<>();
            status.fields()
                    .forEach((name, value) -> lines.add(String.format(
                            Locale.ROOT,
                            "%-16s %s",
                            name,
                            name.equals("time") || name.equals("clock") ? date(value) : Plain.line(value))));
            return lines;
        }

        /** Genesis has no time. */
        private static String date(Json millis) {
            return millis.longValue() == 0
                    ? "none yet"
                    : Instant.ofEpochMilli(millis.longValue()).toString();
        }
    }
}
