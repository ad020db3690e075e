package org.taonet.cli.btcli;

import java.math.BigDecimal;
import org.taonet.text.Json;

/** Numbers as Python writes them: amounts are floats of TAO in btcli's JSON. */
final class Floats {
    private static final double RAO = 1e9;

    private Floats() {}

    /** A field of ours that counts rao, in TAO. */
    static double tao(Json rao) {
        return rao.isNull() ? 0 : rao.bigInteger().doubleValue() / RAO;
    }

    /** The amount that is left when a float of TAO becomes rao again. */
    static double whole(double tao) {
        return Math.floor(tao * RAO) / RAO;
    }

    /** A field of ours that counts rao, as a float of TAO. */
    static Json ofRao(Json rao) {
        return of(tao(rao));
    }

    /** A float: the shortest digits that mean it, with a point, in scientific form as Python's {@code repr} has it. */
    static Json of(double number) {
        if (number == 0) {
            return new Json.Num("0.0");
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return new Json.Num((exact.scale() < 1 ? exact.setScale(1) : exact).toPlainString());
        }
        String digits = exact.unscaledValue().abs().toString();
        String point = digits.length() == 1 ? "" : "." + digits.substring(1);
        String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return new Json.Num((number < 0 ? "-" : "") + digits.charAt(0) + point + (exponent < 0 ? "e-" : "e+") + size);
    }
}
