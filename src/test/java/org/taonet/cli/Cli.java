package org.taonet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.taonet.cli.btcli.Btcli;
import org.taonet.cli.tree.Commands;
import org.taonet.text.Json;

/** The command line without a process: a home folder, an environment, somebody who answers or nobody. */
final class Cli {
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Connector chains = Chains.EACH;
    private Prompt prompt = Prompt.NOBODY;
    private String input = "";

    Cli(Path home) {
        this.home = home;
    }

    /** How a run ended. */
    record Result(int code, String out, String err) {
        Json json() {
            return Json.parse(out);
        }
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Cli on(Connector others) {
        chains = others;
        return this;
    }

    Cli piping(String text) {
        input = text;
        return this;
    }

    /** Somebody at a terminal who types these answers. */
    Cli typing(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        prompt = new Prompt() {
            @Override
            public boolean canAsk() {
                return true;
            }

            @Override
            public Optional<String> line(String question) {
                return Optional.ofNullable(left.poll());
            }

            @Override
            public Optional<char[]> secret(String question) {
                return Optional.ofNullable(left.poll()).map(String::toCharArray);
            }
        };
        return this;
    }

    /** Where nothing is heard of what is said. */
    World world() {
        return world(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    private World world(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new World(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                environment,
                home,
                prompt,
                () -> 0,
                false,
                chains);
    }

    Result run(String... words) {
        return ran(world -> Taonet.run(world, Commands.groups(), List.of(words)));
    }

    /** The same under the name of btcli. */
    Result btcli(String... words) {
        return ran(world -> Btcli.run(world, Commands.groups(), List.of(words)));
    }

    private Result ran(ToIntFunction<World> program) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = program.applyAsInt(world(out, err));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
