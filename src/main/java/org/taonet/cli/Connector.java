package org.taonet.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.client.Chain;

/** Opens chains for commands, and closes them when a command is done, unless it is to stay for the next. */
@FunctionalInterface
public interface Connector {
    /** Works on a chain. */
    <T> T use(Where where, Function<Chain, T> work);

    /**
     * Which chain is meant.
     *
     * @param network a network's name or endpoint; without one it is the ledger
     * @param ledger the ledger's file
     * @param lockTimeout how long another writer is waited for
     * @param writes whether blocks may be added: then a ledger that is not there is made
     */
    record Where(Optional<String> network, Path ledger, Duration lockTimeout, boolean writes) {
        /** With another wait. */
        Where waiting(Duration timeout) {
            return new Where(network, ledger, timeout, writes);
        }
    }
}
