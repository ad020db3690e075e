package org.taonet.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.taonet.text.Json;
import org.tukaani.xz.XZInputStream;

/** Test data recorded from upstream's runtime: metadata without its sentences, and lines of scenarios. */
public final class Fixtures {
    private Fixtures() {}

    /** The bytes of a compressed resource below {@code /vectors}. */
    public static byte[] bytes(String name) {
        String path = "/vectors/" + name + ".xz";
        try (var in = new XZInputStream(Objects.requireNonNull(Fixtures.class.getResourceAsStream(path), path))) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Metadata by the name of its file: v14, v15, v16, governance-v15. */
    public static Metadata metadata(String name) {
        return Metadata.parse(bytes("metadata/" + name));
    }

    /** The lines of a scenario. */
    public static List<Json> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(Json::parse)
                .toList();
    }
}
