package org.taonet.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.taonet.text.Hex;

/** Vectors that upstream's crates made, from the test resources. */
final class Vectors {
    private Vectors() {}

    static JsonNode foundation(String name) {
        String path = "/vectors/foundation/" + name + ".json.gz";
        try (InputStream packed = Objects.requireNonNull(Vectors.class.getResourceAsStream(path), path);
                InputStream json = new GZIPInputStream(packed)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(JsonNode of, String field) {
        return Hex.decode(of.get(field).asText());
    }
}
