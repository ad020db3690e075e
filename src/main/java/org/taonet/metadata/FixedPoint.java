package org.taonet.metadata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A fixed-point type as metadata shows it: one field {@code bits}, and the fraction's width as a type of typenum. */
record FixedPoint(int bits, boolean signed, int fraction) {
    /** What a type is as fixed point; empty where it is none. */
    static Optional<FixedPoint> of(Metadata metadata, Type type) {
        if (!type.path().contains("substrate_fixed")
                || type.params().isEmpty()
                || !(type.shape() instanceof Type.Shape.Composite(var fields))
                || fields.isEmpty()
                || !fields.getFirst().name().equals("bits")
                || !(metadata.type(fields.getFirst().type()).shape() instanceof Type.Shape.Primitive(var kind))) {
            return Optional.empty();
        }
        int fraction = typenum(metadata, type.params().getFirst().type(), 0);
        return fraction < 0 ? Optional.empty() : Optional.of(new FixedPoint(kind.bytes() * 8, kind.signed(), fraction));
    }

    /** A number that typenum writes as a type, UInt of UInt of UTerm; -1 where it is none. */
    private static int typenum(Metadata metadata, int id, int depth) {
        if (id < 0 || depth > 16) {
            return -1;
        }
        Type type = metadata.type(id);
        if (type.name().equals("UTerm")) {
            return 0;
        }
        List<Type.Param> params = type.params();
        if (!type.name().equals("UInt") || params.size() != 2 || params.get(1).type() < 0) {
            return -1;
        }
        int high = typenum(metadata, params.getFirst().type(), depth + 1);
        return high < 0
                ? -1
                : 2 * high + (metadata.type(params.get(1).type()).name().equals("B1") ? 1 : 0);
    }

    /** A decimal number, rounded down to the nearest one of this type. */
    Value parse(String text) {
        BigInteger number;
        try {
            if (text.length() > 60 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
                throw new NumberFormatException(text);
            }
            number = new BigDecimal(text)
                    .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(fraction)))
                    .setScale(0, RoundingMode.FLOOR)
                    .toBigIntegerExact();
        } catch (NumberFormatException bad) {
            throw new ValueException("", "'" + text + "' is no decimal number; {\"bits\": n} is understood too");
        }
        DynamicCodec.requireRange(number, bits, signed);
        return new Value.Struct(List.of(new Value.Member("bits", new Value.Num(number, bits))));
    }

    /** As a decimal number of at most 18 places. */
    String show(BigInteger number) {
        BigDecimal value = new BigDecimal(number)
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(fraction)))
                .setScale(Math.min(fraction, 18), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }
}
