package org.taonet.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.taonet.metadata.Value;

/** Numbers and texts of the chain as lists show them: shortened for people, whole where somebody asks for them. */
public final class Figures {
    private static final int DECIMALS = 9;
    private static final int SHOWN = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String[] STEPS = {"", "k", "m", "b", "t"};

    private Figures() {}

    /** Rao, of TAO or alpha, in whole ones with four decimals at most. */
    public static String whole(BigInteger rao) {
        return plain(new BigDecimal(rao, DECIMALS).setScale(SHOWN, RoundingMode.HALF_EVEN));
    }

    /** The same shortened: 1.23k, 4.56m. */
    public static String brief(BigInteger rao) {
        BigDecimal number = new BigDecimal(rao, DECIMALS);
        int step = 0;
        while (step < STEPS.length - 1 && number.abs().compareTo(THOUSAND) >= 0) {
            number = number.divide(THOUSAND);
            step++;
        }
        int places = step == 0 ? SHOWN : 2;
        return plain(number.setScale(places, RoundingMode.HALF_EVEN)) + STEPS[step];
    }

    /** A share of a whole of 65 535, as chains keep them, in hundredths. */
    public static String percent(long part, long whole) {
        return plain(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN)) + "%";
    }

    /** Without zeros at the end. */
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Fixed-point bits as a number. */
    public static BigDecimal fixed(Value value, int fraction) {
        return new BigDecimal(value.number()).divide(new BigDecimal(BigInteger.ONE.shiftLeft(fraction)));
    }

    /** A text that a chain keeps as bytes or as a list of numbers; what is no UTF-8 is replaced. */
    public static String text(Value value) {
        return switch (value) {
            case Value.Raw(var bytes) -> new String(bytes.shared(), StandardCharsets.UTF_8);
            case Value.Seq(var items) -> {
                byte[] bytes = new byte[items.size()];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = items.get(i).number().byteValue();
                }
                yield new String(bytes, StandardCharsets.UTF_8);
            }
            case Value.Text(var text) -> text;
            case Value.Num _, Value.Flag _, Value.Struct _, Value.Choice _, Value.Maybe _, Value.BitString _ ->
                throw new IllegalArgumentException("a text was expected, found " + value);
        };
    }

    /** Blocks of twelve seconds as people count time. */
    public static String time(long blocks) {
        long minutes = blocks * 12 / 60;
        if (minutes < 60) {
            return blocks + " blocks (" + (minutes == 0 ? blocks * 12 + " s" : minutes + " min") + ")";
        }
        long hours = minutes / 60;
        return blocks + " blocks (" + (hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " days") + ")";
    }
}
