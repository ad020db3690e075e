package org.taonet.scale;

import java.math.BigInteger;
import java.util.List;

/**
 * Numbers with a fixed point, as the bits that stand for them: value times two to the number of binary places. Types as
 * of the Rust crates substrate-fixed and sp-arithmetic.
 */
public final class Fixed {
    /** 96 bits before the point, 32 behind it, signed. */
    public static final Codec<BigInteger> I96F32 = signed(32);

    /** 96 bits before the point, 32 behind it, unsigned. */
    public static final Codec<BigInteger> U96F32 = unsigned(32);

    /** 64 bits before the point, 64 behind it, signed. */
    public static final Codec<BigInteger> I64F64 = signed(64);

    /** 64 bits before the point, 64 behind it, unsigned. */
    public static final Codec<BigInteger> U64F64 = unsigned(64);

    /** 0 to 100, in hundredths. */
    public static final Codec<Integer> PERCENT =
            Codecs.U8.as(TypeDef.newtype("sp_arithmetic::per_things::Percent", TypeDef.U8, "u8"));

    private Fixed() {}

    private static Codec<BigInteger> signed(int places) {
        return Codecs.I128.as(type("FixedI128", places, TypeDef.I128, "i128"));
    }

    private static Codec<BigInteger> unsigned(int places) {
        return Codecs.U128.as(type("FixedU128", places, TypeDef.U128, "u128"));
    }

    /** The type of a number with so many binary places; other widths have the same shape. */
    public static TypeDef type(String name, int places, TypeDef bits, String typeName) {
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
