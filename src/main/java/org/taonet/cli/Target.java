package org.taonet.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Chain;
import org.taonet.client.View;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which chain a command works on. */
public final class Target {
    /** Where the ledger lies unless told otherwise. */
    public static final String LEDGER = "~/.taonet/ledger.db";

    private static final int LOCK_SECONDS = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "NAME|URL",
            description = "finney, test, archive, local, or ws://HOST:PORT. Without it: the ledger on this machine.")
    private @Nullable String network;

    @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger's file (" + LEDGER + ").")
    private @Nullable String ledger;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for another writer of the ledger (" + LOCK_SECONDS + ").")
    private int lockTimeout = LOCK_SECONDS;

    /** The ledger's file. */
    public Path ledger() {
        return ledger(Taonet.world(spec), ledger);
    }

    public static Path ledger(World world, @Nullable String given) {
        return world.path(
                given != null ? given : world.variable("TAONET_LEDGER").orElse(LEDGER));
    }

    /** How long another writer is waited for. */
    public Duration lockTimeout() {
        return Duration.ofSeconds(lockTimeout);
    }

    public Connector.Where where(boolean writes) {
        World world = Taonet.world(spec);
        Optional<String> named = Optional.ofNullable(network);
        if (named.isPresent() && ledger != null) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--network and --ledger are two different chains: give one of them");
        }
        if (named.isEmpty() && ledger == null) {
            named = world.variable("TAONET_NETWORK");
        }
        return new Connector.Where(named, ledger(), lockTimeout(), writes);
    }

    /** Reads a chain. */
    public <T> T reading(Function<Chain, T> work) {
        return Taonet.world(spec).chains().use(where(false), work);
    }

    /** Works on a chain, which is made if it is a ledger that is not there yet. */
    public <T> T writing(Function<Chain, T> work) {
        return Taonet.world(spec).chains().use(where(true), work);
    }

    /** A block of the chain, which is named on standard error. */
    public static View view(Chain chain, String block, Out out) {
        View view = chain.at(block);
        out.note(chain.name() + ", block " + view.number());
        return view;
    }
}
