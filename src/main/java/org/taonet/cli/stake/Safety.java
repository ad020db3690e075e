package org.taonet.cli.stake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.taonet.cli.Figures;
import picocli.CommandLine.Option;

/** How far the price may move before the chain refuses a trade: btcli's safe staking. */
final class Safety {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Above it a limit protects from little. */
    private static final BigDecimal WIDE = new BigDecimal("0.5");

    @Option(
            names = {"--tolerance", "--rate-tolerance", "--limit", "--rate_tolerance"},
            paramLabel = "SHARE",
            description = "How far the price may move: 0.005, or 0.5%% (0.005).")
    private String tolerance = "0.005";

    @Option(
            names = {"--safe", "--safe-staking"},
            description = "Bound the price by the tolerance; that is the default.")
    private boolean safe;

    @Option(
            names = {"--unsafe", "--no-safe-staking"},
            description = "Trade at any price.")
    private boolean unsafe;

    @Option(
            names = {"--partial", "--allow-partial-stake", "--allow", "--allow-partial"},
            description = "If the price moves too far, trade as much as fits within the tolerance.")
    private boolean partial;

    @Option(
            names = {"--no-partial", "--no-allow-partial-stake", "--not-allow", "--not-partial"},
            description = "All or nothing; that is the default.")
    private boolean whole;

    /** Refuses options that make no sense together, before anything is asked of a chain. */
    void check() {
        if (isOn() && isPartial() && share().signum() == 0) {
            throw new IllegalArgumentException("with a tolerance of 0 nothing can be traded in part");
        }
        share();
    }

    /** Whether the price is bounded. */
    boolean isOn() {
        if (safe && unsafe) {
            throw new IllegalArgumentException("--safe and --unsafe exclude each other: give one of them");
        }
        return !unsafe;
    }

    /** Whether less than all may be traded. */
    boolean isPartial() {
        if (partial && whole) {
            throw new IllegalArgumentException("--partial and --no-partial exclude each other: give one of them");
        }
        return partial;
    }

    /** How far the price may move, as a share of it. */
    BigDecimal share() {
        String text = tolerance.strip();
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (digits.length() <= 20 && digits.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            BigDecimal share = percent ? new BigDecimal(digits).divide(HUNDRED) : new BigDecimal(digits);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new IllegalArgumentException(
                "'" + tolerance + "' is no tolerance; write a share from 0 to 1 such as 0.005, or 0.5%");
    }

    /** The tolerance for people. */
    String text() {
        return Figures.plain(share().multiply(HUNDRED)) + "%";
    }

    /** What to be careful about. */
    Optional<String> warning() {
        return isOn() && share().compareTo(WIDE) > 0
                ? Optional.of("A tolerance of " + text() + " protects from little.")
                : Optional.empty();
    }

    /** The highest price to pay. */
    BigInteger above(BigInteger price) {
        return times(price, BigDecimal.ONE.add(share()));
    }

    /** The lowest price to take. */
    BigInteger below(BigInteger price) {
        return times(price, BigDecimal.ONE.subtract(share()));
    }

    private static BigInteger times(BigInteger price, BigDecimal factor) {
        return new BigDecimal(price)
                .multiply(factor)
                .setScale(0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }
}
