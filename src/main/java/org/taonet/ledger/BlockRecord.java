package org.taonet.ledger;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.scale.Input;
import org.taonet.state.StateVersion;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A block as the ledger keeps it: its SCALE header, from which number, hash and roots are read off, its extrinsics as
 * they came over the wire, and receipts whose shape is the chain's own.
 */
public record BlockRecord(
        long number,
        Hash32 hash,
        Hash32 parent,
        Hash32 stateRoot,
        Hash32 extrinsicsRoot,
        Bytes header,
        List<Bytes> extrinsics,
        Bytes receipts) {
    /** Largest block number, upstream's u32. */
    private static final long MAX_NUMBER = 0xFFFF_FFFFL;

    /** Of a SCALE header (parent, number, state root, extrinsics root, digest); ScaleException when it is none. */
    public static BlockRecord of(Bytes header, List<Bytes> extrinsics, Bytes receipts) {
        byte[] bytes = header.shared();
        Input in = Input.of(bytes);
        Hash32 parent = Hash32.of(in.bytes(Hash32.BYTES));
        long number = in.compactUpTo(MAX_NUMBER, "block number");
        Hash32 stateRoot = Hash32.of(in.bytes(Hash32.BYTES));
        Hash32 extrinsicsRoot = Hash32.of(in.bytes(Hash32.BYTES));
        Hash32 hash = Hash32.of(Hash.blake2b256(bytes), 0);
        return new BlockRecord(
                number, hash, parent, stateRoot, extrinsicsRoot, header, List.copyOf(extrinsics), receipts);
    }

    /** Whether the extrinsics are those of the header: upstream's runtimes differ in the state version of that root. */
    boolean hasItsExtrinsics() {
        List<byte[]> items = extrinsics.stream().map(Bytes::shared).toList();
        return Trie.orderedRoot(items, StateVersion.V0).equals(extrinsicsRoot)
                || Trie.orderedRoot(items, StateVersion.V1).equals(extrinsicsRoot);
    }
}
