package org.taonet.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the result is shown: shared by all commands. */
public final class Format {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the result alone: no notes, no progress.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Where the command works. */
    public World world() {
        return Taonet.world(spec);
    }

    /** What speaks for the command. */
    public Out out() {
        return new Out(world(), json, quiet);
    }
}
