package org.taonet.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.taonet.unit.Rao;

/** Amounts of TAO as people write and read them. */
public final class Amount {
    private static final int DECIMALS = 9;
    private static final int LONGEST = 40;

    private Amount() {}

    /**
     * An amount: {@code 1.25}, {@code 1.25 TAO}, {@code 1250000000 rao}; {@code _} may part digits.
     *
     * @throws IllegalArgumentException that shows these forms, or says that there are more than nine decimals
     */
    public static Rao parse(String text) {
        String plain = text.strip().replace("_", "");
        int end = plain.length();
        while (end > 0 && Character.isLetter(plain.charAt(end - 1))) {
            end--;
        }
        String unit = plain.substring(end).toLowerCase(Locale.ROOT);
        String digits = plain.substring(0, end).strip();
        if (digits.length() > LONGEST || !digits.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            throw refused(text);
        }
        BigDecimal number = new BigDecimal(digits);
        try {
            BigInteger rao = switch (unit) {
                case "rao" -> number.toBigIntegerExact();
                case "", "tao", "τ", "alpha", "α" ->
                    number.movePointRight(DECIMALS).toBigIntegerExact();
                default -> throw refused(text);
            };
            if (rao.bitLength() > Long.SIZE) {
                throw new IllegalArgumentException("'" + text + "' is more than any account can hold");
            }
            return new Rao(rao.longValue());
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException(
                    "'" + text + "' is finer than one rao, the smallest amount (0.000000001 TAO)", fraction);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("'" + text + "' is not an amount; write 1.25, 1.25 TAO or 1250000000 rao");
    }

    /** In TAO with its unit, without zeros at the end. */
    public static String show(BigInteger rao) {
        return number(rao) + " TAO";
    }

    /** In TAO, without zeros at the end. */
    public static String number(BigInteger rao) {
        BigDecimal tao = new BigDecimal(rao, DECIMALS).stripTrailingZeros();
        return (tao.scale() < 0 ? tao.setScale(0) : tao).toPlainString();
    }

    /** As a whole number. */
    public static BigInteger number(Rao rao) {
        return new BigInteger(Long.toUnsignedString(rao.bits()));
    }
}
