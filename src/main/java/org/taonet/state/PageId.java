package org.taonet.state;

import java.util.Arrays;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Names a page, or a value too large for one: the path of its root in the trie and its hash. The path is the nibbles
 * packed in bytes, the last half byte zero if their number is odd, and a byte more: 1 if it is odd, 0 if not.
 */
public record PageId(Bytes path, Hash32 hash) implements Comparable<PageId> {
    /** Of the first nibbles of a key. */
    static PageId of(byte[] key, int nibbles, Hash32 hash) {
        byte[] path = new byte[(nibbles + 1 >> 1) + 1];
        Nibbles.copy(key, 0, nibbles, path, 0);
        path[path.length - 1] = (byte) (nibbles & 1);
        return new PageId(Bytes.owning(path), hash);
    }

    /** One byte string: the path, then the first 8 bytes of the hash. */
    public byte[] key() {
        byte[] path = path().shared();
        byte[] key = Arrays.copyOf(path, path.length + 8);
        System.arraycopy(hash.bytes(), 0, key, path.length, 8);
        return key;
    }

    @Override
    public int compareTo(PageId other) {
        int order = path.compareTo(other.path);
        return order != 0 ? order : hash.compareTo(other.hash);
    }
}
