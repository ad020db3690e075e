package org.taonet.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.node.FileLedger;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a chain of one's own and serves it. */
@Command(
        name = "node",
        description = "Start a chain and serve it: JSON-RPC over WebSocket and HTTP, /health, /metrics, /explorer.",
        sortOptions = false)
final class NodeCommand implements Callable<Integer> {
    private static final String LEDGER = ".taonet/ledger.db";

    private final World world;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "What a new chain begins with: dev (default), localnet," + " localnet-fast.")
    private @Nullable String preset;

    @Option(names = "--ledger", paramLabel = "FILE", description = "The file that keeps the chain (~/" + LEDGER + ").")
    private @Nullable Path ledger;

    @Option(names = "--tmp", description = "Keep the chain in memory alone.")
    private boolean tmp;

    @Option(
            names = "--rpc-port",
            paramLabel = "N",
            split = ",",
            description = "Ports to listen on (9944; with a localnet preset also 9945); 0 for any free one.")
    private @Nullable List<Integer> ports;

    @Option(
            names = "--rpc-host",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Addresses to listen on (loopback). Elsewhere the developer's methods are off.")
    private List<String> hosts = Options.LOOPBACK;

    @Option(names = "--rpc-cors", paramLabel = "all", description = "Let pages of any web site talk to the node.")
    private @Nullable String cors;

    @Option(
            names = "--sealing",
            paramLabel = "WHEN",
            description = "When blocks are made: instant (default), manual, every so many milliseconds, or instant+MS.")
    private @Nullable String sealing;

    @Option(names = "--finality-lag", paramLabel = "N", description = "How many blocks behind the head is final (0).")
    private long finalityLag;

    @Option(names = "--keep-blocks", paramLabel = "N", description = "How many blocks the ledger keeps (all).")
    private long keepBlocks;

    @Option(names = "--lift-limits", description = "Lift the limits on a block's weight.")
    private boolean lifted;

    @Option(
            names = "--paranoid",
            description = "Look at the whole state after every block, and stop where it is not sound; slow.")
    private boolean paranoid;

    @Option(
            names = "--fork",
            paramLabel = "URL",
            description = "Begin from another chain's state, read as it is needed; with --ledger in a file.")
    private @Nullable String fork;

    @Option(names = "--fork-block", paramLabel = "N", description = "The block to begin from (the newest).")
    private @Nullable Long forkBlock;

    @Option(
            names = "--fork-cache",
            paramLabel = "FILE",
            description = "Keep what was read of it, to go on without it (with --ledger: FILE.fork).")
    private @Nullable Path forkCache;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say each block.")
    private boolean verbose;

    NodeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws InterruptedException {
        return Serving.run(options(), verbose, world.out(), world.err());
    }

    private Options options() {
        if (tmp && ledger != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--tmp and --ledger: give one of them");
        }
        Path file = ledger != null ? ledger : Taonet.ledger(world);
        String from = preset != null ? preset : tmp ? Options.DEV.preset() : began(file);
        boolean localnet = from.startsWith("localnet");
        List<Integer> listened = ports != null ? ports : localnet ? List.of(9944, 9945) : List.of(9944);
        Options options = Options.DEV
                .preset(from)
                .hosts(hosts)
                .onPorts(listened.toArray(Integer[]::new))
                .anyOrigin("all".equals(cors))
                .finalityLag(finalityLag)
                .keepBlocks(keepBlocks)
                .lifted(lifted)
                .paranoid(paranoid);
        try {
            options = sealing == null ? options : options.sealing(Sealing.parse(sealing));
        } catch (IllegalArgumentException unknown) {
            throw new CommandLine.ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
        if (fork != null) {
            options = options.fork(
                    new Options.ForkFrom(fork, Optional.ofNullable(forkBlock), Optional.ofNullable(forkCache)));
        }
        boolean inMemory = tmp || (fork != null && ledger == null);
        return inMemory ? options : options.ledger(file);
    }

    /** The preset of a ledger that is there already; the usual one for a new ledger. */
    private static String began(Path file) {
        String preset = Files.exists(file) ? FileLedger.presetOf(file) : "";
        return preset.isEmpty() ? Options.DEV.preset() : preset;
    }
}
