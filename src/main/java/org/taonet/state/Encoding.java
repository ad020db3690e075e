package org.taonet.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.unit.Hash32;

/** Nodes as upstream encodes and hashes them (sp-trie's NodeCodec, BLAKE2b-256). Not for two threads at once. */
final class Encoding {
    static final int LEAF = 0b0100_0000;
    static final int BRANCH = 0b1000_0000;
    static final int VALUED_BRANCH = 0b1100_0000;
    static final int HASHED_LEAF = 0b0010_0000;
    static final int HASHED_BRANCH = 0b0001_0000;

    /** The encoding of the trie without entries. */
    static final byte[] EMPTY_TRIE = {0};

    /** Children shorter than a hash stand in their parent as they are. */
    private static final int SHORTEST_HASHED = 32;

    /** The length before a hash, as a compact number. */
    static final byte HASHED = (byte) (Hash32.BYTES << 2);

    private static final int ENOUGH_PARTS = 64;

    private final StateVersion version;
    private byte[] buffer = new byte[1024];
    private int size;

    private Encoding(StateVersion version) {
        this.version = version;
    }

    Encoding() {
        this(StateVersion.V1);
    }

    /** The root of state version 0 over a trie that is wholly in memory. Nothing of it is kept. */
    static Hash32 rootV0(@Nullable Node root) {
        if (root == null) {
            return rootOf(null);
        }
        Encoding encoding = new Encoding(StateVersion.V0);
        return Hash32.of(Hash.blake2b256(encoding.buffer(root), 0, encoding.size));
    }

    private byte[] buffer(Node node) {
        encode(node);
        return buffer;
    }

    /** The root over a whole trie, state version 1. */
    static Hash32 rootOf(@Nullable Node root) {
        return root == null ? Hash32.of(Hash.blake2b256(EMPTY_TRIE)) : new Encoding().root(root);
    }

    /** The same, with independent parts handed to others. */
    static Hash32 rootOf(@Nullable Node root, Hashing hashing) {
        if (root != null && hashing != Hashing.HERE) {
            List<Node.Branch> parts = parts(root);
            if (parts.size() > 1) {
                hashing.runAll(parts.stream().map(Encoding::refreshing).toList());
            }
        }
        return rootOf(root);
    }

    private static Runnable refreshing(Node.Branch part) {
        return () -> new Encoding().refresh(part);
    }

    /** Branches below a root, none under another, that have much to hash. */
    private static List<Node.Branch> parts(Node root) {
        List<Node.Branch> level = root instanceof Node.Branch branch ? List.of(branch) : List.of();
        while (level.size() < ENOUGH_PARTS) {
            List<Node.Branch> next = new ArrayList<>();
            for (Node.Branch branch : level) {
                int stale = branch.stale();
                for (int rest = stale; rest != 0; rest &= rest - 1) {
                    Node child = branch.child(Integer.numberOfTrailingZeros(rest));
                    if (child instanceof Node.Branch below && !below.known()) {
                        next.add(below);
                    }
                }
            }
            if (next.size() <= level.size() && next.size() != 1) {
                break;
            }
            level = next;
        }
        return level;
    }

    private Hash32 root(Node root) {
        if (root instanceof Node.Stub stub) {
            return stub.hash;
        }
        if (root instanceof Node.Branch branch) {
            refresh(branch);
        }
        byte[] hash = new byte[Hash32.BYTES];
        Hash.blake2b256(buffer, 0, encode(root), hash, 0);
        return Hash32.of(hash);
    }

    /** Finds the references of a branch's children, and first of all branches below it. */
    void refresh(Node.Branch branch) {
        if (branch.known()) {
            return;
        }
        int stale = branch.stale();
        byte[] before = branch.references();
        byte[] all = before == null ? new byte[branch.children.length * Node.Branch.REFERENCE] : before.clone();
        for (int rest = stale; rest != 0; rest &= rest - 1) {
            int index = branch.index(Integer.numberOfTrailingZeros(rest));
            reference(branch.children[index], all, index * Node.Branch.REFERENCE);
        }
        branch.know(all);
    }

    /** Writes what a parent holds of a node: the length, and the hash or a short encoding. */
    private void reference(Node node, byte[] to, int at) {
        if (node instanceof Node.Stub stub) {
            to[at] = HASHED;
            stub.hash.copyTo(to, at + 1);
            return;
        }
        if (node instanceof Node.Branch branch) {
            refresh(branch);
        }
        int length = encode(node);
        if (length < SHORTEST_HASHED) {
            to[at] = (byte) (length << 2);
            System.arraycopy(buffer, 0, to, at + 1, length);
        } else {
            to[at] = HASHED;
            Hash.blake2b256(buffer, 0, length, to, at + 1);
        }
    }

