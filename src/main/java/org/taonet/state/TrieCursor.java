package org.taonet.state;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A walk over a trie: the nodes from the root to the current one, and the key that leads there. */
final class TrieCursor implements Cursor {
    private final byte[] prefix;
    private Node[] nodes = new Node[16];
    /** For each node the position of its own span's end, and the nibble to try next (-1: its own value). */
    private int[] ends = new int[16];

    private int[] next = new int[16];
    private int depth = -1;
    private byte[] path = new byte[96];
    private byte @Nullable [] key;
    private @Nullable Node at;

    TrieCursor(@Nullable Node root, byte[] prefix, byte @Nullable [] after) {
        this.prefix = prefix;
        boolean strict = after != null && Arrays.compareUnsigned(after, prefix) >= 0;
        if (root != null && (!strict || Reader.startsWith(Objects.requireNonNull(after), prefix))) {
            seek(root, strict ? Objects.requireNonNull(after) : prefix, strict);
        }
    }

    /** Goes down towards a key, leaving behind what lies before it. */
    private void seek(Node root, byte[] key, boolean strict) {
        Node child = root;
        int from = 0;
        while (child != null) {
            // The path down to here is the key's own.
            Node node = child instanceof Node.Stub stub ? stub.load(key, from) : child;
            int shared = Nibbles.matching(node.data, node.nibbles(), key, from);
            int end = from + node.nibbles();
            if (shared < node.nibbles()) {
                boolean keyEnds = from + shared == key.length * 2;
                if (keyEnds || nibble(node, from, shared) > Nibbles.at(key, from + shared)) {
                    push(node, key, from, -1);
                }
                return;
            }
            if (end == key.length * 2) {
                push(node, key, from, strict ? 0 : -1);
                return;
            }
            if (!(node instanceof Node.Branch branch)) {
                return;
            }
            int nibble = Nibbles.at(key, end);
            push(node, key, from, nibble + 1);
            child = branch.child(nibble);
            from = end + 1;
        }
    }

    private static int nibble(Node node, int from, int index) {
        return Nibbles.at(node.data, (from & 1) + index);
    }

    /** Puts a node on the stack, its span after the first {@code from} nibbles of a path. */
    private void push(Node node, byte[] above, int from, int tryNext) {
        depth++;
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
            ends = Arrays.copyOf(ends, depth * 2);
            next = Arrays.copyOf(next, depth * 2);
        }
        int end = from + node.nibbles();
        if (path.length * 2 <= end) {
            path = Arrays.copyOf(path, end + 32);
        }
        if (above != path) {
            Nibbles.copy(above, 0, from, path, 0);
        }
        int first = from >> 1;
        int bytes = node.spanBytes();
        if (bytes > 0) {
            byte kept = node.odd() ? (byte) (path[first] & 0xf0) : 0;
            System.arraycopy(node.data, 0, path, first, bytes);
            path[first] |= kept;
        }
        nodes[depth] = node;
        ends[depth] = end;
        next[depth] = tryNext;
    }

    @Override
    public boolean next() {
        key = null;
        at = null;
        while (depth >= 0) {
            Node node = nodes[depth];
            int nibble = next[depth]++;
            int end = ends[depth];
            if (nibble < 0) {
                if (node.valued()) {
                    key = Arrays.copyOf(path, end >> 1);
                    at = node;
                    if (Reader.startsWith(key, prefix)) {
                        return true;
                    }
                    depth = -1;
                    key = null;
                }
            } else if (nibble > 15 || !(node instanceof Node.Branch branch)) {
                depth--;
            } else {
                Node child = branch.child(nibble);
                if (child != null) {
                    int byteAt = end >> 1;
                    path[byteAt] = (byte) ((end & 1) == 0 ? nibble << 4 : path[byteAt] & 0xf0 | nibble);
                    child = child instanceof Node.Stub stub ? stub.load(path, end + 1) : child;
                    push(child, path, end + 1, -1);
                }
            }
        }
        return false;
    }

    @Override
    public byte[] key() {
        return Objects.requireNonNull(key, "no current entry");
    }

    @Override
    public byte[] value() {
        return Trie.value(Objects.requireNonNull(at, "no current entry"), key());
    }
}
