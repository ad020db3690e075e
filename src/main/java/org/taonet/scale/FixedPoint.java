package org.taonet.scale;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.math.Fixed;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.I96F32;
import org.taonet.math.Perquintill;
import org.taonet.math.SafeFloat;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.math.U96F32;

/** The codecs of numbers that are not plain integers, under the types of substrate-fixed and sp-arithmetic. */
public final class FixedPoint {
    /** 32 bits before the point, 32 behind it, signed. */
    public static final Codec<I32F32> I32F32 = Codecs.of(
            type("FixedI64", 32, TypeDef.I64, "i64"), 8, (v, out) -> out.u64(v.bits64()), in -> new I32F32(in.u64()));

    /** 96 bits before the point, 32 behind it, signed. */
    public static final Codec<I96F32> I96F32 = wide("FixedI128", 32, TypeDef.I128, "i128", org.taonet.math.I96F32::new);

    /** 96 bits before the point, 32 behind it, unsigned. */
    public static final Codec<U96F32> U96F32 = wide("FixedU128", 32, TypeDef.U128, "u128", org.taonet.math.U96F32::new);

    /** 64 bits before the point, 64 behind it, signed. */
    public static final Codec<I64F64> I64F64 = wide("FixedI128", 64, TypeDef.I128, "i128", org.taonet.math.I64F64::new);

    /** 64 bits before the point, 64 behind it, unsigned. */
    public static final Codec<U64F64> U64F64 = wide("FixedU128", 64, TypeDef.U128, "u128", org.taonet.math.U64F64::new);

    /** 0 to 100, in hundredths. */
    public static final Codec<Integer> PERCENT =
            Codecs.U8.as(TypeDef.newtype("sp_arithmetic::per_things::Percent", TypeDef.U8, "u8"));

    /** 0 to 1, in parts of 10^18. */
    public static final Codec<Perquintill> PERQUINTILL = Codecs.U64
            .map(Perquintill::new, Perquintill::parts)
            .as(TypeDef.newtype("sp_arithmetic::per_things::Perquintill", TypeDef.U64, "u64"));

    /** An unsigned integer of 128 bits in two words. */
    public static final Codec<U128> U128 =
            Codecs.of(TypeDef.U128, 16, (v, out) -> out.u64(v.lo()).u64(v.hi()), in -> {
                long lo = in.u64();
                return new U128(in.u64(), lo);
            });

    /** A decimal number of 21 digits: the shares of a pool. */
    public static final Codec<SafeFloat> SAFE_FLOAT = struct(
            "share_pool::SafeFloat",
            field("mantissa", U128, "u128", SafeFloat::mantissa),
            field("exponent", Codecs.I64, "i64", SafeFloat::exponent),
            SafeFloat::new);

    private FixedPoint() {}

    /** Makes a number of its upper and its lower word. */
    @FunctionalInterface
    private interface OfWords<T> {
        T of(long hi, long lo);
    }

    private static <T extends Fixed<T>> Codec<T> wide(
            String name, int places, TypeDef bits, String typeName, OfWords<T> make) {
        return Codecs.of(
                type(name, places, bits, typeName),
                16,
                (v, out) -> out.u64(v.lo()).u64(v.hi()),
                in -> {
                    long lo = in.u64();
                    return make.of(in.u64(), lo);
                });
    }

    private static TypeDef type(String name, int places, TypeDef bits, String typeName) {
        return new TypeDef.Composite(
                "substrate_fixed::" + name,
                List.of(new TypeDef.Param("Frac", typenum(places))),
                List.of(new TypeDef.Field("bits", bits, typeName)));
    }

    /** A number as a Rust type: its binary digits, the highest innermost. */
    private static TypeDef typenum(int number) {
        if (number == 0) {
            return new TypeDef.Composite("substrate_typenum::uint::UTerm", List.of(), List.of());
        }
        TypeDef high = typenum(number >> 1);
        TypeDef low = new TypeDef.Composite("substrate_typenum::bit::B" + (number & 1), List.of(), List.of());
        return new TypeDef.Composite(
                "substrate_typenum::uint::UInt",
                List.of(new TypeDef.Param("U", high), new TypeDef.Param("B", low)),
                List.of(new TypeDef.Field("msb", high, "U"), new TypeDef.Field("lsb", low, "B")));
    }
}
