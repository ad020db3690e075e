package org.taonet.primitive;

import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;

/**
 * For how long a signature holds: for ever (period 0), or for so many blocks from a phase of the period. Mirrors
 * sp_runtime::generic::Era.
 *
 * @param period a power of two from 4 to 65536, or 0
 * @param phase the position in the period at which it begins
 */
public record Era(long period, long phase) {
    public static final Era IMMORTAL = new Era(0, 0);

    /** One byte 0, or two bytes: period and phase. */
    public static final Codec<Era> CODEC =
            org.taonet.scale.Codecs.of(type(), 1, (era, out) -> era.write(out), Era::read);

    /** For about so many blocks from a block on. */
    public static Era mortal(long wanted, long current) {
        long period = Math.clamp(wanted <= 1 ? 1 : Long.highestOneBit(wanted - 1) << 1, 4L, 1L << 16);
        long quantum = Math.max(period >> 12, 1);
        return new Era(period, current % period / quantum * quantum);
    }

    public boolean isImmortal() {
        return period == 0;
    }

    /** The first block it holds for, seen from a block. */
    public long birth(long current) {
        return isImmortal() ? 0 : (Math.max(current, phase) - phase) / period * period + phase;
    }

    /** The first block it no longer holds for, seen from a block; the largest number if it holds for ever. */
    public long death(long current) {
        return isImmortal() ? -1L : birth(current) + period;
    }

    private void write(Output out) {
        if (isImmortal()) {
            out.u8(0);
            return;
        }
        long quantum = Math.max(period >> 12, 1);
        long low = Math.clamp(Long.numberOfTrailingZeros(period) - 1L, 1L, 15L);
        out.u16((int) (low | phase / quantum << 4));
    }

    private static Era read(Input in) {
        int start = in.offset();
        int first = in.u8();
        if (first == 0) {
            return IMMORTAL;
        }
        int encoded = first | in.u8() << 8;
        long period = 2L << (encoded & 15);
        long quantum = Math.max(period >> 12, 1);
        long phase = (encoded >> 4) * quantum;
        if (period < 4 || phase >= period) {
            throw new org.taonet.scale.ScaleException(start, "Era", "invalid period and phase");
        }
        return new Era(period, phase);
    }

    private static TypeDef type() {
        List<TypeDef.Variant> variants = new ArrayList<>();
        variants.add(new TypeDef.Variant(0, "Immortal", List.of(), ""));
        List<TypeDef.Field> second = List.of(new TypeDef.Field(null, TypeDef.U8, null));
        for (int i = 1; i < 256; i++) {
            variants.add(new TypeDef.Variant(i, "Mortal" + i, second, ""));
        }
        return new TypeDef.Variants("sp_runtime::generic::era::Era", List.of(), List.copyOf(variants));
    }
}
