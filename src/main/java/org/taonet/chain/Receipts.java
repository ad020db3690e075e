package org.taonet.chain;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.state.Changes;
import org.taonet.unit.Bytes;

/**
 * What came of a block: a receipt by extrinsic, and what a developer did beside the rules, so that the block can be
 * executed again: storage set by hand before it, and whether weight and length limits were lifted.
 */
public record Receipts(List<Receipt> extrinsics, Changes patch, boolean lifted) {
    public static final Receipts NONE = new Receipts(List.of(), Changes.NONE, false);

    private static final Codec<List<Codecs.Pair<Bytes, Optional<Bytes>>>> PATCH =
            Codecs.list(Codecs.pair(Codecs.BYTES, Codecs.option(Codecs.BYTES)));

    private static final Struct<Receipts> CODEC = struct(
            "Receipts",
            field("extrinsics", Codecs.list((Codec<Receipt>) Receipt.CODEC), "Vec<Receipt>", Receipts::extrinsics),
            field("patch", PATCH, "Vec<(Vec<u8>, Option<Vec<u8>>)>", receipts -> pairs(receipts.patch)),
            field("lifted", Codecs.BOOL, "bool", Receipts::lifted),
            (extrinsics, patch, lifted) -> new Receipts(extrinsics, changes(patch), lifted));

    /** As kept in a ledger. */
    public Bytes bytes() {
        return Bytes.owning(CODEC.bytes(this));
    }

    /** From a ledger. */
    public static Receipts of(Bytes bytes) {
        return bytes.length() == 0 ? NONE : CODEC.read(bytes.shared());
    }

    /** Changes as bytes: what a developer set by hand, before a block holds it. */
    public static Bytes encode(Changes changes) {
        return Bytes.owning(PATCH.bytes(pairs(changes)));
    }

    /** Reads what {@link #encode} wrote. */
    public static Changes decode(Bytes bytes) {
        return changes(PATCH.read(bytes.shared()));
    }

    private static List<Codecs.Pair<Bytes, Optional<Bytes>>> pairs(Changes changes) {
        var pairs = new java.util.ArrayList<Codecs.Pair<Bytes, Optional<Bytes>>>();
        for (int i = 0; i < changes.size(); i++) {
            byte[] value = changes.value(i);
            pairs.add(new Codecs.Pair<>(
                    Bytes.of(changes.key(i)), value == null ? Optional.empty() : Optional.of(Bytes.of(value))));
        }
        return pairs;
    }

    private static Changes changes(List<Codecs.Pair<Bytes, Optional<Bytes>>> pairs) {
        var sorted = Changes.<byte @org.jspecify.annotations.Nullable []>sorted();
        pairs.forEach(pair -> sorted.put(
                pair.first().toArray(), pair.second().map(Bytes::toArray).orElse(null)));
        return Changes.of(sorted);
    }
}
