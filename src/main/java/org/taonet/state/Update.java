package org.taonet.state;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies sorted changes to a trie in one descent: a node on many changed paths is copied once, what is not on one is
 * shared, and what turns out unchanged is the very same node.
 */
final class Update {
    private static final int WIDTH = 16;

    private final Changes changes;

    Update(Changes changes) {
        this.changes = changes;
    }

    @Nullable
    Node applyTo(@Nullable Node root) {
        return apply(root, 0, 0, changes.size());
    }

    /** The subtree at a depth after the changes from one index to another, which all run through it. */
    private @Nullable Node apply(@Nullable Node old, int depth, int from, int to) {
        if (old == null) {
            return build(depth, from, to);
        }
        byte[] first = changes.key(from);
        Node node = old instanceof Node.Stub stub ? stub.load(first, depth) : old;
        int nibbles = node.nibbles();
        int shared = Nibbles.matching(node.data, nibbles, first, depth);
        if (to - from > 1 && shared > 0) {
            shared = Math.min(shared, Nibbles.matching(node.data, nibbles, changes.key(to - 1), depth));
        }
        Node updated = shared == nibbles ? through(node, depth, from, to) : parted(node, depth, shared, from, to);
        return updated == node ? old : updated;
    }

    /** All changes run through the node's whole span. */
    private @Nullable Node through(Node node, int depth, int from, int to) {
        int at = depth + node.nibbles();
        int next = from;
        byte[] key = changes.key(from);
        boolean ends = key.length * 2 == at;
        byte @Nullable [] value = null;
        boolean revalued = false;
        if (ends) {
            value = changes.value(from);
            next++;
            revalued = node instanceof Node.FarLeaf || !sameValue(node, value);
            if (next == to) {
                return revalued ? valued(node, key, depth, at, value) : node;
            }
        }
        if (node instanceof Node.Branch branch && !revalued) {
            int nibble = Nibbles.at(changes.key(next), at);
            if (Nibbles.at(changes.key(to - 1), at) == nibble && branch.child(nibble) != null) {
                return along(branch, nibble, depth, next, to);
            }
        }
        @Nullable Node[] slots = slots(node);
        boolean changed = descend(slots, at, next, to);
        if (!changed && !revalued) {
            return node;
        }
        if (!ends && node instanceof Node.FarLeaf far) {
            value = far.load(Arrays.copyOf(key, at >> 1));
        } else if (!revalued) {
            value = node.stored();
        }
        return join(key, depth, at, value, slots, node);
    }

    private static boolean sameValue(Node node, byte @Nullable [] value) {
        if (value == null || !node.valued()) {
            return value == null && !node.valued();
        }
        return Arrays.equals(node.data, node.spanBytes(), node.data.length, value, 0, value.length);
    }

    /** The node with another value. */
    private static @Nullable Node valued(Node node, byte[] key, int depth, int at, byte @Nullable [] value) {
        if (node instanceof Node.Branch branch && (value != null || branch.children.length > 1)) {
            return branch.with(Node.pack(key, depth, at, value), at - depth, value != null, (depth & 1) == 1);
        }
        return join(key, depth, at, value, slots(node), node);
    }

    /** A branch of which one child changes: the common case, mostly without slots. */
    private @Nullable Node along(Node.Branch branch, int nibble, int depth, int from, int to) {
        int at = depth + branch.nibbles();
        Node child = Objects.requireNonNull(branch.child(nibble));
        Node updated = apply(child, at + 1, from, to);
        if (updated == child) {
            return branch;
        }
        if (updated == null) {
            @Nullable Node[] slots = slots(branch);
            slots[nibble] = null;
            return join(changes.key(from), depth, at, branch.stored(), slots, branch);
        }
        return branch.with(nibble, updated);
    }

    /**
     * Some change leaves the node's span after {@code shared} nibbles: a branch there, with the node's rest below it.
     */
    private @Nullable Node parted(Node node, int depth, int shared, int from, int to) {
        byte[] key = changes.key(from);
        int at = depth + shared;
        int end = depth + node.nibbles();
        byte[] path = path(key, node, depth);
        int nibble = Nibbles.at(path, at);
        @Nullable Node[] slots = new Node[WIDTH];
        Node rest = node.spanning(path, at + 1, end);
        slots[nibble] = rest;
        int next = from;
        byte @Nullable [] value = null;
        if (key.length * 2 == at) {
            value = changes.value(next++);
        }
        boolean changed = descend(slots, at, next, to);
        if (!changed && value == null) {
            return node;
        }
        return join(key, depth, at, value, slots, null);
    }

    /** The path to the end of a node: the first nibbles of a key, then the node's own. */
    private static byte[] path(byte[] key, Node node, int depth) {
        int end = depth + node.nibbles();
        byte[] path = new byte[end + 1 >> 1];
        Nibbles.copy(key, 0, depth, path, 0);
        merge(node.data, node.spanBytes(), path, depth);
        return path;
    }

