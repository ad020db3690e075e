package org.taonet.testing;

/** How many cases a seeded test runs: few in an ordinary build, very many under {@code scripts/soak}. */
public final class Soak {
    private Soak() {}

    /** The number of cases: {@code -Dsoak.cases}, else the given one. */
    public static int cases(int ordinary) {
        return Integer.getInteger("soak.cases", ordinary);
    }

    /** The seed: {@code -Dsoak.seed}, else the given one. */
    public static long seed(long ordinary) {
        return Long.getLong("soak.seed", ordinary);
    }
}
