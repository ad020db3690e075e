package org.taonet.cli.btcli;

import java.util.List;

/**
 * An option of btcli, or an argument.
 *
 * @param id what the table calls it
 * @param kind what follows it
 * @param names how it is written
 * @param denials how the opposite of a flag is written
 * @param said our word for it
 * @param denied our word for its opposite
 */
record Switch(String id, Kind kind, List<String> names, List<String> denials, String said, String denied) {
    /** It needs no saying: it is what our command does anyway. */
    static final String NOTHING = "-";

    /** It is not built yet. */
    static final String LATER = "!";

    /** It is an argument of ours, too. */
    static final String ARGUMENT = "@";

    /** A scheme of keys, of which ours makes the one that is the default. */
    static final String SCHEME = "sr25519";

    /** What follows an option. */
    enum Kind {
        FLAG,
        TEXT,
        /** A text, and the option may come again. */
        MANY,
        /** No option at all: a word on its own. */
        ARG
    }

    /** The same with other words of ours: one, or one for it and one for its denial. */
    Switch saying(String target) {
        int slash = target.indexOf('/');
        return slash < 0
                ? new Switch(id, kind, names, denials, target, NOTHING)
                : new Switch(id, kind, names, denials, target.substring(0, slash), target.substring(slash + 1));
    }
}
