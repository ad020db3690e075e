package org.taonet.node;

/**
 * When blocks are made: as soon as there is something for one, every so many milliseconds, both, or only when asked.
 *
 * @param instant whether a ready extrinsic makes a block
 * @param everyMillis distance of blocks made by the clock, 0 for none
 */
public record Sealing(boolean instant, long everyMillis) {
    public static final Sealing INSTANT = new Sealing(true, 0);
    public static final Sealing MANUAL = new Sealing(false, 0);

    public Sealing {
        if (everyMillis < 0) {
            throw new IllegalArgumentException("blocks cannot be " + everyMillis + " ms apart");
        }
    }

    /** Every so many milliseconds. */
    public static Sealing every(long millis) {
        return new Sealing(false, millis);
    }

    /**
     * As people write it: {@code instant}, {@code manual}, milliseconds, or {@code instant+MILLISECONDS}.
     *
     * @throws IllegalArgumentException that names the choices
     */
    public static Sealing parse(String text) {
        if (text.equals("instant")) {
            return INSTANT;
        }
        if (text.equals("manual")) {
            return MANUAL;
        }
        boolean mixed = text.startsWith("instant+");
        String digits = mixed ? text.substring("instant+".length()) : text;
        try {
            long millis = Long.parseLong(digits);
            if (millis > 0) {
                return new Sealing(mixed, millis);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(
                "sealing is instant, manual, a number of milliseconds, or instant+MILLISECONDS;" + " not '" + text
                        + "'");
    }

    @Override
    public String toString() {
        String every = "every " + everyMillis + " ms";
        return instant ? everyMillis > 0 ? "instant and " + every : "instant" : everyMillis > 0 ? every : "manual";
    }
}
