package org.taonet.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.cli.btcli.Btcli;
import org.taonet.cli.tree.Commands;
import org.taonet.image.Prepared;
import org.taonet.shell.ShellCommand;

/** The one entry point. Commands run here, directly; Quarkus starts when a node is asked for the explorer's rows. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs one command and leaves the process with its exit code. */
    public static void main(String... args) throws InterruptedException, IOException {
        // Quarkus' classes are on the path: without this the first logger of any library complains on standard error.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Prepared.hold();
        World world = World.ofProcess();
        String program = System.getProperty("taonet.program", DropInCommand.program());
        List<String> words = List.of(args);
        System.exit(
                DropInCommand.isMeant(program)
                        ? DropInCommand.run(program, words, world.out(), world.err())
                        : Btcli.isMeant(program)
                                ? Btcli.run(world, commands(world), words)
                                : Taonet.run(world, commands(world), words));
    }

    /** The commands that serve. */
    private static Map<String, Supplier<Object>> commands(World world) {
        return Commands.groups(Map.of("node", () -> new NodeCommand(world), "shell", ShellCommand::new));
    }
}
