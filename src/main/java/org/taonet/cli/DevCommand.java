package org.taonet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dev}: a developer's hand on a chain of one's own; and what compares this program with the real network. */
@Command(
        name = "dev",
        description = "Work on a chain of your own: blocks, time, snapshots, storage; check the program.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DevChain.Mine.class,
            DevChain.Time.class,
            DevSnapshot.class,
            DevStorage.Set.class,
            DevStorage.SetRaw.class,
            DevChain.Impersonate.class,
            DevStorage.Dump.class,
            DevStorage.Load.class,
            DevChain.WeightLimit.class,
            DevChain.Back.class,
            DevChain.Status.class,
            DevCheck.CheckVectors.class,
            DevCheck.RandomWalk.class,
            DevCheck.Counted.class
        })
final class DevCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
