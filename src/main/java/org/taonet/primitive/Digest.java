package org.taonet.primitive;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/** The log of a header. Mirrors sp_runtime::generic::Digest. */
public record Digest(List<Item> logs) {
    public static final Digest EMPTY = new Digest(List.of());

    /** One entry of the log. */
    public sealed interface Item {
        /** From the consensus engine, before execution: the slot. */
        record PreRuntime(Bytes engine, Bytes data) implements Item {}

        /** From the runtime to the consensus engine. */
        record Consensus(Bytes engine, Bytes data) implements Item {}

        /** The author's signature, put on last. */
        record Seal(Bytes engine, Bytes data) implements Item {}

        /** Anything else. */
        record Other(Bytes data) implements Item {}

        /** The code or the heap pages changed. */
        enum Environment implements Item {
            UPDATED
        }

        OneOf<Item> CODEC = OneOf.oneOf(
                "sp_runtime::generic::digest::DigestItem",
                variant(
                        6,
                        PreRuntime.class,
                        struct(
                                "PreRuntime",
                                field(Codecs.byteArray(4), "ConsensusEngineId", PreRuntime::engine),
                                field(Codecs.BYTES, "Vec<u8>", PreRuntime::data),
                                PreRuntime::new)),
                variant(
                        4,
                        Consensus.class,
                        struct(
                                "Consensus",
                                field(Codecs.byteArray(4), "ConsensusEngineId", Consensus::engine),
                                field(Codecs.BYTES, "Vec<u8>", Consensus::data),
                                Consensus::new)),
                variant(
                        5,
                        Seal.class,
                        struct(
                                "Seal",
                                field(Codecs.byteArray(4), "ConsensusEngineId", Seal::engine),
                                field(Codecs.BYTES, "Vec<u8>", Seal::data),
                                Seal::new)),
                variant(0, Other.class, struct("Other", field(Codecs.BYTES, "Vec<u8>", Other::data), Other::new)),
                unit(8, "RuntimeEnvironmentUpdated", Environment.UPDATED));
    }

    /** An engine's four letters. */
    public static Bytes engine(String id) {
        return Bytes.utf8(id);
    }

    public static final Struct<Digest> CODEC = struct(
            "sp_runtime::generic::digest::Digest",
            field("logs", Codecs.list((Codec<Item>) Item.CODEC), "Vec<DigestItem>", Digest::logs),
            Digest::new);

    /** With one more entry. */
    public Digest with(Item item) {
        List<Item> more = new ArrayList<>(logs);
        more.add(item);
        return new Digest(List.copyOf(more));
    }

    /** Only what the engine said before execution. */
    public Digest preRuntime() {
        return new Digest(
                logs.stream().filter(Item.PreRuntime.class::isInstance).toList());
    }
}
