package org.taonet.state;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.unit.Hash32;

/**
 * Cuts a state into pages and brings those of an older state forward to a newer one. The cost is that of the paths on
 * which the two differ: each changed page is written once, however many changes it took, with the pages above it.
 *
 * <p>A subtree stays in the page of its parent while that is below {@link #PAGE} bytes; then the largest children of
 * {@link #SMALLEST} bytes or more get pages of their own. So pages have one to some kilobytes, and sixteen at the most
 * in the worst case.
 */
public final class Checkpoint {
    /** Values of so many bytes lie apart from the pages. */
    public static final int FAR = 4096;

    /** What a page should not exceed. */
    static final int PAGE = 4096;

    /** Smaller subtrees get no page of their own. */
    static final int SMALLEST = 1024;

    private final Sink sink;
    private final TreeSet<PageId> pages = new TreeSet<>();
    private final TreeSet<PageId> values = new TreeSet<>();
    private byte[] path = new byte[128];

    private Checkpoint(Sink sink) {
        this.sink = sink;
    }

    /** Where pages go. What is dropped is named after all that is new. */
    public interface Sink {
        /** A new page. */
        void page(PageId id, byte[] bytes);

        /** A new large value. */
        void value(PageId id, byte[] bytes);

        /**
         * A page that the newer state has no use for. Who removes it later must not do so if it was added again since,
         * which happens when a state returns to what it was.
         */
        void dropPage(PageId id);

        /** A large value that the newer state has no use for; as for pages. */
        void dropValue(PageId id);
    }

    /**
     * Writes what turns the pages of one state into those of another.
     *
     * @param from the state the source holds, opened from there; {@link Trie#EMPTY} if it holds none
     * @param to the newer state; what it has not loaded must come from the same source. Opened again from its root it
     *     takes no memory
     */
    public static void forward(Trie from, Trie to, Sink sink) {
        Checkpoint checkpoint = new Checkpoint(sink);
        Hash32 root = to.root();
        if (root.equals(from.root())) {
            return;
        }
        Node node = to.rootNode();
        if (node != null) {
            if (node instanceof Node.Stub stub) {
                node = stub.load(Node.EMPTY, 0);
            }
            byte[] packed = checkpoint.pack(node, root, from.rootNode(), 0);
            checkpoint.write(PageId.of(Node.EMPTY, 0, root), packed);
        }
        if (from.rootNode() != null) {
            checkpoint.drop(from.rootNode(), 0);
        }
    }

    private void write(PageId id, byte[] packed) {
        pages.add(id);
        sink.page(
                id, new Output(packed.length + 1).u8(Pages.FORMAT).bytes(packed).toArray());
    }

    /** A subtree as it stands in the page above it, once the pages below are written. Short ones have no hash. */
    private byte[] pack(Node node, @Nullable Hash32 hash, @Nullable Node before, int depth) {
        if (hash != null
                && (node instanceof Node.Stub || (before instanceof Node.Stub stub && stub.hash.equals(hash)))) {
            pages.add(PageId.of(path, depth, hash));
            return stub(hash);
        }
        Node old = before instanceof Node.Stub stub ? stub.load(path, depth) : before;
        int end = enter(node, depth);
        return switch (node) {
            case Node.Branch branch -> packBranch(branch, old, end);
            case Node.Leaf leaf when leaf.valueLength() >= FAR -> packFar(leaf, end);
            case Node.FarLeaf far -> {
                values.add(PageId.of(path, end, Hash32.of(far.data, far.spanBytes())));
                yield packed(far);
            }
            case Node.Leaf leaf -> packed(leaf);
            case Node.Stub stub -> stub(stub.hash);
        };
    }

    private static byte[] packed(Node node) {
        Output out = new Output(node.data.length + 16);
        Pages.write(node, out);
        return out.toArray();
    }

    private static byte[] stub(Hash32 hash) {
        Output out = new Output(1 + Hash32.BYTES);
        Pages.writeStub(hash, out);
        return out.toArray();
    }

