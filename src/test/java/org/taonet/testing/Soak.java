package org.taonet.testing;

/** How many cases a seeded test runs: few in an ordinary build, very many under {@code scripts/soak}. */
public final class Soak {
    private Soak() {}

    /** The number of cases: {@code -Dsoak.cases}, else the given one. */
    public static int cases(int ordinary) {
        return Integer.getInteger("soak.cases", ordinary);
    }

    /** The same, with a larger number where time is not short: {@code TAONET_LARGE=true}, set by {@code .ci/run}. */
    public static int cases(int ordinary, int large) {
        return cases("true".equals(System.getenv("TAONET_LARGE")) ? large : ordinary);
    }

    /** The seed: {@code -Dsoak.seed}, else the given one. */
    public static long seed(long ordinary) {
        return Long.getLong("soak.seed", ordinary);
    }
}
