package org.taonet.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How far the price may move before the chain refuses a trade: btcli's safe staking. What the command line does not say
 * is as {@code taonet config} has it.
 */
public class Tolerance {
    private static final String USUAL = "0.005";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Above it a limit protects from little. */
    private static final BigDecimal WIDE = new BigDecimal("0.5");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"--tolerance", "--rate-tolerance", "--limit", "--rate_tolerance"},
            paramLabel = "SHARE",
            description = "How far the price may move: 0.005, or 0.5%% (TAONET_TOLERANCE, else 0.005).")
    private @Nullable String tolerance;

    @Option(
            names = {"--safe", "--safe-staking"},
            description = "Bound the price by the tolerance; that is the default (TAONET_SAFE_STAKING).")
    private boolean safe;

    @Option(
            names = {"--unsafe", "--no-safe-staking"},
            description = "Trade at any price.")
    private boolean unsafe;

    /** Whether the price is bounded. */
    public boolean isOn() {
        if (safe && unsafe) {
            throw new IllegalArgumentException("--safe and --unsafe exclude each other: give one of them");
        }
        return safe || (!unsafe && chosen("TAONET_SAFE_STAKING", true));
    }

    /** How far the price may move, as a share of it. */
    public BigDecimal share() {
        return share(
                tolerance != null
                        ? tolerance
                        : Taonet.world(spec).variable("TAONET_TOLERANCE").orElse(USUAL));
    }

    /** A share that is written as 0.005 or 0.5%; IllegalArgumentException if it is none from 0 to 1. */
    public static BigDecimal share(String given) {
        String text = given.strip();
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (digits.length() <= 20 && digits.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            BigDecimal share = percent ? new BigDecimal(digits).divide(HUNDRED) : new BigDecimal(digits);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new IllegalArgumentException(
                "'" + given + "' is no tolerance; write a share from 0 to 1 such as 0.005, or 0.5%");
    }

    /** What a variable of the environment chooses: true or false. */
    protected final boolean chosen(String variable, boolean usual) {
        String text = Taonet.world(spec).variable(variable).orElse(String.valueOf(usual));
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(variable + " is '" + text + "'; write true or false");
        };
    }

    /** The tolerance for people. */
    public final String text() {
        return Figures.plain(share().multiply(HUNDRED)) + "%";
    }

    /** What to be careful about. */
    public final Optional<String> warning() {
        return isOn() && share().compareTo(WIDE) > 0
                ? Optional.of("A tolerance of " + text() + " protects from little.")
                : Optional.empty();
    }

    /** The highest price to pay. */
    public final BigInteger above(BigInteger price) {
        return times(price, BigDecimal.ONE.add(share()));
    }

    /** The lowest price to take. */
    public final BigInteger below(BigInteger price) {
        return times(price, BigDecimal.ONE.subtract(share()));
    }

    private static BigInteger times(BigInteger price, BigDecimal factor) {
        return new BigDecimal(price)
                .multiply(factor)
                .setScale(0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }
}
