package org.taonet.crypto.bls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Vectors of bytes as arkworks writes them: eight bytes of length, little-endian, and the bytes. */
final class ArkBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ArkBytes plain(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ArkBytes vector(byte[] bytes) {
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(bytes.length)
                .array();
        return plain(length).plain(bytes);
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    /** So many vectors from an offset on, if the bytes hold them; more bytes may follow. */
    static Optional<List<byte[]>> vectors(byte[] bytes, int from, int count) {
        List<byte[]> vectors = new ArrayList<>();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (bytes.length - at < Long.BYTES) {
                return Optional.empty();
            }
            long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
            at += Long.BYTES;
            if (length < 0 || length > bytes.length - at) {
                return Optional.empty();
            }
            vectors.add(Arrays.copyOfRange(bytes, at, at + (int) length));
            at += (int) length;
        }
        return Optional.of(vectors);
    }
}
