package org.taonet.metadata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers as people write them, amounts of TAO and alpha among them: both have nine decimals. */
final class Amounts {
    private static final int DECIMALS = 9;

    private Amounts() {}

    /** Whether a field's type name in the source says that it holds an amount of TAO or alpha. */
    static boolean isBalance(String typeName) {
        return typeName.contains("Balance");
    }

    /**
     * A number: decimal digits with or without {@code _} between them, or 0x; {@code 1.25} and {@code 1.25 TAO} for an
     * amount, {@code 1250000000 rao}. On a command line ({@code word}) a balance without a unit is in TAO.
     */
    static BigInteger parse(String text, int bits, boolean balance, boolean word) {
        String number = text.replace("_", "");
        int unit = unitStart(number);
        String name = number.substring(unit).strip().toLowerCase(Locale.ROOT);
        String digits = number.substring(0, unit).strip();
        try {
            if (number.startsWith("0x")) {
                return new BigInteger(number.substring(2), 16);
            }
            return switch (name) {
                case "rao" -> new BigInteger(digits);
                case "tao", "τ", "alpha", "α" -> whole(digits, bits);
                case "" -> (balance && (word || digits.contains("."))) ? whole(digits, bits) : new BigInteger(digits);
                default -> throw new NumberFormatException(name);
            };
        } catch (ArithmeticException | NumberFormatException bad) {
            throw new ValueException(
                    "",
                    "'" + text + "' is not "
                            + (balance ? "an amount; write 1.25, 1.25 TAO or 1250000000 rao" : "a whole number"));
        }
    }

    private static BigInteger whole(String digits, int bits) {
        if (bits < 64) {
            throw new NumberFormatException(digits);
        }
        if (digits.length() > 60 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            throw new NumberFormatException(digits);
        }
        return new BigDecimal(digits).movePointRight(DECIMALS).toBigIntegerExact();
    }

    private static int unitStart(String number) {
        if (number.startsWith("0x") || number.length() > 200) {
            return number.length();
        }
        int at = number.length();
        while (at > 0 && (Character.isLetter(number.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    /** An amount with its unit, without zeros at the end. */
    static String show(BigInteger rao, String typeName) {
        String unit = typeName.contains("Alpha") ? " alpha" : " TAO";
        BigDecimal whole = new BigDecimal(rao, DECIMALS).stripTrailingZeros();
        return (whole.scale() < 0 ? whole.setScale(0) : whole).toPlainString() + unit;
    }
}
