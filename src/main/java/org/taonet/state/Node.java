package org.taonet.state;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taonet.unit.Hash32;

/**
 * A node of the trie. Its content never changes; the hashes of a branch's children are found when first asked for, and
 * stand with the branch in the very form in which its encoding has them: so that a changed branch is encoded by copying
 * them and not by visiting each child.
 *
 * <p>{@code data} is the packed span of the key that the node stands for, then its value.
 */
abstract sealed class Node {
    static final byte[] EMPTY = new byte[0];

    final byte[] data;
    /**
     * Nibbles of the span, shifted by two; then whether there is a value; then whether the span starts at an odd place.
     */
    private final int meta;

    Node(byte[] data, int nibbles, boolean valued, boolean odd) {
        this.data = data;
        this.meta = nibbles << 2 | (valued ? 2 : 0) | (odd ? 1 : 0);
    }

    final int nibbles() {
        return meta >>> 2;
    }

    final boolean valued() {
        return (meta & 2) != 0;
    }

    final boolean odd() {
        return (meta & 1) != 0;
    }

    /** Bytes of the packed span, where the value starts. */
    final int spanBytes() {
        return Nibbles.bytes(meta & 1, nibbles());
    }

    final int valueLength() {
        return data.length - spanBytes();
    }

    /** The value as it stands in the node: for a far leaf its hash and length. */
    final byte @Nullable [] stored() {
        return valued() ? Arrays.copyOfRange(data, spanBytes(), data.length) : null;
    }

    /** Whether a key, from a position on, runs through this node's whole span. */
    final boolean matches(byte[] key, int from) {
        int nibbles = nibbles();
        return key.length * 2 - from >= nibbles
                && (nibbles == 0 || Nibbles.matching(data, nibbles, key, from) == nibbles);
    }

    /** Span of a key from one position to another, then a value if any. */
    static byte[] pack(byte[] key, int from, int to, byte @Nullable [] value) {
        int span = Nibbles.bytes(from, to - from);
        int length = value == null ? 0 : value.length;
        if (span + length == 0) {
            return EMPTY;
        }
        byte[] data = new byte[span + length];
        Nibbles.copy(key, from, to, data, 0);
        if (value != null) {
            System.arraycopy(value, 0, data, span, length);
        }
        return data;
    }

    /** This node with another span: the nibbles of a path, which runs to where this node's value or branches are. */
    final Node spanning(byte[] path, int from, int to) {
        byte[] packed = pack(path, from, to, stored());
        boolean odd = (from & 1) == 1;
        return switch (this) {
            case Leaf _ -> new Leaf(packed, to - from, odd);
            case FarLeaf far -> new FarLeaf(packed, to - from, odd, far.pages);
            case Branch branch -> branch.with(packed, to - from, valued(), odd);
            case Stub _ -> throw new IllegalStateException("a stub has no span");
        };
    }

    /** The end of a key and its value. */
    static final class Leaf extends Node {
        Leaf(byte[] data, int nibbles, boolean odd) {
            super(data, nibbles, true, odd);
        }
    }

    /**
     * The end of a key whose value lies in the source alone: here stand its hash and its length (4 bytes, big- endian).
     */
    static final class FarLeaf extends Node {
        static final int STORED = 36;

        final Pages pages;

        FarLeaf(byte[] data, int nibbles, boolean odd, Pages pages) {
            super(data, nibbles, true, odd);
            this.pages = pages;
        }

        /** Reads the value of a whole key. */
        byte[] load(byte[] key) {
            return pages.value(key, data, spanBytes());
        }
    }

    /** Where keys part, and perhaps one ends. */
    static final class Branch extends Node {
        /** A child's reference: a byte that tells its length times four, then its hash or its short encoding. */
        static final int REFERENCE = 33;

        final char bitmap;
        /** One for each bit set, in order. */
        final Node[] children;
        /** The nibbles whose references are not known yet, unless all have become known. */
        private final char stale;
        /** References of the children, or of those of the branch this one came from, in the same order. */
        private byte @Nullable [] references;
        /** Written after the references: who sees that all are known sees them. */
        private volatile boolean known;

        Branch(byte[] data, int nibbles, boolean valued, boolean odd, int bitmap, Node[] children) {
            this(data, nibbles, valued, odd, bitmap, children, bitmap, null);
        }

        Branch(
                byte[] data,
                int nibbles,
                boolean valued,
                boolean odd,
                int bitmap,
                Node[] children,
                int stale,
                byte @Nullable [] references) {
            super(data, nibbles, valued, odd);
            this.bitmap = (char) bitmap;
            this.children = children;
            this.stale = (char) stale;
            this.references = stale == bitmap ? null : references;
        }

        /** The same children under another span and value. */
        Branch with(byte[] data, int nibbles, boolean valued, boolean odd) {
            int stale = stale();
            return new Branch(data, nibbles, valued, odd, bitmap, children, stale, references);
        }

        /** With another child in the place of one. */
        Branch with(int nibble, Node child) {
            Node[] changed = children.clone();
            changed[index(nibble)] = child;
            int stale = stale() | 1 << nibble;
            return new Branch(data, nibbles(), valued(), odd(), bitmap, changed, stale, references);
        }

        @Nullable
        Node child(int nibble) {
            return (bitmap & 1 << nibble) == 0 ? null : children[index(nibble)];
        }

        int index(int nibble) {
            return Integer.bitCount(bitmap & (1 << nibble) - 1);
        }

        boolean known() {
            return known;
        }

        /** The nibbles whose references are not known. To be asked before {@link #references}. */
        int stale() {
            return known ? 0 : stale;
        }

        /** References in the order of children, those of stale nibbles void; null if all are stale. */
        byte @Nullable [] references() {
            return references;
        }

        /** Whether a child stands here by its hash, and not by its encoding. All references must be known. */
        boolean isHashed(int nibble) {
            return Objects.requireNonNull(references)[index(nibble) * REFERENCE] == Encoding.HASHED;
        }

        /** The hash a child stands here by. All references must be known. */
        Hash32 hash(int nibble) {
            return Hash32.of(Objects.requireNonNull(references), index(nibble) * REFERENCE + 1);
        }

        /** Sets the references of all children. */
        void know(byte[] all) {
            // Others may read them without a lock, also before they see that all are known.
            VarHandle.storeStoreFence();
            references = all;
            known = true;
        }
    }

    /** A subtree that is not in memory, or is for a while: a hash, and the pages to read it from. */
    static final class Stub extends Node {
        final Pages pages;
        final Hash32 hash;

        @Nullable
        Node loaded;
        /** Whether it was read since the pages last looked for what to drop. */
        boolean used;

        Stub(Pages pages, Hash32 hash) {
            super(EMPTY, 0, false, false);
            this.pages = pages;
            this.hash = hash;
        }

        /** The subtree's first node. The path to it is the first so many nibbles of a key. */
        Node load(byte[] key, int depth) {
            Node node = loaded;
            if (node == null) {
                return pages.load(this, key, depth);
            }
            if (!used) {
                used = true;
            }
            return node;
        }
    }
}
