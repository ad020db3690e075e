package org.taonet.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Input;

/** The documentation of an item, kept as a place in the metadata's bytes and read only when asked for. */
public record Doc(byte[] data, int offset) {
    /** No documentation. */
    public static final Doc NONE = new Doc(new byte[1], 0);

    /** The lines, as the node has them. */
    public List<String> lines() {
        Input in = Input.of(data, offset, data.length - offset);
        int count = in.count(1, "docs");
        var lines = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new String(in.bytes(in.count(1, "docs")), StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doc that && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return lines().hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
