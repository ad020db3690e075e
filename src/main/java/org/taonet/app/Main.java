package org.taonet.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry point. Client commands run here, directly; only commands that serve start Quarkus. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs one command and leaves the process with its exit code. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** Runs one command; returns its exit code (0 ok, 2 usage). */
    static int run(String... args) {
        return new CommandLine(new Taonet()).execute(args);
    }

    /** The root of all commands. */
    @Command(
            name = "taonet",
            description = "The Bittensor network in one binary.",
            mixinStandardHelpOptions = true,
            version = "taonet 0.1.0",
            subcommands = CommandLine.HelpCommand.class)
    static final class Taonet implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
