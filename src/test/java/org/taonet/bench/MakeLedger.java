package org.taonet.bench;

import java.nio.file.Path;
import org.taonet.node.FileLedger;
import org.taonet.node.Options;

/** Makes a ledger of a developer's chain whose state has at least so many keys: FILE KEYS. */
final class MakeLedger {
    private MakeLedger() {}

    public static void main(String[] args) {
        FileLedger.open(Path.of(args[0]), BlocksBench.genesis(Integer.parseInt(args[1])), Options.DEV)
                .close();
    }
}
