package org.taonet.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.taonet.runtime.Runtime;
import org.taonet.text.Json;
import org.tukaani.xz.XZInputStream;

/**
 * Reads every set of vectors found below a folder and checks it: what kind a file is shows in its content, so further
 * sets of the same kinds need no change here. Files that are no vectors are named.
 */
public final class Vectors {
    private static final List<String> KINDS =
            List.of(".json", ".json.gz", ".json.xz", ".jsonl", ".jsonl.gz", ".jsonl.xz");

    private final Function<ScenarioReplay.Scenario, Optional<Runtime>> runtimes;
    private final Consumer<FileReport> each;

    /** What a scenario needs a runtime for: spec version and milliseconds of a slot. */
    @FunctionalInterface
    public interface Carried {
        Optional<Runtime> runtime(long specVersion, long slotMillis);
    }

    /** With the runtimes there are, and somebody to tell of each file as it is done. */
    public Vectors(Carried carried, Consumer<FileReport> each) {
        this.runtimes = scenario -> carried.runtime(scenario.specVersion(), scenario.slotMillis());
        this.each = each;
    }

    /** Checks a file, or every file below a folder, in order of their names. */
    public Report check(Path root) {
        List<FileReport> reports = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path file : files(root)) {
            String name = name(root, file);
            @Nullable FileReport report = KINDS.stream().anyMatch(name::endsWith) ? check(file, name) : null;
            if (report == null) {
                leftOut.add(name);
            } else {
                reports.add(report);
                each.accept(report);
            }
        }
        return new Report(List.copyOf(reports), List.copyOf(leftOut));
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path root, Path file) {
        return file.equals(root)
                ? file.getFileName().toString()
                : root.relativize(file).toString();
    }

    private @Nullable FileReport check(Path file, String name) {
        FileReport report = new FileReport(name);
        try (BufferedReader in = open(file)) {
            boolean known = name.contains(".jsonl") ? lines(in, report) : document(in, report);
            return known ? report : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".xz")) {
            in = new XZInputStream(in);
        } else if (name.endsWith(".gz")) {
            in = new GZIPInputStream(in);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    private boolean document(BufferedReader in, FileReport report) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            text.append(buffer, 0, read);
        }
        Json document = Json.parse(text.toString());
        if (GenesisSets.recognises(document)) {
            genesis(document, report);
            return true;
        }
        if (!FoundationSets.recognises(document)) {
            return false;
        }
        new FoundationSets(report).check(document);
        return true;
    }

    /** Says which build it is: the fast one has slots of a quarter of a second. */
    private void genesis(Json document, FileReport report) {
        boolean fast = document.field("build").textOr("").contains("fast");
        runtimes.apply(new ScenarioReplay.Scenario(425, fast ? 250 : 12_000))
                .ifPresentOrElse(
                        runtime -> new GenesisSets(report).check(document, runtime),
                        () -> report.graft(1, "spec 425 is not carried"));
    }

    private boolean lines(BufferedReader in, FileReport report) throws IOException {
        ScenarioReplay scenario = new ScenarioReplay(report, runtimes, new Differences());
        int number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            Line line = new Line(++number, Json.parse(text));
            if (line.json().has("step")) {
                play(scenario, line, report);
            } else if (line.json().has("fn")) {
                MathCases.check(line, report);
            } else if (line.json().has("in") && line.json().has("out")) {
                WholeEpochs.check(line, report);
            } else {
                return false;
            }
        }
        return number > 0;
    }

    private static void play(ScenarioReplay scenario, Line line, FileReport report) {
        try {
            scenario.play(line);
        } catch (RuntimeException failed) {
            report.wrong(line.number(), line.step() + " cannot be played: " + failed);
        }
    }
}
