package org.taonet.cli.dev;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Group;
import org.taonet.cli.Out;
import org.taonet.cli.Taonet;
import org.taonet.cli.Target;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.ledger.Check;
import org.taonet.ledger.Decoded;
import org.taonet.ledger.Info;
import org.taonet.ledger.Ledger;
import org.taonet.ledger.Maintenance;
import org.taonet.ledger.Options;
import org.taonet.ledger.Portable;
import org.taonet.node.LedgerFiles;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger}: the file itself. */
@Command(
        name = "ledger",
        description = "Look after the ledger's file: info, check, export, import, compact, backup, rebuild.")
public final class LedgerCommand extends Group {
    private static final long KILO = 1024;

    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("info", Show::new);
        commands.put("check", Verify::new);
        commands.put("export", Export::new);
        commands.put("import", Import::new);
        commands.put("compact", Compact::new);
        commands.put("backup", Backup::new);
        commands.put("rebuild", Rebuild::new);
        return commands;
    }

    /** Which file. */
    static final class File {
        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger's file (" + Target.LEDGER + ").")
        private @Nullable String ledger;

        @Option(
                names = "--lock-timeout",
                paramLabel = "SECONDS",
                description = "How long to wait for another writer of the ledger (10).")
        private int lockTimeout = 10;

        Path path() {
            return Target.ledger(Taonet.world(spec), ledger);
        }

        Path existing() {
            Path path = path();
            if (!Files.exists(path)) {
                throw new ClientException(
                        Category.IO,
                        "there is no ledger " + path + " yet",
                        "Start a node with: taonet node. Or name another file with --ledger.");
            }
            return path;
        }

        Options options() {
            return Options.COMMAND.waiting(java.time.Duration.ofSeconds(lockTimeout));
        }
    }

    static String size(long bytes) {
        return bytes < KILO ? bytes + " B" : bytes < KILO * KILO ? bytes / KILO + " kB" : bytes / KILO / KILO + " MB";
    }

    private static ClientException failed(Path file, IOException why) {
        return new ClientException(
                Category.IO, "cannot read or write " + file + ": " + why.getMessage(), "Check the folder.");
    }

    /** {@code ledger info}. */
    @Command(description = "Show what the ledger holds.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            try (Ledger ledger = Ledger.read(file.existing())) {
                Info info = Maintenance.info(ledger);
                String preset = LedgerFiles.preset(ledger);
                format.out().result(() -> json(info, preset), () -> lines(info, preset));
            }
            return 0;
        }

        private static Json json(Info info, String preset) {
            return Json.object()
                    .put("file", info.file().toString())
                    .put("schema", info.schema())
                    .put("preset", preset)
                    .put("fileBytes", info.fileBytes())
                    .put("logBytes", info.logBytes())
                    .put("head", info.head().number())
                    .put("headHash", info.head().hash().hex())
                    .put("oldest", info.oldest())
                    .put("blocks", info.blocks())
                    .put("blockBytes", info.blockBytes())
                    .put("bytesPerBlock", info.bytesPerBlock())
                    .put("stateBytes", info.stateBytes())
                    .put("checkpoint", info.checkpoint())
                    .put(
                            "keyframes",
                            Json.array(info.keyframes().stream().map(Json::of).toList()))
                    .put("extrinsics", info.extrinsics())
                    .put("events", info.events())
                    .put("transfers", info.transfers())
                    .put(
                            "snapshots",
                            Json.texts(
                                    info.snapshots().stream().map(s -> s.name()).toList()))
                    .build();
        }

        private static List<String> lines(Info info, String preset) {
            List<String> lines = new ArrayList<>(List.of(
                    "file        " + info.file() + ", " + size(info.fileBytes()) + ", log " + size(info.logBytes()),
                    "began as    " + preset,
                    "head        block " + info.head().number() + "  "
                            + info.head().hash(),
                    "blocks      " + info.blocks() + " from " + info.oldest() + " on, " + info.bytesPerBlock()
                            + " bytes each",
                    "state       " + size(info.stateBytes()) + " at block " + info.checkpoint() + ", and at "
                            + info.keyframes().size() + " older blocks",
                    "decoded     " + info.extrinsics() + " extrinsics, " + info.events() + " events, "
                            + info.transfers() + " transfers"));
            info.snapshots().forEach(s -> lines.add("snapshot    " + s.name() + " at block " + s.block()));
            return lines;
        }
    }

    /** {@code ledger check}. */
    @Command(description = "Check every block, root and page; exit code 14 if anything is wrong.")
    static final class Verify implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Option(names = "--replay", description = "Execute every block again, too.")
        private boolean replay;

        @Option(
                names = "--paranoid",
                description = "Execute every block again, and look at the whole state after each; slow.")
        private boolean paranoid;

        @Override
        public Integer call() {
            Out out = format.out();
            boolean again = replay || paranoid;
            try (Ledger ledger = Ledger.read(file.existing())) {
                long head = ledger.head().number();
                Check.Report report = Check.run(
                        ledger,
                        again ? LedgerFiles.replay(ledger, paranoid) : null,
                        block -> out.progress("block " + block + " of " + head));
                out.result(
                        () -> Json.object()
                                .put("fine", report.fine())
                                .put("blocks", report.blocks())
                                .put("states", report.states())
                                .put("replayed", again)
                                .put("problems", Json.texts(report.problems()))
                                .build(),
                        () -> lines(report, again));
                return report.fine() ? 0 : Category.IO.exitCode();
            }
        }

        private static List<String> lines(Check.Report report, boolean replayed) {
            List<String> lines = new ArrayList<>(report.problems());
            lines.add((report.fine() ? "fine: " : "damaged: ") + report.blocks() + " blocks"
                    + (replayed ? " executed again" : "") + ", " + report.states() + " states");
            return lines;
        }
    }

    /** {@code ledger export}. */
    @Command(description = "Write the ledger to a file that any version of taonet reads.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there.")
        private String to;

        @Override
        public Integer call() {
            Path target = format.world().path(to);
            if (Files.exists(target)) {
                throw new IllegalArgumentException("there is a file " + target + " already: name another");
            }
            try (Ledger ledger = Ledger.read(file.existing());
                    OutputStream out = Files.newOutputStream(target)) {
                long blocks = Portable.write(ledger, out);
                format.out()
                        .result(
                                () -> Json.object()
                                        .put("file", target.toString())
                                        .put("blocks", blocks)
                                        .build(),
                                () -> List.of(blocks + " blocks written to " + target));
            } catch (IOException refused) {
                throw failed(target, refused);
            }
            return 0;
        }
    }

    /** {@code ledger import}. */
    @Command(description = "Make a ledger of an exported file.")
    static final class Import implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Parameters(paramLabel = "FILE", description = "The exported file.")
        private String from;

        @Override
        public Integer call() {
            Path source = format.world().path(from);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
                Portable.read(in, file.path(), (_, _) -> Decoded.NONE);
                try (Ledger ledger = Ledger.open(file.path(), file.options())) {
                    ledger.rebuild(
                            LedgerFiles.decoder(ledger), block -> format.out().progress("block " + block));
                }
            } catch (IOException refused) {
                throw failed(source, refused);
            }
            format.out()
                    .result(
                            () -> Json.object()
                                    .put("file", file.path().toString())
                                    .build(),
                            () -> List.of("made " + file.path()));
            return 0;
        }
    }

    /** {@code ledger compact}. */
    @Command(description = "Give freed room back to the disk.")
    static final class Compact implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            Path path = file.existing();
            try {
                long before = Files.size(path);
                Maintenance.compact(path, file.options());
                long after = Files.size(path);
                format.out()
                        .result(
                                () -> Json.object()
                                        .put("bytesBefore", before)
                                        .put("bytesAfter", after)
                                        .build(),
                                () -> List.of(size(before) + " before, " + size(after) + " now"));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            return 0;
        }
    }

    /** {@code ledger backup}. */
    @Command(description = "Copy the ledger as it is now, while a node goes on writing it.")
    static final class Backup implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Parameters(paramLabel = "FILE", description = "The copy; it must not be there.")
        private String to;

        @Override
        public Integer call() {
            Path target = format.world().path(to);
            Maintenance.backup(file.existing(), target);
            format.out()
                    .result(
                            () -> Json.object().put("file", target.toString()).build(),
                            () -> List.of("copied to " + target));
            return 0;
        }
    }

    /** {@code ledger rebuild}. */
    @Command(description = "Decode the rows for SQL (extrinsics, events, transfers) anew.")
    static final class Rebuild implements Callable<Integer> {
        @Mixin
        private File file;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            Out out = format.out();
            try (Ledger ledger = Ledger.open(file.existing(), file.options())) {
                ledger.rebuild(LedgerFiles.decoder(ledger), block -> out.progress("block " + block));
                Info info = Maintenance.info(ledger);
                out.result(
                        () -> Json.object()
                                .put("extrinsics", info.extrinsics())
                                .put("events", info.events())
                                .put("transfers", info.transfers())
                                .build(),
                        () -> List.of(info.extrinsics() + " extrinsics, " + info.events() + " events, "
                                + info.transfers() + " transfers"));
            }
            return 0;
        }
    }
}
