package org.taonet.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.taonet.metadata.Metadata;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Hash32;

/**
 * Metadata of public networks, kept in files between runs, by genesis and version of the runtime. A file that cannot be
 * read, or is damaged, is as good as none; one that cannot be written is not missed.
 */
public final class MetadataCache {
    private static final String NONE = "";

    private final String folder;

    private MetadataCache(String folder) {
        this.folder = folder;
    }

    /** The user's: below {@code XDG_CACHE_HOME}, or {@code ~/.cache}. */
    public static MetadataCache ofUser() {
        String base = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home", "");
        if (base != null && !base.isBlank()) {
            return in(Path.of(base, "taonet", "metadata"));
        }
        return home.isEmpty() ? none() : in(Path.of(home, ".cache", "taonet", "metadata"));
    }

    /** In a folder, which is made when it is needed. */
    public static MetadataCache in(Path folder) {
        return new MetadataCache(folder.toString());
    }

    /** Keeps nothing. */
    public static MetadataCache none() {
        return new MetadataCache(NONE);
    }

    private Path file(Hash32 genesis, long specVersion) {
        return Path.of(folder, genesis.hex().substring(2, 18) + "-" + specVersion + ".scale");
    }

    /** The metadata of a chain's version. */
    Optional<Metadata> find(Hash32 genesis, long specVersion) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = file(genesis, specVersion);
        try {
            return Optional.of(Metadata.parse(Files.readAllBytes(file)));
        } catch (IOException | ScaleException absentOrDamaged) {
            return Optional.empty();
        }
    }

    /** Keeps the metadata of a chain's version; whole or not at all. */
    void keep(Hash32 genesis, long specVersion, Metadata metadata) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            Path half = Files.createTempFile(Path.of(folder), "metadata", ".part");
            Files.write(half, metadata.bytes());
            Files.move(half, file(genesis, specVersion), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notMissed) {
            // a cache is a convenience
        }
    }
}
