package org.taonet.cli.btcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taonet.cli.Chains;
import org.taonet.cli.Prompt;
import org.taonet.cli.Taonet;
import org.taonet.cli.Topics;
import org.taonet.cli.World;
import org.taonet.cli.tree.Commands;
import org.taonet.text.Json;
import picocli.CommandLine;

/** The whole command tree of real btclis, as they tell of it themselves: nothing of it is unknown here. */
final class TreeTest {
    /** What our command must be told beside the option that is tried. */
    private static final Map<String, String> REQUIRED = Map.of(
            "wallet transfer", "--dest x",
            "wallet sign", "--message x",
            "wallet verify", "--message x --signature x",
            "subnets set-symbol", "x");

    private static final Grammar GRAMMAR = Grammar.read();

    @TempDir
    private Path home;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private World world(ByteArrayOutputStream err) {
        return new World(
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                home,
                Prompt.NOBODY,
                () -> 0,
                false,
                Chains.EACH);
    }

    private static Json tree(String release) throws IOException {
        String name = "/btcli/tree-" + release + ".json.gz";
        try (var in = new GZIPInputStream(Objects.requireNonNull(TreeTest.class.getResourceAsStream(name), name))) {
            return Json.parse(in.readAllBytes());
        }
    }

    /** Every command under each of its names, every option under each of its names. */
    @ParameterizedTest
    @ValueSource(strings = {"9.21.2", "9.23.2"})
    void everyCommandAndOptionIsDoneOrAnsweredFor(String release) throws IOException {
        Json tree = tree(release);
        List<Json> options = tree.field("options").items();
        for (Json command : tree.field("commands").items()) {
            String path = command.item(0).text();
            count("commands");
            List<Json> own = command.item(1).items().stream()
                    .map(i -> options.get(i.intValue()))
                    .toList();
            GRAMMAR.find(List.of(path.split(" ")))
                    .filter(found -> found.words() == path.split(" ").length)
                    .ifPresentOrElse(found -> check(path, found.entry(), own), () -> faults.add("no command " + path));
        }
        System.out.println("btcli " + release + ": " + counts);

        assertThat(faults).isEmpty();
        assertThat(counts.get("commands")).isGreaterThan(300);
        assertThat(counts.get("names of options")).isGreaterThan(8000);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void check(String path, Entry entry, List<Json> options) {
        count("commands " + entry.state().name().toLowerCase(java.util.Locale.ROOT));
        CommandLine ours = entry.state() == Entry.State.OURS
                ? Taonet.tree(
                        world(new ByteArrayOutputStream()),
                        Commands.groups(),
                        List.of(entry.path().split(" ")))
                : new CommandLine(CommandLine.Model.CommandSpec.create());
        for (Json option : options) {
            count("options");
            String kind = option.item(2).text();
            for (String name : Stream.of(option.item(0), option.item(1))
                    .flatMap(names -> names.items().stream())
                    .map(Json::text)
                    .toList()) {
                count("names of options");
                String value = option.item(3).items().isEmpty()
                        ? kind.startsWith("float") ? "0.5" : "1"
                        : option.item(3).item(0).text();
                List<String> words = kind.equals("arg")
                        ? List.of("keep")
                        : kind.equals("flag") ? List.of(name) : List.of(name, value);
                tried(path, entry, ours, words);
                if (name.startsWith("--") && words.size() == 2) {
                    tried(path, entry, ours, List.of(name + "=" + value));
                }
            }
        }
    }

    private void tried(String path, Entry entry, CommandLine ours, List<String> words) {
        String line = "btcli " + path + " " + String.join(" ", words);
        try {
            Said said = Said.read(entry, words);
            if (entry.state() != Entry.State.OURS) {
                return;
            }
            if (Translation.later(said).isPresent()) {
                count("names of options that come later");
                return;
            }
            List<String> own = new ArrayList<>(Translation.words(said, Map.of()));
            String[] required = REQUIRED.containsKey(entry.path())
                    ? REQUIRED.get(entry.path()).split(" ")
                    : new String[0];
            if (required.length == 1
                    && said.parts().stream().noneMatch(p -> p.option().kind() == Switch.Kind.ARG)) {
                own.addAll(List.of(required));
            }
            for (int i = 0; i + 1 < required.length; i += 2) {
                if (!own.contains(required[i])) {
                    own.addAll(List.of(required[i], required[i + 1]));
                }
            }
            ours.parseArgs(own.toArray(String[]::new));
            count("lines that our commands take");
        } catch (Said.Nonsense | CommandLine.ParameterException refused) {
            faults.add(line + ": " + refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATER", "REMOVED"})
    void whatIsNotDoneSaysSoWithItsOwnExitCode(String state) {
        List<Map.Entry<String, Entry>> wanted = GRAMMAR.entries().entrySet().stream()
                .filter(e -> e.getValue().state() == Entry.State.valueOf(state))
                .toList();
        assertThat(wanted).isNotEmpty();
        boolean later = state.equals("LATER");
        for (var each : wanted) {
            var err = new ByteArrayOutputStream();
            int code = Btcli.run(
                    world(err), Commands.groups(), List.of(each.getKey().split(" ")));

            assertThat(code).isEqualTo(later ? Topics.LATER : Topics.REMOVED);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains(later ? "comes later" : "removed from the chain because");
        }
    }
}
