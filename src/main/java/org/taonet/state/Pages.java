package org.taonet.state;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.scale.Outer;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Hash32;

/**
 * The pages of a source, read as trie nodes and kept in memory up to a number of bytes: the ones not read for longest
 * (nearly: a hand goes round) are dropped first, since they can be read again.
 */
public final class Pages {
    /** A page's first byte: the version of its format. */
    static final int FORMAT = 1;

    static final int LEAF = 0;
    static final int FAR_LEAF = 1;
    static final int BRANCH = 2;
    static final int VALUED_BRANCH = 3;
    static final int STUB = 4;

    /** A decoded page takes about this much more memory than its bytes. */
    private static final int SWELL = 4;

    private final Source source;
    private long budget;
    private final boolean verify;

    private Node.Stub[] kept = new Node.Stub[64];
    private int[] sizes = new int[64];
    private int count;
    private int hand;
    private long held;

    /** Keeps at most about so many bytes of pages that were read. */
    public Pages(Source source, long budget) {
        this(source, budget, false);
    }

    /** Also says whether to hash every page that is read and hold it against its name (some 50 us a page). */
    public Pages(Source source, long budget, boolean verify) {
        this.source = source;
        this.budget = budget;
        this.verify = verify;
    }

    /** Keeps fewer bytes, or more, from now on. */
    public synchronized void limit(long bytes) {
        budget = bytes;
        while (held > budget && count > 0) {
            dropOne();
        }
    }

    /** About how many bytes of memory the pages take that are held. */
    public synchronized long held() {
        return held;
    }

    Node load(Node.Stub stub, byte[] key, int depth) {
        PageId id = PageId.of(key, depth, stub.hash);
        byte[] page = source.page(id);
        if (page == null) {
            throw new StateGone("no page at " + id.path() + " with hash " + id.hash());
        }
        Node node = read(id, page, depth);
        if (verify && !Encoding.rootOf(node).equals(id.hash())) {
            throw new StateGone("the page at " + id.path() + " does not have the hash " + id.hash());
        }
        return admit(stub, node, page.length * SWELL);
    }

    private synchronized Node admit(Node.Stub stub, Node node, int size) {
        Node other = stub.loaded;
        if (other != null) {
            return other;
        }
        while (held + size > budget && count > 0) {
            dropOne();
        }
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        kept[count] = stub;
        sizes[count++] = size;
        held += size;
        stub.used = true;
        // Readers find the node without a lock: its fields must be there before it is.
        VarHandle.storeStoreFence();
        stub.loaded = node;
        return node;
    }

    private void dropOne() {
        while (true) {
            hand = hand >= count ? 0 : hand;
            Node.Stub stub = kept[hand];
            if (!stub.used) {
                stub.loaded = null;
                held -= sizes[hand];
                kept[hand] = kept[--count];
                sizes[hand] = sizes[count];
                return;
            }
            stub.used = false;
            hand++;
        }
    }

    byte[] value(byte[] key, byte[] data, int at) {
        PageId id = PageId.of(key, key.length * 2, Hash32.of(data, at));
        byte[] value = source.value(id);
        if (value == null) {
            throw new StateGone("no value at " + id.path() + " with hash " + id.hash());
        }
        if (verify && !Hash32.of(Hash.blake2b256(value)).equals(id.hash())) {
            throw new StateGone("the value at " + id.path() + " does not have the hash " + id.hash());
        }
        return value;
    }

    private Node read(PageId id, byte[] page, int depth) {
        // A node takes two bytes at least: nesting is limited by the page itself.
        Input in = Input.of(page, Outer.NONE, page.length);
        try {
            if (in.u8() != FORMAT) {
                throw in.fault("page", "of an unknown format");
            }
            Node node = read(in, depth);
            in.done("page");
            return node;
        } catch (ScaleException damaged) {
            throw new StateGone("the page at " + id.path() + " is damaged", damaged);
        }
    }

    private Node read(Input in, int depth) {
        int kind = in.u8();
        return switch (kind) {
            case STUB -> new Node.Stub(this, Hash32.of(in.bytes(Hash32.BYTES)));
            case LEAF -> leaf(in, depth);
            case FAR_LEAF -> {
                int nibbles = span(in);
                byte[] data = data(in, depth, nibbles, Node.FarLeaf.STORED);
                yield new Node.FarLeaf(data, nibbles, (depth & 1) == 1, this);
            }
            case BRANCH, VALUED_BRANCH -> branch(in, depth, kind == VALUED_BRANCH);
            default -> throw in.fault("page", "no such node: " + kind);
        };
    }

    private static int span(Input in) {
        return (int) in.compactUpTo(2L * in.remaining(), "span");
    }

    private static Node leaf(Input in, int depth) {
        int nibbles = span(in);
        int length = in.count(1, "value");
        return new Node.Leaf(data(in, depth, nibbles, length), nibbles, (depth & 1) == 1);
    }

    private static byte[] data(Input in, int depth, int nibbles, int length) {
        int span = Nibbles.bytes(depth, nibbles);
        if (span + length == 0) {
            return Node.EMPTY;
        }
        byte[] data = in.bytes(span + length);
        boolean dirtyStart = (depth & 1) == 1 && span > 0 && (data[0] & 0xf0) != 0;
        boolean dirtyEnd = (depth + nibbles & 1) == 1 && span > 0 && (data[span - 1] & 15) != 0;
        if (dirtyStart || dirtyEnd) {
            throw in.fault("span", "with dirt beside it");
        }
        return data;
    }

    private Node branch(Input in, int depth, boolean valued) {
        int nibbles = span(in);
        int bitmap = in.u16();
        byte[] data = data(in, depth, nibbles, valued ? in.count(1, "value") : 0);
        Node[] children = new Node[Integer.bitCount(bitmap)];
        in.descend("page");
        for (int i = 0; i < children.length; i++) {
            children[i] = read(in, depth + nibbles + 1);
        }
        in.ascend();
        return new Node.Branch(data, nibbles, valued, (depth & 1) == 1, bitmap, children);
    }

    /** Writes what stands before a node's children in a page. */
    static void write(Node node, Output out) {
        switch (node) {
            case Node.Leaf leaf ->
                out.u8(LEAF).compact(leaf.nibbles()).compact(leaf.valueLength()).bytes(leaf.data);
            case Node.FarLeaf far -> out.u8(FAR_LEAF).compact(far.nibbles()).bytes(far.data);
            case Node.Branch branch -> {
                out.u8(branch.valued() ? VALUED_BRANCH : BRANCH).compact(branch.nibbles());
                out.u16(branch.bitmap);
                if (branch.valued()) {
                    out.compact(branch.valueLength());
                }
                out.bytes(branch.data);
            }
            case Node.Stub stub -> writeStub(stub.hash, out);
        }
    }

    /** Writes the place of a subtree that has a page of its own. */
    static void writeStub(Hash32 hash, Output out) {
        out.u8(STUB).bytes(hash.bytes());
    }
}
