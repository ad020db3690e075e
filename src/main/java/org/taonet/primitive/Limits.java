package org.taonet.primitive;

import static org.taonet.scale.Struct.field;

import java.util.Optional;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;

/** How much fits into a block: weights and lengths by class. Mirrors frame_system::limits. */
public final class Limits {
    private Limits() {}

    /** The limits of one class of calls. */
    public record PerClass(
            Weight baseExtrinsic, Optional<Weight> maxExtrinsic, Optional<Weight> maxTotal, Optional<Weight> reserved) {
        static final Struct<PerClass> CODEC = Struct.struct(
                "frame_system::limits::WeightsPerClass",
                field("base_extrinsic", Weight.CODEC, "Weight", PerClass::baseExtrinsic),
                field("max_extrinsic", Codecs.option(Weight.CODEC), "Option<Weight>", PerClass::maxExtrinsic),
                field("max_total", Codecs.option(Weight.CODEC), "Option<Weight>", PerClass::maxTotal),
                field("reserved", Codecs.option(Weight.CODEC), "Option<Weight>", PerClass::reserved),
                PerClass::new);
    }

    /** Weight limits of a block. */
    public record BlockWeights(Weight baseBlock, Weight maxBlock, PerDispatchClass<PerClass> perClass) {
        public static final Struct<BlockWeights> CODEC = Struct.struct(
                "frame_system::limits::BlockWeights",
                field("base_block", Weight.CODEC, "Weight", BlockWeights::baseBlock),
                field("max_block", Weight.CODEC, "Weight", BlockWeights::maxBlock),
                field(
                        "per_class",
                        PerDispatchClass.of(PerClass.CODEC),
                        "PerDispatchClass<WeightsPerClass>",
                        BlockWeights::perClass),
                BlockWeights::new);

        /** The limits of a class. */
        public PerClass of(DispatchClass kind) {
            return perClass.of(kind);
        }

        /**
         * Four seconds and any proof, three quarters for normal calls, a tenth kept for initialising: what
         * {@code with_sensible_defaults} makes of upstream's runtime/src/lib.rs.
         */
        public static BlockWeights sensible(Weight max) {
            Weight base = new Weight(108_157_000, 0);
            Weight normal = part(max, 75);
            Weight initialising = part(max, 10);
            return new BlockWeights(
                    new Weight(431_614_000, 0),
                    max,
                    new PerDispatchClass<>(
                            new PerClass(
                                    base,
                                    Optional.of(normal.minus(initialising).minus(base)),
                                    Optional.of(normal),
                                    Optional.of(Weight.ZERO)),
                            new PerClass(
                                    base,
                                    Optional.of(max.minus(initialising).minus(base)),
                                    Optional.of(max),
                                    Optional.of(max.minus(normal))),
                            new PerClass(base, Optional.empty(), Optional.empty(), Optional.empty())));
        }

        private static Weight part(Weight of, int percent) {
            return new Weight(percent(of.refTime(), percent), percent(of.proofSize(), percent));
        }

        /** Perbill multiplication: rounded down. */
        private static long percent(long value, int percent) {
            long whole = Long.divideUnsigned(value, 100) * percent;
            return whole + Long.divideUnsigned(Long.remainderUnsigned(value, 100) * percent, 100);
        }
    }

    /** Length limits of a block, in bytes. */
    public record BlockLength(PerDispatchClass<Long> max) {
        public static final Struct<BlockLength> CODEC = Struct.struct(
                "frame_system::limits::BlockLength",
                field("max", PerDispatchClass.of(Codecs.U32), "PerDispatchClass<u32>", BlockLength::max),
                BlockLength::new);
    }
}
