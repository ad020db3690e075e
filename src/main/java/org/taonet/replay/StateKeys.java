package org.taonet.replay;

import org.taonet.state.StoragePrefix;

/** Keys that the replayer itself looks at. */
final class StateKeys {
    /** Timestamp.Now. */
    static final byte[] NOW = StoragePrefix.of("Timestamp")
            .value("Now", org.taonet.scale.Codecs.U64, "")
            .key();

    private StateKeys() {}
}
