package org.taonet.state;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Output;
import org.taonet.unit.Hash32;

/**
 * A persistent radix-16 trie over storage keys. A change makes a new trie that shares all it can with the old one; the
 * root is the one Substrate computes (sp-trie, BLAKE2b-256, state version 1). Safe for any number of threads.
 *
 * <p>Parts may lie in a {@link Source}: reading and writing load what is on their paths, and no more.
 */
public final class Trie implements State {
    /** Without entries. */
    public static final Trie EMPTY = new Trie(null);

    private static final Hash32 EMPTY_ROOT = Encoding.rootOf(null);

    private final @Nullable Node root;
    /** Once it was asked for. Found twice by two threads it is the same. */
    private @Nullable Hash32 hash;

    private Trie(@Nullable Node root) {
        this.root = root;
    }

    /** Of entries. */
    public static Trie of(Changes entries) {
        return EMPTY.with(entries);
    }

    /** The state with a root, which lies in the pages of a source. Nothing is read yet. */
    public static Trie open(Hash32 root, Pages pages) {
        return root.equals(EMPTY_ROOT) ? EMPTY : new Trie(new Node.Stub(pages, root));
    }

    /** The root over items in a row, each under its compact index: of a block's extrinsics (sp-trie's ordered root). */
    public static Hash32 orderedRoot(List<byte[]> items, StateVersion version) {
        var entries = Changes.<byte[]>sorted();
        for (int i = 0; i < items.size(); i++) {
            entries.put(new Output(5).compact(i).toArray(), items.get(i));
        }
        return of(Changes.of(entries)).root(version);
    }

    @Nullable
    Node rootNode() {
        return root;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Node node = find(key);
        return node == null ? null : value(node, key);
    }

    @Override
    public boolean has(byte[] key) {
        return find(key) != null;
    }

    /** The length of the value under a key without reading it, -1 if there is none. */
    public int length(byte[] key) {
        Node node = find(key);
        return switch (node) {
            case null -> -1;
            case Node.FarLeaf far -> {
                int at = far.data.length - 4;
                yield (far.data[at] & 0xff) << 24
                        | (far.data[at + 1] & 0xff) << 16
                        | (far.data[at + 2] & 0xff) << 8
                        | (far.data[at + 3] & 0xff);
            }
            case Node.Leaf leaf -> leaf.valueLength();
            case Node.Branch branch -> branch.valueLength();
            case Node.Stub _ -> throw new IllegalStateException("a stub has no value");
        };
    }

    private @Nullable Node find(byte[] key) {
        Node node = root;
        int depth = 0;
        while (node != null) {
            if (node instanceof Node.Stub stub) {
                node = stub.load(key, depth);
            }
            if (!node.matches(key, depth)) {
                return null;
            }
            depth += node.nibbles();
            if (depth == key.length * 2) {
                return node.valued() ? node : null;
            }
            if (!(node instanceof Node.Branch branch)) {
                return null;
            }
            node = branch.child(Nibbles.at(key, depth));
            depth++;
        }
        return null;
    }

    static byte[] value(Node node, byte[] key) {
        return node instanceof Node.FarLeaf far
                ? far.load(key)
                : Arrays.copyOfRange(node.data, node.spanBytes(), node.data.length);
    }

    @Override
    public byte @Nullable [] nextKey(byte[] after) {
        Cursor cursor = cursor(Node.EMPTY, after);
        return cursor.next() ? cursor.key() : null;
    }

    @Override
    public Cursor cursor(byte[] prefix, byte @Nullable [] after) {
        return new TrieCursor(root, prefix, after);
    }

    @Override
    public Trie with(Changes changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Node updated = new Update(changes).applyTo(root);
        return updated == root ? this : updated == null ? EMPTY : new Trie(updated);
    }

    /** With a value under a key. */
    public Trie with(byte[] key, byte[] value) {
        return with(new Changes.Builder().add(key, value).build());
    }

    /** Without a key. */
    public Trie without(byte[] key) {
        return with(new Changes.Builder().add(key, null).build());
    }

    @Override
    public Hash32 root(Hashing hashing) {
        Hash32 found = hash;
        if (found == null) {
            found = Encoding.rootOf(root, hashing);
            hash = found;
        }
        return found;
    }

    /** The root of a state version; that of version 0 reads and hashes the whole trie each time. */
    public Hash32 root(StateVersion version) {
        return switch (version) {
            case V0 -> Encoding.rootV0(of(pairs(Node.EMPTY)).root);
            case V1 -> root();
        };
    }

    @Override
    public boolean rootCoversAll() {
        return true;
    }

    @Override
    public String toString() {
        return "Trie[" + (hash == null ? "root not computed" : hash) + "]";
    }
}
