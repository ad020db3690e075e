package org.taonet.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * What shows the values of some keys, or their absence, under a state root: the encoded trie nodes on their paths, and
 * values that stand in nodes as hashes, sorted (upstream's StorageProof; state version 1).
 */
public record Proof(List<Bytes> nodes) {
    public Proof {
        nodes = List.copyOf(nodes);
    }

    /** Of the values of keys in a trie. */
    public static Proof of(Trie trie, List<byte[]> keys) {
        TreeSet<Bytes> nodes = new TreeSet<>();
        Encoding encoding = new Encoding();
        trie.root();
        for (byte[] key : keys) {
            record(trie.rootNode(), key, encoding, nodes);
        }
        return new Proof(List.copyOf(nodes));
    }

    private static void record(@Nullable Node root, byte[] key, Encoding encoding, TreeSet<Bytes> nodes) {
        if (root == null) {
            nodes.add(Bytes.of(Encoding.EMPTY_TRIE));
            return;
        }
        Node child = root;
        int depth = 0;
        boolean onItsOwn = true;
        while (child != null) {
            Node node = child instanceof Node.Stub stub ? stub.load(key, depth) : child;
            byte[] encoded = encoding.bytesOf(node);
            if (onItsOwn) {
                nodes.add(Bytes.owning(encoded));
            }
            if (!node.matches(key, depth)) {
                return;
            }
            depth += node.nibbles();
            if (depth == key.length * 2) {
                if (node.valued()) {
                    byte[] value = Trie.value(node, key);
                    if (StateVersion.V1.hashes(value.length)) {
                        nodes.add(Bytes.owning(value));
                    }
                }
                return;
            }
            child = null;
            if (node instanceof Node.Branch branch) {
                int nibble = Nibbles.at(key, depth);
                child = branch.child(nibble);
                onItsOwn = child != null && branch.isHashed(nibble);
            }
            depth++;
        }
    }

    /**
     * The Merkle value of the node closest below a prefix, null if no key has it: its encoding where that is shorter
     * than a hash, else its hash. It changes with whatever changes below.
     */
    public static byte @Nullable [] merkleValue(Trie trie, byte[] prefix) {
        trie.root();
        Encoding encoding = new Encoding();
        Node child = trie.rootNode();
        int depth = 0;
        int end = prefix.length * 2;
        while (child != null) {
            Node node = child instanceof Node.Stub stub ? stub.load(prefix, depth) : child;
            int agreed = Nibbles.matching(node.data, node.nibbles(), prefix, depth);
            if (depth + agreed == end) {
                byte[] bytes = encoding.bytesOf(node);
                return bytes.length < Hash32.BYTES && depth > 0 ? bytes : Hash.blake2b256(bytes);
            }
            if (agreed < node.nibbles() || !(node instanceof Node.Branch branch)) {
                return null;
            }
            depth += agreed;
            child = branch.child(Nibbles.at(prefix, depth));
            depth++;
        }
        return null;
    }

    /**
     * The value this proves for a key under a root, null if it proves that there is none.
     *
     * @throws BadProof if it proves nothing about the key
     */
    public byte @Nullable [] value(Hash32 root, byte[] key) {
        Map<Hash32, Bytes> byHash = new TreeMap<>();
        nodes.forEach(node -> byHash.put(Hash32.of(Hash.blake2b256(node.shared())), node));
        try {
            return value(byHash, root, key);
        } catch (ScaleException malformed) {
            throw new BadProof("a node is malformed: " + malformed.getMessage());
        }
    }

    private static byte @Nullable [] value(Map<Hash32, Bytes> nodes, Hash32 root, byte[] key) {
        byte[] encoded = node(nodes, root);
        int depth = 0;
        while (true) {
            ProofNode node = ProofNode.read(encoded);
            int end = depth + node.nibbles();
            if (!node.matches(key, depth)) {
                return null;
            }
            if (end == key.length * 2) {
                Hash32 hash = node.valueHash();
                return hash == null ? node.value() : node(nodes, hash);
            }
            byte[] child = node.child(Nibbles.at(key, end));
            if (child == null) {
                return null;
            }
            encoded = child.length == Hash32.BYTES ? node(nodes, Hash32.of(child)) : child;
            depth = end + 1;
        }
    }

    private static byte[] node(Map<Hash32, Bytes> nodes, Hash32 hash) {
        Bytes node = nodes.get(hash);
        if (node == null) {
            throw new BadProof("no node with hash " + hash);
        }
        return node.toArray();
    }

    /** A proof that proves nothing about the key asked for: incomplete, malformed, or of another root. */
    public static final class BadProof extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        BadProof(String message) {
            super(message);
        }
    }

    /** A node read from its encoding. */
    private record ProofNode(
            int nibbles,
            byte[] span,
            byte @Nullable [] value,
            @Nullable Hash32 valueHash,
            byte @Nullable [] @Nullable [] children) {

        static ProofNode read(byte[] encoded) {
            Input in = Input.of(encoded);
            int first = in.u8();
            if (first == 0) {
                return new ProofNode(0, Node.EMPTY, null, null, null);
            }
            int kind = first >= Encoding.LEAF ? first & 0xc0 : Integer.highestOneBit(first);
            boolean leaf = kind == Encoding.LEAF || kind == Encoding.HASHED_LEAF;
            boolean hashed = kind == Encoding.HASHED_LEAF || kind == Encoding.HASHED_BRANCH;
            if (kind < Encoding.HASHED_BRANCH) {
                throw in.fault("trie node", "of an unknown kind");
            }
            int nibbles = count(in, first, kind);
            byte[] span = in.bytes(nibbles + 1 >> 1);
            if ((nibbles & 1) == 1 && (span[0] & 0xf0) != 0) {
                throw in.fault("trie node", "with dirt before an odd span");
            }
            int bitmap = leaf ? 0 : in.u16();
            Hash32 hash = hashed ? Hash32.of(in.bytes(Hash32.BYTES)) : null;
            boolean inline = kind == Encoding.LEAF || kind == Encoding.VALUED_BRANCH;
            byte[] value = inline ? in.bytes(in.count(1, "value")) : null;
            byte[] @Nullable [] children = new byte[16][];
            for (int i = 0; i < 16; i++) {
                if ((bitmap >> i & 1) == 1) {
                    int length = in.count(1, "child");
                    if (length > Hash32.BYTES) {
                        throw in.fault("trie node", "with a child of " + length + " bytes");
                    }
                    children[i] = in.bytes(length);
                }
            }
            in.done("trie node");
            return new ProofNode(nibbles, span, value, hash, children);
        }

        private static int count(Input in, int first, int kind) {
            int most = kind >= Encoding.LEAF ? Encoding.LEAF - 1 : kind - 1;
            int nibbles = first & most;
            if (nibbles == most) {
                int more;
                do {
                    more = in.u8();
                    nibbles += more;
                } while (more == 255);
            }
            return nibbles;
        }

        boolean matches(byte[] key, int depth) {
            if (key.length * 2 - depth < nibbles) {
                return false;
            }
            for (int i = 0; i < nibbles; i++) {
                if (Nibbles.at(span, (nibbles & 1) + i) != Nibbles.at(key, depth + i)) {
                    return false;
                }
            }
            return true;
        }

        byte @Nullable [] child(int nibble) {
            return children == null ? null : children[nibble];
        }
    }
}