    /** A node's encoding. */
    byte[] bytesOf(Node node) {
        if (node instanceof Node.Branch branch) {
            refresh(branch);
        }
        return Arrays.copyOf(buffer, encode(node));
    }

    private int encode(Node node) {
        size = 0;
        write(node);
        return size;
    }

    private void write(Node node) {
        int length = node.valueLength();
        int at = node.spanBytes();
        switch (node) {
            case Node.Leaf leaf -> {
                boolean hashed = version.hashes(length);
                header(hashed ? HASHED_LEAF : LEAF, leaf);
                value(leaf.data, at, length, hashed);
            }
            case Node.FarLeaf far -> {
                header(HASHED_LEAF, far);
                put(far.data, at, Hash32.BYTES);
            }
            case Node.Branch branch -> {
                boolean hashed = branch.valued() && version.hashes(length);
                header(hashed ? HASHED_BRANCH : branch.valued() ? VALUED_BRANCH : BRANCH, branch);
                room(2);
                buffer[size++] = (byte) branch.bitmap;
                buffer[size++] = (byte) (branch.bitmap >> 8);
                if (branch.valued()) {
                    value(branch.data, at, length, hashed);
                }
                if (version == StateVersion.V0) {
                    freshReferences(branch);
                } else {
                    references(Objects.requireNonNull(branch.references()));
                }
            }
            case Node.Stub _ -> throw new IllegalStateException("a stub has no encoding");
        }
    }

    /** Children as the encoding has them: packed, since most are hashes of one length, already. */
    private void references(byte[] all) {
        room(all.length);
        boolean packed = true;
        for (int at = 0; at < all.length; at += Node.Branch.REFERENCE) {
            packed &= all[at] == HASHED;
        }
        if (packed) {
            System.arraycopy(all, 0, buffer, size, all.length);
            size += all.length;
            return;
        }
        for (int at = 0; at < all.length; at += Node.Branch.REFERENCE) {
            put(all, at, 1 + ((all[at] & 0xff) >> 2));
        }
    }

    /** The same for version 0, of which nothing is kept. */
    private void freshReferences(Node.Branch branch) {
        for (Node child : branch.children) {
            Encoding own = new Encoding(version);
            byte[] bytes = own.buffer(child);
            boolean hashed = own.size >= SHORTEST_HASHED;
            room(1);
            buffer[size++] = (byte) ((hashed ? Hash32.BYTES : own.size) << 2);
            put(hashed ? Hash.blake2b256(bytes, 0, own.size) : bytes, 0, hashed ? Hash32.BYTES : own.size);
        }
    }

    private void value(byte[] data, int at, int length, boolean hashed) {
        if (hashed) {
            room(Hash32.BYTES);
            Hash.blake2b256(data, at, length, buffer, size);
            size += Hash32.BYTES;
        } else {
            byte[] prefix = new Output(5).compact(length).toArray();
            put(prefix, 0, prefix.length);
            put(data, at, length);
        }
    }

    /** Kind and number of nibbles, then the nibbles packed to the right. */
    private void header(int kind, Node node) {
        int nibbles = node.nibbles();
        room(8 + nibbles / 255 + node.spanBytes());
        size += writeCount(kind, nibbles, buffer, size);
        int bytes = node.spanBytes();
        if ((nibbles & 1) == (node.odd() ? 1 : 0)) {
            System.arraycopy(node.data, 0, buffer, size, bytes);
            size += bytes;
        } else {
            shifted(node.data, nibbles, node.odd() ? 1 : 0);
        }
    }

    /** Nibbles that start and end at the other half of bytes. */
    private void shifted(byte[] span, int nibbles, int first) {
        int from = first;
        if ((nibbles & 1) == 1) {
            buffer[size++] = (byte) Nibbles.at(span, from++);
        }
        for (int end = first + nibbles; from < end; from += 2) {
            buffer[size++] = (byte) (Nibbles.at(span, from) << 4 | Nibbles.at(span, from + 1));
        }
    }

    /** Writes kind and count, the count running over into further bytes; how many bytes that took. */
    private static int writeCount(int kind, int nibbles, byte[] to, int at) {
        int most = kind >= LEAF ? LEAF - 1 : kind - 1;
        if (nibbles < most) {
            to[at] = (byte) (kind | nibbles);
            return 1;
        }
        to[at] = (byte) (kind | most);
        int next = at + 1;
        int rest = nibbles - most;
        for (; rest >= 255; rest -= 255) {
            to[next++] = (byte) 255;
        }
        to[next++] = (byte) rest;
        return next - at;
    }

    private void put(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, buffer, size, length);
        size += length;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