    private static void merge(byte[] span, int bytes, byte[] path, int depth) {
        for (int i = 0; i < bytes; i++) {
            path[(depth >> 1) + i] |= span[i];
        }
    }

    private static @Nullable Node[] slots(Node node) {
        @Nullable Node[] slots = new Node[WIDTH];
        if (node instanceof Node.Branch branch) {
            int child = 0;
            for (int rest = branch.bitmap; rest != 0; rest &= rest - 1) {
                slots[Integer.numberOfTrailingZeros(rest)] = branch.children[child++];
            }
        }
        return slots;
    }

    /** Applies changes to the slots of a branch at a position; whether one became another node. */
    private boolean descend(@Nullable Node[] slots, int at, int from, int to) {
        boolean changed = false;
        for (int start = from; start < to; ) {
            int nibble = Nibbles.at(changes.key(start), at);
            int end = start + 1;
            while (end < to && Nibbles.at(changes.key(end), at) == nibble) {
                end++;
            }
            Node before = slots[nibble];
            Node after = apply(before, at + 1, start, end);
            if (after != before) {
                slots[nibble] = after;
                changed = true;
            }
            start = end;
        }
        return changed;
    }

    /** A subtree of new entries alone. */
    private @Nullable Node build(int depth, int from, int to) {
        int first = from;
        while (first < to && changes.value(first) == null) {
            first++;
        }
        int last = to - 1;
        while (last > first && changes.value(last) == null) {
            last--;
        }
        if (first >= to) {
            return null;
        }
        byte[] key = changes.key(first);
        if (first == last) {
            return join(key, depth, key.length * 2, changes.value(first), new Node[WIDTH], null);
        }
        int at = depth + Nibbles.shared(key, changes.key(last), depth);
        int next = first;
        byte @Nullable [] value = null;
        if (key.length * 2 == at) {
            value = changes.value(next++);
        }
        @Nullable Node[] slots = new Node[WIDTH];
        descend(slots, at, next, last + 1);
        return join(key, depth, at, value, slots, null);
    }

    /**
     * The node with a span of a key, a value if any, and children: or what stands for it when those are few. What is
     * known of children that it shares with the node it came from is kept.
     */
    private static @Nullable Node join(
            byte[] key, int depth, int at, byte @Nullable [] value, @Nullable Node[] slots, @Nullable Node origin) {
        int bitmap = 0;
        for (int i = 0; i < WIDTH; i++) {
            bitmap |= slots[i] == null ? 0 : 1 << i;
        }
        boolean odd = (depth & 1) == 1;
        int count = Integer.bitCount(bitmap);
        if (count == 0) {
            return value == null ? null : new Node.Leaf(Node.pack(key, depth, at, value), at - depth, odd);
        }
        if (count == 1 && value == null) {
            return merged(key, depth, at, Integer.numberOfTrailingZeros(bitmap), slots);
        }
        Node[] children = new Node[count];
        int child = 0;
        for (Node slot : slots) {
            if (slot != null) {
                children[child++] = slot;
            }
        }
        byte[] data = Node.pack(key, depth, at, value);
        if (!(origin instanceof Node.Branch from)) {
            return new Node.Branch(data, at - depth, value != null, odd, bitmap, children);
        }
        int stale = from.stale() | bitmap & ~from.bitmap;
        byte[] known = from.references();
        byte[] references = new byte[count * Node.Branch.REFERENCE];
        for (int i = 0; i < count; i++) {
            int nibble = nibble(bitmap, i);
            if (known == null || from.child(nibble) != children[i]) {
                stale |= 1 << nibble;
            } else {
                int old = from.index(nibble) * Node.Branch.REFERENCE;
                System.arraycopy(known, old, references, i * Node.Branch.REFERENCE, Node.Branch.REFERENCE);
            }
        }
        return new Node.Branch(data, at - depth, value != null, odd, bitmap, children, stale & bitmap, references);
    }

    /** The i-th bit that is set. */
    private static int nibble(int bitmap, int i) {
        int rest = bitmap;
        for (int skipped = 0; skipped < i; skipped++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }

    /** The only child, with the span above it and its nibble put before its own. */
    private static Node merged(byte[] key, int depth, int at, int nibble, @Nullable Node[] slots) {
        byte[] above = new byte[(at >> 1) + 1];
        Nibbles.copy(key, 0, at, above, 0);
        above[at >> 1] |= (byte) ((at & 1) == 0 ? nibble << 4 : nibble);
        Node child = Objects.requireNonNull(slots[nibble]);
        if (child instanceof Node.Stub stub) {
            child = stub.load(above, at + 1);
        }
        int end = at + 1 + child.nibbles();
        byte[] path = Arrays.copyOf(above, end + 1 >> 1);
        merge(child.data, child.spanBytes(), path, at + 1);
        return child.spanning(path, depth, end);
    }
}
