package org.taonet.cli.btcli;

import java.util.List;
import java.util.Optional;

/**
 * A command of btcli.
 *
 * @param state what becomes of it
 * @param path its name: ours, where we have it
 * @param switches its options and arguments, in btcli's order
 */
record Entry(State state, String path, List<Switch> switches) {
    /** What becomes of a command. */
    enum State {
        OURS,
        LATER,
        REMOVED
    }

    /** An option by one of its names. */
    Optional<Switch> option(String name) {
        return switches.stream()
                .filter(s -> s.names().contains(name) || s.denials().contains(name))
                .findFirst();
    }

    /** Its arguments. */
    List<Switch> arguments() {
        return switches.stream().filter(s -> s.kind() == Switch.Kind.ARG).toList();
    }
}