    private byte[] packFar(Node.Leaf leaf, int end) {
        byte[] value = Arrays.copyOfRange(leaf.data, leaf.spanBytes(), leaf.data.length);
        byte[] hash = Hash.blake2b256(value);
        PageId id = PageId.of(path, end, Hash32.of(hash));
        values.add(id);
        sink.value(id, value);
        return new Output(leaf.spanBytes() + 48)
                .u8(Pages.FAR_LEAF)
                .compact(leaf.nibbles())
                .bytes(leaf.data, 0, leaf.spanBytes())
                .bytes(hash)
                .u8(value.length >> 24)
                .u8(value.length >> 16)
                .u8(value.length >> 8)
                .u8(value.length)
                .toArray();
    }

    private byte[] packBranch(Node.Branch branch, @Nullable Node old, int end) {
        Node.Branch aligned = old instanceof Node.Branch b && sameSpan(b, branch) ? b : null;
        byte[] own = packed(branch);
        int total = own.length;
        byte[][] parts = new byte[branch.children.length][];
        int[] nibbles = new int[parts.length];
        int rest = branch.bitmap;
        for (int i = 0; i < parts.length; i++, rest &= rest - 1) {
            nibbles[i] = Integer.numberOfTrailingZeros(rest);
            step(end, nibbles[i]);
            Hash32 hash = branch.isHashed(nibbles[i]) ? branch.hash(nibbles[i]) : null;
            Node before = aligned == null ? null : aligned.child(nibbles[i]);
            parts[i] = pack(branch.children[i], hash, before, end + 1);
            total += parts[i].length;
        }
        while (total > PAGE) {
            int largest = 0;
            for (int i = 1; i < parts.length; i++) {
                largest = parts[i].length > parts[largest].length ? i : largest;
            }
            if (parts[largest].length < SMALLEST) {
                break;
            }
            step(end, nibbles[largest]);
            // A subtree of this size has no short encoding, so it has a hash.
            Hash32 hash = branch.hash(nibbles[largest]);
            write(PageId.of(path, end + 1, hash), parts[largest]);
            total -= parts[largest].length;
            parts[largest] = stub(hash);
            total += parts[largest].length;
        }
        Output out = new Output(total).bytes(own);
        for (byte[] part : parts) {
            out.bytes(part);
        }
        return out.toArray();
    }

    private static boolean sameSpan(Node a, Node b) {
        int bytes = a.spanBytes();
        return a.nibbles() == b.nibbles() && Arrays.equals(a.data, 0, bytes, b.data, 0, bytes);
    }

    /** Names the pages and values below a node of the older state that are neither new nor kept. */
    private void drop(Node node, int depth) {
        if (node instanceof Node.Stub stub) {
            PageId id = PageId.of(path, depth, stub.hash);
            if (!pages.contains(id)) {
                drop(stub.load(path, depth), depth);
                sink.dropPage(id);
            }
            return;
        }
        int end = enter(node, depth);
        if (node instanceof Node.FarLeaf far) {
            PageId id = PageId.of(path, end, Hash32.of(far.data, far.spanBytes()));
            if (!values.contains(id)) {
                sink.dropValue(id);
            }
        } else if (node instanceof Node.Branch branch) {
            int rest = branch.bitmap;
            for (Node child : branch.children) {
                step(end, Integer.numberOfTrailingZeros(rest));
                drop(child, end + 1);
                rest &= rest - 1;
            }
        }
    }

    /** Puts a node's span on the path after a depth; where it ends. */
    private int enter(Node node, int depth) {
        int end = depth + node.nibbles();
        if (path.length * 2 <= end) {
            path = Arrays.copyOf(path, end + 64);
        }
        int bytes = node.spanBytes();
        if (bytes > 0) {
            byte kept = node.odd() ? (byte) (path[depth >> 1] & 0xf0) : 0;
            System.arraycopy(node.data, 0, path, depth >> 1, bytes);
            path[depth >> 1] |= kept;
        }
        return end;
    }

    private void step(int end, int nibble) {
        int at = end >> 1;
        path[at] = (byte) ((end & 1) == 0 ? nibble << 4 : path[at] & 0xf0 | nibble);
    }
}
