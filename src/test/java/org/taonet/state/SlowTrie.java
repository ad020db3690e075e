package org.taonet.state;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.unit.Hash32;

/**
 * The root the obvious way: from all entries, recursively, one nibble a list element. What the trie is held against.
 */
final class SlowTrie {
    private SlowTrie() {}

    static Hash32 root(SortedMap<byte[], byte[]> entries, boolean hashLargeValues) {
        TreeMap<String, byte[]> byNibbles = new TreeMap<>();
        entries.forEach((key, value) -> byNibbles.put(java.util.HexFormat.of().formatHex(key), value));
        return Hash32.of(Hash.blake2b256(node(byNibbles, 0, hashLargeValues)));
    }

    /** The node over entries that share their first {@code depth} hexadecimal digits. */
    private static byte[] node(TreeMap<String, byte[]> entries, int depth, boolean hashLarge) {
        if (entries.isEmpty()) {
            return new byte[] {0};
        }
        String first = entries.firstKey();
        String last = entries.lastKey();
        int end = depth;
        while (end < first.length() && end < last.length() && first.charAt(end) == last.charAt(end)) {
            end++;
        }
        String span = first.substring(depth, end);
        byte[] value = entries.get(first.substring(0, end));
        boolean hashed = hashLarge && value != null && value.length >= 33;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (entries.size() == 1) {
            header(out, hashed ? 0x20 : 0x40, hashed ? 31 : 63, span);
            value(out, value, hashed);
            return out.toByteArray();
        }
        List<byte[]> children = new ArrayList<>();
        int bitmap = 0;
        for (int digit = 0; digit < 16; digit++) {
            TreeMap<String, byte[]> under = new TreeMap<>();
            String prefix = first.substring(0, end) + Character.forDigit(digit, 16);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().startsWith(prefix)) {
                    under.put(entry.getKey(), entry.getValue());
                }
            }
            if (!under.isEmpty()) {
                bitmap |= 1 << digit;
                children.add(node(under, end + 1, hashLarge));
            }
        }
        header(out, value == null ? 0x80 : hashed ? 0x10 : 0xc0, hashed ? 15 : 63, span);
        out.write(bitmap);
        out.write(bitmap >> 8);
        value(out, value, hashed);
        for (byte[] child : children) {
            byte[] held = child.length < 32 ? child : Hash.blake2b256(child);
            out.write(held.length << 2);
            out.writeBytes(held);
        }
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, int kind, int most, String span) {
        int count = span.length();
        out.write(kind | Math.min(count, most));
        if (count >= most) {
            int rest = count - most;
            for (; rest >= 255; rest -= 255) {
                out.write(255);
            }
            out.write(rest);
        }
        out.writeBytes(java.util.HexFormat.of().parseHex(count % 2 == 1 ? "0" + span : span));
    }

    private static void value(ByteArrayOutputStream out, byte[] value, boolean hashed) {
        if (value != null) {
            out.writeBytes(
                    hashed
                            ? Hash.blake2b256(value)
                            : new Output().compact(value.length).bytes(value).toArray());
        }
    }
}
