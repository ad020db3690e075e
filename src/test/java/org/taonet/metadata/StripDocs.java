package org.taonet.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Makes the metadata files of the tests: {@code StripDocs IN.hex.xz OUT.xz} copies metadata with every documentation
 * list emptied, since those sentences are not ours to keep. All else stays as it is, byte for byte.
 */
final class StripDocs {
    private StripDocs() {}

    public static void main(String[] args) throws IOException {
        String hex;
        try (var in = new XZInputStream(Files.newInputStream(Path.of(args[0])))) {
            hex = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        }
        byte[] stripped = strip(HexFormat.of().parseHex(hex.substring(2)));
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(Path.of(args[1])), new LZMA2Options(9))) {
            out.write(stripped);
        }
    }

    static byte[] strip(byte[] metadata) {
        var docs = new ArrayList<int[]>();
        new MetadataReader(metadata, (from, to) -> docs.add(new int[] {from, to})).read();
        var out = new ByteArrayOutputStream(metadata.length);
        int at = 0;
        for (int[] doc : docs) {
            out.write(metadata, at, doc[0] - at);
            out.write(0);
            at = doc[1];
        }
        out.write(metadata, at, metadata.length - at);
        return out.toByteArray();
    }
}
