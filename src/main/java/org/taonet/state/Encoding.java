package org.taonet.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            List<Node> parts = parts(root);
            if (parts.size() > 1) {
                hashing.runAll(parts.stream().map(Encoding::refreshing).toList());
            }
        }
        return rootOf(root);
    }

    private static Runnable refreshing(Node part) {
        return () -> new Encoding().refresh(part);
    }

    private static List<Node> parts(Node root) {
        List<Node> level = List.of(root);
        while (level.size() < ENOUGH_PARTS) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                if (node instanceof Node.Branch branch && node.reference() == Node.UNKNOWN) {
                    for (Node child : branch.children) {
                        if (child.reference() == Node.UNKNOWN) {
                            next.add(child);
                        }
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
        refresh(root);
        byte[] hash = new byte[Hash32.BYTES];
        if (root.reference() == Node.HASHED) {
            root.hashTo(hash, 0);
        } else {
            Hash.blake2b256(buffer, 0, encode(root), hash, 0);
        }
        return Hash32.of(hash);
    }

    /** Finds what the parent holds of a node, and first of all nodes below it. */
    void refresh(Node node) {
        if (node.reference() != Node.UNKNOWN) {
            return;
        }
        if (node instanceof Node.Branch branch) {
            for (Node child : branch.children) {
                refresh(child);
            }
        }
        int length = encode(node);
        if (length < SHORTEST_HASHED) {
            node.inline();
        } else {
            // The digest goes over the encoding, which is done with.
            Hash.blake2b256(buffer, 0, length, buffer, 0);
            node.hash(buffer, 0);
        }
    }

    /** A node's encoding. */
    byte[] bytesOf(Node node) {
        refresh(node);
        if (node instanceof Node.Branch branch) {
            for (Node child : branch.children) {
                refresh(child);
            }
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
                for (Node child : branch.children) {
                    reference(child);
                }
            }
            case Node.Stub _ -> throw new IllegalStateException("a stub has no encoding");
        }
    }

    private void reference(Node child) {
        room(1 + Hash32.BYTES);
        if (version == StateVersion.V0) {
            Encoding own = new Encoding(version);
            byte[] bytes = own.buffer(child);
            boolean hashed = own.size >= SHORTEST_HASHED;
            buffer[size++] = (byte) ((hashed ? Hash32.BYTES : own.size) << 2);
            put(hashed ? Hash.blake2b256(bytes, 0, own.size) : bytes, 0, hashed ? Hash32.BYTES : own.size);
        } else if (child.reference() == Node.HASHED) {
            buffer[size] = (byte) (Hash32.BYTES << 2);
            child.hashTo(buffer, size + 1);
            size += 1 + Hash32.BYTES;
        } else {
            int at = size++;
            write(child);
            buffer[at] = (byte) (size - at - 1 << 2);
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
