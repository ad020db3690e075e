package org.taonet.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.taonet.crypto.Hash;
import org.taonet.scale.Output;
import org.taonet.state.Changes;
import org.taonet.state.StateVersion;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A chain of random changes, and all it knows about them in maps: what a ledger is held against. The same seed gives
 * the same blocks, whichever process asks.
 */
final class TestChain {
    /** A block, what it changed, and the whole state after it. */
    record Made(BlockRecord block, Changes changes, TreeMap<byte[], byte[]> state, Trie trie) {
        Entry entry() {
            return new Entry(block, changes, rows());
        }

        Decoded rows() {
            Hash32 hash = Hash32.of(Hash.blake2b256(block.header().shared()));
            String one = "5one" + block.number() % 7;
            return new Decoded(
                    1_700_000_000_000L + block.number() * 12_000,
                    "5author",
                    List.of(
                            new Decoded.Extrinsic(hash, "Timestamp", "set", null, "{\"now\":1}", null, 0, 0),
                            new Decoded.Extrinsic(
                                    hash,
                                    "Balances",
                                    "transfer_keep_alive",
                                    one,
                                    "{\"value\":\"5\"}",
                                    block.number() % 3 == 0 ? "Balances.InsufficientBalance" : null,
                                    1000 + block.number(),
                                    1)),
                    List.of(
                            new Decoded.Event(0, "System", "ExtrinsicSuccess", "{}"),
                            new Decoded.Event(1, "Balances", "Transfer", "{\"amount\":\"5\"}"),
                            new Decoded.Event(null, "System", "Remarked", "{}")),
                    List.of(new Decoded.Transfer(1, one, "5two", 1_500_000_000L + block.number())));
        }
    }

    final List<Made> blocks = new ArrayList<>();
    private final long seed;
    private final int keysABlock;

    /** A genesis with so many keys; each block changes about so many. */
    TestChain(long seed, int keys, int keysABlock) {
        this.seed = seed;
        this.keysABlock = keysABlock;
        TreeMap<byte[], byte[]> state = Changes.sorted();
        Random random = new Random(seed);
        for (int i = 0; i < keys; i++) {
            state.put(key(i), value(random));
        }
        Trie trie = Trie.of(Changes.of(state));
        blocks.add(new Made(block(0, Hash32.ZERO, trie.root()), Changes.NONE, state, trie));
    }

    static byte[] key(int i) {
        byte[] item = Hash.blake2b256(("item" + i % 5).getBytes(StandardCharsets.UTF_8));
        byte[] rest = Hash.blake2b256(("key" + i).getBytes(StandardCharsets.UTF_8));
        return i % 11 == 0
                ? item
                : new Output(80).bytes(item).bytes(rest, 0, 8 + i % 24).u32(i).toArray();
    }

    private static byte[] value(Random random) {
        byte[] value = new byte[random.nextInt(20) == 0 ? random.nextInt(9000) : random.nextInt(70)];
        random.nextBytes(value);
        return value;
    }

    static BlockRecord block(long number, Hash32 parent, Hash32 root) {
        byte[] body = Hash.blake2b256(("body" + number + parent).getBytes(StandardCharsets.UTF_8));
        List<Bytes> extrinsics = List.of(Bytes.utf8("time " + number), Bytes.owning(body), Bytes.EMPTY);
        List<byte[]> items = extrinsics.stream().map(Bytes::shared).toList();
        Output header = new Output(128)
                .bytes(parent.bytes())
                .compact(number)
                .bytes(root.bytes())
                .bytes(Trie.orderedRoot(items, StateVersion.V0).bytes())
                .u8(0);
        return BlockRecord.of(Bytes.owning(header.toArray()), extrinsics, Bytes.utf8("receipts " + number));
    }

    Made head() {
        return blocks.getLast();
    }

    Made at(long number) {
        return blocks.get((int) number);
    }

    /** The next block; what it is depends on the seed, the parent and the branch alone. */
    Made next(int branch) {
        Made parent = head();
        Random random = new Random(seed * 31 + parent.block.hash().hashCode() * 7L + branch);
        TreeMap<byte[], byte[]> changed = Changes.sorted();
        List<byte[]> keys = List.copyOf(parent.state.keySet());
        int count = random.nextInt(keysABlock * 2 + 1);
        for (int i = 0; i < count; i++) {
            boolean fresh = keys.isEmpty() || random.nextInt(4) == 0;
            byte[] key = fresh ? key(random.nextInt(1 << 20)) : keys.get(random.nextInt(Math.min(keys.size(), 200)));
            changed.put(key, random.nextInt(5) == 0 && parent.state.containsKey(key) ? null : value(random));
        }
        return add(Changes.of(changed));
    }

    /** A block with given changes. */
    Made add(Changes changes) {
        Made parent = head();
        TreeMap<byte[], byte[]> state = Changes.sorted();
        state.putAll(parent.state);
        for (int i = 0; i < changes.size(); i++) {
            byte[] value = changes.value(i);
            if (value == null) {
                state.remove(changes.key(i));
            } else {
                state.put(changes.key(i), value);
            }
        }
        Trie trie = parent.trie.with(changes);
        Made made = new Made(block(parent.block.number() + 1, parent.block.hash(), trie.root()), changes, state, trie);
        blocks.add(made);
        return made;
    }

    void revertTo(long number) {
        blocks.subList((int) number + 1, blocks.size()).clear();
    }

    Genesis genesis() {
        Made first = blocks.getFirst();
        return new Genesis(
                first.block, Changes.of(first.state), Decoded.NONE, Map.of("preset", Bytes.utf8("test")), false);
    }

    Ledger create(Path file, Options options) {
        Ledger.create(file, genesis());
        return Ledger.open(file, options);
    }
}
