package org.taonet.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie. Its content never changes; what the parent holds of it in the encoding, its hash or nothing if
 * it is short enough to stand there itself, is found when first asked for.
 *
 * <p>{@code data} is the packed span of the key that the node stands for, then its value. A million entries are a
 * million of these: the hash lies in four fields and not in an array of its own.
 */
abstract sealed class Node {
    static final int UNKNOWN = 0;
    static final int HASHED = 1;
    static final int INLINE = 2;

    static final byte[] EMPTY = new byte[0];
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final byte[] data;
    /**
     * Nibbles of the span, shifted by two; then whether there is a value; then whether the span starts at an odd
     * place.
     */
    private final int meta;

    private long hash0;
    private long hash1;
    private long hash2;
    private long hash3;
    /** Written after the hash: who reads HASHED sees the hash. */
    private volatile byte reference;

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

    final int reference() {
        return reference;
    }

    final void inline() {
        reference = INLINE;
    }

    final void hash(byte[] from, int at) {
        hash0 = (long) LONGS.get(from, at);
        hash1 = (long) LONGS.get(from, at + 8);
        hash2 = (long) LONGS.get(from, at + 16);
        hash3 = (long) LONGS.get(from, at + 24);
        reference = HASHED;
    }

    final void hashTo(byte[] to, int at) {
        LONGS.set(to, at, hash0);
        LONGS.set(to, at + 8, hash1);
        LONGS.set(to, at + 16, hash2);
        LONGS.set(to, at + 24, hash3);
    }

    final boolean sameHash(Node that) {
        return reference == HASHED
                && that.reference == HASHED
                && hash0 == that.hash0
                && hash1 == that.hash1
                && hash2 == that.hash2
                && hash3 == that.hash3;
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
            case Branch branch -> new Branch(packed, to - from, valued(), odd, branch.bitmap, branch.children);
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
     * The end of a key whose value lies in the source alone: here stand its hash and its length (4 bytes, big-
     * endian).
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
        final char bitmap;
        /** One for each bit set, in order. */
        final Node[] children;

        Branch(byte[] data, int nibbles, boolean valued, boolean odd, int bitmap, Node[] children) {
            super(data, nibbles, valued, odd);
            this.bitmap = (char) bitmap;
            this.children = children;
        }

        @Nullable
        Node child(int nibble) {
            int bit = 1 << nibble;
            return (bitmap & bit) == 0 ? null : children[Integer.bitCount(bitmap & bit - 1)];
        }
    }

    /** A subtree that is not in memory, or is for a while: a hash, and the pages to read it from. */
    static final class Stub extends Node {
        final Pages pages;

        @Nullable
        Node loaded;
        /** Whether it was read since the pages last looked for what to drop. */
        boolean used;

        Stub(Pages pages, byte[] hash, int at) {
            super(EMPTY, 0, false, false);
            this.pages = pages;
            hash(hash, at);
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
