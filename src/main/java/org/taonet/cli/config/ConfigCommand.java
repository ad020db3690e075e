package org.taonet.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Asked;
import org.taonet.cli.Format;
import org.taonet.cli.Group;
import org.taonet.cli.Settings;
import org.taonet.cli.Table;
import org.taonet.cli.Tolerance;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Network;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code config}: what commands take for said. */
@Command(
        name = "config",
        description = "What commands take for said: network, wallet, tolerance.",
        footer = {"", "It is kept in " + Settings.FILE + "; options and variables of the environment come before it."})
public final class ConfigCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("get", Get::new);
        commands.put("set", Set::new);
        commands.put("clear", Clear::new);
        return commands;
    }

    private static int tell(Format format, Settings settings) {
        Map<String, String> all = settings.all();
        format.out()
                .answer(Answer.table(
                        () -> {
                            Json.Fields fields = Json.object();
                            all.forEach(fields::put);
                            return Json.object()
                                    .put("file", settings.file().toString())
                                    .put("settings", fields.build())
                                    .build();
                        },
                        () -> {
                            Table table = Table.of("SETTING", "VALUE");
                            all.forEach(table::row);
                            return table;
                        }));
        return 0;
    }

    /** {@code config get}. */
    @Command(name = "get", description = "Show what is set.")
    static final class Get implements Callable<Integer> {
        @Mixin
        private Format format;

        @Override
        public Integer call() {
            return tell(format, Settings.of(format.world()));
        }
    }

    /** {@code config set}. */
    @Command(name = "set", description = "Set what commands take for said.")
    static final class Set implements Callable<Integer> {
        @Mixin
        private Format format;

        @Option(names = "--network", paramLabel = "NAME|URL", description = "Which chain.")
        private @Nullable String network;

        @Option(names = "--wallet", paramLabel = "NAME", description = "Which wallet.")
        private @Nullable String wallet;

        @Option(names = "--wallet-path", paramLabel = "DIR", description = "The folder of wallets.")
        private @Nullable String path;

        @Option(names = "--hotkey", paramLabel = "NAME", description = "Which hotkey.")
        private @Nullable String hotkey;

        @Option(
                names = {"--tolerance", "--rate-tolerance"},
                paramLabel = "SHARE",
                description = "How far prices may move: 0.005, or 0.5%%.")
        private @Nullable String tolerance;

        @Option(
                names = {"--safe-staking", "--safe"},
                description = "Trade with a price limit.")
        private boolean safe;

        @Option(
                names = {"--no-safe-staking", "--unsafe"},
                description = "Trade without.")
        private boolean unsafe;

        @Option(
                names = {"--allow-partial-stake", "--partial", "--allow"},
                description = "Trade as much as the limit lets.")
        private boolean partial;

        @Option(
                names = {"--no-allow-partial-stake", "--no-partial", "--not-allow"},
                description = "Trade all or nothing.")
        private boolean whole;

        @Option(names = "--cache", hidden = true)
        private boolean cache;

        @Option(
                names = {"--no-cache", "--no_cache"},
                hidden = true)
        private boolean noCache;

        @Option(names = "--disk-cache", hidden = true)
        private boolean diskCache;

        @Option(names = "--no-disk-cache", hidden = true)
        private boolean noDiskCache;

        @Option(
                names = {"--dashboard-path", "--dashboard_path", "--dash_path", "--dash.path", "--dashboard.path"},
                hidden = true)
        private @Nullable String dashboard;

        @Override
        public Integer call() {
            Settings settings = Settings.of(format.world());
            Map<String, String> set = given();
            if (set.isEmpty()) {
                Asked asked = new Asked(format.world());
                int at =
                        asked.choice("Which one?", Settings.KEYS, "what to set", "Pass --network, --wallet and so on.");
                String key = Settings.KEYS.get(at);
                set.put(key, asked.line("To what?", "the value", "Pass --network, --wallet and so on."));
            }
            set.forEach(Set::require);
            settings.write(set, List.of());
            return tell(format, Settings.of(format.world()));
        }

        /** Refuses what the commands that read it would refuse. */
        private static void require(String key, String value) {
            switch (key) {
                case "network" -> Network.of(value);
                case "rate_tolerance" -> Tolerance.share(value);
                case "safe_staking", "allow_partial_stake", "use_cache", "disk_cache" -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        throw new IllegalArgumentException(key + " is true or false, not '" + value + "'");
                    }
                }
                default -> {
                    // Any text: a name, a folder.
                }
            }
        }

        private Map<String, String> given() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("network", orEmpty(network));
            values.put("wallet_path", orEmpty(path));
            values.put("wallet_name", orEmpty(wallet));
            values.put("wallet_hotkey", orEmpty(hotkey));
            values.put("use_cache", either(cache, noCache));
            values.put("disk_cache", either(diskCache, noDiskCache));
            values.put("rate_tolerance", orEmpty(tolerance));
            values.put("safe_staking", either(safe, unsafe));
            values.put("allow_partial_stake", either(partial, whole));
            values.put("dashboard_path", orEmpty(dashboard));
            Map<String, String> given = new LinkedHashMap<>();
            values.forEach((key, value) -> {
                if (!value.toString().isEmpty()) {
                    given.put(key, value.toString());
                }
            });
            return given;
        }

        private static Object either(boolean on, boolean off) {
            return on || off ? on : "";
        }

        private static Object orEmpty(@Nullable Object value) {
            return value == null ? "" : value;
        }
    }

    /** {@code config clear}. */
    @Command(name = "clear", description = "Forget what is set.")
    static final class Clear implements Callable<Integer> {
        @Mixin
        private Format format;

        @Option(names = "--all", description = "All of it.")
        private boolean all;

        @Option(names = "--network", description = "The network.")
        private boolean network;

        @Option(names = "--wallet", description = "The wallet.")
        private boolean wallet;

        @Option(names = "--wallet-path", description = "The folder of wallets.")
        private boolean path;

        @Option(names = "--hotkey", description = "The hotkey.")
        private boolean hotkey;

        @Option(names = "--tolerance", description = "The tolerance.")
        private boolean tolerance;

        @Option(
                names = {"--safe-staking", "--safe", "--no-safe-staking", "--unsafe"},
                description = "Whether trades have a limit.")
        private boolean safe;

        @Option(
                names = {"--allow-partial-stake", "--partial", "--allow", "--no-allow-partial-stake", "--no-partial"},
                description = "Whether trades may be partial.")
        private boolean partial;

        @Option(names = "--cache", hidden = true)
        private boolean cache;

        @Option(
                names = {"--dashboard-path", "--dashboard_path", "--dash_path", "--dash.path", "--dashboard.path"},
                hidden = true)
        private boolean dashboard;

        @Override
        public Integer call() {
            boolean[] chosen = {network, path, wallet, hotkey, cache, false, tolerance, safe, partial, dashboard};
            List<String> gone = new ArrayList<>();
            for (int i = 0; i < chosen.length; i++) {
                if (all || chosen[i]) {
                    gone.add(Settings.KEYS.get(i));
                }
            }
            if (gone.isEmpty()) {
                throw new ClientException(
                        Category.VALIDATION,
                        "nothing was named that is to be forgotten",
                        "Pass --network, --wallet and so on, or --all.");
            }
            Settings.of(format.world()).write(Map.of(), gone);
            return tell(format, Settings.of(format.world()));
        }
    }
}
