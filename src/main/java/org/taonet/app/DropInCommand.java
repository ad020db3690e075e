package org.taonet.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.taonet.cli.Taonet;
import org.taonet.node.DropIn;
import org.taonet.node.Genesis;
import org.taonet.node.Spec;

/** The program under the name of upstream's node: test tools start it by a link, with upstream's own flags. */
final class DropInCommand {
    private static final String NAME = "node-subtensor";

    private DropInCommand() {}

    /** The name that this process was started by, e.g. {@code /usr/bin/taonet}. */
    static String program() {
        try {
            String line = Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.UTF_8);
            return line.substring(0, Math.max(0, line.indexOf('\0')));
        } catch (IOException elsewhere) {
            return "taonet";
        }
    }

    /** Whether a program's name asks for upstream's command line. */
    static boolean isMeant(String program) {
        return program.substring(program.lastIndexOf('/') + 1).startsWith(NAME);
    }

    /** Runs upstream's command line; returns the exit code, 2 for flags that are not known. */
    static int run(String program, List<String> words, PrintStream out, PrintStream err)
            throws InterruptedException, IOException {
        DropIn wanted;
        try {
            wanted = DropIn.parse(program, words);
        } catch (IllegalArgumentException unknown) {
            err.println("error: " + unknown.getMessage());
            return 2;
        }
        return switch (wanted) {
            case DropIn.Run(var options) -> Serving.run(options, true, out, err);
            case DropIn.BuildSpec(var preset) ->
                print(out, Spec.of(Genesis.named(preset)).write());
            case DropIn.Purge(var ledger) -> purge(ledger, out);
            case DropIn.Version() -> print(out, Taonet.VERSION);
        };
    }

    private static int print(PrintStream out, String text) {
        out.println(text);
        out.flush();
        return 0;
    }

    private static int purge(Path ledger, PrintStream out) throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(ledger + part));
        }
        return print(out, ledger + " removed");
    }
}
