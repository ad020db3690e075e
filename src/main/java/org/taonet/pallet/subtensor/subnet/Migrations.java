package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Bytes;

/** Which changes of storage have been made. */
public final class Migrations {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.BYTES,
            Codecs.BOOL,
            false,
            "Whether a change of storage, by its name, has been made.");

    private Migrations() {}
}
