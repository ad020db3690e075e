package org.taonet.cli.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.taonet.chain.Slots;
import org.taonet.cli.Format;
import org.taonet.cli.Names;
import org.taonet.cli.Out;
import org.taonet.cli.Plain;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.replay.Parity;
import org.taonet.replay.Report;
import org.taonet.replay.Vectors;
import org.taonet.replay.Walk;
import org.taonet.runtime.Runtime;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How this program compares with the real network, and with itself in another build. */
final class DevCheck {
    private DevCheck() {}

    /** {@code dev vectors}. */
    @Command(description = "Replay what the real network recorded; exit code 1 if anything differs.")
    static final class CheckVectors implements Callable<Integer> {
        @Mixin
        private Format format;

        @Parameters(paramLabel = "DIR", description = "A folder of vectors, or one file.")
        private String folder;

        @Option(names = "--grafts", description = "Say why lines were applied as recorded: their rule is not built.")
        private boolean grafts;

        @Override
        public Integer call() {
            var path = format.world().path(folder);
            if (!java.nio.file.Files.exists(path)) {
                throw new ClientException(Category.IO, "there is no " + path, "Name a folder of vectors.");
            }
            Out out = format.out();
            Report report = new Vectors(CheckVectors::carried, file -> out.progress(file.name() + " " + file.summary()))
                    .check(path);
            out.result(report::json, () -> report.text(grafts).lines().toList());
            return report.wrong() > 0 ? 1 : 0;
        }

        private static Optional<Runtime> carried(long specVersion, long slotMillis) {
            return Runtimes.all().stream()
                    .filter(r -> r.version().specVersion() == specVersion && Slots.millis(r) == slotMillis)
                    .findFirst();
        }
    }

    /** {@code dev walk}. */
    @Command(
            description = "Run random calls, valid and invalid, from a preset's genesis, eight in a block; after each "
                    + "block the whole state must be sound; prints the final root.")
    static final class RandomWalk implements Callable<Integer> {
        @Mixin
        private Format format;

        @Option(names = "--seed", paramLabel = "S", description = "The same seed gives the same root everywhere (1).")
        private long seed = 1;

        @Option(names = "--blocks", paramLabel = "N", description = "How many blocks (100).")
        private int blocks = 100;

        @Option(names = "--twice", description = "Walk again by the same seed, and compare.")
        private boolean twice;

        @Option(names = "--preset", paramLabel = "NAME", description = "dev, localnet or localnet-fast (dev).")
        private String preset = "dev";

        @Override
        public Integer call() {
            Presets.Preset from = Presets.named(preset)
                    .orElseThrow(() -> new IllegalArgumentException("there is no preset '" + preset + "'"));
            Names names = Names.of(
                    format.world(),
                    org.taonet.wallet.Wallets.at(
                            org.taonet.wallet.Wallets.DEFAULT, format.world().home()));
            List<AccountId> accounts = new ArrayList<>();
            for (String each : List.of("//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie")) {
                accounts.add(names.account(each));
            }
            Json document = walk(from, accounts);
            if (twice && !walk(from, accounts).equals(document)) {
                throw new IllegalStateException("the same seed led to two states");
            }
            format.out().result(() -> document, () -> Plain.lines(document));
            return 0;
        }

        /** Stops where the state after a block is not sound. */
        private Json walk(Presets.Preset from, List<AccountId> accounts) {
            Walk walk = new Walk(from.runtime(), from.state(), accounts, Slots.millis(from.runtime()), seed);
            walk.run(blocks);
            return walk.json(seed, blocks);
        }
    }

    /** {@code dev parity}. */
    @Command(description = "Count how much of the real network's surface is declared.")
    static final class Counted implements Callable<Integer> {
        @Mixin
        private Format format;

        @Option(names = "--missing", description = "Name what is missing.")
        private boolean missing;

        @Override
        public Integer call() {
            Parity parity = Parity.of(Runtimes.normal());
            List<String> lines = new ArrayList<>();
            lines.add(parity.summary());
            if (missing) {
                lines.addAll(parity.missing());
            }
            format.out().result(parity::json, () -> lines);
            return 0;
        }
    }
}
