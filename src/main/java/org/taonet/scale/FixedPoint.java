package org.taonet.scale;

import java.math.BigInteger;
import java.util.List;

/**
 * Fixed-point numbers on the wire: their bits, as an integer, under a type that spells the number of fractional bits
 * out. Mirrors substrate_fixed and substrate_typenum.
 */
public final class FixedPoint {
    private static final String NUMBERS = "substrate_typenum::";

    /** 128 bits without sign, 64 of them a fraction. */
    public static final Codec<BigInteger> U64F64 = unsigned(64);

    /** 128 bits without sign, 32 of them a fraction. */
    public static final Codec<BigInteger> U96F32 = unsigned(32);

    /** 128 bits with sign, 64 of them a fraction. */
    public static final Codec<BigInteger> I64F64 = signed(64);

    /** 128 bits with sign, 32 of them a fraction. */
    public static final Codec<BigInteger> I96F32 = signed(32);

    private FixedPoint() {}

    private static Codec<BigInteger> unsigned(int fraction) {
        return Codecs.U128.as(type("FixedU128", fraction, TypeDef.U128, "u128"));
    }

    private static Codec<BigInteger> signed(int fraction) {
        return Codecs.I128.as(type("FixedI128", fraction, TypeDef.I128, "i128"));
    }

    private static TypeDef type(String name, int fraction, TypeDef bits, String typeName) {
        return new TypeDef.Composite(
                "substrate_fixed::" + name,
                List.of(new TypeDef.Param("Frac", number(fraction))),
                List.of(new TypeDef.Field("bits", bits, typeName)));
    }

    /** A number as typenum writes it: its binary digits, one type in the other. */
    private static TypeDef number(int value) {
        if (value == 0) {
            return new TypeDef.Composite(NUMBERS + "uint::UTerm", List.of(), List.of());
        }
        TypeDef head = number(value / 2);
        TypeDef digit = new TypeDef.Composite(NUMBERS + "bit::B" + value % 2, List.of(), List.of());
        return new TypeDef.Composite(
                NUMBERS + "uint::UInt",
                List.of(new TypeDef.Param("U", head), new TypeDef.Param("B", digit)),
                List.of(new TypeDef.Field("msb", head, "U"), new TypeDef.Field("lsb", digit, "B")));
    }
}
