package org.taonet.pallet.commitments;

import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * One part of a commitment. The index byte of bytes in the clear is their length and one. Mirrors
 * pallet_commitments::types::Data.
 */
public sealed interface Data {
    /** Nothing. */
    record None() implements Data {}

    /** Bytes in the clear, at most 128. */
    record Raw(Bytes bytes) implements Data {}

    /** The hash of data that are elsewhere. */
    record Hashed(Algorithm algorithm, Hash32 hash) implements Data {}

    /** Bytes that can be decrypted when a round of the beacon is there. */
    record TimelockEncrypted(Bytes encrypted, long revealRound) implements Data {}

    /** Asks for the hotkey's bonds to be reset. */
    record ResetBondsFlag() implements Data {}

    /** Bytes in the clear, at most 512. */
    record BigRaw(Bytes bytes) implements Data {}

    /** What a hash was made with. */
    enum Algorithm {
        BLAKE_TWO_256("BlakeTwo256"),
        SHA_256("Sha256"),
        KECCAK_256("Keccak256"),
        SHA_THREE_256("ShaThree256");

        private final String label;

        Algorithm(String label) {
            this.label = label;
        }
    }

    Codec<Data> CODEC = Codecs.of(Wire.TYPE, 1, Wire::write, Wire::read);

    /** How a part is written. */
    final class Wire {
        private static final int RAW_MAX = 128;
        private static final int HASHED = RAW_MAX + 2;
        private static final int TIMELOCK_ENCRYPTED = HASHED + 4;
        private static final int RESET_BONDS_FLAG = TIMELOCK_ENCRYPTED + 1;
        private static final int BIG_RAW = RESET_BONDS_FLAG + 1;

        private static final Codec<Bytes> ENCRYPTED = Codecs.boundedBytes(1024);
        private static final Codec<Bytes> BIG = Codecs.boundedBytes(512);

        private static final TypeDef TYPE =
                new TypeDef.Variants("pallet_commitments::types::Data", List.of(), variants());

        private Wire() {}

        private static List<TypeDef.Variant> variants() {
            List<TypeDef.Variant> all = new ArrayList<>();
            all.add(new TypeDef.Variant(0, "None", List.of(), ""));
            for (int length = 0; length <= RAW_MAX; length++) {
                all.add(variant(length + 1, "Raw" + length, new TypeDef.Array(length, TypeDef.U8)));
            }
            for (Algorithm each : Algorithm.values()) {
                all.add(variant(HASHED + each.ordinal(), each.label, Codecs.BYTES32.type()));
            }
            all.add(new TypeDef.Variant(
                    TIMELOCK_ENCRYPTED,
                    "TimelockEncrypted",
                    List.of(
                            new TypeDef.Field("encrypted", ENCRYPTED.type(), null),
                            new TypeDef.Field("reveal_round", TypeDef.U64, null)),
                    ""));
            all.add(new TypeDef.Variant(RESET_BONDS_FLAG, "ResetBondsFlag", List.of(), ""));
            all.add(variant(BIG_RAW, "BigRaw", BIG.type()));
            return all;
        }

        private static TypeDef.Variant variant(int index, String name, TypeDef type) {
            return new TypeDef.Variant(index, name, List.of(new TypeDef.Field(null, type, null)), "");
        }

        private static void write(Data data, Output out) {
            switch (data) {
                case None() -> out.u8(0);
                case Raw(var bytes) -> out.u8(bytes.length() + 1).bytes(bytes.shared());
                case Hashed(var algorithm, var hash) ->
                    out.u8(HASHED + algorithm.ordinal()).bytes(hash.bytes());
                case TimelockEncrypted(var encrypted, var round) -> {
                    ENCRYPTED.encode(encrypted, out.u8(TIMELOCK_ENCRYPTED));
                    out.u64(round);
                }
                case ResetBondsFlag() -> out.u8(RESET_BONDS_FLAG);
                case BigRaw(var bytes) -> BIG.encode(bytes, out.u8(BIG_RAW));
            }
        }

        private static Data read(Input in) {
            int index = in.u8();
            if (index == 0) {
                return new None();
            }
            if (index < HASHED) {
                return new Raw(Bytes.owning(in.bytes(index - 1)));
            }
            if (index < TIMELOCK_ENCRYPTED) {
                return new Hashed(Algorithm.values()[index - HASHED], Codecs.BYTES32.decode(in));
            }
            return switch (index) {
                case TIMELOCK_ENCRYPTED -> new TimelockEncrypted(ENCRYPTED.decode(in), in.u64());
                case RESET_BONDS_FLAG -> new ResetBondsFlag();
                case BIG_RAW -> new BigRaw(BIG.decode(in));
                default -> throw in.fault(TYPE.label(), "no variant of this index");
            };
        }
    }
}
