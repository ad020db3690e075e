package org.taonet.cli.stake;

import org.taonet.cli.Tolerance;
import picocli.CommandLine.Option;

/** How far the price may move, and whether a part of a trade will do. */
final class Safety extends Tolerance {
    @Option(
            names = {"--partial", "--allow-partial-stake", "--allow", "--allow-partial"},
            description = "If the price moves too far, trade as much as fits (TAONET_PARTIAL_STAKE).")
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

    /** Whether less than all may be traded. */
    boolean isPartial() {
        if (partial && whole) {
            throw new IllegalArgumentException("--partial and --no-partial exclude each other: give one of them");
        }
        return partial || (!whole && chosen("TAONET_PARTIAL_STAKE", false));
    }
}
